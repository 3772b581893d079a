/** What a rule's value can be, and how a person types it. */
export interface ValueKind<Value> {
  readonly type: 'working-days' | 'offset' | 'count' | 'month' | 'flag' | 'choice' | 'day-of-year'
  /** The values of a choice; empty for the other kinds. */
  readonly choices: readonly string[]
  readonly accepts: (value: unknown) => value is Value
  /** The value typed into a form, or null: "15", "-7", "15/4"; a flag is true for "on", "yes" and "true". */
  readonly fromText: (text: string) => Value | null
}

function wholeNumber(type: ValueKind<number>['type'], least: number, most: number): ValueKind<number> {
  const accepts = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most
  return {
    type,
    choices: [],
    accepts,
    fromText: (text) => {
      const value = /^[+-]?\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null
      return accepts(value) ? value : null
    },
  }
}

/** A term in working days, 1 to 250: a year. */
export const workingDays = wholeNumber('working-days', 1, 250)
/** Working days before (negative) or after an anchor; 0 is the anchor's own day. */
export const offset = wholeNumber('offset', -250, 250)
/** How many of something, 0 to 1000. */
export const count = wholeNumber('count', 0, 1000)
export const month = wholeNumber('month', 1, 12)

export const flag: ValueKind<boolean> = {
  type: 'flag',
  choices: [],
  accepts: (value): value is boolean => typeof value === 'boolean',
  fromText: (text) => ['on', 'yes', 'true'].includes(text.trim()),
}

export function choice<const Choices extends readonly string[]>(...choices: Choices): ValueKind<Choices[number]> {
  const accepts = (value: unknown): value is Choices[number] => choices.some((each) => each === value)
  return {
    type: 'choice',
    choices,
    accepts,
    fromText: (text) => (accepts(text.trim()) ? text.trim() : null),
  }
}

/** A day of every year, "04-15"; typed as "15/4". The 29th of February is not one. */
export const dayOfYear: ValueKind<string> = {
  type: 'day-of-year',
  choices: [],
  accepts: (value): value is string =>
    typeof value === 'string' && /^\d{2}-\d{2}$/.test(value) && isDay(`2001-${value}`),
  fromText: (text) => {
    const [, dayOfMonth, monthOfYear] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim()) ?? []
    if (!dayOfMonth || !monthOfYear) return null
    const value = `${monthOfYear.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
    return isDay(`2001-${value}`) ? value : null
  },
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
