import { type Day, day } from '#kernel/day.ts'
import { weekday } from '#kernel/vietnamese-date.ts'
import {
  addWorkingDays,
  ancestorsDay,
  countWorkingDays,
  type DayInfo,
  dayInfo,
  explain,
  isProvisional,
  LUNAR_YEARS,
  lunarDate,
  lunarNewYear,
  lunarYearName,
  type WorkingCalendar,
  workingCalendar,
} from '#modules/calendar/domain/index.ts'
import type { Command, CommandResult } from './command.ts'
import { words as all } from './words.vi.ts'

const words = all.calendar

// The rules alone: through the module's own door its pages would come along.

/** What can be asked of the calendar: the words to type after `calendar`, and the answer. */
interface Question {
  readonly usage: string
  readonly answer: (calendar: WorkingCalendar, args: readonly string[]) => CommandResult
}

const questions: Readonly<Record<string, Question>> = {
  add: {
    usage: 'calendar add <ngày> <số ngày làm việc>',
    answer: (calendar, [from, count]) =>
      withDay(from, (start) =>
        withCount(count, (number) => {
          const due = addWorkingDays(calendar, start, number)
          return noted({ out: String(due) }, isProvisional(calendar, start, due))
        }),
      ),
  },
  count: {
    usage: 'calendar count <từ ngày> <đến ngày>',
    answer: (calendar, [from, to]) =>
      withDay(from, (start) =>
        withDay(to, (end) =>
          noted({ out: String(countWorkingDays(calendar, start, end)) }, isProvisional(calendar, start, end)),
        ),
      ),
  },
  working: {
    usage: 'calendar working <ngày>',
    answer: (calendar, [text]) =>
      withDay(text, (on) => {
        const info = dayInfo(calendar, on)
        return noted({ out: standing(info) }, !info.known)
      }),
  },
  explain: {
    usage: 'calendar explain <ngày> <số ngày làm việc>',
    answer: (calendar, [from, count]) =>
      withDay(from, (start) =>
        withCount(count, (number) => {
          const steps = explain(calendar, start, number)
          const lines = steps.map(({ number, day }) => `${day.on} ${number ?? words.skipped(reasonOf(day))}`)
          return noted({ out: lines.join('\n') }, isProvisional(calendar, start, steps.at(-1)?.day.on ?? start))
        }),
      ),
  },
  lunar: {
    usage: 'calendar lunar <năm hoặc ngày>',
    answer: (_calendar, [text = '']) => {
      if (/^\d{4}-/.test(text)) return withDay(text, (on) => ({ out: lunarText(on) }))
      const year = Number(text)
      const known = /^\d{4}$/.test(text) && year >= LUNAR_YEARS.first && year <= LUNAR_YEARS.last
      return known ? { out: `${lunarNewYear(year)} ${ancestorsDay(year)}` } : { error: words.notAYear(text) }
    },
  },
}

/**
 * `calendar …`: working days and lunar days from the shipped calendar, without a database.
 * `add 2026-10-15 7` is `2026-10-26` and nothing else; `lunar 2027` is Tết and Giỗ Tổ.
 */
export function calendarCommand(args: readonly string[]): CommandResult {
  const [name, ...rest] = args
  if (name === undefined) return { error: words.missing }
  const question = Object.hasOwn(questions, name) ? questions[name] : undefined
  if (!question) return { error: words.unknown(name) }
  const wanted = question.usage.split('<').length - 1
  if (rest.length !== wanted) return { error: words.form(question.usage) }
  return question.answer(workingCalendar(), rest)
}

/** The command as the table lists it. */
export const calendar: Command = {
  name: 'calendar',
  usage: Object.values(questions).map(({ usage }) => usage),
  help: words.help,
  run: calendarCommand,
}

function withDay(text = '', answer: (on: Day) => CommandResult): CommandResult {
  const on = readDay(text)
  return on ? answer(on) : { error: words.notADay(text) }
}

function readDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    const on = day(text)
    return on.year >= LUNAR_YEARS.first && on.year <= LUNAR_YEARS.last ? on : null
  } catch {
    return null
  }
}

function withCount(text = '', answer: (count: number) => CommandResult): CommandResult {
  const count = Number(text)
  return /^[+-]?\d{1,5}$/.test(text) && Math.abs(count) <= 10_000 ? answer(count) : { error: words.notACount(text) }
}

const noted = (result: { out: string }, provisional: boolean): CommandResult =>
  provisional ? { ...result, note: words.provisional } : result

function standing(info: DayInfo): string {
  if (!info.working) return words.offBecause(reasonOf(info))
  return info.fact ? words.workingBecause(reasonOf(info)) : words.working
}

const reasonOf = (info: DayInfo): string => info.fact?.name ?? weekday(info.on)

function lunarText(on: Day): string {
  const { day, month, leap, year } = lunarDate(on)
  return words.lunar(day, month, leap, lunarYearName(year))
}
