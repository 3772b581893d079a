import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { type Database, openDoors, type UnitDb } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { ensureRoles, rolesOf } from '#platform/db/roles.ts'

// Tasks of before they had phases and states. The owner of the tables is held by their walls, where he is no superuser.
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

beforeAll(async () => {
  await asOwner(outside, (client) => client.query(`create database ${name}`))
  await asOwner(name, async (client) => {
    await ensureRoles(client, roles, inject('login'))
    await migrate(client, roles, '0073_released_documents.sql')
  })
  db = openDoors({ ...inject('login'), database: name }, roles, 2)
  await inUnit(async (tx) => {
    const [plan, guard] = [newId(), newId()]
    await sql`insert into unit (id, code, slug, name, kind, province_code, province_name, created_at) values (${unit}, '99999', 'xa-cu', 'Cũ', 'commune', '00', 'Thành phố Mẫu', '2026-01-01T00:00:00Z')`.execute(
      tx,
    )
    await sql`insert into standard_task (id, key, title, milestone, term) values
      (${plan}, 'plan', 'Soạn kế hoạch', 'plan-sent', -5), (${guard}, 'guard', 'Trực hội nghị', 'conference', 0),
      (${newId()}, '', 'Gửi thư cảm ơn', 'conference', 3)`.execute(tx)
    const at = sql`'2026-04-01T02:00:00Z'::timestamptz`
    await sql`insert into task (id, title, milestone, term, standard_task_id, done_on, created_at) values
      (${newId()}, 'Soạn kế hoạch', 'plan-sent', -5, ${plan}, '2026-04-07', ${at}),
      (${newId()}, 'Trực hội nghị', 'conference', 0, ${guard}, null, ${at}), (${newId()}, 'Việc riêng', '', null, null, null, ${at})`.execute(
      tx,
    )
  })
  await asOwner(name, (client) => migrate(client, roles))
}, 120_000)

afterAll(async () => {
  await db.close()
  await asOwner(outside, (client) => client.query(`drop database ${name} with (force)`))
})

test('what stood there has its phase, what its milestone shows is marked, and what was done was done by a hand', async () => {
  const { list, kept } = await inUnit(async (tx) => ({
    list: await tx.selectFrom('standard_task').select(['title', 'phase', 'by_act']).orderBy('title').execute(),
    kept: await tx
      .selectFrom('task')
      .select(['title', 'phase', 'by_act', 'progress', 'done_how'])
      .orderBy('title')
      .execute(),
  }))
  expect(list).toEqual([
    { title: 'Gửi thư cảm ơn', phase: 'after', by_act: false },
    { title: 'Soạn kế hoạch', phase: 'before', by_act: true },
    { title: 'Trực hội nghị', phase: 'during', by_act: false },
  ])
  expect(kept).toEqual([
    { title: 'Soạn kế hoạch', phase: 'before', by_act: true, progress: 'todo', done_how: 'hand' },
    { title: 'Trực hội nghị', phase: 'during', by_act: false, progress: 'todo', done_how: null },
    { title: 'Việc riêng', phase: 'before', by_act: false, progress: 'todo', done_how: null },
  ])
})

test('files may hang on tasks, and still on all that they could hang on before', async () => {
  const { rows } = await inUnit((tx) =>
    sql<{
      rule: string
    }>`select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'attachment_subject_check'`.execute(
      tx,
    ),
  )
  for (const subject of ['task', 'draft', 'submission', 'petition', 'document', 'answer', 'posting', 'commitment'])
    expect(rows[0]?.rule).toContain(`'${subject}'`)
})
