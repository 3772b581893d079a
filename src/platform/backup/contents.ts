import { z } from 'zod'

/** What an archive says of itself in front, so that one it cannot serve is refused before anything else is read. */
export const About = z.object({
  /** Rises when the archive's own shape changes. */
  format: z.literal(1),
  program: z.string(),
  /** Real instant. */
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
})
export type About = z.infer<typeof About>

/** What it must hold when it is whole. */
export const Totals = z.object({
  tables: z.record(z.string(), z.object({ rows: z.number().int(), digest: z.string() })),
  files: z.number().int(),
  bytes: z.number().int(),
  /** Files the data named and the folder did not have. */
  lost: z.array(z.string()),
  /** The last link of each history chain: to be held against a copy kept elsewhere (R23). */
  heads: z.array(z.object({ unit: z.string(), seq: z.number().int(), hash: z.string() })),
})
export type Totals = z.infer<typeof Totals>

export const Sealed = z.object({ salt: z.string(), publicKey: z.string(), sealed: z.string() })

/** The entries' names, in the order they stand in. */
export const names = {
  about: 'about.json',
  keys: 'keys.json',
  table: (table: string, piece: number) => `tables/${table}/${String(piece).padStart(6, '0')}.copy.gz`,
  file: (unitId: string, sha256: string) => `files/${unitId}/${sha256}`,
  totals: 'totals.json',
}

/** Which table a piece belongs to; null for another entry. */
export const tableIn = (name: string): string | null => /^tables\/([a-z_]+)\/\d{6}\.copy\.gz$/.exec(name)?.[1] ?? null

/** Which file an entry is; null for another entry. */
export function fileIn(name: string): { readonly unitId: string; readonly sha256: string } | null {
  const [, unitId, sha256] = /^files\/([0-9a-f-]{36})\/([0-9a-f]{64})$/.exec(name) ?? []
  return unitId && sha256 ? { unitId, sha256 } : null
}
