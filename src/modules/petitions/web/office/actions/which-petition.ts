import { isId } from '#kernel/id.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A petition as an officer names it: by its code, or by its number, of this dialogue or another. */
export type NamedPetition =
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'number'; readonly dialogue: string | null; readonly number: number }
  | { readonly by: 'id'; readonly id: string }

/** Reads "5", "số 5", "2025/12", "2026-2/7", "2026-4831-572" or "20264831572"; null: none of these. */
export function readNamedPetition(typed: string): NamedPetition | null {
  const said = cleanLine(typed).replace(/^(kiến nghị\s*)?(số\s*)?/iu, '')
  if (isId(said)) return { by: 'id', id: said }
  const code = /^(\d{4})[-\s]?(\d{4})[-\s]?(\d{3,4})$/.exec(said)
  if (code) return { by: 'code', code: code.slice(1).join('-') }
  const number = /^(?:(20\d\d(?:-\d)?)\s*\/\s*)?(\d{1,6})$/.exec(said)
  return number ? { by: 'number', dialogue: number[1] ?? null, number: Number(number[2]) } : null
}

/** The id of the petition named, as seen from another of the same dialogue; null: no such petition here. */
export async function findNamedPetition(db: UnitDb, from: string, typed: string): Promise<string | null> {
  const named = readNamedPetition(typed)
  if (!named) return null
  const petitions = db.selectFrom('petition').select('petition.id')
  if (named.by === 'id') return (await petitions.where('petition.id', '=', named.id).executeTakeFirst())?.id ?? null
  if (named.by === 'code') return (await petitions.where('code', '=', named.code).executeTakeFirst())?.id ?? null
  const numbered = petitions.where('petition.number', '=', named.number)
  const found =
    named.dialogue === null
      ? numbered.where(
          'dialogue_id',
          '=',
          db.selectFrom('petition as of').select('of.dialogue_id').where('of.id', '=', from),
        )
      : numbered
          .innerJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
          .where('dialogue.address', '=', named.dialogue)
  return (await found.executeTakeFirst())?.id ?? null
}
