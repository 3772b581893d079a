import type { PetitionPaper } from '../paper-maker.ts'
import { rightBody } from '../right-body.ts'
import { letterWords } from './letters-words.vi.ts'

const { guidance: words } = letterWords

/** Công văn hướng dẫn (R15): to the sender, to whom his petition should go; null unless it is beyond authority. */
export const guidanceLetter: PetitionPaper = {
  ...{ key: 'cong-van-huong-dan', of: 'petition', part: 'petitions', as: 'guidance' },
  ...{ name: words.name, about: words.about, wording: words.wording, places: {} },
  asks: [words.body, words.where, words.papers],
  async facts({ db }, petition) {
    if (petition.competence !== 'beyond') return null
    const body = await rightBody(db, petition.id, 'guided')
    return { facts: body === '' ? {} : { 'cơ quan giải quyết': body } }
  },
}
