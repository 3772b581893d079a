import type { Day } from '#kernel/day.ts'
import type { DialogueInOffice, DialogueLink } from '#modules/dialogues/index.ts'
import { type Actor, may } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { attendanceOf } from '../application/attendance.ts'
import { attendanceHref, inviteesHref } from './address.ts'
import { words } from './words.vi.ts'

/** Who is invited and who came, with counts, for who may read them. */
export async function invitationLinks(
  db: UnitDb,
  { id, address, heldOn, conferenceOn }: DialogueInOffice,
  { roles }: Pick<Actor, 'roles'>,
  today: Day,
): Promise<readonly DialogueLink[]> {
  if (may(roles, 'invitations.read') === null) return []
  const { taken, counts } = await attendanceOf(db, id)
  const isDay = Temporal.PlainDate.compare(today, heldOn ?? conferenceOn) >= 0
  return [
    {
      part: 'conference' as const,
      href: inviteesHref(address),
      label: words.tabs['khach-moi'],
      detail: words.linkDetail(counts.invited, counts.replied),
    },
    ...(taken || isDay || counts.invited > 0
      ? [
          {
            part: 'conference' as const,
            href: attendanceHref(address),
            label: words.tabs['diem-danh'],
            detail: words.attendance.linkDetail(counts.people),
          },
        ]
      : []),
  ]
}
