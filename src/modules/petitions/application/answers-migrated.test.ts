import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Database, openDoors, type UnitDb } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { ensureRoles, rolesOf } from '#platform/db/roles.ts'
import { searchAnswers } from './answer-library.ts'

// What was answered before answers were kept ask by ask. The owner of the tables is held by their walls, where he is no
// superuser, as the one of the older server is.
const roles = rolesOf('test')
const name = `before_${randomBytes(6).toString('hex')}`
const unit = newId()
let db: Database

const asOwner = async (database: string, work: (client: pg.Client) => Promise<unknown>) => {
  const client = new pg.Client({ ...inject('owner'), database })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
const outside = inject('owner').database ?? 'postgres'
const inUnit = <T>(work: (tx: UnitDb) => Promise<T>) => db.inUnit(unit, 'system', 'write', work)

const answered = newId()
const spokenTo = newId()
const taken = { asks: newId(), first: newId(), second: newId() }
const letter = newId()

beforeAll(async () => {
  await asOwner(outside, (client) => client.query(`create database ${name}`))
  await asOwner(name, async (client) => {
    await ensureRoles(client, roles, inject('login'))
    await migrate(client, roles, '0046_closed_dialogues.sql')
  })
  db = openDoors({ ...inject('login'), database: name }, roles, 2)
  await inUnit(async (tx) => {
    const at = sql`'2026-09-20T02:00:00Z'::timestamptz`
    const contact = newId()
    const submission = newId()
    await sql`insert into unit (id, code, slug, name, kind, province_code, province_name, created_at) values (${unit}, '99999', 'xa-cu', 'Cũ', 'commune', '00', 'Thành phố Mẫu', '2026-01-01T00:00:00Z')`.execute(
      tx,
    )
    await sql`insert into contact (id, name, created_at) values (${contact}, 'Hộ Cũ', ${at})`.execute(tx)
    await sql`insert into submission (id, idempotency_key, channel, received_at, received_on, sender_name, sender_name_key, contact_id, name_in_public)
      values (${submission}, 'k', 'paper', ${at}, '2026-09-20', 'Hộ Cũ', 'ho cu', ${contact}, false)`.execute(tx)
    for (const [row, id] of [answered, spokenTo, taken.asks].entries())
      await sql`insert into petition (id, submission_id, row_number, code, title, content)
        values (${id}, ${submission}, ${row + 1}, ${`1234-567${row}-001`}, 'Rãnh thoát nước', 'Rãnh tắc.')`.execute(tx)
    await sql`insert into document (id, kind, title, content, stage, number_text, issued_on, created_at, created_by)
      values (${letter}, 'answer', 'V/v trả lời', 'Xã khơi rãnh trước 15/11.', 'issued', '118/UBND', '2026-10-28', ${at}, ${newId()})`.execute(
      tx,
    )
    await sql`insert into petition_document (petition_id, document_id, part, round, complete, linked_at, linked_by)
      values (${answered}, ${letter}, 'answers', 1, true, ${at}, ${newId()})`.execute(tx)
    await sql`insert into petition_spoken_answer (id, petition_id, words, spoken_by, complete, on_day, recorded_by, at, round)
      values (${newId()}, ${spokenTo}, 'Chủ tịch hứa lắp đèn đường.', 'Chủ tịch', true, '2026-10-22', ${newId()}, ${at}, 1)`.execute(
      tx,
    )
    await sql`insert into petition_ask (id, petition_id, position, ask, reply, replied_on)
      values (${taken.first}, ${taken.asks}, 1, 'Khơi rãnh', 'Đã nói miệng', '2026-10-01'), (${taken.second}, ${taken.asks}, 2, 'Lắp đèn', null, null)`.execute(
      tx,
    )
  })
  await asOwner(name, (client) => migrate(client, roles))
}, 120_000)

afterAll(async () => {
  await db.close()
  await asOwner(outside, (client) => client.query(`drop database ${name} with (force)`))
})

test('what was answered before stands as a reply to the petition as a whole', async () => {
  const replies = await inUnit((tx) =>
    tx
      .selectFrom('petition_reply')
      .select(['petition_id', 'ask_id', 'document_id', 'ruling', 'words'])
      .orderBy('words')
      .execute(),
  )
  expect(replies).toEqual([
    { petition_id: spokenTo, ask_id: null, document_id: null, ruling: null, words: 'Chủ tịch hứa lắp đèn đường.' },
    { petition_id: answered, ask_id: null, document_id: letter, ruling: null, words: 'Xã khơi rãnh trước 15/11.' },
  ])
})

test('asks keep their order as their first version; what was typed beside them is an internal note', async () => {
  const { versions, notes } = await inUnit(async (tx) => ({
    versions: await tx.selectFrom('petition_ask_version').select(['petition_id', 'version', 'asks']).execute(),
    notes: await tx.selectFrom('petition_note').select(['petition_id', 'words']).execute(),
  }))
  expect(versions).toEqual([
    {
      ...{ petition_id: taken.asks, version: 1 },
      asks: [
        { id: taken.first, ask: 'Khơi rãnh' },
        { id: taken.second, ask: 'Lắp đèn' },
      ],
    },
  ])
  expect(notes).toEqual([{ petition_id: taken.asks, words: 'Trả lời đã ghi cho điều “Khơi rãnh”: Đã nói miệng' }])
})

test('answers given before are found by words without accents', async () => {
  const found = async (typed: string) =>
    (await inUnit((tx) => searchAnswers(tx, typed))).map(({ how, words }) => [how, words])
  expect(await found('khoi ranh')).toEqual([['document', 'Xã khơi rãnh trước 15/11.']])
  expect(await found('đèn đường')).toEqual([['spoken', 'Chủ tịch hứa lắp đèn đường.']])
})

test('afterwards the walls hold their owner again', async () => {
  await asOwner(name, async (client) => {
    const { rows } = await client.query(
      `select relname from pg_class where relkind = 'r' and relrowsecurity and not relforcerowsecurity`,
    )
    expect(rows).toEqual([])
  })
})
