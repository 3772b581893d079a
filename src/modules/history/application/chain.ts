import { createHash } from 'node:crypto'

/** A row of the chain as it is stored; `facts` is PostgreSQL's own text of the jsonb. */
export interface Link {
  readonly seq: number
  readonly at: Temporal.Instant
  readonly on: Temporal.PlainDate
  readonly actor: string
  readonly who: string | null
  readonly code: string
  readonly subject: string
  readonly subjectId: string
  readonly facts: string
  readonly previous: Buffer
  readonly hash: Buffer
}

/** Why a chain is not whole: which row, and what is wrong with it. */
export interface Break {
  readonly seq: number
  readonly what: 'missing' | 'altered' | 'not-following' | 'head-differs'
}

const EPOCH = Temporal.PlainDate.from('2000-01-01')

/** What a row's hash must be (R23); the database computes the same by itself when it appends. */
export function digest(link: Omit<Link, 'hash'>): Buffer {
  const text = [
    link.seq,
    link.at.epochNanoseconds / 1000n,
    EPOCH.until(link.on, { largestUnit: 'days' }).days,
    link.actor,
    link.who ?? '-',
    link.code,
    link.subject,
    link.subjectId,
    link.facts,
  ].join('\n')
  return createHash('sha256').update(link.previous).update(text).digest()
}

/** The first break of a chain, walking it row by row; null when it is whole (R23). */
export class ChainWalk {
  private seq = 0
  private hash: Buffer

  /** `seed`: what the first row follows: the unit's id, or "installation". */
  constructor(seed: string) {
    this.hash = createHash('sha256').update(seed).digest()
  }

  step(link: Link): Break | null {
    if (link.seq !== this.seq + 1) return { seq: this.seq + 1, what: 'missing' }
    if (!link.previous.equals(this.hash)) return { seq: link.seq, what: 'not-following' }
    if (!digest(link).equals(link.hash)) return { seq: link.seq, what: 'altered' }
    this.seq = link.seq
    this.hash = link.hash
    return null
  }

  /** A head kept elsewhere must be the last row: rows cut off at the end show only so. */
  end(head: { seq: number; hash: Buffer } | null): Break | null {
    if (!head) return this.seq === 0 ? null : { seq: this.seq, what: 'head-differs' }
    return head.seq === this.seq && head.hash.equals(this.hash)
      ? null
      : { seq: Math.max(head.seq, this.seq), what: 'head-differs' }
  }

  get length(): number {
    return this.seq
  }
}
