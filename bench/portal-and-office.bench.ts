import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { reachEmbedded } from '#platform/db/embedded/index.ts'
import { aimsOf } from './lib/aims.ts'
import { insertRaw, underLoad, withBareServer, withFormServer } from './lib/children.ts'
import { fill } from './lib/fill.ts'
import { type Load, type Measured, type MeasuredProgram, withCpu } from './lib/measured.ts'
import { filledForm, signIn } from './lib/pages.ts'
import { type Program, startProgram } from './lib/program.ts'
import type { RawRow } from './lib/raw-row.ts'
import { type Line, report } from './lib/report.ts'
import { searches } from './lib/texts.ts'

// The real program in production on its own database: first with 1,000 petitions in one unit, then with 20,000.
const SMALL = 1_000
const LARGE = Number(process.env.BENCH_PETITIONS ?? 20_000)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const CONNECTIONS = 4

const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-bench-'))
const say = (line: string) => process.stderr.write(`${line}\n`)

/** A page that is measured: its addresses, and who asks. */
interface Page {
  readonly what: string
  readonly paths: readonly string[]
  readonly cookie?: string
}

async function inDatabase<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const running = reachEmbedded({ dataDir: path.join(folder, 'data/demo'), database: 'doithoai_demo' })
  if (!running) throw new Error('no database runs')
  const owner = new pg.Client(running.owner)
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
    await running.stop()
  }
}

const places = (upTo: number) =>
  inDatabase(async (owner) => {
    const { rows } = await owner.query<{ slug: string; place: string }>(
      `select u.slug, p.dialogue_address || '/' || p.number as place from published_petition p join unit u on u.id = p.unit_id
        where p.number > 1000 and p.number <= $1 order by md5(p.petition_id::text) limit 200`,
      [1000 + upTo],
    )
    return { base: `/${rows[0]?.slug}`, places: rows.map(({ place }) => place) }
  })

async function pagesOf(program: Program, upTo: number): Promise<{ base: string; pages: readonly Page[] }> {
  const { base, places: addresses } = await places(upTo)
  const as = (role: string) => signIn(program.url, folder, role)
  const [cookie, ofDepartment] = [await as('specialist'), await as('head-of-department')]
  const pages = [
    { what: 'public list', paths: [`${base}/kien-nghi`] },
    { what: 'public petition', paths: addresses.map((place) => `${base}/kien-nghi/${place}`) },
    { what: 'public search', paths: searches.map((q) => `${base}/kien-nghi?q=${encodeURIComponent(q)}`) },
    { what: 'public home', paths: [`${base}/`] },
    { what: 'office inbox', paths: ['/can-bo/kien-nghi'], cookie },
    { what: 'office inbox, a department’s', paths: ['/can-bo/kien-nghi'], cookie: ofDepartment },
    { what: 'office, the day’s page', paths: ['/can-bo'], cookie },
    { what: 'office petition', paths: addresses.map((place) => `/can-bo/kien-nghi/${place}`), cookie },
  ]
  return { base, pages }
}

const loadOf = (url: string, page: Page, connections = CONNECTIONS): Load => ({
  url,
  paths: page.paths,
  headers: page.cookie ? { cookie: page.cookie } : {},
  connections,
  seconds: SECONDS,
  form: null,
  status: 200,
})

async function measured(program: Program, page: Page): Promise<MeasuredProgram> {
  const load = loadOf(program.url, page)
  await underLoad({ ...load, seconds: 2 }) // until plans and code are warm
  return withCpu(program.cpu, () => underLoad(load))
}

async function bareOf(program: Program, page: Page): Promise<Measured> {
  const answer = await fetch(program.url + page.paths[0], { headers: page.cookie ? { cookie: page.cookie } : {} })
  const headers = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) => !/^(date|connection|keep-alive|content-length|transfer-encoding)$/.test(name),
    ),
  )
  const body = await answer.text()
  return withBareServer({ status: answer.status, headers, body }, (url) =>
    underLoad({ ...loadOf(url, page), seconds: 3 }),
  )
}

const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

async function submitted(program: Program, base: string, connections: number): Promise<Line> {
  const url = `${base}/gui-kien-nghi`
  const form = await filledForm(program.url + url)
  await sleep(3_100) // the form's guard: nobody fills it in faster
  const load = { url: program.url, paths: [url], headers, connections, seconds: SECONDS, form, status: 303 }
  const had = await petitionCount()
  const seen = await withCpu(program.cpu, () => underLoad(load))
  const more = (await petitionCount()) - had
  if (more < seen.answers || more > seen.answers + connections)
    throw new Error(`${seen.answers} were acknowledged, ${more} are there`)
  const bare = await withRawTable((row) => insertRaw({ ...row, connections, seconds: SECONDS }))
  const overHttp = await withRawTable((row) => withFormServer(row, (formUrl) => underLoad({ ...load, url: formUrl })))
  return { what: `submit, ${connections} at once`, measured: seen, bare, overHttp }
}

const petitionCount = () =>
  inDatabase(async (owner) => Number((await owner.query('select count(*) as n from petition')).rows[0]?.n))

/** The very row of a petition, to be inserted into a table like petition with its indexes, committed one by one. */
const withRawTable = <T>(work: (row: RawRow) => Promise<T>) =>
  inDatabase(async (owner) => {
    await owner.query('drop table if exists bench_petition; create table bench_petition (like petition including all)')
    const { rows } = await owner.query('select * from petition order by id desc limit 1')
    const running = reachEmbedded({ dataDir: path.join(folder, 'data/demo'), database: 'doithoai_demo' })
    if (!running || !rows[0]) throw new Error('nothing to insert')
    const seen = await work({
      client: { ...running.owner, host: postgresHost() },
      ...{ table: 'bench_petition', row: { ...rows[0], answered_on: null } },
      fresh: { id: 'uuid', submission_id: 'uuid', number: 'number', code: 'code' },
    })
    await running.stop()
    await owner.query('drop table bench_petition')
    return seen
  })

/** The database's folder by its own name: the address by our process's is not a child's. */
const postgresHost = () => path.join(folder, 'data/demo/postgres')

/** Queries and waits of a page, the second time it is asked. */
async function countedPages(program: Program, base: string, pages: readonly Page[]) {
  const counted: Record<string, object> = {}
  for (const { what, paths, cookie } of pages) {
    const ask = async () => (await fetch(program.url + (paths[0] ?? ''), { headers: cookie ? { cookie } : {} })).text()
    await ask()
    await program.count()
    const html = await ask()
    counted[what] = { ...(await program.count()), bytes: Buffer.byteLength(html) }
  }
  const form = await filledForm(`${program.url}${base}/gui-kien-nghi`)
  await sleep(3_100)
  for (const phone of ['0912000001', '0912000002']) {
    await program.count()
    const body = new URLSearchParams({
      ...form,
      idempotencyKey: crypto.randomUUID(),
      draft: crypto.randomUUID(),
      phone,
    })
    await fetch(`${program.url}${base}/gui-kien-nghi`, { method: 'POST', redirect: 'manual', headers, body })
    counted.submit = await program.count()
  }
  return counted
}

const wanted = (what: string) => !process.env.BENCH_ONLY || what.includes(process.env.BENCH_ONLY)

async function main(): Promise<void> {
  say('The demonstration is furnished, then 1,000 petitions …')
  let program = await startProgram(folder, { counting: true })
  await inDatabase((owner) => fill(owner, 1, SMALL))
  const first = await pagesOf(program, SMALL)
  const counted = await countedPages(program, first.base, first.pages)
  console.table(counted)
  await program.stop()

  program = await startProgram(folder, { args: process.env.BENCH_NODE?.split(' ') ?? [] })
  const atRest = program.memory().program
  const small = new Map<string, MeasuredProgram>()
  for (const page of first.pages)
    if (wanted(page.what) && LARGE > SMALL) small.set(page.what, await measured(program, page))

  if (LARGE > SMALL) {
    say(`… then ${LARGE} …`)
    await inDatabase((owner) => fill(owner, SMALL + 1, LARGE))
  }
  const { base, pages } = await pagesOf(program, LARGE)
  const lines: Line[] = []
  /** The most the program took so far, after each. */
  const most: Record<string, number> = { 'a thousand petitions': program.memory().most }
  for (const page of pages.filter(({ what }) => wanted(what))) {
    say(page.what)
    const before = small.get(page.what)
    lines.push({
      what: page.what,
      measured: await measured(program, page),
      bare: await bareOf(program, page),
      ...(before && { small: before }),
    })
    most[page.what] = program.memory().most
  }
  for (const connections of [1, 16]) {
    if (wanted('submit')) lines.push(await submitted(program, base, connections))
    most[`submit, ${connections} at once`] = program.memory().most
  }
  const memory = { atRest, ...program.memory() }
  await program.stop()

  program = await startProgram(folder, { keepPagesMs: 500 })
  const open = pages.filter(({ what, cookie }) => !cookie && wanted(what))
  for (const page of open) {
    say(`${page.what}, kept`)
    const bare = lines.find(({ what }) => what === page.what)?.bare
    if (bare) lines.push({ what: `${page.what}, kept`, measured: await measured(program, page), bare })
  }
  await program.stop()
  report(lines, aimsOf(lines, memory.most), {
    'queries, waits and bytes of a page': counted,
    'memory, MB': memory,
    'at most so far, MB': most,
  })
}

try {
  await main()
} finally {
  if (process.env.BENCH_KEEP) say(folder)
  else rmSync(folder, { recursive: true, force: true })
}
