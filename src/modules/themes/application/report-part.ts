import { sql } from 'kysely'
import { together } from '#kernel/together.ts'
import type { PetitionPlace } from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isGroupable, isOfDialogue } from './grouped-petitions.ts'
import { type Theme, themesOf } from './themes-query.ts'

/** A theme as the last part of a dialogue's report tells it. */
export interface ReportedTheme extends Theme {
  /** Its petitions of this dialogue, those carried into it included. */
  readonly ofDialogue: readonly (PetitionPlace & { readonly title: string })[]
}

/**
 * Phần cuối báo cáo (R19, R27): the themes this dialogue's petitions belong to, with their counts, solution, proposal and all that their
 * state is derived from; the one most was asked about first. Five queries.
 */
export async function themesInReport(db: UnitDb, viewer: Actor, dialogueId: string): Promise<readonly ReportedTheme[]> {
  const { themes, petitions } = await together({
    themes: themesOf(db, viewer, { dialogueId }),
    petitions: sql<PetitionPlace & { title: string; themeId: string }>`
      select p.id, p.number, p.title, own.address as dialogue, x.theme_id as "themeId"
      from theme_petition x join petition p on p.unit_id = x.unit_id and p.id = x.petition_id
        left join dialogue own on own.unit_id = p.unit_id and own.id = p.dialogue_id
      where ${isGroupable} and ${isOfDialogue(dialogueId)} order by own.year, own.ordinal, p.number`.execute(db),
  })
  return themes
    .map((theme) => ({
      ...theme,
      ofDialogue: petitions.rows.filter(({ themeId }) => themeId === theme.id).map(({ themeId: _, ...row }) => row),
    }))
    .toSorted((a, b) => b.ofDialogue.length - a.ofDialogue.length)
}
