import { type RawBuilder, sql } from 'kysely'
import { type PetitionPlace, type Stage, stages } from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { may } from '#modules/staff/index.ts'
import { mayBeGrouped } from '../domain/index.ts'

/** A petition as a topic or a theme shows it. */
export interface GroupedPetition extends PetitionPlace {
  readonly title: string
  readonly sender: string
  /** A code of `fields`; null: not known yet. */
  readonly field: string | null
  readonly stage: Stage
  /** Its sender asked to speak about it at the conference. */
  readonly askAtConference: boolean
  /** The department that leads; null: nobody yet. */
  readonly lead: string | null
}

const stagesLeftOut = stages.filter((stage) => !mayBeGrouped(stage))

/** The petition `p` may stand in a group; see {@link mayBeGrouped}. */
export const isGroupable: RawBuilder<boolean> = sql`p.stage not in (${sql.join(stagesLeftOut)})`

/** Columns of a {@link GroupedPetition}, of the tables below. */
export const groupedColumns = sql`p.id, p.number, own.address as dialogue, p.title, s.sender_name as sender, p.field, p.stage,
  p.ask_at_conference as "askAtConference", coalesce(nullif(l.short_name, ''), l.name) as lead`

/** What hangs on the petition `p`. */
export const aroundGrouped = sql`join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
  left join dialogue own on own.unit_id = p.unit_id and own.id = p.dialogue_id
  left join department l on l.unit_id = p.unit_id and l.id = p.lead_department_id`

/** The petition `p` may be read by this person: all of the unit's, or what the own department leads. */
export function isReadable({ roles, departmentId }: Actor): RawBuilder<boolean> {
  const reach = may(roles, 'petitions.read')
  if (reach === 'all') return sql`true`
  return reach && departmentId ? sql`p.lead_department_id = ${departmentId}` : sql`false`
}

/**
 * Of a dialogue: received in it, or carried into it (R25). As an array, found once: beside it in an "or" the index by dialogue
 * still serves, where "in (select …)" reads every petition of the unit.
 */
export const isOfDialogue = (dialogueId: string): RawBuilder<boolean> =>
  sql`(p.dialogue_id = ${dialogueId}::uuid or p.id = any (array(select c.petition_id from petition_carry c where c.dialogue_id = ${dialogueId}::uuid)))`
