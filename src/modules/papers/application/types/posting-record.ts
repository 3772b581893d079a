import { paperDay, withoutStop } from '#kernel/paper-days.ts'
import { channelWords, isPlace, type Posting, postingsOf } from '#modules/dialogues/index.ts'
import type { DialoguePaper } from '../paper-maker.ts'
import { postingRecordWords as words } from './posting-record-words.vi.ts'

const where = ({ channel, village, formerCommune }: Posting): string =>
  village ? words.village(village, formerCommune ?? '') : channelWords[channel]

/** Who put it up: as it was recorded, else the village's head or the officer who ticked it. */
const byWhom = ({ who, doneHow, doneBy, headName, department }: Posting): string =>
  who || [doneHow === 'link' ? headName : (doneBy ?? headName), department].filter(Boolean).join(', ')

const shownBy = ({ photos, link }: Posting): string =>
  [photos > 0 ? words.photos(photos) : '', link].filter(Boolean).join('; ') || words.none

/** Biên bản niêm yết (R5): one for each wall it was put up at, signed by two; null before the first. */
export const postingRecord: DialoguePaper = {
  ...{ key: 'bien-ban-niem-yet', of: 'dialogue', part: 'make-known', asks: [words.witness], places: words.places },
  as: { type: words.type, dated: false, signs: words.signs, signsBeside: words.signsBeside },
  ...{ name: words.name, about: words.about, wording: words.wording },
  async facts({ db }, dialogue) {
    const done = (await postingsOf(db, dialogue.id)).flatMap((one) =>
      isPlace(one.channel) && one.doneOn ? [{ ...one, doneOn: one.doneOn }] : [],
    )
    if (done.length === 0) return null
    return {
      facts: {},
      copies: done.map((one) => ({
        'ngày niêm yết': paperDay(one.doneOn),
        'nơi niêm yết': where(one),
        'người niêm yết': byWhom(one),
        'chỗ dán': one.postingPlace ?? '',
        'bằng chứng': shownBy(one),
        'ghi chú': withoutStop(one.note),
      })),
    }
  },
}
