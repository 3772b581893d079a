import type { FastifyRequest } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import type { DialogueInOffice } from '../../application/dialogue-in-office.ts'
import type { Doer } from '../../application/posting/tick-posting.ts'
import { dialoguesAddress } from '../dialogue-list.view.tsx'
import { preparationHref } from '../preparation-tabs.tsx'
import { words as dialogueWords } from '../words.vi.ts'

export { isId } from '#kernel/id.ts'

export type AtAddress = FastifyRequest<{ Params: { address: string } }>
export type AtPosting = FastifyRequest<{ Params: { address: string; id: string } }>

/** Where the checklist of the address asked stands. */
export const checklistHref = (request: AtAddress | AtPosting): string =>
  preparationHref(request.params.address, 'niem-yet')

/** What stands around a page of the checklist. */
export const aroundChecklist = ({ address, year, ordinal }: DialogueInOffice) => ({
  current: dialoguesAddress,
  back: { href: `${dialoguesAddress}/${address}`, label: dialogueWords.name(year, ordinal) },
})

/** Whose rows this officer may tick. */
export const doerOf = (office: Office, request: FastifyRequest): Doer => ({
  any: office.reach(request, 'posting.record') === 'all',
  departmentId: office.reach(request, 'posting.record') === 'none' ? null : office.person(request).departmentId,
})

/** Whether a row is this officer's to tick. */
export const isDoers = ({ any, departmentId }: Doer, row: { readonly departmentId: string | null }): boolean =>
  any || (departmentId !== null && row.departmentId === departmentId)
