import { randomInt } from 'node:crypto'
import type { VNode } from 'preact'
import type { Database, UnitDb } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Keys } from '#platform/keys/keys.ts'

/** What intake's pages need besides their door. */
export interface IntakeWebParts {
  readonly db: Database
  readonly keys: Keys
  readonly files: FileStore
  /** What else may help who writes this, as a part of the page; '' where nothing does. Handed in: it stands in a later module. */
  readonly suggest?: Suggest
}

/** Finds, below a unit's `base`, what a text that is being written may already be answered by. */
export type Suggest = (db: UnitDb, asked: { readonly text: string; readonly base: string }) => Promise<VNode | null>

/** Codes cannot be guessed from those before. */
export const random = (below: number): number => randomInt(below)
