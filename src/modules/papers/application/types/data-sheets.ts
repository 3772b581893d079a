import { dayAt } from '#kernel/day.ts'
import { type Annex, onPaper, type Paper, type PaperBlock, type PaperTable } from '#kernel/paper.ts'
import { readBlocks } from '#kernel/text-blocks.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { type DataSheet, type HallPetition, hallPetitions, isNumbers, sheetsOf } from '#modules/conferences/index.ts'
import { fieldWords } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type DialoguePaper, nothingWorded, onlyUsual } from '../paper-maker.ts'
import { dataSheetWords as words } from './data-sheets-words.vi.ts'

/** The sheets that were handed in: what is still being written stands on no paper. */
export const handedIn = async (db: UnitDb, dialogueId: string): Promise<readonly DataSheet[]> =>
  (await sheetsOf(db, dialogueId)).filter(({ state }) => state === 'handed-in')

/** The pasted table; columns of numbers are set to the right. */
function tableOf(rows: DataSheet['content']['rows']): readonly PaperTable[] {
  const [head, ...others] = rows
  if (!head) return []
  const columns = head.map((text, at) => ({
    ...{ head: text, width: null },
    ...(isNumbers(rows, at) && { align: 'right' as const }),
  }))
  return [{ is: 'table', columns, rows: others }]
}

/** What stands on a sheet: whose it is and true as of when, its words, its table, and which files lie beside it. */
export function sheetBlocks(sheet: DataSheet, petitions: readonly HallPetition[]): readonly PaperBlock[] {
  const { asOf, caption, rows, words: text } = sheet.content
  const about = petitions.filter(({ field }) => sheet.fields.some((one) => one === field))
  const facts = [
    [words.facts.fields, sheet.fields.map((one) => fieldWords[one]).join('; ')],
    [words.facts.owner, sheet.owner],
    [words.facts.asOf, asOf ? dateWithYear(asOf) : ''],
    [words.facts.handedIn, sheet.handedInAt ? dateWithYear(dayAt(sheet.handedInAt)) : ''],
    [words.facts.petitions, about.map(({ label }) => label).join(', ')],
  ].filter(([, value]) => value !== '')
  return [
    {
      ...{ is: 'table', bare: true },
      columns: [
        { head: '', width: 45 },
        { head: '', width: null },
      ],
      rows: facts.map(([label, value]) => [`${label}:`, value ?? '']),
    },
    ...onPaper(readBlocks(text)),
    ...(caption !== '' && rows.length > 0 ? [{ is: 'paragraph', text: words.table(caption) } as const] : []),
    ...tableOf(rows),
    ...(sheet.files.length > 0
      ? ([
          { is: 'paragraph', text: words.files },
          { is: 'list', items: sheet.files.map(({ name }) => name) },
        ] as const)
      : []),
  ]
}

/** A sheet on a paper of its own. */
export const sheetPaper = (sheet: DataSheet, petitions: readonly HallPetition[]): Paper => ({
  ...{ title: words.annex(sheet.title), letterhead: { above: '', body: [] }, number: null, place: '' },
  ...{ dated: null, type: words.type, abstract: sheet.title, addressees: [], bases: [] },
  ...{ blocks: sheetBlocks(sheet, petitions), signature: null, recipients: [], annexes: [] },
})

/** The sheets of a dialogue behind another paper of the chair's; those of wide tables lie across. */
export async function sheetAnnexes(db: UnitDb, dialogueId: string): Promise<readonly Annex[]> {
  const sheets = await handedIn(db, dialogueId)
  const petitions = sheets.length > 0 ? await hallPetitions(db, dialogueId) : []
  return sheets.map((sheet) => ({
    ...{ title: words.annex(sheet.title), note: '', blocks: sheetBlocks(sheet, petitions) },
    landscape: (sheet.content.rows[0]?.length ?? 0) > WIDE,
  }))
}
/** Columns that still stand upright. */
const WIDE = 6

/** Phiếu số liệu: a sheet of paper for each that was handed in. */
export const dataSheets: DialoguePaper = {
  ...{ key: 'phieu-so-lieu', of: 'dialogue', part: 'conference', asks: [], places: {} },
  as: { type: '', dated: false, signs: null },
  ...{ name: words.name, about: words.about, wording: nothingWorded },
  facts: onlyUsual,
  async whole({ db }, { id }) {
    const sheets = await handedIn(db, id)
    const petitions = sheets.length > 0 ? await hallPetitions(db, id) : []
    return sheets.map((sheet) => sheetPaper(sheet, petitions))
  },
}
