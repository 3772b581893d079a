import type pg from 'pg'
import { identifier } from '#platform/db/roles.ts'

/** A table as a backup carries it: its own columns, none that PostgreSQL computes. */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** Every table but the list of migrations, each after those it refers to. */
export async function tablesInOrder(client: pg.Client): Promise<readonly CopiedTable[]> {
  const { rows } = await client.query<CopiedTable & { needs: readonly string[] }>(`
    select c.relname::text as name,
      (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      array(select distinct confrelid::regclass::text from pg_constraint
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'applied_migration' order by c.relname`)
  const ordered: CopiedTable[] = []
  const waiting = new Map(rows.map((row) => [row.name, row]))
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ needs }) => needs.every((name) => !waiting.has(name)))
    if (!next) throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`)
    waiting.delete(next.name)
    ordered.push({ name: next.name, columns: next.columns })
  }
  return ordered
}

const target = ({ name, columns }: CopiedTable) => `${identifier(name)} (${columns.map(identifier).join(', ')})`

/** COPY out as text, which every PostgreSQL version reads alike. */
export const copyOut = (table: CopiedTable): string => `copy ${target(table)} to stdout`
export const copyIn = (table: CopiedTable): string => `copy ${target(table)} from stdin`
