import { paperDay } from '#kernel/paper-days.ts'
import { dialogueById, rulesOf } from '#modules/dialogues/index.ts'
import { type PetitionGlance, receiptOf, starChoices } from '#modules/petitions/index.ts'
import { haiPhong2026 } from '#modules/regulations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { documentsAbout, drafted } from '../draft-paper.ts'
import type { PetitionPaper } from '../paper-maker.ts'
import { ratingSlipWords as words } from './rating-slip-words.vi.ts'

/** By what it was answered: the newest issued letter, else aloud. */
async function answeredBy(db: UnitDb, { id, answeredOn, state }: PetitionGlance): Promise<string> {
  const letter = (await documentsAbout(db, id)).find(
    ({ paper, stage }) => paper === drafted.answer && stage === 'issued',
  )
  if (letter?.issuedOn) return words.numbered(letter.numberText, paperDay(letter.issuedOn))
  return state.answeredAloudOn && answeredOn ? words.aloud(paperDay(answeredOn)) : ''
}

/** Phiếu đánh giá (R18): null before it is answered, and when this answer was rated already. */
export const ratingSlip: PetitionPaper = {
  ...{ key: 'phieu-danh-gia', of: 'petition', part: 'petitions', asks: [], places: words.places },
  as: { type: words.type, dated: false, signs: words.signs },
  ...{ name: words.name, about: words.about, wording: words.wording },
  async facts({ db, portal, secretsOf }, petition) {
    const { state } = petition
    if ((state.stage !== 'answered' && state.stage !== 'guided') || state.stars !== null) return null
    const dialogue = petition.dialogueId ? await dialogueById(db, petition.dialogueId) : null
    const { reopened } = dialogue ? rulesOf(dialogue) : haiPhong2026.rules
    const receipt = secretsOf && (await receiptOf(db, petition.submissionId))
    const address = (receipt && secretsOf?.(receipt).link) || (portal && `${portal}/theo-doi`)
    const canAskAgain = state.round === 1
    return {
      facts: {
        'văn bản trả lời': await answeredBy(db, petition),
        'ô đánh giá': [{ is: 'boxes', items: starChoices().map(({ label }) => ({ text: label, ticked: false })) }],
        'chỗ ghi ý kiến': [{ is: 'blank', label: words.say, rows: 2 }],
        'số ngày xem lại': String(reopened.value),
        'ô xem lại': canAskAgain ? [{ is: 'boxes', items: [{ text: words.again, ticked: false }] }] : [],
        'chỗ ghi điều cần xem lại': canAskAgain ? [{ is: 'blank', label: words.why, rows: 3 }] : [],
        'mã đánh giá': address ? [{ is: 'qr', address, caption: words.online }] : [],
      },
    }
  },
}
