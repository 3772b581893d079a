import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { Stage } from '#modules/petitions/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { mayBeGrouped } from '../domain/index.ts'
import { type NameRefusal, nameFor } from './change-topics.ts'
import type { Placed } from './place-petitions.ts'
import { themeNames } from './themes-query.ts'

/** What is typed of a theme. */
export interface ThemeInput {
  readonly name: string
  /** What it asks of policy, and why. */
  readonly asks: string
}

export const LONGEST_ASKS = 4000

/** Which theme, and the version the page showed; undefined: the page showed none of it. */
export interface SeenTheme {
  readonly themeId: string
  readonly version?: number | undefined
}

export type ThemeRefusal = 'not-found' | 'stale'

/** Lập nhóm vấn đề. */
export async function createTheme(
  tx: UnitDb,
  by: By,
  input: ThemeInput,
): Promise<Result<{ readonly themeId: string }, NameRefusal>> {
  const name = nameFor(input.name, await themeNames(tx))
  if (!name.ok) return name
  const id = newId()
  const asks = cleanText(input.asks).slice(0, LONGEST_ASKS)
  await tx
    .insertInto('theme')
    .values({ id, name: name.value, asks, created_at: by.at, created_by: by.officerId })
    .execute()
  await recordHistory(tx, by, { code: 'theme.created', subject: 'theme', subjectId: id })
  return accept({ themeId: id })
}

/** Takes a theme up for a change. */
export async function takeUpTheme(tx: UnitDb, { themeId, version }: SeenTheme): Promise<Result<number, ThemeRefusal>> {
  const theme = await tx
    .selectFrom('theme')
    .select('version')
    .where('id', '=', themeId)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!theme) return refuse('not-found')
  return version !== undefined && version !== theme.version ? refuse('stale') : accept(theme.version)
}

/** Raises a theme's version, with what else changes. */
export const setTheme = (tx: UnitDb, id: string, set: { name?: string; asks?: string; removed_at?: By['at'] } = {}) =>
  tx
    .updateTable('theme')
    .set((row) => ({ ...set, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Sửa tên, sửa điều mong muốn. */
export async function editTheme(
  tx: UnitDb,
  by: By,
  seen: SeenTheme,
  input: ThemeInput,
): Promise<Result<null, ThemeRefusal | NameRefusal>> {
  const taken = await takeUpTheme(tx, seen)
  if (!taken.ok) return taken
  const others = (await themeNames(tx)).filter(({ id }) => id !== seen.themeId)
  const name = nameFor(input.name, others)
  if (!name.ok) return name
  await setTheme(tx, seen.themeId, { name: name.value, asks: cleanText(input.asks).slice(0, LONGEST_ASKS) })
  await recordHistory(tx, by, { code: 'theme.edited', subject: 'theme', subjectId: seen.themeId })
  return accept(null)
}

/** Bỏ nhóm that was made by mistake: nothing was ever done about it. */
export async function removeTheme(
  tx: UnitDb,
  by: By,
  seen: SeenTheme,
): Promise<Result<null, ThemeRefusal | 'has-measures'>> {
  const taken = await takeUpTheme(tx, seen)
  if (!taken.ok) return taken
  const measure = await tx
    .selectFrom('theme_measure')
    .select('id')
    .where('theme_id', '=', seen.themeId)
    .limit(1)
    .executeTakeFirst()
  if (measure) return refuse('has-measures')
  await tx.deleteFrom('published_theme').where('theme_id', '=', seen.themeId).execute()
  await setTheme(tx, seen.themeId, { removed_at: by.at })
  await recordHistory(tx, by, { code: 'theme.removed', subject: 'theme', subjectId: seen.themeId })
  return accept(null)
}

/** Đưa kiến nghị vào nhóm; one may stand in several. Each that cannot be is told with why. */
export async function addPetitions(
  tx: UnitDb,
  by: By,
  seen: SeenTheme,
  petitionIds: readonly string[],
): Promise<Result<Placed, ThemeRefusal | 'nothing-chosen'>> {
  const ids = [...new Set(petitionIds)]
  if (ids.length === 0) return refuse('nothing-chosen')
  const taken = await takeUpTheme(tx, seen)
  if (!taken.ok) return taken
  const known = await tx.selectFrom('petition').select(['id', 'stage']).where('id', 'in', ids).execute()
  const stages = new Map(known.map(({ id, stage }) => [id, stage as Stage]))
  const there = await memberIds(tx, seen.themeId)
  const judged = ids.map((petitionId) => {
    const stage = stages.get(petitionId)
    const why =
      !stage || !mayBeGrouped(stage)
        ? ('not-groupable' as const)
        : there.has(petitionId)
          ? ('there-already' as const)
          : null
    return { petitionId, why }
  })
  const petitions = judged.filter(({ why }) => why === null).map(({ petitionId }) => petitionId)
  if (petitions.length > 0) {
    await tx
      .insertInto('theme_petition')
      .values(
        petitions.map((petition_id) => ({
          ...{ theme_id: seen.themeId, petition_id, placed_at: by.at, placed_by: by.officerId },
        })),
      )
      .execute()
    await setTheme(tx, seen.themeId)
    await recordHistory(tx, by, {
      ...{ code: 'theme.petitions-added', subject: 'theme', subjectId: seen.themeId },
      facts: { petitions },
    })
  }
  return accept({
    placed: petitions.length,
    refused: judged.flatMap(({ petitionId, why }) => (why ? [{ petitionId, why }] : [])),
  })
}

/** Đưa kiến nghị ra khỏi nhóm. */
export async function takeOutPetitions(
  tx: UnitDb,
  by: By,
  seen: SeenTheme,
  petitionIds: readonly string[],
): Promise<Result<{ readonly takenOut: number }, ThemeRefusal | 'nothing-chosen'>> {
  if (petitionIds.length === 0) return refuse('nothing-chosen')
  const taken = await takeUpTheme(tx, seen)
  if (!taken.ok) return taken
  const gone = await tx
    .deleteFrom('theme_petition')
    .where('theme_id', '=', seen.themeId)
    .where('petition_id', 'in', [...petitionIds])
    .returning('petition_id')
    .execute()
  const petitions = gone.map(({ petition_id }) => petition_id)
  if (petitions.length > 0) {
    await setTheme(tx, seen.themeId)
    await recordHistory(tx, by, {
      ...{ code: 'theme.petitions-taken-out', subject: 'theme', subjectId: seen.themeId },
      facts: { petitions },
    })
  }
  return accept({ takenOut: petitions.length })
}

const memberIds = async (tx: UnitDb, themeId: string): Promise<ReadonlySet<string>> => {
  const rows = await tx.selectFrom('theme_petition').select('petition_id').where('theme_id', '=', themeId).execute()
  return new Set(rows.map(({ petition_id }) => petition_id))
}
