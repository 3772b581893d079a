import type pg from 'pg'

const kinds: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  name: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  date: 'Temporal.PlainDate',
  time: 'string',
  timestamptz: 'Temporal.Instant',
  bytea: 'Buffer',
  jsonb: 'Json',
  tsvector: 'string',
  _uuid: 'string[]',
  _text: 'string[]',
}

const camel = (name: string) => name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())

/** The tables of a database as Kysely's types: src/platform/db/schema.ts is exactly this text. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{
    table: string
    column: string
    type: string
    nullable: boolean
    given: boolean
  }>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable, a.atthasdef as given
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and c.relname <> 'applied_migration' order by c.relname, a.attnum`)
  const tables = Map.groupBy(rows, (row) => row.table)
  const lines = [
    '// Made from the migrations; `npm run schema` writes it anew.',
    "import type { Generated } from 'kysely'",
    '',
    '/** What a jsonb column holds; its owner parses it. */',
    'export type Json = unknown',
  ]
  for (const [table, columns] of tables) {
    lines.push('', `export interface ${camel(table)}Table {`)
    for (const { column, type, nullable, given } of columns) {
      const kind = kinds[type]
      if (!kind) throw new Error(`${table}.${column}: no TypeScript type for ${type}`)
      const whole = nullable && kind !== 'Json' ? `${kind} | null` : kind
      lines.push(`  ${column}: ${given ? `Generated<${whole}>` : whole}`)
    }
    lines.push('}')
  }
  lines.push('', '/** Every table, as Kysely sees it. */', 'export interface Schema {')
  for (const table of tables.keys()) lines.push(`  ${table}: ${camel(table)}Table`)
  return `${[...lines, '}'].join('\n')}\n`
}
