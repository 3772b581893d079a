import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { paperDay } from '#kernel/paper-days.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DialoguePaper, PetitionPaper } from '../paper-maker.ts'
import { rightBody } from '../right-body.ts'
import { escalationWords } from './escalation-words.vi.ts'

const { one, all } = escalationWords

/** Báo cáo vượt thẩm quyền (R15) of one petition; null unless it was classified so. */
export const escalationReport: PetitionPaper = {
  ...{ key: 'bao-cao-vuot-tham-quyen', of: 'petition', part: 'petitions', as: 'escalation-report' },
  ...{ name: one.name, about: one.about, wording: one.wording, places: {}, asks: [one.body, one.why, one.own] },
  async facts({ db }, petition) {
    if (petition.competence !== 'beyond') return null
    const body = await rightBody(db, petition.id, 'reported')
    return { facts: body === '' ? {} : { 'cơ quan giải quyết': body } }
  },
}

interface Beyond {
  readonly number: number | null
  readonly sender: string
  readonly content: string
  readonly bodies: string
  readonly way: 'reported' | 'guided' | null
  readonly body: string | null
  readonly on: Day | null
  readonly reference: string
  readonly answeredOn: Day | null
  readonly answerReference: string
}

/** Petitions of a dialogue beyond authority, with what was last done about each; closed ones are left out. */
const beyondOf = async (db: UnitDb, dialogueId: string): Promise<readonly Beyond[]> =>
  (
    await sql<Beyond>`
      select p.number, s.sender_name as sender, coalesce(w.content, p.content) as content,
        coalesce(c.bodies, '') as bodies, e.way, e.body, e.on_day as "on", coalesce(e.reference, '') as reference,
        e.answered_on as "answeredOn", coalesce(e.answer_reference, '') as "answerReference"
      from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        left join lateral (select w.content from petition_wording w where w.unit_id = p.unit_id and w.petition_id = p.id
          order by w.version desc limit 1) w on true
        left join lateral (select c.bodies from petition_classification c where c.unit_id = p.unit_id and c.petition_id = p.id
          order by c.at desc, c.id desc limit 1) c on true
        left join lateral (select e.way, e.body, e.on_day, e.reference, e.answered_on, e.answer_reference from petition_escalation e
          where e.unit_id = p.unit_id and e.petition_id = p.id order by e.at desc, e.id desc limit 1) e on true
      where p.dialogue_id = ${dialogueId} and p.competence = 'beyond' and p.stage not in ('spam', 'moved', 'withdrawn', 'duplicate')
      order by p.number`.execute(db)
  ).rows

function stateOf({ way, on, reference, answeredOn, answerReference }: Beyond): string {
  if (answeredOn) return all.answered(paperDay(answeredOn), answerReference)
  if (!way || !on) return all.notYet
  return way === 'reported' ? all.reported(paperDay(on), reference) : all.guided(paperDay(on))
}

/** The same for a whole dialogue, each petition in its annex; null: none is beyond authority. */
export const escalationReportOfAll: DialoguePaper = {
  ...{ key: 'bao-cao-vuot-tham-quyen-ky', of: 'dialogue', part: 'petitions', as: 'escalation-report' },
  ...{ name: all.name, about: all.about, wording: all.wording, places: all.places, asks: [one.own] },
  async facts({ db }, dialogue) {
    const beyond = await beyondOf(db, dialogue.id)
    if (beyond.length === 0) return null
    /** '' for none: its line goes. */
    const count = (which: (one: Beyond) => boolean) => String(beyond.filter(which).length || '')
    const { columns } = all
    return {
      facts: {
        'số kiến nghị vượt thẩm quyền': String(beyond.length),
        'đã báo cáo': count(({ way, answeredOn }) => way === 'reported' && answeredOn === null),
        'đã hướng dẫn': count(({ way, answeredOn }) => way === 'guided' && answeredOn === null),
        'chưa báo cáo': count(({ way }) => way === null),
        'đã có trả lời': count(({ answeredOn }) => answeredOn !== null),
      },
      annexes: [
        {
          ...{ title: all.annex, note: '', landscape: true },
          blocks: [
            {
              is: 'table',
              columns: [
                { head: columns.number, width: 14, align: 'center' },
                { head: columns.sender, width: 42 },
                { head: columns.what, width: null },
                { head: columns.body, width: 44 },
                { head: columns.state, width: 44 },
              ],
              rows: beyond.map((row) => [
                row.number === null ? '' : String(row.number),
                row.sender,
                row.content,
                row.body ?? row.bodies,
                stateOf(row),
              ]),
            },
          ],
        },
      ],
    }
  },
}
