import type { Day } from '#kernel/day.ts'
import type { Actor } from '#modules/staff/index.ts'
import { may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type CommitmentBox,
  commitmentCounts,
  commitmentsPage,
  everyCommitment,
  type ListedCommitment,
} from './commitments-query.ts'

/** Việc năm trước in the office: what a dialogue begins with of what was promised, counted, and the first of its rows. */
export interface EarlierPromises {
  /** "2026": the dialogue that begins with it. */
  readonly dialogue: string
  readonly counts: Readonly<Record<CommitmentBox, number>>
  readonly rows: readonly ListedCommitment[]
}

/** As far as this officer may see promises; null: not at all. What is not done yet stands first. */
export async function earlierPromises(
  db: UnitDb,
  dialogue: string,
  viewer: Actor & { readonly today: Day },
  atMost: number,
): Promise<EarlierPromises | null> {
  if (may(viewer.roles, 'commitments.read') === null) return null
  const asked = { ...everyCommitment, before: dialogue }
  const looks = { ...viewer, soonUntil: viewer.today }
  const [counts, { rows }] = await Promise.all([
    commitmentCounts(db, looks, asked),
    commitmentsPage(db, { ...asked, box: 'all', after: '' }, looks, atMost),
  ])
  return { dialogue, counts, rows }
}
