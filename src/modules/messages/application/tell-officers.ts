import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { catalogue, howToTell, type NoticeTemplate, nextOfficeHour } from '../domain/index.ts'
import { choicesOf } from './notice-choices.ts'
import { writeMessages } from './write-messages.ts'

/** Something officers of the unit are to know. */
export interface OfficersTold {
  readonly template: NoticeTemplate
  readonly officerIds: readonly string[]
  /** What it is about: their list and their digest put together what is about one thing. */
  readonly about: 'petition' | 'task' | 'money'
  readonly aboutId: string
  readonly title: string
  /** Plain text without anybody's personal data; `{link}` stands for the thing's page in the office. */
  readonly body: string
  /** A name under which each is told once. */
  readonly once?: string
}

/**
 * Writes what officers are to know, in the transaction of what it tells: into each one's own list, and by mail as he chose.
 * Whoever does something is not told of it himself, nor who works here no more. What the program notices by itself (the day
 * begins at midnight) leaves in office hours only.
 * @returns how many were told
 */
export async function tellOfficers(tx: UnitDb, by: By, told: OfficersTold): Promise<number> {
  const others = [...new Set(told.officerIds)].filter((id) => id !== by.officerId)
  if (others.length === 0) return 0
  const officers = await tx
    .selectFrom('officer')
    .select(['id', 'email'])
    .where('id', '=', sql<string>`any(${others}::uuid[])`)
    .where('active', '=', true)
    .orderBy('id')
    .execute()
  const { kind } = catalogue[told.template]
  const chosen = await choicesOf(
    tx,
    kind,
    officers.map(({ id }) => id),
  )
  const from = by.actor === 'system' ? nextOfficeHour(await currentCalendar(tx), by.at) : null
  const { template, about, aboutId, title, body, once } = told
  const written = await writeMessages(
    tx,
    officers.map(({ id, email }) => {
      const how = howToTell(kind, chosen.get(id))
      return {
        ...{ id: newId(), template, about, about_id: aboutId, title, body, officer_id: id, created_at: by.at },
        ...{ by_hand: false, mail: how === 'at-once' && email ? 'waiting' : 'none', send_from: from },
        ...{ for_digest: how === 'digest', once: once ? `${once} ${id}` : null },
      }
    }),
  )
  return written.length
}
