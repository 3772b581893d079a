import type { PetitionPaper } from '../paper-maker.ts'
import { transferSlipWords as words } from './transfer-slip-words.vi.ts'

/** Phiếu chuyển: a petition to the department that handles it, with its term (R14); null before it is assigned. */
export const transferSlip: PetitionPaper = {
  ...{ key: 'phieu-chuyen', of: 'petition', part: 'petitions', as: 'transfer-slip', places: {} },
  ...{ name: words.name, about: words.about, wording: words.wording, asks: [words.note] },
  facts: async (_, petition) => (petition.lead === null ? null : { facts: {} }),
}
