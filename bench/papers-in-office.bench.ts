// npm run bench -- papers: each paper of the demonstration as the office gives it out, from the data to the file.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { signIn } from './lib/pages.ts'
import { type Program, startProgram } from './lib/program.ts'
import { keep } from './lib/report.ts'

/** The papers of the dialogue, those of its money, and those about one petition that was answered. */
const LISTS = [
  '/can-bo/ky-doi-thoai/2026/giay-to',
  '/can-bo/ky-doi-thoai/2026/kinh-phi/giay-to',
  '/can-bo/kien-nghi/2026/1/giay-to',
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
  const paper = href.slice(href.lastIndexOf('/') + 1)
  return { paper, format, ms: Math.round(middle(goes) * 10) / 10, queries, kB: Math.round(first.bytes / 1024) }
}

const program = await startProgram(folder, { counting: true, words: ['--day', '2026-11-20'] })
try {
  const cookie = await signIn(program.url, folder, 'specialist')
  const rows: Row[] = []
  for (const list of LISTS) {
    const page = await (await fetch(program.url + list, { headers: { cookie } })).text()
    const papers = [...new Set([...page.matchAll(/href="([^"]+\/giay-to\/[a-z0-9-]+)"/g)].map(([, href = '']) => href))]
    for (const href of papers)
      for (const format of ['pdf', 'docx']) {
        const row = await measured(program, cookie, href, format)
        if (row) rows.push(row)
      }
  }
  if (rows.length === 0) throw new Error('no paper was found')
  console.table(rows)
  keep({ papersInOffice: rows })
} finally {
  await program.stop()
  rmSync(folder, { recursive: true, force: true })
}
