import type { FileStore } from '#platform/files/file-store.ts'
import type { AddToZip, Zipped } from '#platform/files/zip-stream.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import { sheetOf, xlsxOf } from '#platform/spreadsheets/xlsx.ts'
import { type EvidenceRow, type FrozenEvidence, rowsAsText } from '../../application/evidence/freeze.ts'
import { definitionOf, formulaWords } from '../../application/evidence/words.vi.ts'
import { behindFormula, type FormulaName } from '../../domain/index.ts'
import { evidenceWords } from './words.vi.ts'

const words = evidenceWords.sheet

/** A petition's place, for who looks a source row up on paper. */
export interface PetitionPlace {
  readonly dialogue: string
  readonly number: number | null
}

export interface EvidenceParts {
  readonly files: FileStore
  readonly unitId: string
  readonly places: ReadonlyMap<string, PetitionPlace>
}

interface SourceRow {
  readonly code: string
  readonly what: string
  readonly id: string
  readonly place: PetitionPlace | null
}

const kindOf = (name: FormulaName): string => {
  const behind = behindFormula(name)
  return 'petitions' in behind
    ? words.kinds.petitions
    : 'promises' in behind
      ? words.kinds.promises
      : 'registrations' in behind
        ? words.kinds.registrations
        : words.kinds.themes
}

const columnsOf = (
  { year, frozenOn }: FrozenEvidence,
  gone: ReadonlySet<string>,
): readonly TableColumn<EvidenceRow>[] => [
  { head: words.heads.component, width: 34, wrap: true, cell: ({ component }) => component },
  { head: words.heads.code, width: 22, cell: ({ code }) => code },
  { head: words.heads.name, width: 34, wrap: true, cell: ({ name }) => name },
  { head: words.heads.definition, width: 50, wrap: true, cell: definitionOf },
  {
    head: words.heads.formula,
    width: 50,
    wrap: true,
    cell: ({ formula }) => (formula ? formulaWords[formula].how : evidenceWords.byFile),
  },
  { head: words.heads.period, width: 12, cell: () => year },
  { head: words.heads.figure, width: 12, cell: ({ figure }) => figure },
  { head: words.heads.unit, width: 16, cell: ({ unit }) => (unit ? words.units[unit] : '') },
  { head: words.heads.rows, width: 12, cell: ({ formula, ids }) => (formula ? ids.length : null) },
  {
    head: words.heads.files,
    width: 40,
    wrap: true,
    cell: ({ files }) => files.map(({ id, name }) => (gone.has(id) ? words.gone(name) : name)).join('; '),
  },
  { head: words.heads.frozenOn, width: 13, cell: () => frozenOn },
]

const sourceColumns: readonly TableColumn<SourceRow>[] = [
  { head: words.sourceHeads.code, width: 24, cell: ({ code }) => code },
  { head: words.sourceHeads.what, width: 14, cell: ({ what }) => what },
  { head: words.sourceHeads.dialogue, width: 10, cell: ({ place }) => place?.dialogue ?? '' },
  { head: words.sourceHeads.number, width: 14, cell: ({ place }) => place?.number ?? null },
  { head: words.sourceHeads.id, width: 40, cell: ({ id }) => id },
]

const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(-120)

/**
 * Writes what was frozen as one file: the files beside it, the table with the rows behind each figure, the figures as they are
 * hashed, and last every entry's digest.
 */
export async function writeEvidence(add: AddToZip, frozen: FrozenEvidence, parts: EvidenceParts): Promise<void> {
  const zipped: Zipped[] = []
  const gone = new Set<string>()
  for (const { code, files } of frozen.rows)
    for (const [index, file] of files.entries()) {
      if (!(await parts.files.has(parts.unitId, file.sha256))) gone.add(file.id)
      else
        zipped.push(
          await add(`tep/${code}/${index + 1}-${fileName(file.name)}`, parts.files.read(parts.unitId, file.sha256)),
        )
    }
  const sources = frozen.rows.flatMap(({ code, formula, ids }) =>
    formula
      ? ids.map((id): SourceRow => ({ code, what: kindOf(formula), id, place: parts.places.get(id) ?? null }))
      : [],
  )
  const pieces = xlsxOf([
    sheetOf({ name: words.name, columns: columnsOf(frozen, gone), pages: [frozen.rows] }),
    sheetOf({ name: words.sources, columns: sourceColumns, pages: [sources] }),
  ])
  zipped.push(await add('minh-chung.xlsx', Buffer.concat(await Array.fromAsync(pieces))))
  zipped.push(await add('so-lieu.json', Buffer.from(rowsAsText(frozen.rows))))
  await add('SHA256SUMS', Buffer.from(zipped.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')))
}
