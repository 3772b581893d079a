import { onPaper, type Paper } from '#kernel/paper.ts'
import { type DialogueInOffice, notHeldSince } from '#modules/dialogues/index.ts'
import { type LastPart, loadReport, type ReportPaperName, reportOnPaper } from '#modules/reports/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { reportBlocks, themesInReport } from '#modules/themes/index.ts'
import { type DialoguePaper, type Making, onlyUsual } from '../paper-maker.ts'
import { resultReportWords as words } from './result-report-words.vi.ts'

/** A paper of the whole dialogue says the same whoever writes it: only who reads all of it comes here. */
const whoReadsAll: Actor = { roles: ['specialist'], departmentId: null }

const lastPart: LastPart = async (db, { id, address }, actor, today) =>
  onPaper(reportBlocks(await themesInReport(db, actor, id), address, today))

/** A report of a dialogue with its annex, as the report's own page prints it (R19); null: it has nothing to tell. */
export async function reportOn(
  { db, today }: Making,
  { address }: DialogueInOffice,
  name: ReportPaperName = 'ban-in',
): Promise<Paper | null> {
  const found = await loadReport(db, address, today)
  const made = found && (await reportOnPaper(db, name, found, { actor: whoReadsAll, today, lastPart }))
  return made?.paper ?? null
}

const isOver = async ({ db }: Making, { heldOn, id }: DialogueInOffice): Promise<boolean> =>
  heldOn !== null || (await notHeldSince(db, id)) !== null

const reportAs =
  (name: ReportPaperName): NonNullable<DialoguePaper['whole']> =>
  async (making, dialogue) => {
    if (!(await isOver(making, dialogue))) return []
    const report = await reportOn(making, dialogue, name)
    return report ? [report] : []
  }

const whole = { of: 'dialogue', part: 'afterwards', asks: [], places: {}, wording: { title: '', text: '' } } as const

/** Báo cáo kết quả as a document with approval and number, its annex across; none before it is held, or decided not to be. */
export const resultReport: DialoguePaper = {
  ...{ ...whole, key: 'bao-cao-ket-qua', as: 'report', name: words.name, about: words.about },
  ...{ facts: onlyUsual, whole: reportAs('ban-in') },
}

/** Báo cáo bổ sung: what has changed since the report was sent (R19). */
export const supplementaryReport: DialoguePaper = {
  ...{ ...whole, key: 'bao-cao-bo-sung', as: 'report', ...words.supplementary },
  ...{ facts: onlyUsual, whole: reportAs('bo-sung') },
}

/** The report as everybody may read it (R20): printed only. */
export const publicReport: DialoguePaper = {
  ...{ ...whole, key: 'bao-cao-cong-khai', as: null, ...words.public },
  ...{ facts: onlyUsual, whole: reportAs('ban-cong-khai') },
}
