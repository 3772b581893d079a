import type { Annex, PaperBlock } from '#kernel/paper.ts'
import { formatPhone } from '#kernel/phone-text.ts'
import { type HallGuest, hallListOf, inviteeCodeText, inviteeQr } from '#modules/conferences/index.ts'
import type { DialogueInOffice } from '#modules/dialogues/index.ts'
import { answeredAbout } from '../asked.ts'
import { issuedAs } from '../draft-paper.ts'
import type { DialoguePaper, Making } from '../paper-maker.ts'
import { factWords } from '../places.vi.ts'
import { contactSlot, guestsSlot } from './conference-slots.vi.ts'
import { invitationWords as words } from './invitation-words.vi.ts'

const listed = (invitees: readonly HallGuest[], conference: string): Annex => ({
  title: words.annex,
  note: words.annexNote(conference),
  landscape: false,
  blocks: [
    {
      is: 'table',
      columns: [
        { head: words.columns.number, width: 14, align: 'center' },
        { head: words.columns.name, width: null },
        { head: words.columns.place, width: 40 },
        { head: words.columns.why, width: 40 },
      ],
      rows: invitees.map(({ name, place, why }, at) => [String(at + 1), name, place, words.why[why]]),
    },
  ],
})

/** The code on a letter: a telephone opens the reply with it, the door reads who it is. */
const atTheDoor = (link: string | null, code: string): PaperBlock => ({
  ...{ is: 'qr', address: inviteeQr(link, code), caption: link ? words.each.scan : words.each.atTheDoor },
})

const asks = [words.dress, contactSlot, guestsSlot]

/** Whom it invites, and where to say who comes: what was typed, or the unit's own number. */
async function invited({ db, unit }: Making, { id }: DialogueInOffice) {
  const answers = await answeredAbout(db, id)
  return {
    invitees: await hallListOf(db, id, answers[guestsSlot.key]),
    facts: { [contactSlot.key]: answers[contactSlot.key] || words.contact(formatPhone(unit.phone)) },
  }
}

/** Giấy mời: one number for all whom it invites, listed in its annex (mẫu 1.7). */
export const invitation: DialoguePaper = {
  ...{ key: 'giay-moi', of: 'dialogue', part: 'conference', as: 'invitation', asks },
  ...{ name: words.name, about: words.about, wording: words.wording, places: {} },
  async facts(making, dialogue) {
    const { invitees, facts } = await invited(making, dialogue)
    const conference = factWords.conference(dialogue.year, dialogue.ordinal)
    return { facts, annexes: invitees.length > 0 ? [listed(invitees, conference)] : [] }
  },
}

/** The same for each of them, to be handed over: with the number of the one that was issued. */
export const invitationForEach: DialoguePaper = {
  ...{ key: 'giay-moi-tung-noi', of: 'dialogue', part: 'conference', asks },
  as: { type: words.name, dated: true, signs: words.signs },
  ...{ name: words.each.name, about: words.each.about, wording: words.each.wording, places: words.each.places },
  async facts(making, dialogue) {
    const { invitees, facts } = await invited(making, dialogue)
    if (invitees.length === 0) return null
    const ids = invitees.flatMap(({ inviteeId }) => inviteeId ?? [])
    const links = (await making.invitationsOf?.(making.db, ids)) ?? new Map<string, string>()
    return {
      facts,
      copies: invitees.map(({ name, place, petitions, code, inviteeId }) => ({
        ...{ 'người được mời': name, 'địa chỉ người được mời': place, 'kiến nghị liên quan': petitions },
        'mã vào cửa': code && inviteeCodeText(code),
        'mã QR vào cửa': code ? [atTheDoor(links.get(inviteeId ?? '') ?? null, code)] : [],
      })),
      issued: await issuedAs(making.db, dialogue.id, invitation.key),
    }
  },
}
