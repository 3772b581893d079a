// What sending 2,000 messages takes through a real mail server that is away for some seconds; run by ../messages.bench.ts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { resendAll } from '#modules/messages/application/resend.ts'
import { sendWaiting } from '#modules/messages/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config/index.ts'
import type { By } from '#platform/db/by.ts'
import { openDatabase } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded/index.ts'
import { keysOf } from '#platform/keys/keys.ts'
import { openMailer } from '#platform/mail/mail.ts'
import { stopLinks } from '#src/message-links.ts'
import { mailStates, pulledServer, tellAll } from '#test/stage-storm.ts'
import { ticksOf } from './processor.ts'
import { type Aim, keep, tell } from './report.ts'

const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 2_000)
/** Milliseconds the server is away, and how many mails it has taken by then. */
const [AWAY, UNTIL] = [5_000, Math.floor(MESSAGES / 3)]
/** Milliseconds of the processor, of program and database together, a message may take. */
const MOST = 15
const begun = Temporal.Instant.from('2026-09-21T02:00:00Z')

const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-bench-'))
const say = (line: string) => process.stderr.write(`${line}\n`)
const server = await startEmbedded({ dataDir: folder, database: 'messages' })
const db = await openDatabase(server, { rolePrefix: 'bench' })
const unitId = newId()
const by: By = { actor: 'system', officerId: null, at: begun, on: Temporal.PlainDate.from('2026-09-21') }

const written = performance.now()
await db.inUnit(unitId, 'system', 'write', async (tx) => {
  await tx
    .insertInto('unit')
    .values({
      ...{ id: unitId, code: '90000', kind: 'commune', name: 'Thử', province_code: '31', slug: 'thu-90000' },
      ...{ province_name: 'Thành phố Hải Phòng', phone: '', created_at: begun },
    })
    .execute()
  await tellAll(tx, MESSAGES, begun)
})
const writing = performance.now() - written
say(`${MESSAGES} messages written in ${Math.round(writing)} ms`)

let awayFrom = 0
const smtp = await pulledServer(UNTIL, () => {
  awayFrom = performance.now()
})
const mailer = openMailer({ smtpUrl: smtp.url, from: 'Xã Thử <thu@vi-du.vn>' })
const keys = keysOf(folder)
/** Each letter carries its own link to stop, as it does in the program. */
const settings = readConfig({ DOITHOAI_DATA: folder, DOITHOAI_URL: 'http://localhost:3000' }, [])
if (!settings) throw new Error('no settings')
const stopOf = stopLinks({ keys, config: settings })
const parts = {
  ...{ db, keys, stopOf, mailer, gateway: null, clock: handClock(begun) },
  ...{ now: () => Temporal.Now.instant(), linkOf: async () => null },
}

/** Every process of the database: its workers come and go, so it is asked before the last one ends. */
const databasePids = () =>
  db.outside('read', async (tx) => (await sql<{ pid: number }>`select pid from pg_stat_activity`.execute(tx)).rows)

const [from, used] = [performance.now(), process.cpuUsage()]
const before = new Map((await databasePids()).map(({ pid }) => [pid, ticksOf(pid)]))
let sent = await sendWaiting(parts)
say(`${sent} sent when the server went away`)
const refusedAt = performance.now()
// While it is away each look costs nothing but the look.
let looks = 0
while (performance.now() - awayFrom < AWAY) {
  sent += await sendWaiting(parts)
  looks += 1
  await sleep(500)
}
await smtp.start()
const backAt = performance.now()
sent += await sendWaiting(parts)
const broken = (await db.inUnit(unitId, 'system', 'read', mailStates)).failed ?? 0
// In hand when the line broke: nobody guesses whether they arrived, somebody who sees it has them sent again.
await db.inUnit(unitId, 'system', 'write', (tx) => resendAll(tx, by, unitId))
sent += await sendWaiting(parts)
const took = performance.now() - from
const { user, system } = process.cpuUsage(used)
const program = (user + system) / 1000
const database = (await databasePids()).reduce((sum, { pid }) => sum + ticksOf(pid) - (before.get(pid) ?? 0), 0) * 10

const states = await db.inUnit(unitId, 'system', 'read', mailStates)
const lost = MESSAGES - (states.sent ?? 0)
const doubled = smtp.taken.length - new Set(smtp.taken).size
const rounded = (value: number) => Math.round(value * 10) / 10
const sending = took - (backAt - refusedAt)
const seen = {
  ...{ messages: MESSAGES, sent, broken, looks, lost, doubled, 'away s': rounded((backAt - awayFrom) / 1000) },
  ...{ 'sending s': rounded(sending / 1000), 'a second': Math.round((MESSAGES / sending) * 1000) },
  ...{ 'program CPU ms a message': rounded(program / MESSAGES) },
  ...{ 'database CPU ms a message': rounded(database / MESSAGES), 'written ms': Math.round(writing) },
}
console.table(seen)
const cpu = rounded((program + database) / MESSAGES)
const aims: Aim[] = [
  { what: 'messages lost', wanted: '0', seen: String(lost), met: lost === 0 },
  { what: 'messages doubled', wanted: '0', seen: String(doubled), met: doubled === 0 },
  {
    ...{ what: 'mails the server took', wanted: String(MESSAGES), seen: String(smtp.taken.length) },
    met: smtp.taken.length === MESSAGES,
  },
  { what: 'processor a message', wanted: `< ${MOST} ms`, seen: `${cpu} ms`, met: cpu < MOST },
]
tell(aims)
keep({ messages: seen, aims })
mailer.close()
smtp.pull()
await db.close()
await server.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(aims.every(({ met }) => met) ? 0 : 1)
