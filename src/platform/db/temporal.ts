import pg from 'pg'

/** Days and instants cross into PostgreSQL as their own text; without this pg would send them as quoted JSON. */
export function teachPostgresTemporal(): void {
  const asText = (value: unknown) => String(value)
  for (const kind of [Temporal.PlainDate, Temporal.Instant, Temporal.PlainTime, Temporal.PlainDateTime])
    Object.defineProperty(kind.prototype, 'toPostgres', {
      value() {
        return asText(this)
      },
      configurable: true,
    })
}

const DATE = 1082
const DATES = 1182
const TIME = 1083
const TIMESTAMPTZ = 1184
const INT8 = 20

const safeInteger = (text: string) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`)
  return value
}

const parsers: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => Temporal.PlainDate.from(text),
  [DATES]: (text) =>
    text
      .slice(1, -1)
      .split(',')
      .filter(Boolean)
      .map((one) => Temporal.PlainDate.from(one)),
  [TIME]: (text) => text.slice(0, 5),
  [TIMESTAMPTZ]: (text) => Temporal.Instant.from(text),
  [INT8]: safeInteger,
}

/** How columns arrive: date as PlainDate, timestamptz as Instant, time as "17:00", bigint as a safe number. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) ||
    pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}
