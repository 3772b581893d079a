import type { Day } from '#kernel/day.ts'
import { cleanLine, placeTones } from '#kernel/vietnamese-text.ts'
import { countWorkingDays, type WorkingCalendar } from '#modules/calendar/domain/index.ts'

/** A milestone and its day. */
export interface DatedMilestone {
  readonly name: string
  readonly on: Day
}

/** What a day counts from. */
export interface Anchoring {
  readonly milestone: string
  readonly term: number
}

/** Milestones people count days from; the others are counted from these themselves. */
const landmarks: readonly string[] = ['plan-sent', 'notice', 'intake-closes', 'conference']

/**
 * A day that somebody chose, told from the nearest landmark of the course, so that next year it finds its day again (R22). Of two as near
 * the earlier in the course is taken; null where there is none.
 */
export function anchoredBy(
  dueOn: Day,
  milestones: readonly DatedMilestone[],
  calendar: WorkingCalendar,
): Anchoring | null {
  const near = milestones
    .filter(({ name }) => landmarks.includes(name))
    .map(({ name, on }) => ({ milestone: name, term: countWorkingDays(calendar, on, dueOn) }))
  return near.reduce<Anchoring | null>(
    (best, one) => (best === null || Math.abs(one.term) < Math.abs(best.term) ? one : best),
    null,
  )
}

/** A task as far as copying compares it. */
export interface CopiedTask {
  readonly title: string
  /** Of the unit's list; null: the dialogue's own. */
  readonly standardTaskId: string | null
  readonly checklist: readonly string[]
}

/** A text as it is compared: however its spaces, capitals and tones are typed. */
const compared = (text: string): string => placeTones(cleanLine(text).toLocaleLowerCase('vi'))

/** Are two tasks the same one, in two years? */
const isSame = (a: CopiedTask, b: CopiedTask): boolean =>
  (a.standardTaskId !== null && a.standardTaskId === b.standardTaskId) || compared(a.title) === compared(b.title)

/** What copying adds: a task that is not there, or lines of a checklist to one that is. */
export interface Copied<Earlier, Present> {
  readonly added: readonly Earlier[]
  readonly filled: readonly { readonly task: Present; readonly lines: readonly string[] }[]
}

/** What last dialogue's tasks add to this one's: nothing that stands there already, neither tasks nor lines of checklists (R22). */
export function whatToCopy<Earlier extends CopiedTask, Present extends CopiedTask>(
  earlier: readonly Earlier[],
  present: readonly Present[],
): Copied<Earlier, Present> {
  const added: Earlier[] = []
  const lines = new Map<Present, string[]>()
  for (const one of earlier) {
    const there = present.find((other) => isSame(one, other))
    if (!there) {
      if (!added.some((other) => isSame(one, other))) added.push(one)
      continue
    }
    const known = new Set([...there.checklist, ...(lines.get(there) ?? [])].map(compared))
    const fresh = one.checklist.filter((line) => !known.has(compared(line)))
    if (fresh.length > 0) lines.set(there, [...(lines.get(there) ?? []), ...fresh])
  }
  return { added, filled: [...lines].map(([task, fresh]) => ({ task, lines: fresh })) }
}
