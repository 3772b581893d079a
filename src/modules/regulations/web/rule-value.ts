import { type RuleKey, ruleSpecs } from '../domain/index.ts'
import { words } from './words.vi.ts'

/** A rule's value as a person reads it: "7 ngày làm việc", "15/4", "có". */
export function valueWords(key: RuleKey, value: string | number | boolean): string {
  const { type } = ruleSpecs[key].kind
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return type === 'day-of-year' ? dayOfYear(value) : (words.choices[value] ?? value)
  if (type === 'working-days') return words.workingDays(value)
  if (type === 'month') return words.month(value)
  if (type !== 'offset') return String(value)
  if (value === 0) return words.sameDay
  return value < 0 ? words.before(-value) : words.after(value)
}

/** "04-15" is the 15th of April: "15/4". */
const dayOfYear = (value: string): string => value.split('-').reverse().map(Number).join('/')
