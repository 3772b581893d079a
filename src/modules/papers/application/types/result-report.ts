import { onPaper, type Paper } from '#kernel/paper.ts'
import { paperDay } from '#kernel/paper-days.ts'
import { type DialogueInOffice, notHeldSince } from '#modules/dialogues/index.ts'
import {
  type LastPart,
  type LoadedReport,
  loadReport,
  type ReportPaperName,
  reportOnPaper,
  type WordReport,
} from '#modules/reports/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { reportBlocks, themesInReport } from '#modules/themes/index.ts'
import { letterheadOf, type OwnUnit, ownUnit } from '#modules/units/index.ts'
import { COMPUTED, type Facts, placesIn, type Wording } from '../../domain/index.ts'
import { dialogueFacts } from '../dialogue-facts.ts'
import { wordedAround } from '../make-paper.ts'
import { type ComputedPaper, type DialoguePaper, type Making, onlyUsual } from '../paper-maker.ts'
import { portalOf } from '../portal-of.ts'
import { wordingInForce } from '../wordings.ts'
import { resultReportWords as words } from './result-report-words.vi.ts'

/** A paper of the whole dialogue says the same whoever writes it: only who reads all of it comes here. */
const whoReadsAll: Actor = { roles: ['specialist'], departmentId: null }

const lastPart: LastPart = async (db, { id, address }, actor, today) =>
  onPaper(reportBlocks(await themesInReport(db, actor, id), address, today))

const asComputed: WordReport = async (_, __, ___, computed) => computed

/** What the sentences around a report may name besides the usual facts of its dialogue. */
function reportFacts({ reported: { year, ordinal, plan }, sent }: LoadedReport, unit: OwnUnit): Facts {
  return {
    'năm và kỳ': words.yearAndOrdinal(year, ordinal),
    'kế hoạch của kỳ': plan && words.numbered(plan),
    'đơn vị khi chưa có kế hoạch': plan ? '' : letterheadOf(unit).author,
    'ngày gửi báo cáo': sent ? paperDay(sent.on) : '',
    'số còn lại khi báo cáo': sent ? String(sent.openThen.size) : '',
  }
}

/** What a report of a dialogue computes, with its annex (R19); null: it has nothing to tell. */
export async function reportOn(
  { db, today, unit }: Pick<Making, 'db' | 'today' | 'unit'>,
  { address }: DialogueInOffice,
  name: ReportPaperName = 'ban-in',
): Promise<ComputedPaper | null> {
  const found = await loadReport(db, address, today)
  const made =
    found && (await reportOnPaper(db, name, found, { actor: whoReadsAll, today, lastPart, wordReport: asComputed }))
  return made && { paper: made.paper, facts: reportFacts(found, unit) }
}

const isOver = async ({ db }: Making, { heldOn, id }: DialogueInOffice): Promise<boolean> =>
  heldOn !== null || (await notHeldSince(db, id)) !== null

/** What a report says by itself, and what of it is computed. */
interface ReportWords {
  readonly name: string
  readonly about: string
  readonly computed: string
  readonly wording: Wording
}

const report = (key: string, name: ReportPaperName, said: ReportWords): DialoguePaper => ({
  ...{ key, of: 'dialogue', part: 'afterwards', asks: [], facts: onlyUsual },
  ...{ as: name === 'ban-cong-khai' ? null : 'report', name: said.name, about: said.about, wording: said.wording },
  places: {
    ...words.places,
    ...(name === 'bo-sung' && words.supplementaryPlaces),
    [COMPUTED]: said.computed,
  },
  computed: async (making, dialogue) => ((await isOver(making, dialogue)) ? reportOn(making, dialogue, name) : null),
})

/** Báo cáo kết quả as a document with approval and number, its annex across; none before it is held, or decided not to be. */
export const resultReport = report('bao-cao-ket-qua', 'ban-in', words.result)

/** Báo cáo bổ sung: what has changed since the report was sent (R19). */
export const supplementaryReport = report('bao-cao-bo-sung', 'bo-sung', words.supplementary)

/** The report as everybody may read it (R20): printed only. */
export const publicReport = report('bao-cao-cong-khai', 'ban-cong-khai', words.public)

const papers: Readonly<Record<ReportPaperName, DialoguePaper>> = {
  ...{ 'ban-in': resultReport, 'bo-sung': supplementaryReport, 'ban-cong-khai': publicReport },
}

/** A report as its own page and the archive print it: in the unit's words, as here. `origin`: null without a public address. */
export const wordReport =
  (origin: string | null): WordReport =>
  async (db, name, loaded, computed, today): Promise<Paper> => {
    const unit = await ownUnit(db)
    const { wording } = await wordingInForce(db, papers[name])
    const places = new Set(placesIn(wording))
    const making: Making = { db, unit, today, places, secretsOf: null, portal: portalOf(origin, unit.slug) }
    const usual = await dialogueFacts(making, loaded.dialogue)
    return wordedAround(computed, wording, { ...usual, ...reportFacts(loaded, unit) })
  }
