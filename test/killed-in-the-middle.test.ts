import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAt } from '#kernel/day.ts'
import { createDialogue, noEvents } from '#modules/dialogues/index.ts'
import { verifyHistory } from '#modules/history/index.ts'
import { addUnit } from '#modules/staff/index.ts'
import { referenceUnit, slugOf } from '#modules/units/index.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { type Database, openDoors } from '#platform/db/database.ts'
import { reachEmbedded } from '#platform/db/embedded/index.ts'
import { rolesOf } from '#platform/db/roles.ts'
import { ask, buildProgram, type Program, startProgram, untilNothingIsLeft } from './program.ts'
import { testKeys } from './stage.ts'
import { aFreePort, type FilledForm, fillIn, press, pressUntilAcknowledged } from './stage-senders.ts'

// The real program on its own database with fsync on: 200 people press "send" while it is killed three times.
const PEOPLE = 200
const AT_ONCE = 12
const KILLS: readonly { after: number; what: 'the program' | 'the database' | 'both' }[] = [
  { after: 50, what: 'the program' },
  { after: 100, what: 'the database' },
  { after: 150, what: 'both' },
]

const place = mkdtempSync(path.join(tmpdir(), 'doithoai-killed-'))
const data = path.join(place, 'data')
let program: Program | undefined

const begin = (port: string): Program => {
  program = startProgram(data, { PORT: port, DOITHOAI_TRUST_PROXY: '127.0.0.1' })
  return program
}

/** Kills it as a power cut would, waits until it is gone, and starts it again on the same folder. */
async function killAndBeginAgain(what: (typeof KILLS)[number]['what'], port: string): Promise<void> {
  const postmaster = Number(readFileSync(path.join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  if (what !== 'the program') process.kill(postmaster, 'SIGKILL')
  if (what !== 'the database') program?.child.kill('SIGKILL')
  await program?.ended
  await begin(port).ready
}

/** Lets something look into the running program's database. */
async function inData<T>(look: (db: Database, owner: pg.Client) => Promise<T>): Promise<T> {
  const running = reachEmbedded({ dataDir: data })
  if (!running) throw new Error('no database runs')
  const db = openDoors(running.login, rolesOf('doithoai'), 2)
  const owner = new pg.Client(running.owner)
  await owner.connect()
  try {
    return await look(db, owner)
  } finally {
    await owner.end()
    await db.close()
    await running.stop()
  }
}

/** A unit as set-up leaves it, with this year's dialogue open, or the next year's when this one is nearly over. */
async function openUnit(db: Database): Promise<{ id: string; slug: string }> {
  const reference = referenceUnit('11086')
  if (!reference) throw new Error('no such unit')
  const added = await addUnit({ db, keys: testKeys, clock: systemClock }, reference, null)
  if (!added.ok) throw new Error(added.refusal)
  const id = added.value.unitId
  const at = Temporal.Now.instant()
  const conferenceOn = dayAt(at).add({ months: 3 })
  const dialogue = await db.inUnit(id, 'system', 'write', (tx) =>
    createDialogue(
      tx,
      { actor: 'system', officerId: null, at, on: dayAt(at) },
      { year: conferenceOn.year, conferenceOn, startsAt: '08:00', place: 'Hội trường', chairName: '', chairTitle: '' },
      noEvents,
    ),
  )
  if (!dialogue.ok) throw new Error(dialogue.refusal)
  return { id, slug: slugOf(reference) }
}

/** Whether what is committed is on the disk before it is acknowledged. */
const safety = async (owner: pg.Client) =>
  (
    await owner.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`,
    )
  ).rows.map(({ name, setting }) => `${name} ${setting}`)
const allOn = ['fsync on', 'full_page_writes on', 'synchronous_commit on']

/** Does the work for each, some at once, as many people do. */
async function eachAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.toReversed()
  const person = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, person))
}

beforeAll(buildProgram, 300_000)
afterAll(async () => {
  program?.child.kill('SIGKILL')
  await untilNothingIsLeft(data)
  rmSync(place, { recursive: true, force: true })
})

test('killed in the middle of 200 submissions: what was acknowledged is there, once, and nothing is double', async () => {
  const port = await aFreePort()
  await begin(port).ready
  const unit = await inData(async (db, owner) => {
    expect(await safety(owner)).toEqual(allOn)
    return openUnit(db)
  })
  const form = `http://127.0.0.1:${port}/${unit.slug}/gui-kien-nghi`
  const forms: FilledForm[] = []
  await eachAtOnce(
    Array.from({ length: PEOPLE }, (_, n) => n + 1),
    async (n) => void forms.push(await fillIn(form, n)),
  )
  await sleep(3_100) // nobody fills in a form in less than three seconds, says the form's guard

  const acknowledged = new Map<string, string>()
  const kills = [...KILLS]
  let again = 0
  let restarting = Promise.resolve()

  await eachAtOnce(forms, async (filled) => {
    // Each fourth is impatient and presses twice.
    const [one, other] = await Promise.all([
      pressUntilAcknowledged(form, filled),
      acknowledged.size % 4 === 0 ? pressUntilAcknowledged(form, filled) : null,
    ])
    expect(one.receipt).toContain('/bien-nhan/')
    if (other) expect(other.receipt).toBe(one.receipt)
    acknowledged.set(filled.name, one.receipt)
    if (one.pressed > 1) again += 1
    const next = kills[0]
    if (!next || acknowledged.size < next.after) return
    kills.shift()
    restarting = restarting.then(() => killAndBeginAgain(next.what, port))
  })
  await restarting
  expect(kills).toEqual([])
  expect(acknowledged.size).toBe(PEOPLE)
  // Each kill met people whose form was under way.
  expect(again).toBeGreaterThanOrEqual(KILLS.length)

  // Whoever sends an acknowledged form again, after everything, is led to the same receipt.
  for (const filled of forms.slice(0, 5)) expect(await press(form, filled)).toBe(acknowledged.get(filled.name))

  const left = await inData(async (db, owner) => {
    expect(await safety(owner)).toEqual(allOn)
    const { rows } = await owner.query<{
      name: string
      petitions: number
      number: number
      found: number
      due: number
    }>(`
      select s.sender_name as name, count(p.id)::int as petitions, max(p.number) as number, count(w.petition_id)::int as found,
        (select count(*)::int from deadline d where d.subject_id = any (array_agg(p.id))) as due
      from submission s left join petition p on p.submission_id = s.id left join petition_words w on w.petition_id = p.id
      group by s.id, s.sender_name`)
    const received = await owner.query(`select from history where code = 'petition.received'`)
    return { rows, received: received.rowCount, chains: await verifyHistory(db) }
  })
  expect(left.rows.map(({ name }) => name).toSorted()).toEqual(forms.map(({ name }) => name).toSorted())
  for (const row of left.rows) expect(row).toMatchObject({ petitions: 1, found: 1, due: 2 })
  expect(new Set(left.rows.map(({ number }) => number)).size).toBe(PEOPLE)
  expect(left.received).toBe(PEOPLE)
  expect(left.chains.map((chain) => chain.break)).toEqual([null, null])

  await eachAtOnce([...acknowledged], async ([name, receipt]) => {
    const page = await ask(`http://127.0.0.1:${port}${receipt}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain(name)
  })
}, 240_000)
