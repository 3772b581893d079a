import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import { giveRuleSet, ruleSetForYear, rulesToJson } from '#modules/regulations/index.ts'
import { layOutTasks } from '#modules/tasks/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DialogueEvents } from './events.ts'
import { keepMilestones } from './keep-milestones.ts'

/** What is typed of a new dialogue. */
export interface NewDialogue {
  readonly year: number
  readonly conferenceOn: Day
  /** "08:00" */
  readonly startsAt: string
  readonly place: string
  readonly chairName: string
  readonly chairTitle: string
  /** Another one in a year that has one already is meant, not the same form sent twice. */
  readonly another?: boolean
}

/** Where a new dialogue stands. */
export interface Created {
  readonly id: string
  /** "2026", "2026-2": the address of a second one in its year. */
  readonly address: string
}

export type CreateRefusal = 'other-year' | 'no-rules' | 'year-has-one'

/**
 * Creates a dialogue with its milestones. The unit's rule set of the year is copied onto it, so that later changes of the
 * rules leave it as it is; where there is none, the latest one, "tạm dùng, chưa xác nhận". A year may have several (R3).
 */
export async function createDialogue(
  tx: UnitDb,
  by: By,
  input: NewDialogue,
  events: DialogueEvents,
): Promise<Result<Created, CreateRefusal>> {
  if (input.conferenceOn.year !== input.year) return refuse('other-year')
  const unit = await ownUnit(tx)
  await giveRuleSet(tx, by, unit.province_code, input.year)
  const rules = await ruleSetForYear(tx, input.year)
  if (!rules) return refuse('no-rules')

  await tx.selectFrom('unit').select('id').forUpdate().execute() // one at a time: two forms must not take one ordinal
  const { last } = await tx
    .selectFrom('dialogue')
    .select((row) => row.fn.max('ordinal').as('last'))
    .where('year', '=', input.year)
    .executeTakeFirstOrThrow()
  if (last && !input.another) return refuse('year-has-one')
  const ordinal = (last ?? 0) + 1
  const created = { id: newId(), address: ordinal === 1 ? `${input.year}` : `${input.year}-${ordinal}` }
  await tx
    .insertInto('dialogue')
    .values({
      id: created.id,
      year: input.year,
      ordinal,
      address: created.address,
      conference_on: input.conferenceOn,
      starts_at: input.startsAt,
      place: input.place,
      chair_name: input.chairName,
      chair_title: input.chairTitle,
      rules: JSON.stringify(rulesToJson(rules.rules)),
      rules_title: rules.title,
      rules_confirmed: rules.confirmedOn !== null && rules.year === input.year,
      rule_set_id: rules.id,
      rule_set_version: rules.version,
      created_at: by.at,
      created_by: by.officerId,
    })
    .execute()
  await layOutTasks(tx, by, created.id)
  await keepMilestones(tx, by, created.id)
  await events.opened(tx, by, created.id)
  await recordHistory(tx, by, {
    code: 'dialogue.created',
    subject: 'dialogue',
    subjectId: created.id,
    facts: { year: input.year, ordinal, conference: input.conferenceOn.toString(), rules: rules.id },
  })
  return accept(created)
}
