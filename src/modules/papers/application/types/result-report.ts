import type { Paper } from '#kernel/paper.ts'
import { onPaper } from '#kernel/paper.ts'
import { type DialogueInOffice, notHeldSince, unitInSentence } from '#modules/dialogues/index.ts'
import { loadReport, resultPaper, rowWords } from '#modules/reports/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { reportBlocks, themesInReport } from '#modules/themes/index.ts'
import { letterheadOf } from '#modules/units/index.ts'
import { type DialoguePaper, type Making, onlyUsual } from '../paper-maker.ts'
import { resultReportWords as words } from './result-report-words.vi.ts'

/** A paper of the whole dialogue says the same whoever writes it: only who reads all of it comes here. */
const whoReadsAll: Actor = { roles: ['specialist'], departmentId: null }

/** The result report with its annex, as the report's own page prints it (R19). */
export async function reportOn({ db, unit, today }: Making, { address }: DialogueInOffice): Promise<Paper | null> {
  const found = await loadReport(db, address, today)
  if (!found) return null
  const { letterhead, place } = letterheadOf(unit)
  const themes = await themesInReport(db, whoReadsAll, found.dialogue.id)
  return resultPaper(found.reported, found.rows, {
    ...{ unit: unitInSentence(unit), letterhead, place, today, say: rowWords },
    lastPart: onPaper(reportBlocks(themes, address, today)),
  })
}

/** Báo cáo kết quả as a document with approval and number, its annex across; none before it is held, or decided not to be. */
export const resultReport: DialoguePaper = {
  ...{ key: 'bao-cao-ket-qua', of: 'dialogue', part: 'afterwards', as: 'report', asks: [], places: {} },
  ...{ name: words.name, about: words.about, wording: { title: '', text: '' } },
  facts: onlyUsual,
  async whole(making, dialogue) {
    if (!dialogue.heldOn && !(await notHeldSince(making.db, dialogue.id))) return []
    const report = await reportOn(making, dialogue)
    return report ? [report] : []
  },
}
