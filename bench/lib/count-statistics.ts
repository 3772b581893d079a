// What counting 100,000 petitions takes, beside a plain count of the same rows; run by ../statistics.bench.ts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { newId } from '#kernel/id.ts'
import { workingCalendar } from '#modules/calendar/index.ts'
import { allKinds, sectors } from '#modules/organisations/index.ts'
import { allFields, stages, submissionChannels } from '#modules/petitions/index.ts'
import { haiPhong2026, rulesToJson } from '#modules/regulations/index.ts'
import { allTogether, countedIn, countPetitions } from '#modules/reports/index.ts'
import { openDatabase, type UnitDb } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded/index.ts'
import { factsAt, numbersFrom, writeFacts } from '#test/stage-figures.ts'
import { ticksOf } from './processor.ts'
import { type Aim, keep, tell } from './report.ts'

const PETITIONS = Number(process.env.BENCH_STATISTICS ?? 100_000)
const YEARS = 10
const TIMES = 15
/** Milliseconds the figures of all years, and of one, may take. */
const MOST = 300

const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-bench-'))
const say = (line: string) => process.stderr.write(`${line}\n`)
const server = await startEmbedded({ dataDir: folder, database: 'statistics' })
const db = await openDatabase(server, { rolePrefix: 'bench' })

const unitId = newId()
const calendar = workingCalendar()
const today = Temporal.PlainDate.from('2026-11-03')
const at = Temporal.Instant.from('2026-01-01T02:00:00Z')

async function furnish(tx: UnitDb) {
  await tx
    .insertInto('unit')
    .values({
      ...{ id: unitId, code: '90000', kind: 'commune', name: 'Thử', province_code: '31', slug: 'thu-90000' },
      ...{ province_name: 'Thành phố Hải Phòng', phone: '', created_at: at },
    })
    .execute()
  const dialogues = Array.from({ length: YEARS }, (_, index) => ({ id: newId(), year: 2026 - index }))
  for (const { id, year } of dialogues)
    await tx
      .insertInto('dialogue')
      .values({
        ...{ id, year, ordinal: 1, address: String(year), conference_on: Temporal.PlainDate.from(`${year}-10-22`) },
        ...{ starts_at: '08:00', place: 'Hội trường', rules: JSON.stringify(rulesToJson(haiPhong2026.rules)) },
        ...{ rules_title: haiPhong2026.title, rules_confirmed: false, created_at: at },
      })
      .execute()
  const villages = Array.from({ length: 24 }, () => newId())
  for (const [index, id] of villages.entries())
    await tx
      .insertInto('village')
      .values({ id, name: `Thôn ${index + 1}` })
      .execute()
  return { dialogues, villages }
}

const filled = performance.now()
const { dialogues, villages } = await db.inUnit(unitId, 'system', 'write', furnish)
const competences = ['own', 'joint', 'beyond'] as const
const facts = factsAt(
  numbersFrom(100_000),
  {
    dialogues,
    villages,
    fields: allFields,
    kinds: allKinds,
    sectors,
    channels: submissionChannels,
    competences,
    stages,
  },
  PETITIONS,
)
for (let from = 0; from < facts.length; from += 10_000)
  await db.inUnit(unitId, 'system', 'write', (tx) => writeFacts(tx, facts.slice(from, from + 10_000), newId(), from))
say(`${PETITIONS} petitions, written in ${Math.round((performance.now() - filled) / 1000)} s with their figures`)
const owner = new pg.Client(server.owner)
await owner.connect()
await owner.query('vacuum analyze')
await owner.end()

interface Seen {
  readonly what: string
  readonly ms: number
  /** Processor time of the program and of its database. */
  readonly cpu: number
}

const rounded = (value: number) => Math.round(value * 10) / 10

/** The middle one of several goes, and the processor time of each. */
async function seen(what: string, work: (tx: UnitDb) => Promise<unknown>): Promise<Seen> {
  const all: number[] = []
  let cpu = 0
  for (let go = 0; go < TIMES; go++)
    await db.inUnit(unitId, 'system', 'read', async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      const pid = rows[0]?.pid ?? 0
      const [from, ticks, used] = [performance.now(), ticksOf(pid), process.cpuUsage()]
      await work(tx)
      all.push(performance.now() - from)
      const { user, system } = process.cpuUsage(used)
      cpu += (user + system) / 1000 + (ticksOf(pid) - ticks) * 10
    })
  return { what, ms: rounded(all.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0), cpu: rounded(cpu / TIMES) }
}

const [newest] = dialogues
const plain = await seen('a plain count of the petitions', (tx) => sql`select count(*) from petition`.execute(tx))
const rows = [
  await seen('statistics of all years', (tx) => countPetitions(tx, { today, calendar })),
  await seen('statistics of one dialogue', (tx) =>
    countPetitions(tx, { dialogueId: newest?.id ?? '', today, calendar }),
  ),
]
const counts = await db.inUnit(unitId, 'system', 'read', (tx) => countPetitions(tx, { today, calendar }))
say(`counted: ${countedIn(allTogether(counts.values()))} of ${PETITIONS}`)
console.table(
  Object.fromEntries(
    [plain, ...rows].map(({ what, ms, cpu }) => [
      what,
      { ms, 'CPU ms': cpu, 'times the plain count': rounded(ms / plain.ms) },
    ]),
  ),
)
const aims: Aim[] = rows.map(({ what, cpu }) => ({
  ...{ what, wanted: `< ${MOST} ms of the processor`, seen: `${cpu} ms`, met: cpu < MOST },
}))
tell(aims)
keep({ statistics: { petitions: PETITIONS, plain, rows }, aims })
await db.close()
await server.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(aims.every(({ met }) => met) ? 0 : 1)
