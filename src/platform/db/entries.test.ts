import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBareUnit, testDatabase } from '#test/stage.ts'
import type { UnitDb } from './database.ts'
import { Closing } from './transaction.ts'

test('outside a unit a tenant table refuses instead of showing nothing', async () => {
  const { db } = await testDatabase()
  await expect(db.outside('read', (tx) => tx.selectFrom('petition').selectAll().execute())).rejects.toThrow(
    'no unit is entered',
  )
  await expect(
    db.outsideAsPublic('read', (tx) => tx.selectFrom('published_petition').select('title').execute()),
  ).rejects.toThrow('no unit is entered')
})

test('the refusal also stands on a connection that was in a unit before', async () => {
  const unit = await openBareUnit()
  for (let round = 0; round < 8; round++) await unit.read((tx) => tx.selectFrom('village').select('id').execute())
  await expect(unit.db.outside('read', (tx) => tx.selectFrom('village').select('id').execute())).rejects.toThrow(
    'no unit is entered',
  )
})

test('a unit sees its own rows only, and cannot write into another', async () => {
  const [one, other] = [await openBareUnit('Một'), await openBareUnit('Hai')]
  await one.write((tx) => tx.insertInto('village').values({ id: newId(), name: 'Thôn 1' }).execute())
  expect(await one.read((tx) => tx.selectFrom('village').select('name').execute())).toEqual([{ name: 'Thôn 1' }])
  expect(await other.read((tx) => tx.selectFrom('village').select('name').execute())).toEqual([])
  await expect(
    other.write((tx) => tx.insertInto('village').values({ unit_id: one.id, id: newId(), name: 'x' }).execute()),
  ).rejects.toThrow('row-level security')
})

test('a query that comes after its transaction is refused: the connection may stand in another unit by then', async () => {
  const unit = await openBareUnit()
  const kept = await unit.read(async (tx) => tx)
  await expect(kept.selectFrom('village').select('id').execute()).rejects.toThrow('after its transaction had ended')
  const failed: Promise<unknown>[] = []
  await expect(
    unit.write(async (tx) => {
      const late = async () => {
        await sql`select pg_sleep(0.05)`.execute(tx)
        return tx.insertInto('village').values({ id: newId(), name: 'Thôn 1' }).execute()
      }
      failed.push(late())
      failed[0]?.catch(() => {})
      await sql`select 1 / 0`.execute(tx)
    }),
  ).rejects.toThrow('division by zero')
  await expect(failed[0]).rejects.toThrow()
  expect(await unit.read((tx) => tx.selectFrom('village').select('id').execute())).toEqual([])
})

test('a writing that hides a failed statement is not taken for done', async () => {
  const unit = await openBareUnit()
  const hidden = unit.write(async (tx) => {
    await tx.insertInto('village').values({ id: newId(), name: 'Thôn 1' }).execute()
    await sql`select 1 / 0`.execute(tx).catch(() => {})
  })
  await expect(hidden).rejects.toThrow('undone')
  expect(await unit.read((tx) => tx.selectFrom('village').select('id').execute())).toEqual([])
})

test('two that wait for each other: the one PostgreSQL undoes is done again, and both come through', async () => {
  const unit = await openBareUnit()
  const ids = [newId(), newId()]
  await unit.write((tx) =>
    tx
      .insertInto('village')
      .values(ids.map((id, n) => ({ id, name: `Thôn ${n}` })))
      .execute(),
  )
  const holds = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let tries = 0
  const swap = (mine: number, theirs: number, name: string) =>
    unit.write(async (tx) => {
      tries++
      const rename = (n: number) =>
        tx
          .updateTable('village')
          .set({ name: `${name} ${n}` })
          .where('id', '=', ids[n] ?? '')
          .execute()
      await rename(mine)
      holds[mine]?.resolve()
      await holds[theirs]?.promise
      await rename(theirs)
    })
  await Promise.all([swap(0, 1, 'Một'), swap(1, 0, 'Hai')])
  expect(tries).toBe(3)
  const names = await unit.read((tx) => tx.selectFrom('village').select('name').orderBy('name').execute())
  expect([
    ['Hai 0', 'Hai 1'],
    ['Một 0', 'Một 1'],
  ]).toContainEqual(names.map(({ name }) => name))
})

test('a commit that leaves with the last statements: their answers come with it, or nothing of it stays', async () => {
  const unit = await openBareUnit()
  const add = (tx: UnitDb, name: string) =>
    tx.insertInto('village').values({ id: newId(), name }).returning('name').execute()
  const names = async () =>
    (await unit.read((tx) => tx.selectFrom('village').select('name').execute())).map(({ name }) => name)
  expect(await unit.write(async (tx) => new Closing(add(tx, 'Thôn 1').then(([one]) => one?.name)))).toBe('Thôn 1')
  expect(await names()).toEqual(['Thôn 1'])

  const half = unit.write(async (tx) => new Closing(Promise.all([add(tx, 'Thôn 2'), sql`select 1 / 0`.execute(tx)])))
  await expect(half).rejects.toThrow('division by zero')
  const tooLate = unit.write(async (tx) => new Closing(add(tx, 'Thôn 3').then(() => add(tx, 'Thôn 4'))))
  await expect(tooLate).rejects.toThrow('after its transaction had ended')
  expect(await names()).toEqual(['Thôn 1', 'Thôn 3'])
})

test('two queries of one page at once, often asked, each get their own answer', async () => {
  const unit = await openBareUnit()
  const number = async (tx: Parameters<Parameters<typeof unit.read>[0]>[0], n: number) =>
    (await sql<{ n: number }>`select ${n}::int as n`.execute(tx)).rows[0]?.n
  for (let round = 0; round < 6; round++)
    expect(await unit.read((tx) => Promise.all([number(tx, 1), number(tx, 2), number(tx, 3)]))).toEqual([1, 2, 3])
})

test('a page that reads cannot write', async () => {
  const unit = await openBareUnit()
  await expect(
    unit.read((tx) => tx.insertInto('village').values({ id: newId(), name: 'x' }).execute()),
  ).rejects.toThrow('read-only')
})

test('the public reads no contact, no original, no history', async () => {
  const unit = await openBareUnit()
  const asPublic = (query: string) => unit.db.asPublic(unit.id, 'read', (tx) => sql.raw(query).execute(tx))
  for (const query of [
    'select phone from contact',
    'select head_phone from village',
    'select code from history',
    'select email from officer',
    'select sealed from organisation_identifier',
  ])
    await expect(asPublic(query), query).rejects.toThrow('permission denied')
  expect((await asPublic('select title, content from petition')).rows).toEqual([])
})

test('days, instants and times come and go as themselves', async () => {
  const { db } = await testDatabase()
  const values = await db.outside(
    'read',
    async (tx) =>
      (
        await sql<
          Record<string, unknown>
        >`select ${Temporal.PlainDate.from('2026-10-22')}::date as day, ${Temporal.PlainDate.from('2026-10-22')}::text as text,
        ${Temporal.Instant.from('2026-10-01T16:59:59.123456Z')}::timestamptz as instant, time '17:00' as time, 9007199254740991::bigint as big`.execute(
          tx,
        )
      ).rows[0],
  )
  expect(values).toEqual({
    day: Temporal.PlainDate.from('2026-10-22'),
    text: '2026-10-22',
    instant: Temporal.Instant.from('2026-10-01T16:59:59.123456Z'),
    time: '17:00',
    big: 9007199254740991,
  })
})

test('a rehearsal sees what it writes, and leaves nothing behind', async () => {
  const unit = await openBareUnit()
  const seen = await unit.db.inUnit(unit.id, 'system', 'rehearse', async (tx) => {
    await tx.insertInto('village').values({ id: newId(), name: 'Thôn 1' }).execute()
    return tx.selectFrom('village').select('name').execute()
  })
  expect(seen).toEqual([{ name: 'Thôn 1' }])
  expect(await unit.read((tx) => tx.selectFrom('village').select('name').execute())).toEqual([])
})
