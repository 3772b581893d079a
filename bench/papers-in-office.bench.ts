// npm run bench -- papers: each paper of the demonstration as the office gives it out, from the data to the file.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { signIn } from './lib/pages.ts'
import { type Program, startProgram } from './lib/program.ts'
import { keep } from './lib/report.ts'

const dialogue = (year: number) => `/can-bo/ky-doi-thoai/${year}/giay-to`
const petition = (number: number) => `/can-bo/kien-nghi/2026/${number}/giay-to`

/**
 * Days on which papers have something to say, and where they stand then: the year once it has happened, before the conference
 * (posters, questions to others), while a postponement is asked for, and once another day was granted. Each paper is measured
 * where it is met first.
 */
const DAYS: readonly { readonly on: string; readonly lists: readonly string[] }[] = [
  {
    on: '2026-11-20',
    lists: [dialogue(2026), '/can-bo/ky-doi-thoai/2026/kinh-phi/giay-to', ...[1, 2, 3, 6, 7, 15].map(petition)],
  },
  { on: '2026-09-20', lists: [dialogue(2026), ...[1, 2, 3].map(petition)] },
  { on: '2027-01-15', lists: [dialogue(2027)] },
  { on: '2027-01-20', lists: [dialogue(2027), dialogue(2026), dialogue(2025)] },
]
const GOES = 5

const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-papers-'))

interface Row {
  readonly paper: string
  readonly format: string
  /** The middle one of several goes; the first pays for what is not warm. */
  readonly ms: number
  readonly queries: number
  readonly kB: number
}

/** The paper at an address. */
const keyOf = (href: string): string => href.slice(href.lastIndexOf('/') + 1)

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** A paper that has something to say, as a file; null: it has nothing to say yet. */
async function measured(program: Program, cookie: string, href: string, format: string): Promise<Row | null> {
  const ask = async () => {
    const from = performance.now()
    const answer = await fetch(`${program.url}${href}/ban-in.${format}`, { headers: { cookie } })
    const bytes = (await answer.arrayBuffer()).byteLength
    return { ok: answer.ok, bytes, ms: performance.now() - from }
  }
  const first = await ask()
  if (!first.ok) return null
  await program.count()
  await ask()
  const { queries } = await program.count()
  const goes: number[] = []
  for (let go = 0; go < GOES; go++) goes.push((await ask()).ms)
  return {
    paper: keyOf(href),
    format,
    ms: Math.round(middle(goes) * 10) / 10,
    queries,
    kB: Math.round(first.bytes / 1024),
  }
}

const rows: Row[] = []
/** Every paper that stands in a list, also where it has nothing to say. */
const listed = new Set<string>()
try {
  for (const { on, lists } of DAYS) {
    const there = path.join(folder, on)
    mkdirSync(there)
    const program = await startProgram(there, { counting: true, words: ['--day', on] })
    try {
      const cookie = await signIn(program.url, there, 'specialist')
      for (const list of lists) {
        const page = await (await fetch(program.url + list, { headers: { cookie } })).text()
        const papers = [...page.matchAll(/href="([^"]+\/giay-to\/[a-z0-9-]+)"/g)].map(([, href = '']) => href)
        for (const href of papers) listed.add(keyOf(href))
        for (const href of new Set(papers))
          for (const format of ['pdf', 'docx']) {
            if (rows.some((row) => row.paper === keyOf(href) && row.format === format)) continue
            const row = await measured(program, cookie, href, format)
            if (row) rows.push(row)
          }
      }
    } finally {
      await program.stop()
    }
  }
  if (rows.length === 0) throw new Error('no paper was found')
  console.table(rows)
  const without = [...listed].filter((key) => !rows.some(({ paper }) => paper === key))
  console.log(
    `${listed.size} papers, without a row, since the demonstration has no such day: ${without.join(', ') || 'none'}`,
  )
  keep({ papersInOffice: rows, without })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
