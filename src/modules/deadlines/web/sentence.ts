import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { words } from './words.vi.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const dayIn = (value: unknown): string => {
  const on = parseDay(text(value))
  return on ? dateWithYear(on) : ''
}

/**
 * What the history tells of a due day that moved (`deadline.moved`): what for, the day it was and the one it is now.
 * @param nameOf how one of several is called: which milestone
 */
export function movedSentence(facts: Readonly<Record<string, unknown>>, nameOf = (name: string) => name): string {
  const kind = text(facts.kind)
  const kinds: Readonly<Record<string, string>> = words.kinds
  const what = kind === 'milestone' ? nameOf(text(facts.name)) : (kinds[kind] ?? '')
  return words.moved(what, dayIn(facts.was), dayIn(facts.now))
}
