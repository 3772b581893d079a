import pg from 'pg'

/** Queries, and how often the program had to wait for the database: several sent together are one wait. */
export interface Counted {
  readonly queries: number
  readonly waits: number
}

let queries = 0
let waits = 0
/** Of each connection: queries under way, and whether its transaction only reads. */
const lines = new WeakMap<object, { open: number; reads: boolean }>()

const textOf = (asked: unknown): string =>
  typeof asked === 'string' ? asked : typeof asked === 'object' && asked && 'text' in asked ? String(asked.text) : ''

/** Counts from now on whatever this process asks by the driver. */
export function startCounting(): void {
  const plain = pg.Client.prototype.query as (...given: unknown[]) => unknown
  Object.defineProperty(pg.Client.prototype, 'query', {
    value: function counted(this: object, ...given: unknown[]): unknown {
      const line = lines.get(this) ?? { open: 0, reads: false }
      lines.set(this, line)
      const text = textOf(given[0])
      if (text.startsWith('begin')) line.reads = text === 'begin read only'
      queries += 1
      const answer = plain.apply(this, given)
      // Nobody waits for the end of a reading.
      if (line.reads && text === 'commit') return answer
      if (line.open === 0) waits += 1
      if (!(answer instanceof Promise)) return answer // asked the pool, which calls back
      line.open += 1
      const answered = () => {
        line.open -= 1
      }
      answer.then(answered, answered)
      return answer
    },
  })
}

/** What was counted since it was asked last. */
export function counted(): Counted {
  const seen = { queries, waits }
  queries = 0
  waits = 0
  return seen
}
