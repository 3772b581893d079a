import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asOwner, openBareUnit } from './stage.ts'

/** Tables that belong to the installation, not to a unit, with the reason. */
const outsideTheWall = new Set([
  'account', // people sign in before a unit is known
  'account_mail', // to who owns an account, in whatever unit
  'applied_migration',
  'backup_plan', // the whole installation's, as are its nights
  'backup_run',
  'calendar_change', // national, as the days
  'calendar_day', // national
  'calendar_year', // national
  'authenticator', // of an account, sealed; with its recovery codes and passkeys
  'counted_try', // keyed by HMACs of what was typed
  'installation_history',
  'job_run', // the program's own work, with nobody's data
  'machine_state', // the disk, the mail server
  'one_time_link', // opened before a unit is known
  'passkey',
  'provider_identity', // whose account an outside sign-in means, before a unit is known
  'recovery_code',
  'session',
  'used_challenge',
])

const catalogue = `
  select c.relname as table, c.relrowsecurity as walled, c.relforcerowsecurity as forced,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id' and a.attnum > 0) as has_unit,
    (select array_agg(a.attname::text order by k.ord) from pg_index i cross join unnest(i.indkey) with ordinality k(attnum, ord)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary) as key,
    (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`

const unwalled = () =>
  asOwner(async (owner) => {
    const { rows } = await owner.query(catalogue)
    expect(rows.length).toBeGreaterThan(30)
    return rows
      .filter((row) => !outsideTheWall.has(row.table))
      .filter((row) => !(row.walled && row.forced && (row.has_unit ? row.key[0] === 'unit_id' : row.table === 'unit')))
      .map((row) => row.table)
  })

test('every table of a unit stands behind the wall, and its key begins with the unit', async () => {
  expect(await unwalled()).toEqual([])
})

test('the guard goes red when a wall is taken down', async () => {
  await asOwner((owner) => owner.query('alter table petition no force row level security'))
  expect(await unwalled()).toEqual(['petition'])
  await asOwner((owner) => owner.query('alter table petition force row level security'))
})

test('every reference between tables of a unit carries the unit along', async () => {
  const loose = await asOwner(async (owner) => {
    const { rows } = await owner.query(`
      select con.conrelid::regclass::text as from, con.confrelid::regclass::text as to
      from pg_constraint con
      where con.contype = 'f' and con.confrelid <> 'unit'::regclass
        and exists (select from pg_attribute a where a.attrelid = con.confrelid and a.attname = 'unit_id' and a.attnum > 0)
        and not exists (select from unnest(con.conkey) k join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k where a.attname = 'unit_id')`)
    return rows
  })
  expect(loose).toEqual([])
})

test('policies ask for the unit once a query, not once a row', async () => {
  const perRow = await asOwner(async (owner) => {
    const { rows } = await owner.query(`
      select polrelid::regclass::text as table, polname as policy, pg_get_expr(polqual, polrelid) as asks from pg_policy`)
    return rows.filter(
      (row) => /current_unit\(\)/.test(row.asks ?? '') && !/\( ?SELECT current_unit\(\)/.test(row.asks),
    )
  })
  expect(perRow).toEqual([])
})

test('what somebody of another unit, or the public, tries on every table comes to nothing', async () => {
  const [one, other] = [await openBareUnit('Một'), await openBareUnit('Hai')]
  const tables = await asOwner(async (owner) =>
    (await owner.query(catalogue)).rows
      .filter((row) => row.has_unit && !outsideTheWall.has(row.table))
      .map((row) => row.table as string),
  )
  for (const table of tables) {
    const seen = await other.read(
      async (tx) =>
        (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where unit_id = ${one.id}`.execute(tx))
          .rows[0]?.n,
    )
    expect([table, seen]).toEqual([table, 0])
    const asPublic = other.db
      .asPublic(
        other.id,
        'read',
        async (tx) =>
          (
            await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where unit_id = ${one.id}`.execute(
              tx,
            )
          ).rows[0]?.n,
      )
      .catch((error: Error) => error.message)
    expect([table, await asPublic]).toEqual([
      table,
      expect.toSatisfy((was) => was === 0 || /permission denied/.test(String(was))),
    ])
    const stolen = other
      .write((tx) => sql`update ${sql.table(table)} set unit_id = ${other.id} where unit_id = ${one.id}`.execute(tx))
      .then((result) => Number(result.numAffectedRows ?? 0))
      .catch((error: Error) => error.message)
    expect([table, await stolen]).toEqual([
      table,
      expect.toSatisfy((was) => was === 0 || /permission denied/.test(String(was))),
    ])
    const deleted = other
      .write((tx) => sql`delete from ${sql.table(table)} where unit_id = ${one.id}`.execute(tx))
      .then(
        (result) => Number(result.numAffectedRows ?? 0),
        (error: Error) => error.message,
      )
    expect([table, await deleted]).toEqual([
      table,
      expect.toSatisfy((was) => was === 0 || /permission denied/.test(String(was))),
    ])
  }
})

test('a policy that is dropped shows', async () => {
  const unit = await openBareUnit('Rơi')
  await asOwner((owner) => owner.query('drop policy unit on village'))
  await expect(
    unit.write((tx) => tx.insertInto('village').values({ id: crypto.randomUUID(), name: 'x' }).execute()),
  ).rejects.toThrow('row-level security')
  await asOwner((owner) => owner.query('create policy unit on village to test_app using (true) with check (true)'))
  const perRow = await asOwner(
    async (owner) =>
      (
        await owner.query(
          `select pg_get_expr(polqual, polrelid) as asks from pg_policy where polrelid = 'village'::regclass and polname = 'unit'`,
        )
      ).rows[0]?.asks,
  )
  expect(perRow).not.toContain('current_unit')
})
