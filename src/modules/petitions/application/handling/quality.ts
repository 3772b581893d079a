import type { Day } from '#kernel/day.ts'
import type { Deadline } from '#modules/deadlines/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Ask, checkAnswer, type Finding, type LegalBasis } from '../../domain/index.ts'
import { asksOf } from './asks-query.ts'
import { type DraftInWork, draftInWork } from './draft-in-work.ts'
import { legalBases } from './legal-bases.ts'
import type { LockedPetition } from './lock-petition.ts'
import { legalTermOf } from './terms.ts'

/** What a draft is looked at with. */
export interface Looked {
  readonly draft: DraftInWork
  /** All the petition asks, in order. */
  readonly asks: readonly Ask[]
  /** The unit's list. */
  readonly bases: readonly LegalBasis[]
  /** Names of departments and bodies outside. */
  readonly bodies: readonly string[]
  /** The answer's legal term; null while none runs. */
  readonly term: Pick<Deadline, 'dueOn' | 'reason'> | null
  readonly today: Day
}

/** Chỗ nên xem lại of a draft as it stands on a day; none while nothing is drafted. */
export function findingsFrom({ draft, asks, bases, bodies, term, today }: Looked): readonly Finding[] {
  if (!draft.documentId) return []
  const replies = draft.replies.map(({ askId, ruling, words, promises }) => ({
    ...{ ask: askId === null ? null : asks.findIndex(({ id }) => id === askId) + 1, ruling, words },
    promises: promises.map(({ what, departmentId, officerId, dueOn }) => ({
      ...{ what, dueOn, hasOwner: departmentId !== null || officerId !== null },
    })),
  }))
  return checkAnswer(
    { replies, bases: bases.filter(({ id }) => draft.bases.includes(id)) },
    { today, dueOn: term?.dueOn ?? null, delayReason: term?.reason ?? '', bodies, knownBases: bases },
  )
}

/** {@link findingsFrom} of a petition's draft, loaded for it. */
export async function findingsOfDraft(
  db: UnitDb,
  petition: Pick<LockedPetition, 'id' | 'number' | 'title' | 'state'>,
  today: Day,
): Promise<readonly Finding[]> {
  if (!petition.state.draft) return []
  const departments = await db.selectFrom('department').select('name').execute()
  return findingsFrom({
    draft: await draftInWork(db, petition),
    asks: await asksOf(db, petition.id),
    bases: await legalBases(db),
    bodies: departments.map(({ name }) => name),
    term: await legalTermOf(db, petition.id, petition.state.round, 'answer'),
    today,
  })
}
