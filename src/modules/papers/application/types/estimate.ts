import { type Day, dayAt, isAfter } from '#kernel/day.ts'
import type { Annex } from '#kernel/paper.ts'
import { inSentence, paperDay } from '#kernel/paper-days.ts'
import {
  againstNorm,
  type Budget,
  budgetOf,
  type ListedLine,
  newestOf,
  spentOn,
  stepsOf,
  sumInWords,
  totalOf,
} from '#modules/budgets/index.ts'
import type { DialogueInOffice } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { economyDepartment, economyOf } from '../dialogue-facts.ts'
import { issuedAs } from '../draft-paper.ts'
import type { DialoguePaper, Making } from '../paper-maker.ts'
import { dong, estimateTable, settlementDue } from './money-tables.ts'
import { moneyWords as words } from './money-words.vi.ts'

/** What an estimate says of itself: its sum in figures and words, its sources, why it was adjusted. */
export const estimateFacts = (lines: readonly ListedLine[], reason: string) => ({
  'tổng dự toán': dong(totalOf(lines)),
  'tổng bằng chữ': inSentence(sumInWords(totalOf(lines))),
  'nguồn kinh phí': [...new Set(lines.map(({ source }) => source).filter(Boolean))].map(inSentence).join('; '),
  'lý do điều chỉnh': reason,
})

/** The version that is being written, else the one that binds; null before there are lines. */
async function newestEstimate({ db }: Making, dialogue: DialogueInOffice) {
  const budget: Budget = await budgetOf(db, dialogue)
  const estimate = newestOf(budget.estimates)
  const lines = budget.open ? budget.openLines : budget.lines
  return estimate && lines.length > 0 ? { estimate, lines } : null
}

/**
 * The estimate that binds, as an annex of the plan; none where it was approved after the plan was issued, since what was issued
 * stays as it is.
 */
export async function estimateAnnex(
  db: UnitDb,
  dialogue: DialogueInOffice,
  planIssuedOn: Day | null,
): Promise<readonly Annex[]> {
  const { binding, lines } = await budgetOf(db, dialogue)
  if (!binding) return []
  const approved = (await stepsOf(db, [binding.id])).find(({ step }) => step === 'approved')
  if (planIssuedOn && approved && isAfter(dayAt(approved.at), planIssuedOn)) return []
  const total = `${words.total}: ${dong(totalOf(lines))} (${inSentence(sumInWords(totalOf(lines)))}).`
  const blocks = [estimateTable(lines), { is: 'paragraph', text: total } as const]
  return [{ title: words.submission.annex, note: '', landscape: false, blocks }]
}

/** Dự toán kinh phí: the table, its sum in figures and words. */
export const estimatePaper: DialoguePaper = {
  ...{ key: 'du-toan', of: 'dialogue', part: 'money', asks: [], places: words.places },
  ...{ name: words.estimate.name, about: words.estimate.about, wording: words.estimate.wording },
  as: { type: words.estimate.type, dated: true, signs: words.signs.committee, signsBeside: words.signs.maker },
  async facts(making, dialogue) {
    const found = await newestEstimate(making, dialogue)
    if (!found) return null
    const { lines, estimate } = found
    return { facts: { ...estimateFacts(lines, estimate.reason), 'bảng dự toán': [estimateTable(lines)] } }
  },
}

/** Tờ trình duyệt dự toán: from the department to the chair, issued by the department itself (facts 1.8). */
export const submissionPaper: DialoguePaper = {
  ...{ key: 'to-trinh-du-toan', of: 'dialogue', part: 'money', asks: [] },
  places: { ...words.places, ...words.submission.places },
  ...{ name: words.submission.name, about: words.submission.about, wording: words.submission.wording },
  as: 'proposal',
  async facts(making, dialogue) {
    const found = await newestEstimate(making, dialogue)
    if (!found) return null
    const { lines, estimate } = found
    const on = spentOn(dialogue)
    const over = lines.flatMap(({ content, unitPrice, norm }) => {
      // A norm nobody compared with its document yet is shown in the office, and stands in no paper.
      const stands = norm?.confirmed ? againstNorm(unitPrice, norm, on) : null
      return norm && stands?.is === 'over' ? [words.submission.overNorm(content, dong(stands.by), norm.source)] : []
    })
    const issuedBy = await economyDepartment(making.db)
    return {
      facts: { ...estimateFacts(lines, estimate.reason), 'khoản vượt định mức': over.join('; ') },
      ...(issuedBy && { issuedBy }),
      annexes: [{ title: words.submission.annex, note: '', landscape: false, blocks: [estimateTable(lines)] }],
    }
  },
}

/** Who proposes the decision: the department, by its submission once that is issued. */
async function proposedBy(db: UnitDb, dialogueId: string): Promise<string> {
  const department = await economyOf(db)
  const issued = await issuedAs(db, dialogueId, submissionPaper.key)
  if (!issued || department === '') return department
  return words.decision.proposedBy(department, `${issued.number}/${issued.symbol}`, paperDay(issued.on))
}

/** Quyết định phê duyệt dự toán: what was submitted or approved, drafted as a document; null while it is still written. */
export const estimateDecision: DialoguePaper = {
  ...{ key: 'quyet-dinh-du-toan', of: 'dialogue', part: 'money', as: 'decision', asks: [] },
  places: { ...words.places, ...words.decision.places },
  ...{ name: words.decision.name, about: words.decision.about, wording: words.decision.wording },
  async facts(making, dialogue) {
    const found = await newestEstimate(making, dialogue)
    if (!found || found.estimate.stage === 'draft') return null
    const { lines, estimate } = found
    return {
      facts: {
        ...estimateFacts(lines, estimate.reason),
        'hạn quyết toán': await settlementDue(making.db, dialogue.id),
        'nơi đề nghị': await proposedBy(making.db, dialogue.id),
      },
      annexes: [{ title: words.submission.annex, note: '', landscape: false, blocks: [estimateTable(lines)] }],
    }
  },
}
