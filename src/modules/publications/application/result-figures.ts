import { sql } from 'kysely'
import { endOf } from '#kernel/day.ts'
import { tally } from '#modules/decisions/index.ts'
import { dialogueById, type ResultFigures } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/**
 * What came of a dialogue (R19, R20): counts alone, so they may be told before every petition is released. Spam, doubles,
 * withdrawn petitions and those moved to their own process are left out. Read as an officer or as the program.
 */
export async function resultFigures(db: UnitDb, dialogueId: string): Promise<ResultFigures> {
  const dialogue = await dialogueById(db, dialogueId)
  if (!dialogue) throw new Error(`no dialogue ${dialogueId}`)
  const { r } = await tally(db, dialogue, endOf(dialogue.heldOn ?? dialogue.conferenceOn))
  const { rows } = await sql<{ aloud: number; written: number; city: number; open: number }>`
    select count(*) filter (where p.stage = 'answered' and w.spoken)::int as aloud,
      count(*) filter (where (p.stage = 'answered' and not w.spoken) or p.stage = 'guided')::int as written,
      count(*) filter (where p.stage = 'waiting-city')::int as city,
      count(*) filter (where p.stage not in ('answered', 'guided', 'waiting-city'))::int as open
    from petition p cross join lateral (select exists (select from petition_spoken_answer s
      where s.unit_id = p.unit_id and s.petition_id = p.id and s.round = p.round and s.complete) as spoken) w
    where p.dialogue_id = ${dialogueId} and p.stage not in ('spam', 'duplicate', 'withdrawn', 'moved')`.execute(db)
  const { aloud = 0, written = 0, city = 0, open = 0 } = rows[0] ?? {}
  return {
    registrations: r,
    petitions: aloud + written + city + open,
    answeredAloud: aloud,
    answeredInWriting: written,
    waitingCity: city,
    open,
  }
}
