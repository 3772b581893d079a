import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { DemoDay } from '#platform/config/index.ts'
import { migrations } from '#platform/db/migrate.ts'
import type { DatabaseServer } from '#platform/db/server.ts'
import { organisations } from './dai-son/organisations.ts'
import * as outreach from './dai-son/outreach.ts'
import { officers } from './dai-son/people.ts'
import { petitions2025 } from './dai-son/petitions-2025.ts'
import { petitions2026 } from './dai-son/petitions-2026.ts'
import { spring2027 } from './dai-son/postponed.ts'
import { registrations } from './dai-son/registrations.ts'
import { dialogues } from './dai-son/unit.ts'

const fileOf = (dataDir: string) => path.join(dataDir, 'furnished.json')

/** What a furnished demonstration was made of: its day and hour, the story, the schema. */
const markOf = ({ day, at }: DemoDay): string => {
  const made = {
    organisations,
    officers,
    petitions2025,
    petitions2026,
    registrations,
    outreach,
    dialogues,
    spring2027,
    migrations,
  }
  return JSON.stringify({
    day: day.toString(),
    at,
    of: createHash('sha256').update(JSON.stringify(made)).digest('hex'),
  })
}

export const isFurnished = (dataDir: string, on: DemoDay): boolean =>
  existsSync(fileOf(dataDir)) && readFileSync(fileOf(dataDir), 'utf8') === markOf(on)

/** Written last: a demonstration that was cut short while it was furnished is begun anew. */
export function markFurnished(dataDir: string, on: DemoDay): void {
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(fileOf(dataDir), markOf(on))
}

/**
 * Empties the demonstration's own database when it stands on another day, or was made of another story. It is never
 * asked of a database that is not a demonstration's: the name must say so.
 */
export async function emptyUnlessFurnished(server: DatabaseServer, dataDir: string, on: DemoDay): Promise<void> {
  if (isFurnished(dataDir, on)) return
  rmSync(fileOf(dataDir), { force: true })
  const owner = new pg.Client(server.owner)
  await owner.connect()
  try {
    const { rows } = await owner.query<{ name: string }>('select current_database() as name')
    if (!rows[0]?.name.endsWith('_demo')) throw new Error('only a demonstration is ever emptied')
    await owner.query('drop schema public cascade; create schema public')
  } finally {
    await owner.end()
  }
}
