import { receiptOf } from '#modules/petitions/index.ts'
import type { PetitionPaper } from '../paper-maker.ts'
import { numbered } from '../tables.ts'
import { receiptWords as words } from './receipt-words.vi.ts'

/**
 * Biên nhận: the codes of a form, when it came, by when it is answered, and the code that leads to its progress. The PIN and
 * the secret link stand on it for whoever hands receipts over at the counter, as on the receipt's page; for others the public
 * address, which asks for them.
 */
export const receiptPaper: PetitionPaper = {
  ...{ key: 'bien-nhan', of: 'petition', part: 'petitions', asks: [], places: words.places },
  as: { type: words.type, dated: true, signs: words.signs, signsBeside: words.signsBeside },
  ...{ name: words.name, about: words.about, wording: words.wording },
  async facts({ db, portal, secretsOf }, petition) {
    const receipt = await receiptOf(db, petition.submissionId)
    if (!receipt) return null
    const secrets = secretsOf?.(receipt)
    const address = secrets?.link || (portal && `${portal}/theo-doi`)
    const { columns } = words
    const late = receipt.petitions.some((one) => one.late)
    return {
      facts: {
        'bảng mã hồ sơ': [
          numbered(
            [
              { head: columns.code, width: 42, align: 'center' },
              { head: columns.number, width: 34, align: 'center' },
              { head: columns.title, width: null },
            ],
            receipt.petitions.map(({ code, number, title }) => [code, number === null ? '' : String(number), title]),
          ),
        ],
        'số bí mật': secrets ? `${secrets.pin.slice(0, 3)} ${secrets.pin.slice(3)}` : '',
        'đúng hạn': receipt.dialogue ? (late ? words.late : words.inTime) : words.waits,
        'mã theo dõi': address ? [{ is: 'qr', address, caption: words.follow }] : [],
      },
    }
  },
}
