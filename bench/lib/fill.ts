import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { fold, searchWords } from '#kernel/vietnamese-text.ts'
import { seeded, textOf } from './texts.ts'

/** Rows in one statement. */
const BATCH = 1000

/** A petition to be made: which of the demonstration's it is modelled on, and what is its own. */
interface Made {
  readonly model: Model
  readonly petition: string
  readonly submission: string
  readonly contact: string
  readonly n: number
}

interface Model {
  readonly petition: string
  readonly submission: string
  readonly contact: string
  readonly dialogue: string
  readonly answer: string
}

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(' ')

/** Rows of a table, each a row of a model with some columns of its own. */
async function copyRows(
  owner: pg.Client,
  table: string,
  by: string,
  rows: readonly { readonly of: string; readonly own: Readonly<Record<string, unknown>> }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH)
    await owner.query(
      `insert into ${table} select made.* from unnest($1::uuid[], $2::jsonb[]) as asked (of, own)
        join ${table} model on model.${by} = asked.of
        cross join lateral jsonb_populate_record(model, asked.own
          || case when asked.own ? 'id' and asked.own ->> 'id' = '' then jsonb_build_object('id', gen_random_uuid()) else '{}' end) made`,
      [batch.map(({ of }) => of), batch.map(({ own }) => JSON.stringify(own))],
    )
  }
}

/** The day a petition came, spread over the dialogue's months so that lists have an order to keep. */
const dayOf = (year: number, n: number) =>
  Temporal.PlainDate.from({ year, month: 4, day: 1 })
    .add({ days: seeded(n)(165) })
    .toString()

/**
 * Makes petitions from `first` to `last` in the demonstration's unit: each is one of its published petitions once more,
 * in every table the real commands wrote it to, with a sender, words and day of its own. The history's chain is left aside.
 */
export async function fill(owner: pg.Client, first: number, last: number): Promise<void> {
  const { rows: models } = await owner.query<Model & { year: number }>(`
    select p.id as petition, s.id as submission, s.contact_id as contact, p.dialogue_id as dialogue, w.answer, w.year
    from published_petition w join petition p on p.id = w.petition_id join submission s on s.id = p.submission_id
    where w.duplicate_of is null order by p.id`)
  const made = Array.from({ length: last - first + 1 }, (_, index): Made & { year: number } => {
    const n = first + index
    const model = models[n % models.length]
    if (!model) throw new Error('the demonstration has published nothing')
    return { model, year: model.year, petition: v7(n), submission: v7(n), contact: randomUUID(), n }
  })
  const all = made.map((one) => ({
    ...one,
    text: textOf(one.n),
    on: dayOf(one.year, one.n),
    code: codeOf(one.n, one.year),
  }))
  const number = (n: number) => 1000 + n

  await owner.query('begin')
  // What is copied refers to what is there: the checks of each reference, two thirds of the time, are left out.
  await owner.query('set local session_replication_role = replica')
  const indexes = await withoutWordIndexes(owner)
  const contacts = all.map(({ model, contact, text }) => ({
    of: model.contact,
    own: { id: contact, name: text.sender, phone_key: null },
  }))
  await copyRows(owner, 'contact', 'id', contacts)
  const submissions = all.map(({ model, submission, contact, text, on }) => ({
    of: model.submission,
    own: {
      ...{
        id: submission,
        idempotency_key: submission,
        contact_id: contact,
        received_on: on,
        received_at: `${on}T03:00:00Z`,
      },
      ...{ sender_name: text.sender, sender_name_key: fold(text.sender), identifier_key: null, organisation_id: null },
    },
  }))
  await copyRows(owner, 'submission', 'id', submissions)
  const petitions = all.map(({ model, petition, submission, text, n, code }) => ({
    of: model.petition,
    own: {
      id: petition,
      submission_id: submission,
      row_number: 1,
      number: number(n),
      code,
      title: text.title,
      content: text.content,
      split_of: null,
    },
  }))
  await copyRows(owner, 'petition', 'id', petitions)
  const words = all.map(({ model, petition, text, code }) => ({
    of: model.petition,
    own: {
      petition_id: petition,
      words: quoted(searchWords([code, code.replaceAll('-', ''), text.sender, text.title, text.content].join('\n'))),
    },
  }))
  await copyRows(owner, 'petition_words', 'petition_id', words)
  const shown = all.map(({ model, petition, text, n, on }) => ({
    of: model.petition,
    own: {
      ...{
        petition_id: petition,
        number: number(n),
        title: text.title,
        content: text.content,
        received_on: on,
        sort_on: on,
      },
      words: quoted(searchWords([text.title, text.content, model.answer].join('\n'))),
    },
  }))
  await copyRows(owner, 'published_petition', 'petition_id', shown)
  const owned = all.map(({ model, petition }) => ({ of: model.petition, own: { id: '', petition_id: petition } }))
  for (const table of ['petition_classification', 'petition_assignment', 'petition_public_text'])
    await copyRows(owner, table, 'petition_id', owned)
  await copyRows(
    owner,
    'deadline',
    'subject_id',
    all.map(({ model, petition }) => ({ of: model.petition, own: { id: '', subject_id: petition } })),
  )
  await owner.query(
    `select keep_petition_figures(p.unit_id, array_agg(p.id)) from petition p
      where not exists (select from petition_figure f where f.unit_id = p.unit_id and f.petition_id = p.id) group by p.unit_id`,
  )
  for (const { definition } of indexes) await owner.query(definition)
  await owner.query('update dialogue set next_number = greatest(next_number, $1)', [number(last) + 1])
  await owner.query('commit')
  await owner.query('vacuum analyze')
}

/** The word indexes are made afresh afterwards: a hundred words a petition, one by one, are nine tenths of the time. */
async function withoutWordIndexes(owner: pg.Client): Promise<readonly { name: string; definition: string }[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid in ('petition_words'::regclass, 'published_petition'::regclass) and pg_get_indexdef(indexrelid) like '%USING gin%'`,
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  return rows
}

/** Ids as the program makes them: the time in front, so that they lie in the order they were made. */
function v7(n: number): string {
  const time = (Date.UTC(2025, 3, 1) + n * 1000).toString(16).padStart(12, '0')
  const rest = randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(15)}`
}

/** Not what the program would give, which has a check digit, but of its form, and no other petition's. */
const codeOf = (n: number, year: number) =>
  `${year}-${String(Math.floor(n / 1000)).padStart(4, '0')}-${String(n % 1000).padStart(3, '0')}`
