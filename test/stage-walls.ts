import { globSync, readFileSync } from 'node:fs'
import { asOwner } from './stage.ts'

// A unit's wall seen from above: by the database's owner, who no wall holds.

/** The tables in which units have rows, with their columns of text. */
async function tables(): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await asOwner(async (client) => {
    const found = await client.query<{ table: string; texts: string[] }>(`
      select c.relname as table, array(select quote_ident(t.attname) from pg_attribute t where t.attrelid = c.oid
        and t.attnum > 0 and not t.attisdropped and t.atttypid = 'text'::regtype) as texts
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)
    return found.rows
  })
  return new Map(rows.map(({ table, texts }) => [table, texts]))
}

/** Each table's rows of a unit in one sum: the same as long as nothing was added, changed or taken away. */
export async function rowsOf(unitId: string): Promise<Readonly<Record<string, string>>> {
  const all = [...(await tables()).keys()]
  const sums = all.map(
    (table) => `select '${table}' as table, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum
      from "${table}" t where unit_id = $1`,
  )
  const { rows } = await asOwner((client) =>
    client.query<{ table: string; sum: string }>(sums.join(' union all '), [unitId]),
  )
  return Object.fromEntries(rows.map(({ table, sum }) => [table, sum]))
}

/** Letters a text must have to be known again: long enough that no page of another unit says the same by chance. */
const LETTERS = 32

/** The beginnings of all that was written in a unit by its people: what the program itself says is everybody's. */
export async function textsOf(unitId: string): Promise<ReadonlySet<string>> {
  // What is told to people is worded by the program, and its samples word it likewise.
  const written = [...(await tables())].filter(([table]) => table !== 'message')
  const all = written.flatMap(([table, texts]) => texts.map((text) => [table, text] as const))
  const found = all.map(
    ([table, text]) => `select left(${text}, ${LETTERS}) as said from "${table}"
      where unit_id = $1 and char_length(${text}) >= ${LETTERS} and ${text} ~ '[^\\x00-\\x7f]'`,
  )
  const { rows } = await asOwner((client) => client.query<{ said: string }>(found.join(' union '), [unitId]))
  const texts = new Set(rows.map(({ said }) => said))
  for (const file of globSync('src/**/*.{ts,tsx,json}')) {
    const source = readFileSync(file, 'utf8').replace(/\s+/g, ' ')
    for (const said of partsOf(source)) texts.delete(said)
  }
  return texts
}

/** Every piece of a text that is as long as what is looked for. */
function* partsOf(text: string): Generator<string> {
  for (let at = 0; at + LETTERS <= text.length; at++) yield text.slice(at, at + LETTERS)
}

const plain = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** The first of some texts that stands in an answer; null: none does. */
export function foreignText(body: string, texts: ReadonlySet<string>): string | null {
  for (const said of partsOf(plain(body))) if (texts.has(said)) return said
  return null
}
