import type { DialogueInOffice, DialogueLink } from '#modules/dialogues/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { agendaConflicts, agendaOf, missingPetitions } from '../application/agenda/agenda-query.ts'
import { type SittingRow, sittingOf } from '../application/sitting/sitting-query.ts'
import { agendaHref, conferenceHref } from './addresses.ts'
import { agendaWords } from './agenda/words.vi.ts'
import { chairWords } from './chair/words.vi.ts'

/** What a dialogue's page says of its hall, for who may read it. */
export async function conferenceLinks(
  db: UnitDb,
  dialogue: DialogueInOffice,
  actor: Actor,
): Promise<readonly DialogueLink[]> {
  if (!may(actor.roles, 'agenda.read')) return []
  const agenda = await agendaOf(db, dialogue)
  const petitions = agenda?.items.filter(({ item }) => item.kind === 'petition').length ?? 0
  const open = dialogue.closedOn || dialogue.heldOn
  const conflicts = agenda && !open ? agendaConflicts(agenda, await missingPetitions(db, dialogue.id)).length : 0
  return [
    {
      href: agendaHref(dialogue.address),
      label: agendaWords.title,
      detail: [
        agenda ? agendaWords.link.some(agenda.items.length, petitions) : agendaWords.link.none,
        ...(conflicts > 0 ? [agendaWords.link.conflicts(conflicts)] : []),
      ].join('; '),
    },
    ...(may(actor.roles, 'hall.steer') && agenda
      ? [
          {
            href: conferenceHref(dialogue.address, 'dieu-hanh'),
            label: chairWords.link,
            detail: chairWords.linkDetail[standingOf(await sittingOf(db, dialogue.id))],
          },
        ]
      : []),
  ]
}

const standingOf = (sitting: SittingRow | null): keyof typeof chairWords.linkDetail =>
  sitting === null ? 'none' : sitting.endedAt ? 'ended' : sitting.beganAt ? 'began' : 'opened'
