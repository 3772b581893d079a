import type { UnitDb } from '#platform/db/database.ts'
import { factsOf, idsIn, type Sentences } from '../domain/index.ts'
import type { HistoryEntry } from './history-of.ts'

/** How one thing is called now, and where it stands. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly href?: string | undefined
  /** The action one must be allowed to come there; left out where everybody may. */
  readonly needs?: string | undefined
}

/** What a module tells of its acts: its sentences, and the names of its things. Handed in by the face. */
export interface Teller {
  /** What the filter calls these acts: "Cán bộ". */
  readonly label: string
  readonly sentences: Sentences
  /** Names for those of the ids that are this module's things. */
  readonly names?: (db: UnitDb, ids: readonly string[]) => Promise<readonly Named[]>
}

/** An act as it is read. */
export interface ToldEntry {
  readonly seq: number
  readonly at: Temporal.Instant
  readonly on: Temporal.PlainDate
  readonly actor: string
  readonly officerName: string | null
  /** Null where no module knows the code any more. */
  readonly sentence: string | null
  readonly code: string
  readonly href: string | undefined
}

/**
 * Puts acts into sentences, with the names of today; each module is asked once. A link is given where the reader may go.
 * @param may whether the reader may do an action
 */
export async function tell(
  db: UnitDb,
  tellers: readonly Teller[],
  entries: readonly HistoryEntry[],
  may: (action: string) => boolean,
): Promise<ToldEntry[]> {
  const ids = [...new Set(entries.flatMap(idsIn))]
  const known = new Map<string, Named>()
  for (const teller of tellers)
    for (const named of ids.length > 0 ? ((await teller.names?.(db, ids)) ?? []) : []) known.set(named.id, named)
  const of = (id: unknown) => (typeof id === 'string' ? (known.get(id)?.name ?? '') : '')
  return entries.map((entry) => {
    const subject = known.get(entry.subjectId)
    const sentence = tellers.map(({ sentences }) => sentences[entry.code]).find((one) => one !== undefined)
    return {
      seq: entry.seq,
      at: entry.at,
      on: entry.on,
      actor: entry.actor,
      officerName: entry.officerName,
      code: entry.code,
      sentence: sentence ? sentence(factsOf(entry), { subject: of(entry.subjectId), of }) : null,
      href: !subject?.needs || may(subject.needs) ? subject?.href : undefined,
    }
  })
}
