import { expect, test } from 'vitest'
import { asOwner } from '#test/stage.ts'
import { openTestOffice, petitionIn, type TestOffice } from '#test/stage-handling.ts'
import { publishPetitions } from '../publish-petition.ts'
import { blankWords } from './blank-words.ts'

// What is no petition (R12) leaves no word behind in any table that hangs on it: found by the catalogue, so that a table that
// comes later is looked at too.
const MARK = 'vết'

/** What stays, with the reason. */
const stays: Readonly<Record<string, string>> = {
  'agenda_item.starts_at': 'an hour',
  'item_outcome.bodies': 'names of bodies',
  'petition.code': 'the one thing that stays, and is told to its sender',
  'incoming.series': 'the same word in every row',
  'petition.sender_field': 'a field of the list',
  'petition.field': 'a field of the list',
  'petition.stage': 'where it stands',
  'petition_batch_row.outcome': 'the name of a refusal',
  'petition_classification.field': 'a field of the list',
  'petition_classification.bodies': 'names of bodies',
  'petition_closure.process': 'which process it went to',
  'petition_escalation.body': 'the name of a body',
  'petition_escalation.reference': 'the number of a letter',
  'petition_escalation.answer_reference': 'the number of a letter',
  'petition_city_reminder.reference': 'the number of a letter',
  'petition_opinion.ask_reference': 'the number of a letter',
  'petition_opinion.reply_reference': 'the number of a letter',
  'petition_prolonged.paper': 'the number of a letter',
  'petition_spoken_answer.spoken_by': 'an office holder',
  'task.milestone': 'the name of a milestone',
}
/** Tables that are looked at elsewhere, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  data_sheet: 'hangs on a task made for it, which is no petition’s',
  data_sheet_text: 'what stands in one',
  moved_complaint: 'the door behind which the words are kept for who may read them',
  policy_post: 'the unit’s own text, made of an answer everybody could read',
  policy_post_version: 'its earlier wordings',
}

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly needed: boolean
  /** The values a check leaves; null: any text. */
  readonly among: readonly string[] | null
  /** The table its value is an id of. */
  readonly of: string | null
}

const catalogue = `
  with recursive belongs (oid, depth) as (
    select 'petition'::regclass::oid, 0
    union select con.conrelid, belongs.depth + 1 from belongs join pg_constraint con on con.confrelid = belongs.oid and con.contype = 'f'
      and con.conrelid <> con.confrelid where belongs.depth < 5),
  deepest as (select oid, max(depth) as depth from belongs group by oid)
  select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type,
    a.attnotnull and not a.atthasdef as needed,
    (select array_agg(m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') m
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '= ANY') as among,
    (select f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey) and a.attname <> 'unit_id' limit 1) as of
  from deepest d join pg_class c on c.oid = d.oid join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  order by d.depth, c.relname, a.attnum`

const isText = ({ type, among }: Column) => among === null && /^(text|text\[\]|jsonb|tsvector)$/.test(type)
const nameOf = ({ table, column }: Column) => `${table}.${column}`

/** Every column of what belongs to a petition. */
const columns = () => asOwner(async (owner) => (await owner.query<Column>(catalogue)).rows)

/** What checks over several columns ask of a row that is filled by its types. */
const fitting: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  petition_reply: { document_id: crypto.randomUUID() },
  commitment_word: { by_officer: crypto.randomUUID() },
  incoming: { author: 'x', abstract: 'x' },
  agenda_item: { kind: 'petition' },
  sitting: { item_began_at: '2026-10-22T02:00:00Z' },
  task: { act: 'petition', progress: 'waiting', done_on: '2026-10-01', done_how: 'act', milestone: 'x', term: 0 },
}

/** A row in every table that belongs to this petition, with a mark wherever there are words. */
async function marked({ unit }: TestOffice, petitionId: string): Promise<void> {
  const ids = new Map([['petition', petitionId]])
  const tables = Map.groupBy(
    (await columns()).filter(({ table }) => !(table in elsewhere)),
    ({ table }) => table,
  )
  await asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query('set local session_replication_role = replica')
    await owner.query(`set local app.unit = '${unit.id}'`)
    for (const [table, all] of tables) {
      const words = all.filter((one) => isText(one) && !(nameOf(one) in stays))
      const row = new Map<string, unknown>([['unit_id', unit.id]])
      for (const one of all) {
        const { column, type, needed, among, of } = one
        if (column === 'unit_id') continue
        const own = column === 'petition_id' ? petitionId : of === null ? undefined : ids.get(of)
        if (own && (needed || column === `${of}_id` || column === 'item_id')) row.set(column, own)
        else if (needed) row.set(column, anything(type, among))
      }
      for (const [column, value] of Object.entries(fitting[table] ?? {})) row.set(column, value)
      const id = row.get('id')
      if (typeof id === 'string' && !ids.has(table)) ids.set(table, id)
      const names = [...row.keys()]
      const values = names.map((_, at) => `$${at + 1}`)
      // What the petition brought along has its row already: it is marked like the others.
      if (table !== 'petition')
        await owner.query(
          `insert into ${table} (${names.join(', ')}) values (${values.join(', ')}) on conflict do nothing`,
          [...row.values()],
        )
      const marks = words.map(({ column, type }) => `${column} = ${marksOf[type]}`)
      if (marks.length > 0) await owner.query(`update ${table} set ${marks.join(', ')} where unit_id = $1`, [unit.id])
    }
    await owner.query('commit')
  })
}

const marksOf: Readonly<Record<string, string>> = {
  text: `'${MARK}'`,
  'text[]': `'{${MARK}}'`,
  jsonb: `'["${MARK}"]'`,
  tsvector: `'${MARK}'`,
}

function anything(type: string, among: readonly string[] | null): unknown {
  if (among) return among[0]
  if (type === 'text') return 'x'
  if (type === 'jsonb') return '[]'
  if (type === 'tsvector') return ''
  if (type === 'text[]') return []
  if (type === 'uuid') return crypto.randomUUID()
  if (type === 'date') return '2026-10-01'
  if (type.startsWith('timestamp')) return '2026-10-01T02:00:00Z'
  if (type === 'boolean') return false
  if (type === 'bytea') return Buffer.from('x')
  return 1
}

/** The columns of this unit in which a mark is left. */
async function left({ unit }: TestOffice): Promise<readonly string[]> {
  const words = (await columns()).filter((one) => isText(one) && !(one.table in elsewhere))
  return unitAsOwner(unit.id, async (ask) => {
    const found: string[] = []
    for (const one of words) if (await ask(one)) found.push(nameOf(one))
    return found
  })
}

const unitAsOwner = <T>(unitId: string, work: (ask: (one: Column) => Promise<boolean>) => Promise<T>): Promise<T> =>
  asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query(`set local row_security = off`)
    const came = await work(async ({ table, column }) => {
      const { rows } = await owner.query(
        `select 1 from ${table} where unit_id = $1 and ${column}::text like '%${MARK}%' limit 1`,
        [unitId],
      )
      return rows.length > 0
    })
    await owner.query('rollback')
    return came
  })

/** What was written of it in the hall hangs on its item by no key the catalogue knows. */
async function wordsInTheHall({ unit, dialogueId }: TestOffice, petitionId: string) {
  await asOwner(async (owner) => {
    await owner.query('begin')
    await owner.query('set local session_replication_role = replica')
    await owner.query(
      `insert into minutes_field (unit_id, about_id, dialogue_id, key, version, words, by_officer, at)
        select unit_id, id, $1, 'answer', 1, $2, $3, '2026-10-22T02:00:00Z' from agenda_item where petition_id = $4`,
      [dialogueId, MARK, crypto.randomUUID(), petitionId],
    )
    await owner.query('commit')
  })
  return async () =>
    (await unit.read((db) => db.selectFrom('minutes_field').select('words').execute())).map(({ words }) => words)
}

test('what is moved to its own process leaves no word in any table that hangs on the petition (R12)', async () => {
  const office = await openTestOffice()
  const petitionId = await petitionIn(office)
  await marked(office, petitionId)
  const before = await left(office)
  const everywhere = (await columns()).filter((one) => isText(one) && !(one.table in elsewhere)).map(nameOf)
  expect(everywhere.filter((name) => !before.includes(name) && !(name in stays))).toEqual([])
  const { unit, specialist } = office
  const written = await wordsInTheHall(office, petitionId)
  expect(await written()).toEqual([MARK])
  await unit.write(async (tx) => {
    await blankWords(tx, specialist.by('2026-10-02T02:00:00Z'), petitionId)
    await publishPetitions(tx, [petitionId])
  })
  expect(await left(office)).toEqual([])
  expect(await written()).toEqual([''])
})

test('a table that comes later is found, and the guard is red until its words go too', async () => {
  const later = `create table petition_later (unit_id uuid not null references unit, id uuid not null, petition_id uuid not null,
    words text not null default '', primary key (unit_id, id), foreign key (unit_id, petition_id) references petition)`
  await asOwner((owner) => owner.query(later))
  try {
    const office = await openTestOffice()
    const petitionId = await petitionIn(office)
    await marked(office, petitionId)
    const { unit, specialist } = office
    await unit.write((tx) => blankWords(tx, specialist.by('2026-10-02T02:00:00Z'), petitionId))
    expect(await left(office)).toContain('petition_later.words')
  } finally {
    await asOwner((owner) => owner.query('drop table petition_later'))
  }
})
