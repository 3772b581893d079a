import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type ExtendRefusal, extend } from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellSender } from './tell-sender.ts'
import { legalTermOf } from './terms.ts'

/** Gia hạn: another day for the answer, with its reason, beside the legal one (R17). The sender is told both. */
export async function extendAnswer(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: Seen & { readonly until: Day; readonly reason: string },
): Promise<Outcome<Done, ExtendRefusal>> {
  const taken = await takeUp(tx, actor, input, 'extend')
  if (!taken.ok) return taken
  const petition = taken.value
  const { round } = petition.state
  const term = await legalTermOf(tx, petition.id, round, 'answer')
  const reason = cleanText(input.reason)
  const { until } = input
  const decision = extend(petition.facts, { until, reason, dueOn: term?.dueOn ?? null, on: by.on })
  if (!decision.ok) return decision
  await tx
    .insertInto('petition_extension')
    .values({
      ...{ id: newId(), petition_id: petition.id, round, until_day: until, reason },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on },
    })
    .execute()
  const done = await layDown(tx, by, petition.id, { code: 'extended', facts: { until: until.toString() } })
  if (term)
    await tellSender(tx, by, petition.id, 'petition.extended', ({ extended }, code) => ({
      title: extended.title,
      body: extended.body({ code, dueOn: term.dueOn, until, reason }),
    }))
  return accept(done)
}

/** How often and why a petition's answer was put off, the latest first. */
export const extensionsOf = (db: UnitDb, petitionId: string) =>
  db
    .selectFrom('petition_extension')
    .leftJoin('officer', 'officer.id', 'petition_extension.by_officer')
    .select([
      ...(['petition_extension.round', 'until_day as until', 'reason'] as const),
      ...(['on_day as on', 'officer.name as by'] as const),
    ])
    .where('petition_id', '=', petitionId)
    .orderBy('petition_extension.at', 'desc')
    .execute()
