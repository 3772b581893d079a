import { sql } from 'kysely'
import type { PaperBlock } from '#kernel/paper.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { cityReplyTo, type DialogueInOffice, decisionsOf, notHeldSince, postingsOf } from '#modules/dialogues/index.ts'
import { countResults, outcomes, type ResultRow, reportWords, resultRows } from '#modules/reports/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { dialogueFacts } from '../dialogue-facts.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { reportOn } from './result-report.ts'
import { resultReportWords } from './result-report-words.vi.ts'

const words = resultReportWords.notHeld

/** How many organisations somebody asked to come. */
async function askedToCome(db: UnitDb, dialogueId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct organisation_id)::int as n from outreach_attempt
    where dialogue_id = ${dialogueId} and result <> 'not-contacted'`.execute(db)
  return rows[0]?.n ?? 0
}

/** That the city was asked to postpone, and what it said (R10); '' where nobody asked. */
async function postponement(db: UnitDb, { id }: DialogueInOffice, askedOn: Temporal.PlainDate | undefined) {
  if (!askedOn) return ''
  const reply = await cityReplyTo(db, id)
  return [
    words.asked(dateWithYear(askedOn)),
    reply ? words.reply(reply.approved, dateWithYear(reply.on)) : words.noReply,
  ].join('; ')
}

/** What came of the petitions that were answered in writing (R11). */
export function answeredInWriting(rows: readonly ResultRow[]): readonly PaperBlock[] {
  if (rows.length === 0) return [{ is: 'paragraph', text: words.none }]
  const { all, by, late } = countResults(rows)
  return [
    { is: 'paragraph', text: words.all(all) },
    {
      is: 'list',
      items: [
        ...outcomes
          .filter((outcome) => by[outcome] > 0)
          .map((outcome) => words.one(reportWords.outcomes[outcome], by[outcome])),
        ...(late > 0 ? [words.late(late)] : []),
      ],
    },
  ]
}

const some = (count: number): string => (count > 0 ? String(count) : '')

/** Báo cáo năm không tổ chức hội nghị (R8, R10, R11); null while that was not decided. */
export const notHeldReport: DialoguePaper = {
  ...{ key: 'bao-cao-khong-hop', of: 'dialogue', part: 'afterwards', as: 'report', asks: [words.next] },
  ...{ name: words.name, about: words.about, wording: words.wording, places: words.places },
  async facts(making, dialogue) {
    const { db, today } = making
    const [inForce, ...before] = await decisionsOf(db, dialogue.id)
    const since = await notHeldSince(db, dialogue.id)
    if (!since || !inForce) return null
    const usual = await dialogueFacts({ ...making, places: new Set(['kế hoạch', 'kế hoạch thành phố']) }, dialogue)
    const rows = await resultRows(db, dialogue.id, today)
    const done = (await postingsOf(db, dialogue.id)).filter(({ doneOn }) => doneOn !== null).length
    const reasons = words.reasons
    const basis = [usual['kế hoạch thành phố'], words.ownPlan(usual['kế hoạch'], usual['đơn vị'])]
    const report = rows.length > 0 ? (await reportOn(making, dialogue))?.paper : undefined
    return {
      facts: {
        'căn cứ thực hiện': basis.filter(Boolean).join(words.and),
        'đơn vị khi chưa có căn cứ': basis.some(Boolean) ? '' : usual['đơn vị'],
        'số nơi đăng': some(done),
        'số cơ sở vận động': some(await askedToCome(db, dialogue.id)),
        'số đăng ký lúc quyết định': String(inForce.registrations),
        'số kiến nghị lúc quyết định': String(inForce.petitions),
        'xin hoãn': await postponement(
          db,
          dialogue,
          before.find(({ decision }) => decision === 'ask-to-postpone')?.decidedOn,
        ),
        'ngày quyết định': dateWithYear(since),
        'lý do không tổ chức':
          inForce.reason.replace(/[.;\s]+$/, '') ||
          (inForce.decision === 'close-with-report' ? reasons['close-with-report'] : reasons.other),
        'giải quyết kiến nghị': answeredInWriting(rows),
      },
      annexes: report?.annexes ?? [],
      annexesOf: report?.title ?? '',
    }
  },
}
