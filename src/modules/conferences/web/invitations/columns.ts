import { dayAt } from '#kernel/day.ts'
import { formatPhone } from '#kernel/phone-text.ts'
import { clock } from '#kernel/vietnamese-date.ts'
import type { TableColumn } from '#platform/spreadsheets/table.ts'
import type { TakenInvitee } from '../../application/taken-invitees.ts'
import { inviteeCodeText } from '../../domain/index.ts'
import { words } from '../words.vi.ts'
import { toldWays } from './told.tsx'

const { table } = words

/** The columns of the list of invited as it is taken along; people and telephones only for those who may read them. */
export const inviteeColumns = (contacts: boolean): readonly TableColumn<TakenInvitee>[] => [
  { head: table.name, width: 42, wrap: true, cell: ({ invitee }) => invitee.name },
  { head: table.why, width: 22, cell: ({ invitee }) => words.whys[invitee.why] },
  { head: table.place, width: 24, cell: ({ invitee }) => invitee.place },
  ...(contacts
    ? ([
        { head: table.person, width: 26, contact: true, cell: ({ invitee }) => invitee.person },
        { head: table.phone, width: 16, contact: true, cell: ({ phone }) => formatPhone(phone) },
      ] satisfies TableColumn<TakenInvitee>[])
    : []),
  { head: table.people, width: 10, total: true, cell: ({ invitee }) => invitee.people },
  {
    ...{ head: table.reply, width: 18 },
    cell: ({ invitee }) => (invitee.reply ? words.answers[invitee.reply.answer] : words.noReply),
  },
  { head: table.note, width: 30, wrap: true, fileOnly: true, cell: ({ invitee }) => invitee.reply?.note ?? '' },
  { head: table.told, width: 24, cell: ({ invitee }) => toldWays(invitee) },
  { head: table.petitions, width: 18, fileOnly: true, cell: ({ petitions }) => petitions.join(', ') },
  { head: table.code, width: 12, cell: ({ invitee }) => inviteeCodeText(invitee.code) },
  {
    ...{ head: table.cameAt, width: 18 },
    cell: ({ came }) => (came ? `${clock(came.at)} ${dayAt(came.at).day}/${dayAt(came.at).month}` : ''),
  },
  { head: table.peopleCame, width: 12, total: true, cell: ({ came }) => came?.people ?? null },
]
