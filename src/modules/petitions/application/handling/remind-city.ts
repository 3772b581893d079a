import { type Day, isAfter } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { cityReminderRefusal, type ReminderWay } from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellSender } from './tell-sender.ts'

export interface RemindCityInput extends Seen {
  readonly on: Day
  readonly way: ReminderWay
  /** Who was spoken to there; ''. */
  readonly whom: string
  /** Number of the letter; ''. */
  readonly reference: string
}

type ReminderRefusal = NonNullable<ReturnType<typeof cityReminderRefusal>>

/** The latest report that has no answer yet. */
export const waitingReport = (tx: UnitDb, petitionId: string) =>
  tx
    .selectFrom('petition_escalation')
    .select(['id', 'body'])
    .where('petition_id', '=', petitionId)
    .where('way', '=', 'reported')
    .where('answered_on', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()

/** Nhắc thành phố (R15): who was reminded, when and how, as a row of its own; the sender is told that it was asked again. */
export async function remindCity(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: RemindCityInput,
): Promise<Outcome<Done, ReminderRefusal | 'day-in-future'>> {
  const taken = await takeUp(tx, actor, input, 'remind-city')
  if (!taken.ok) return taken
  const { id, facts } = taken.value
  if (!by.officerId) return refuse('not-allowed')
  if (isAfter(input.on, by.on)) return refuse('day-in-future')
  const wrong = cityReminderRefusal(facts, input.on)
  if (wrong) return refuse(wrong)
  const waiting = await waitingReport(tx, id)
  if (!waiting) return refuse('not-escalated')
  await tx
    .insertInto('petition_city_reminder')
    .values({
      ...{ id: newId(), petition_id: id, escalation_id: waiting.id, on_day: input.on, way: input.way },
      ...{ whom: cleanLine(input.whom), reference: cleanLine(input.reference), by_officer: by.officerId, at: by.at },
    })
    .execute()
  const done = await layDown(tx, by, id, { code: 'city-reminded', facts: { on: input.on.toString(), way: input.way } })
  await tellSender(tx, by, id, 'petition.city-reminded', ({ cityReminded }, code) => ({
    title: cityReminded.title,
    body: cityReminded.body({ code, to: waiting.body, on: input.on }),
  }))
  return accept(done)
}
