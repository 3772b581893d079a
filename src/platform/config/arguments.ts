import { type Day, day, isAfter, isBefore } from '#kernel/day.ts'
import { StartRefusal } from './start-refusal.ts'
import { words } from './words.vi.ts'

/** What stands after `npm start --`. */
export interface Arguments {
  readonly help: boolean
  /** The demonstration and its day; null for real work. */
  readonly demo: DemoDay | null
}

const DEFAULT_DEMO_DAY = '2026-09-20'
/** Đại Sơn is furnished for this stretch. */
/** The day a demonstration stands on; `at`, "21:30": the hour it begins at, instead of the hour it is now. */
export interface DemoDay {
  readonly day: Day
  readonly at?: string
}

const FIRST_DEMO_DAY = day('2026-01-01')
const LAST_DEMO_DAY = day('2027-12-31')

/** @throws StartRefusal naming the argument */
export function readArguments(argv: readonly string[]): Arguments {
  let help = false
  let demo = false
  let on: string | undefined
  const rest = [...argv]
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === '--help' || argument === '-h') help = true
    else if (argument === '--demo') demo = true
    else if (argument === '--day') on = rest.shift() ?? ''
    else if (argument.startsWith('--day=')) on = argument.slice('--day='.length)
    else throw new StartRefusal(words.unknownArgument(argument))
  }
  if (help) return { help, demo: null }
  if (on !== undefined && !demo) throw new StartRefusal(words.dayWithoutDemo())
  return { help, demo: demo ? readDemoDay(on ?? DEFAULT_DEMO_DAY) : null }
}

function readDemoDay(text: string): DemoDay {
  if (text === '' || text.startsWith('--')) throw new StartRefusal(words.dayMissing())
  try {
    const [, date = '', at] = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(text) ?? []
    const on = day(date)
    if (isBefore(on, FIRST_DEMO_DAY) || isAfter(on, LAST_DEMO_DAY)) throw new RangeError(text)
    return at === undefined ? { day: on } : { day: on, at }
  } catch {
    throw new StartRefusal(words.day(text))
  }
}
