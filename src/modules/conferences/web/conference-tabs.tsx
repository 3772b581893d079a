import type { FastifyRequest } from 'fastify'
import type { Action } from '#modules/staff/index.ts'
import type { Office } from '#platform/http/office.ts'
import { Tabs } from '#ui/index.ts'
import { attendanceHref, inviteesHref } from './address.ts'
import { agendaHref, conferenceHref } from './addresses.ts'
import { words } from './words.vi.ts'

/** The pages of a conference, in the order they are needed: who comes, what happens, the day itself, what came of it. */
export const conferencePages = [
  'khach-moi',
  'chuong-trinh',
  'so-lieu',
  'diem-danh',
  'dieu-hanh',
  'bien-ban',
  'neu-tai-cho',
  'ket-thuc',
] as const
export type ConferencePage = (typeof conferencePages)[number]

/** What somebody must be allowed to open each. */
const opens: Record<ConferencePage, Action> = {
  'khach-moi': 'invitations.read',
  'chuong-trinh': 'agenda.read',
  'so-lieu': 'data-sheets.read',
  'diem-danh': 'door.read',
  'dieu-hanh': 'hall.steer',
  'bien-ban': 'minutes.read',
  'neu-tai-cho': 'petitions.enter',
  'ket-thuc': 'conferences.close',
}

/** Where one of them stands; a dialogue's own pages lie below it, those of the hall below /hoi-nghi. */
export function conferencePageHref(address: string, page: ConferencePage): string {
  if (page === 'khach-moi') return inviteesHref(address)
  if (page === 'chuong-trinh') return agendaHref(address)
  return page === 'diem-danh' ? attendanceHref(address) : conferenceHref(address, page)
}

export interface ConferenceTabsProps {
  readonly address: string
  readonly current: ConferencePage
  readonly office: Pick<Office, 'reach'>
  readonly request: FastifyRequest
}

/** From one of these pages to the others this person may open. */
export const ConferenceTabs = ({ address, current, office, request }: ConferenceTabsProps) => (
  <Tabs
    label={words.tabsLabel}
    views={conferencePages
      .filter((page) => page === current || office.reach(request, opens[page]) !== 'none')
      .map((page) => ({
        href: conferencePageHref(address, page),
        label: words.tabs[page],
        current: page === current,
      }))}
  />
)
