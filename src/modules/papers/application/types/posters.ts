import { paperWeekday } from '#kernel/paper-days.ts'
import type { Poster } from '#kernel/paper-sheets.ts'
import { atStart, clock, hour } from '#kernel/vietnamese-date.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { dialogueTimes, rulesOf } from '#modules/dialogues/index.ts'
import { letterheadOf } from '#modules/units/index.ts'
import { dialogueFacts } from '../dialogue-facts.ts'
import { formWords } from '../forms.vi.ts'
import { type DialoguePaper, nothingWorded, onlyUsual } from '../paper-maker.ts'

const { poster: words } = formWords

/** Áp phích: null once the conference was held. */
const poster = (size: Poster['size'], { name, about }: { name: string; about: string }): DialoguePaper => ({
  ...{ key: `ap-phich-${size.toLowerCase()}`, of: 'dialogue', part: 'make-known', as: null, asks: [], places: {} },
  ...{ name, about, wording: nothingWorded, facts: onlyUsual },
  async whole(making, dialogue) {
    if (dialogue.heldOn) return []
    const facts = await dialogueFacts(making, dialogue)
    const { lastDay, cutOff } = dialogueTimes(dialogue, rulesOf(dialogue), await currentCalendar(making.db))
    const chair = facts['chủ trì']
    return [
      {
        ...{ is: 'poster', size, opening: words.opening, title: words.title(dialogue.year) },
        issuer: letterheadOf(making.unit).letterhead.body.join(' '),
        facts: [
          { label: words.time, text: facts['thời gian'] },
          ...(facts['địa điểm'] ? [{ label: words.place, text: facts['địa điểm'] }] : []),
          ...(chair ? [{ label: words.chair, text: chair }] : []),
        ],
        deadline: {
          label: words.deadline(hour(clock(cutOff.counter))),
          text: atStart(paperWeekday(lastDay)),
        },
        code: making.portal ? { address: making.portal, caption: words.code } : null,
        foot: words.foot(facts['nơi tiếp nhận'], facts['điện thoại']),
      },
    ]
  },
})

export const posterA3 = poster('A3', words.a3)
export const posterA4 = poster('A4', words.a4)
