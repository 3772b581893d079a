import { sql } from 'kysely'
import { blankIncoming } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { words } from './words.vi.ts'

/** What the files of a petition hang on: itself, its messages, the letters of what was asked of others and of the city, its part of the minutes, its tasks. */
export const filesOn = (petitionId: string) => sql`(select ${petitionId}::uuid
    union all select id from petition_message where petition_id = ${petitionId}
    union all select id from petition_opinion where petition_id = ${petitionId}
    union all select id from petition_escalation where petition_id = ${petitionId}
    union all select id from task where petition_id = ${petitionId}
    union all select f.id from minutes_file f join agenda_item i on i.unit_id = f.unit_id and i.id = f.item_id
      where i.petition_id = ${petitionId})`

/** Every place where the words of this petition stand (R12). */
export async function blankWords(tx: UnitDb, by: By, petitionId: string): Promise<void> {
  const of = sql`where petition_id = ${petitionId}`
  const itemsOf = sql`select id from agenda_item ${of}`
  const tasksOf = sql`select id from task ${of}`
  await tx
    .updateTable('petition')
    .set({ title: words.moved, content: '', proposal: '' })
    .where('id', '=', petitionId)
    .execute()
  const blanks = [
    sql`update petition_wording set title = '', content = '', proposal = '', reason = '' ${of}`,
    sql`update petition_classification set note = '' ${of}`,
    sql`update petition_assignment set note = '' ${of}`,
    sql`update petition_escalation set note = '', answer = '' ${of}`,
    sql`update petition_city_reminder set whom = '' where escalation_id in (select id from petition_escalation ${of})`,
    sql`update petition_prolonged set reason = '' ${of}`,
    sql`update petition_spoken_answer set words = '' ${of}`,
    sql`update petition_public_text set title = '', content = '', proposal = '', name_line = '', taken_back_at = coalesce(taken_back_at, ${by.at}) ${of}`,
    sql`update petition_ask set ask = '' ${of}`,
    sql`update petition_ask_version set asks = '[]' ${of}`,
    sql`update petition_reply set words = '' ${of}`,
    sql`update petition_answer_part set words = '' ${of}`,
    sql`update petition_answer_comment set words = '' ${of}`,
    sql`update petition_note set words = '' ${of}`,
    sql`update petition_extension set reason = '' ${of}`,
    sql`update commitment_step set words = '' where commitment_id in (select id from commitment ${of})`,
    sql`update commitment_word set words = '', asked_how = ''
      where petition_id = ${petitionId} or commitment_id in (select id from commitment ${of})`,
    sql`update commitment_evidence set words = '', link = '', released_at = null, released_by = null
      where commitment_id in (select id from commitment ${of})`,
    sql`update deadline set lapsed_on = coalesce(lapsed_on, ${by.on}) where met_on is null and subject_id in (select id from commitment ${of})`,
    sql`update answer_words set words = ''::tsvector where answer_id in (select id from petition_spoken_answer ${of})`,
    sql`update petition_message set words = '', asked_how = '' ${of}`,
    sql`update petition_closure set reason = '', asked_how = '', undone_reason = '' ${of}`,
    sql`update petition_rating set words = '', asked_how = '' ${of}`,
    sql`update petition_reopening set words = '', asked_how = '' ${of}`,
    sql`update petition_opinion set question = '', opinion = case when opinion is null then null else '' end ${of}`,
    sql`update petition_words set words = ''::tsvector ${of}`,
    sql`update document_step set word = '', content = '' where document_id in (${draftsOfNothingElse(petitionId)})`,
    sql`update document set title = ${words.moved}, content = '', annexes = '[]' where id in (${draftsOfNothingElse(petitionId)})`,
    sql`update document_check set word = '' where document_id in (${draftsOfNothingElse(petitionId)})`,
    sql`update document_final set differences = '[]' where document_id in (${draftsOfNothingElse(petitionId)})`,
    sql`update minutes_note set words = '' where item_id in (${itemsOf})`,
    sql`update minutes_field set words = '' where about_id in (${itemsOf})`,
    sql`update minutes_file set about = '' where item_id in (${itemsOf})`,
    sql`update minutes_promise set what = '', removed_at = coalesce(removed_at, ${by.at}) where item_id in (${itemsOf})`,
    sql`update agenda_item set topic = '', who = '', proposed = '', title = '', public_title = '', removed_at = coalesce(removed_at, ${by.at}) ${of}`,
    sql`update task_step set words = '' where task_id in (${tasksOf})`,
    sql`update task_comment set words = '' where task_id in (${tasksOf})`,
    sql`update task_item set what = ${words.moved} where task_id in (${tasksOf})`,
    sql`update task set title = ${words.moved}, note = '', done_note = '', waiting_for = '' ${of}`,
    sql`update paper_fact set value = '' where about_id = ${petitionId}`,
    sql`update attachment set removed_at = ${by.at}, name = '' where removed_at is null
      and (subject_id in ${filesOn(petitionId)} or subject_id in (select id from commitment ${of}))`,
    sql`update commitment set what = '', removed_at = coalesce(removed_at, ${by.at}) ${of}`,
  ]
  for (const blank of blanks) await blank.execute(tx)
  await blankIncoming(tx, petitionId)
}

/** Drafts, submitted or not, that would have answered this petition and no other. */
const draftsOfNothingElse = (petitionId: string) => sql`select d.id from document d
  join petition_document l on l.unit_id = d.unit_id and l.document_id = d.id
  where l.petition_id = ${petitionId} and l.part = 'answers' and d.stage <> 'issued'
    and not exists (select from petition_document other
      where other.unit_id = d.unit_id and other.document_id = d.id and other.petition_id <> ${petitionId})
  union select d.id from document d where d.about_id = ${petitionId} and d.stage <> 'issued'`
