import type { FastifyRequest } from 'fastify'
import { type Dialogue, dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'

export { isId } from '#kernel/id.ts'

/** Requests below a dialogue's address. */
export type AtAddress = FastifyRequest<{ Params: { address: string; id?: string } }>

export const current = dialoguesAddress
export const invitees = '/ky-doi-thoai/:address/khach-moi'
export const attendance = '/ky-doi-thoai/:address/diem-danh'

/** The address of a dialogue's list of invited. */
export const inviteesHref = (address: string): string => `${dialoguesAddress}/${address}/khach-moi`
/** The address of a dialogue's page of who is there. */
export const attendanceHref = (address: string): string => `${dialoguesAddress}/${address}/diem-danh`

/** The way back to the dialogue. */
export const toDialogue = ({ address, year, ordinal }: Pick<Dialogue, 'address' | 'year' | 'ordinal'>) => ({
  href: `${dialoguesAddress}/${address}`,
  label: dialogueWords.name(year, ordinal),
})
