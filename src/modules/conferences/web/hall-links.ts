import { sql } from 'kysely'
import { type Day, isBefore } from '#kernel/day.ts'
import type { DialogueInOffice, DialogueLink } from '#modules/dialogues/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { agendaConflicts, agendaOf, missingPetitions } from '../application/agenda/agenda-query.ts'
import { floorPetitions } from '../application/floor/floor-petitions.ts'
import { sheetsOf } from '../application/sheets/sheets-query.ts'
import { type SittingRow, sittingOf } from '../application/sitting/sitting-query.ts'
import { agendaHref, conferenceHref } from './addresses.ts'
import { agendaWords } from './agenda/words.vi.ts'
import { chairWords } from './chair/words.vi.ts'
import { closingWords } from './closing/words.vi.ts'
import { floorWords } from './floor/words.vi.ts'
import { minutesWords } from './minutes/words.vi.ts'
import { sheetsWords } from './sheets/words.vi.ts'

/** What happens in the hall, with how far each is, for who may read it. */
export async function hallLinks(
  db: UnitDb,
  dialogue: DialogueInOffice,
  actor: Actor,
  today: Day,
): Promise<readonly DialogueLink[]> {
  if (!may(actor.roles, 'agenda.read')) return []
  const agenda = await agendaOf(db, dialogue)
  const petitions = agenda?.items.filter(({ item }) => item.kind === 'petition').length ?? 0
  const sitting = await sittingOf(db, dialogue.id)
  const open = dialogue.closedOn || dialogue.heldOn
  const conflicts = agenda && !open ? agendaConflicts(agenda, await missingPetitions(db, dialogue.id)).length : 0
  return [
    {
      part: 'conference' as const,
      href: agendaHref(dialogue.address),
      label: agendaWords.title,
      detail: [
        agenda ? agendaWords.link.some(agenda.items.length, petitions) : agendaWords.link.none,
        ...(conflicts > 0 ? [agendaWords.link.conflicts(conflicts)] : []),
      ].join('; '),
    },
    ...(may(actor.roles, 'data-sheets.read') ? [await sheetsLink(db, dialogue, today)] : []),
    ...(may(actor.roles, 'hall.steer') && agenda
      ? [
          {
            part: 'conference' as const,
            href: conferenceHref(dialogue.address, 'dieu-hanh'),
            label: chairWords.link,
            detail: chairWords.linkDetail[standingOf(sitting)],
          },
        ]
      : []),
    ...(may(actor.roles, 'petitions.enter') && sitting?.beganAt && !dialogue.closedOn
      ? [
          {
            part: 'conference' as const,
            href: conferenceHref(dialogue.address, 'neu-tai-cho'),
            label: floorWords.title,
            detail: floorWords.link((await floorPetitions(db, dialogue.id)).length),
          },
        ]
      : []),
    ...(may(actor.roles, 'conferences.close') && sitting?.beganAt && !dialogue.closedOn
      ? [
          {
            part: 'conference' as const,
            href: conferenceHref(dialogue.address, 'ket-thuc'),
            label: closingWords.link,
            detail: closingWords.linkDetail[(await isClosed(db, dialogue.id)) ? 'closed' : 'open'],
          },
        ]
      : []),
    ...(may(actor.roles, 'minutes.read') && agenda
      ? [
          {
            part: 'conference' as const,
            href: conferenceHref(dialogue.address, 'bien-ban'),
            label: minutesWords.link,
            detail: minutesWords.linkDetail(await writtenDown(db, dialogue.id)),
          },
        ]
      : []),
  ]
}

/** How many sheets are handed in, and how many are late. */
async function sheetsLink(db: UnitDb, dialogue: DialogueInOffice, today: Day): Promise<DialogueLink> {
  const sheets = await sheetsOf(db, dialogue.id)
  const open = sheets.filter(({ state }) => state !== 'handed-in')
  const late = open.filter(({ dueOn }) => dueOn && isBefore(dueOn, today)).length
  return {
    part: 'conference',
    href: conferenceHref(dialogue.address, 'so-lieu'),
    label: sheetsWords.title,
    detail: [
      sheetsWords.link(sheets.length, sheets.length - open.length),
      ...(late > 0 ? [sheetsWords.linkLate(late)] : []),
    ].join('; '),
  }
}

const isClosed = async (db: UnitDb, dialogueId: string): Promise<boolean> =>
  (await db
    .selectFrom('conference_closing')
    .select('on_day')
    .where('dialogue_id', '=', dialogueId)
    .executeTakeFirst()) !== undefined

/** How much was written down: notes, and fields each once. */
async function writtenDown(db: UnitDb, dialogueId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    ((select count(*) from minutes_note n where n.dialogue_id = ${dialogueId}::uuid)
      + (select count(*) from minutes_field f where f.dialogue_id = ${dialogueId}::uuid and f.version = 1))::int as count`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

const standingOf = (sitting: SittingRow | null): keyof typeof chairWords.linkDetail =>
  sitting === null ? 'none' : sitting.endedAt ? 'ended' : sitting.beganAt ? 'began' : 'opened'
