import type { Invitee } from '../../application/invitees.ts'
import { wasInvited } from '../../application/invitees.ts'

/** What each view of the list is called in an address. */
const names = {
  all: 'tat-ca',
  unsent: 'chua-gui',
  unanswered: 'chua-tra-loi',
  comes: 'den',
  declines: 'khong-den',
  removed: 'da-bo',
} as const
export type InviteeView = keyof typeof names
export const inviteeViews = Object.keys(names) as readonly InviteeView[]

const tests: Record<InviteeView, (one: Invitee) => boolean> = {
  all: ({ removed }) => !removed,
  unsent: (one) => !one.removed && one.why !== 'walk-in' && !wasInvited(one),
  unanswered: ({ removed, reply, why }) => !removed && why !== 'walk-in' && reply === null,
  comes: ({ removed, reply }) => !removed && reply !== null && reply.answer !== 'declines',
  declines: ({ removed, reply }) => !removed && reply?.answer === 'declines',
  removed: ({ removed }) => removed,
}

/** What is asked of the list, as its address says it. */
export interface InviteesAsked {
  readonly view: InviteeView
  readonly page: number
}

/** Reads an address; what is not understood is left out. */
export function readAsked(query: unknown): InviteesAsked {
  const { xem, trang } = (query ?? {}) as Record<string, unknown>
  const page = Number(trang)
  return {
    view: inviteeViews.find((view) => names[view] === xem) ?? 'all',
    page: Number.isInteger(page) && page > 1 && page < 1000 ? page : 1,
  }
}

/** The end of an address; '' where nothing is narrowed. */
export function askedQuery({ view }: Pick<InviteesAsked, 'view'>, page = 1): string {
  const query = new URLSearchParams({
    ...(view !== 'all' && { xem: names[view] }),
    ...(page > 1 && { trang: String(page) }),
  })
  return query.size > 0 ? `?${query}` : ''
}

export const shownIn = (all: readonly Invitee[], view: InviteeView): readonly Invitee[] => all.filter(tests[view])
