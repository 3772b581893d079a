import { z } from 'zod'
import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { line, ticked, version } from '#platform/http/fields.ts'
import { type FormState, newForm } from '#ui/index.ts'
import { type RuleKey, type RuleValue, ruleSpecs } from '../domain/index.ts'
import { words } from './words.vi.ts'

const { errors } = words

const optionalDay = z
  .string()
  .default('')
  .transform((text, at) => {
    if (text.trim() === '') return null
    const on = parseDay(text)
    if (!on) at.addIssue({ code: 'custom', message: errors.day })
    return on
  })

/** One value, as an administrator types it. */
export const ruleForm = z.object({
  value: line(errors.value, errors.long, 60),
  source: line(errors.source, errors.long, 300),
  legal: ticked,
  from: optionalDay,
  until: optionalDay,
  version,
})

export const confirmForm = z.object({ version })

/** A value as it is typed: "15", "-7", "15/4"; a flag "yes" or "no". */
export function typedValue(key: RuleKey, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return ruleSpecs[key].kind.type === 'day-of-year'
    ? String(value).split('-').reverse().map(Number).join('/')
    : String(value)
}

/** The form of a value as it stands. */
export const formOfRule = (
  key: RuleKey,
  { value, source, legal, from, until }: RuleValue<string | number | boolean>,
): FormState =>
  newForm({
    value: typedValue(key, value),
    source,
    legal: legal ? '1' : '',
    from: from ? dateWithYear(from) : '',
    until: until ? dateWithYear(until) : '',
  })
