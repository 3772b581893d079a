import { sql } from 'kysely'
import type { By } from '#platform/db/by.ts'
import type { InstallationDb, UnitDb } from '#platform/db/database.ts'

/**
 * What is kept of an act: its code, what it concerns, and facts that are references, days and counts only.
 * Names and texts live in the rows the references lead to, and may expire there without breaking the chain (R23).
 */
export interface Act {
  /** `petition.classified`: module and what happened. */
  readonly code: string
  /** `petition`, `dialogue`, `officer` … */
  readonly subject: string
  readonly subjectId: string
  readonly facts?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

/** Acts that wait for the end of their transaction, where it does very many. */
const gathering = new WeakMap<UnitDb, { readonly by: By; readonly act: Act }[]>()

/** Appends an act to the unit's chain, in the transaction of the change itself. Call it last: it takes the chain's head. */
export async function recordHistory(tx: UnitDb, by: By, act: Act): Promise<void> {
  const waiting = gathering.get(tx)
  if (waiting) waiting.push({ by, act })
  else await append(tx, by, act)
}

/**
 * Does something that records very many acts: they are appended together when it is done, in their order. The chain's head is
 * taken once and late, so that nobody else of the unit waits for it meanwhile. What throws has recorded nothing.
 */
export async function gatherHistory<T>(tx: UnitDb, work: () => Promise<T>): Promise<T> {
  if (gathering.has(tx)) return work()
  const waiting: { readonly by: By; readonly act: Act }[] = []
  gathering.set(tx, waiting)
  try {
    const done = await work()
    gathering.delete(tx)
    await appendAll(tx, waiting)
    return done
  } finally {
    gathering.delete(tx)
  }
}

/** One statement for each stretch of acts of the same hand and moment; an import has one. */
async function appendAll(tx: UnitDb, waiting: readonly { readonly by: By; readonly act: Act }[]): Promise<void> {
  const first = waiting[0]
  if (!first) return
  const other = waiting.findIndex(({ by }) => by !== first.by)
  const stretch = other < 0 ? waiting : waiting.slice(0, other)
  const { by } = first
  const acts = stretch.map(({ act: { code, subject, subjectId, facts = {} } }) => ({
    ...{ code, subject, subject_id: subjectId, facts },
  }))
  await sql`select append_histories(${by.at}::timestamptz, ${by.on}::date, ${by.actor}, ${by.officerId}::uuid,
    ${JSON.stringify(acts)}::jsonb)`.execute(tx)
  await appendAll(tx, waiting.slice(stretch.length))
}

async function append(tx: UnitDb, by: By, act: Act): Promise<void> {
  await sql`select append_history(${by.at}::timestamptz, ${by.on}::date, ${by.actor}, ${by.officerId}::uuid,
    ${act.code}, ${act.subject}, ${act.subjectId}::uuid, ${JSON.stringify(act.facts ?? {})}::jsonb)`.execute(tx)
}

/** Appends an act that belongs to no unit to the installation's chain. */
export async function recordInstallationHistory(
  tx: InstallationDb,
  by: {
    readonly actor: By['actor']
    readonly accountId: string | null
    readonly at: Temporal.Instant
    readonly on: Temporal.PlainDate
  },
  act: Act,
): Promise<void> {
  await sql`select append_installation_history(${by.at}::timestamptz, ${by.on}::date, ${by.actor}, ${by.accountId}::uuid,
    ${act.code}, ${act.subject}, ${act.subjectId}::uuid, ${JSON.stringify(act.facts ?? {})}::jsonb)`.execute(tx)
}
