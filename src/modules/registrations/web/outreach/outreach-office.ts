import type { FastifyRequest } from 'fastify'
import { type Dialogue, dialogueAt, dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { type OutreachContact, outreachContacts } from '../../application/outreach/contacts.ts'
import { outreachRows } from '../../application/outreach/outreach-rows.ts'
import type { OutreachRow } from '../../domain/outreach.ts'
import { outreachWords as words } from './outreach-words.vi.ts'

/** Requests below a dialogue's address. */
export type AtAddress = FastifyRequest<{ Params: { address: string; id?: string } }>
export const at = '/ky-doi-thoai/:address/van-dong'
export const current = dialoguesAddress

/** The address of a dialogue's outreach. */
export const outreachAddress = (dialogue: Pick<Dialogue, 'address'>): string =>
  `${dialoguesAddress}/${dialogue.address}/van-dong`

/** The way back to the dialogue. */
export const toDialogue = ({ address, year, ordinal }: Dialogue) => ({
  href: `${dialoguesAddress}/${address}`,
  label: dialogueWords.name(year, ordinal),
})

/** The list of a dialogue as far as an officer may see it. */
export interface OutreachList {
  readonly dialogue: Dialogue
  readonly rows: readonly OutreachRow[]
  readonly contacts: readonly OutreachContact[]
  /** He sees what was given to himself only. */
  readonly ownOnly: boolean
  /** The officer as one who asks; null: nothing was ever given to him. */
  readonly own: string | null
}

/** May the officer record what came of asking this organisation? His own ones, or any. */
export const mayRecord = (
  reach: ReturnType<Office['reach']>,
  { dialogue, own }: Pick<OutreachList, 'dialogue' | 'own'>,
  row: Pick<OutreachRow, 'contactId'>,
): boolean =>
  !dialogue.closedOn && (reach === 'all' || (reach === 'own-department' && own !== null && row.contactId === own))

/** The whole list, or what was given to this officer; null where there is no such dialogue. */
export async function listWithin(
  db: UnitDb,
  address: string,
  reach: ReturnType<Office['reach']>,
  officerId: string,
): Promise<OutreachList | null> {
  const dialogue = await dialogueAt(db, address)
  if (!dialogue) return null
  const ownOnly = reach === 'own-department'
  const [rows, contacts] = [await outreachRows(db, dialogue), await outreachContacts(db)]
  const own = contacts.find(({ of, ofId }) => of === 'officer' && ofId === officerId)?.id ?? null
  const seen = ownOnly ? rows.filter(({ contactId }) => own !== null && contactId === own) : rows
  return { dialogue, contacts, ownOnly, own, rows: seen }
}

/** How somebody who asks is called: "Ông Mẫu (Thôn 2)", "Trưởng thôn, Thôn 2". */
export function contactName({ of, name, place }: Pick<OutreachContact, 'of' | 'name' | 'place'>): string {
  if (name) return words.who(name, place)
  return of === 'village' ? words.headOf(place) : words.personOf(place)
}
