import type { VNode } from 'preact'
import type { Paper } from '#kernel/paper.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { dialogueWords } from '#modules/dialogues/index.ts'
import { fileCode, type OnPaper } from '#modules/documents/index.ts'
import type { ReportPaperName } from '#modules/reports/index.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { AddToZip, Zipped } from '#platform/files/zip-stream.ts'
import { printPaper } from '#platform/papers/press.ts'
import { renderPage } from '#ui/index.ts'
import type { ArchivedFile } from '../../application/archive/archived-files.ts'
import type { DialogueFile } from '../../application/archive/gather.ts'
import { archiveFileName, archiveFolder } from '../../domain/index.ts'
import { archivedLists } from './archive-lists.ts'
import { ArchivedPetition, ArchiveIndex, type Beside, type IndexLine, type LeftOut } from './archive-pages.view.tsx'
import { archiveStyle } from './archive-style.ts'
import { archiveWords as words } from './archive-words.vi.ts'

/** What the writing of a file needs besides its texts. */
export interface ArchiveParts {
  readonly files: FileStore
  readonly unitId: string
  readonly unitName: string
  /** Of the body that keeps the file; ''. */
  readonly organId: string
  readonly by: string
  readonly at: Temporal.Instant
  readonly today: Temporal.PlainDate
  /** The reports there are something to say in. */
  readonly papers: readonly { readonly name: ReportPaperName; readonly paper: Paper; readonly author: string }[]
  /** Documents on paper, asked for a few at a time. */
  readonly onPaper: (ids: readonly string[]) => Promise<ReadonlyMap<string, OnPaper>>
}

/** How the file is called in the unit's list of files: its whole code, or as much as is known of it. */
const codeOf = ({ filedAs }: DialogueFile, organId: string): string =>
  filedAs ? (fileCode(organId, filedAs.year, filedAs.notation) ?? filedAs.notation) : ''

/** In which folder a list stands, where it is not among the lists. */
const sectionOf: Partial<Record<string, IndexLine['section']>> = {
  ...{
    history: 'nhat-ky',
    sheets: 'so-lieu',
    estimate: 'kinh-phi',
    vouchers: 'kinh-phi',
    receivers: 'kinh-phi',
    settlement: 'kinh-phi',
  },
}

/** So many documents are in memory at once. */
const A_FEW = 20
const formats = ['docx', 'pdf'] as const

/**
 * Writes the file of a dialogue, one entry after the other: reports, documents, petitions, lists, scans of vouchers, photos of the checklist, maps of data sheets, then
 * the index of all of it with what is not there, and last every entry's digest.
 */
export async function writeArchive(add: AddToZip, file: DialogueFile, parts: ArchiveParts): Promise<void> {
  const zipped: Zipped[] = []
  const lines: IndexLine[] = []
  const leftOut: LeftOut[] = []
  const put = async (...entry: Parameters<AddToZip>) => {
    const one = await add(...entry)
    zipped.push(one)
    return one
  }
  const page = (name: string, node: VNode) => put(name, Buffer.from(renderPage(node)))

  /** Puts a stored file at a path; what the store has lost is told instead. */
  const stored = async (path: string, one: ArchivedFile, of: string): Promise<Beside | null> => {
    const title = `${of}: ${one.name}`
    if (!(await parts.files.has(parts.unitId, one.sha256))) {
      leftOut.push({ title, reason: 'gone' })
      return null
    }
    const { sha256 } = await put(path, parts.files.read(parts.unitId, one.sha256))
    if (sha256 !== one.sha256) leftOut.push({ title, reason: 'altered' })
    return { href: path, title: one.name }
  }

  /** Puts a paper in both its forms. */
  const printed = async (path: string, title: string, paper: Paper, author: string): Promise<readonly Beside[]> => {
    const made: Beside[] = []
    for (const format of formats) {
      const bytes = await printPaper(format, paper, { author, made: parts.today }).catch(() => null)
      if (bytes) {
        await put(`${path}.${format}`, bytes)
        made.push({ href: `${path}.${format}`, title: `${title} (${format.toUpperCase()})` })
      } else leftOut.push({ title: `${title} (${format.toUpperCase()})`, reason: 'not-printed' })
    }
    return made
  }
  const index = (section: IndexLine['section'], found: readonly Beside[], detail = '') =>
    lines.push(...found.map(({ href: path, title }) => ({ section, path, title, detail })))

  await put('kieu-dang.css', Buffer.from(archiveStyle))
  for (const [place, { name, paper, author }] of parts.papers.entries())
    index('bao-cao', await printed(`bao-cao/${archiveFolder(place + 1, name)}`, words.papers[name], paper, author))

  const filesOf = Map.groupBy(file.files, ({ of }) => of)
  const documentsOf = new Map<string, Beside[]>()
  for (let from = 0; from < file.documents.length; from += A_FEW) {
    const some = file.documents.slice(from, from + A_FEW)
    const papers = await parts.onPaper(some.map(({ id }) => id))
    for (const [within, { id, title, numberText, issuedOn, petitions }] of some.entries()) {
      const folder = `van-ban/${archiveFolder(from + within + 1, [numberText, title].filter(Boolean).join(' '))}`
      const on = papers.get(id)
      const ordinal = file.places.get(id)?.ordinal
      const detail = [
        numberText || words.drafted,
        issuedOn && dateWithYear(issuedOn),
        ordinal !== undefined && words.ordinal(ordinal),
      ]
        .filter(Boolean)
        .join(', ')
      const made = [...(on ? await printed(`${folder}/van-ban`, title, on.paper, on.author) : [])]
      for (const [place, one] of (filesOf.get(id) ?? []).entries()) {
        const put = await stored(`${folder}/${archiveFileName(place + 1, one.name)}`, one, title)
        if (put) made.push(put)
      }
      index('van-ban', made, detail)
      for (const petition of petitions) documentsOf.set(petition, [...(documentsOf.get(petition) ?? []), ...made])
    }
  }

  const results = new Map(file.report.rows.map((row) => [row.id, row]))
  const commitmentsOf = Map.groupBy(file.commitments, ({ petition }) => petition.id)
  const historyOf = Map.groupBy(file.history, ({ subjectId }) => subjectId)
  for (const [place, petition] of file.petitions.entries()) {
    const name = petition.number ?? place + 1
    const folder = `kien-nghi/${archiveFolder(name, petition.number === null ? `chua co so ${petition.code}` : petition.title)}`
    const label = words.petition(petition.number)
    const own: Beside[] = []
    for (const [at, one] of (filesOf.get(petition.id) ?? []).entries()) {
      const path = archiveFileName(at + 1, one.name)
      const put = await stored(`${folder}/${path}`, one, label)
      if (put) own.push({ ...put, href: path })
    }
    await page(
      `${folder}/kien-nghi.html`,
      ArchivedPetition({
        petition,
        result: results.get(petition.id),
        documents: (documentsOf.get(petition.id) ?? []).map((one) => ({ ...one, href: `../../${one.href}` })),
        files: own,
        commitments: commitmentsOf.get(petition.id) ?? [],
        history: historyOf.get(petition.id) ?? [],
      }),
    )
    index('kien-nghi', [{ href: `${folder}/kien-nghi.html`, title: `${label}: ${petition.title}` }], petition.sender)
    index(
      'kien-nghi',
      own.map(({ href, title }) => ({ href: `${folder}/${href}`, title })),
      label,
    )
  }

  for (const [place, { name, rows, xlsx }] of archivedLists(file, parts.today).entries()) {
    const section = sectionOf[name] ?? 'danh-sach'
    const path = `${section}/${archiveFileName(place + 1, `${words.lists[name]}.xlsx`)}`
    await put(path, xlsx())
    index(section, [{ href: path, title: words.lists[name] }], `${rows} dòng`)
  }

  let scans = 0
  for (const { id, number, what } of file.budget.vouchers)
    for (const one of filesOf.get(id) ?? []) {
      const put = await stored(`kinh-phi/${archiveFileName(++scans, one.name)}`, one, words.voucher(number))
      if (put) index('kinh-phi', [put], `${words.voucher(number)}, ${what}`)
    }

  let photos = 0
  for (const { id, label, village } of file.postings)
    for (const one of filesOf.get(id) ?? []) {
      const of = [label, village].filter(Boolean).join(', ')
      const put = await stored(`niem-yet/${archiveFileName(++photos, one.name)}`, one, of || words.sections['niem-yet'])
      if (put) index('niem-yet', [put], of)
    }

  let maps = 0
  for (const { id, title } of file.sheets)
    for (const one of filesOf.get(id) ?? []) {
      const put = await stored(`so-lieu/${archiveFileName(++maps, one.name)}`, one, title)
      if (put) index('so-lieu', [put], title)
    }

  let evidence = 0
  for (const { id, title } of file.tasks)
    for (const one of filesOf.get(id) ?? []) {
      const put = await stored(`nhiem-vu/${archiveFileName(++evidence, one.name)}`, one, title)
      if (put) index('nhiem-vu', [put], title)
    }

  const { dialogue } = file.report
  for (const [place, one] of (filesOf.get(dialogue.id) ?? []).entries()) {
    const put = await stored(`bien-ban/${archiveFileName(place + 1, one.name)}`, one, words.sections['bien-ban'])
    if (put) index('bien-ban', [put])
  }

  await page(
    'index.html',
    ArchiveIndex({
      ...{ lines, leftOut, moved: file.counts.moved },
      dialogue: dialogueWords.name(dialogue.year, dialogue.ordinal),
      code: codeOf(file, parts.organId),
      ...{ unit: parts.unitName, by: parts.by, at: parts.at },
    }),
  )
  await add('SHA256SUMS', Buffer.from(zipped.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')))
}
