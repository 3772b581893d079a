import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import {
  type CalendarChange,
  type CalendarDay,
  type CalendarEntry,
  type DayInfo,
  daysOf,
  type EntryRefusal,
} from '#modules/calendar/index.ts'
import { line, version } from '#platform/http/fields.ts'
import { type FormState, newForm } from '#ui/index.ts'
import { words } from './words.vi.ts'

const { errors } = words

const dayField = z.string({ error: errors.day }).transform((text, at) => {
  const on = parseDay(text)
  if (!on) at.addIssue({ code: 'custom', message: errors.day })
  return on ?? z.NEVER
})

const optionalDay = z
  .string()
  .default('')
  .transform((text, at) => {
    if (text.trim() === '') return null
    const on = parseDay(text)
    if (!on) at.addIssue({ code: 'custom', message: errors.day })
    return on
  })

const severalDays = z
  .string()
  .default('')
  .transform((text, at) => {
    const parts = text.split(/[;,\n]/).flatMap((part) => part.trim() || [])
    const days = parts.map(parseDay)
    if (days.includes(null)) at.addIssue({ code: 'custom', message: errors.days })
    return days.filter((on): on is Day => on !== null)
  })

/** 0 before the first change of the calendar. */

/** Days to be set, as an administrator types them. */
export const setForm = z
  .object({
    from: dayField,
    to: optionalDay,
    kind: z.enum(['holiday', 'compensation', 'swapped-off', 'worked-saturday', 'ordinary'], { error: errors.kind }),
    workedOn: severalDays,
    name: line(errors.name, errors.long, 300),
    state: z.enum(['official', 'expected'], { error: errors.state }),
    source: line(errors.source, errors.long, 300),
    version,
  })
  .refine(({ kind, workedOn }) => workedOn.length === 0 || kind === 'swapped-off', {
    message: errors.workedOnAlone,
    path: ['workedOn'],
  })

/** A day to be taken back to what it is without a correction. */
export const takeBackForm = z.object({ day: dayField, word: line(errors.word, errors.long, 300), version })

/** A year said to be loaded whole. */
export const loadedForm = z.object({
  year: z.coerce.number({ error: errors.year }).int().min(2020).max(2099),
  source: line(errors.source, errors.long, 300),
})

/** Under which field an entry that cannot be is said. */
export const entryField: Partial<Record<EntryRefusal, string>> = {
  'ends-before-it-begins': 'to',
  'too-long': 'to',
  'worked-day-not-on-weekend': 'workedOn',
  'two-words-of-a-day': 'workedOn',
}

/** What was typed as a change of the calendar, or what is wrong with it. */
export function changeOf(typed: z.output<typeof setForm>): Result<CalendarChange, EntryRefusal> {
  const { from, to, kind, workedOn, name, state, source } = typed
  const entry: CalendarEntry = { from, to: to ?? from, kind, workedOn, name, state, source }
  const days = daysOf(entry)
  return days.ok ? accept({ set: days.value, takenBack: [] }) : refuse(days.refusal)
}

/** The form for a day, filled with what the calendar says of it. */
export function formOf(info: DayInfo | null, proposal: CalendarDay | null = info?.proposal ?? null): FormState {
  if (!info) return newForm({ state: 'official' })
  const { on, fact } = info
  return newForm({
    from: dateWithYear(on),
    kind: fact && fact.kind !== 'proposed' ? fact.kind : '',
    name: fact?.name ?? '',
    state: fact?.state ?? 'official',
    source: fact?.source ?? '',
    ...(proposal && !fact && { name: proposal.name }),
  })
}
