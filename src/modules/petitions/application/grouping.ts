import type { Action, Actor } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** What a petition stands in, of one sort: "Nhóm vấn đề", and which. */
export interface PetitionGroups {
  readonly term: string
  /** Where each is read; null for who may not. */
  readonly names: readonly { readonly name: string; readonly href: string | null }[]
}

/** Where later modules group petitions. A petition knows nothing of it; handed in by the program. */
export interface Grouping {
  readonly of: (db: UnitDb, petitionId: string, actor: Actor) => Promise<readonly PetitionGroups[]>
  /** Where it is changed, below a petition's address and below a selection's, by whom one of these is allowed. */
  readonly path: string
  readonly actions: readonly Action[]
  readonly change: string
  readonly changeSeveral: string
}
