import type { BlankForm } from '#modules/dialogues/index.ts'
import { petitionBlankForm } from '#modules/petitions/index.ts'
import { registrationBlankForm } from '#modules/registrations/index.ts'
import { dialogueFacts } from '../dialogue-facts.ts'
import { formPaper } from '../forms.ts'
import { formWords as words } from '../forms.vi.ts'
import { type DialoguePaper, type Making, nothingWorded, onlyUsual } from '../paper-maker.ts'

/** What a form says of its dialogue. */
export async function aboutForm(making: Making, dialogue: Parameters<typeof dialogueFacts>[1], form: BlankForm) {
  const facts = await dialogueFacts(making, dialogue)
  return {
    ...{ unit: making.unit, portal: making.portal, conference: facts['hội nghị'] },
    until: form.name === 'kien-nghi' ? words.until(facts['hạn trực tuyến'], facts['hạn nộp giấy']) : '',
  }
}

const blank = (key: string, { name, about }: { name: string; about: string }, form: BlankForm): DialoguePaper => ({
  ...{ key, of: 'dialogue', part: 'make-known', as: null, asks: [], places: {}, wording: nothingWorded },
  ...{ name, about, facts: onlyUsual },
  whole: async (making, dialogue) => [formPaper(form, await aboutForm(making, dialogue, form))],
})

/** Phiếu đăng ký (R4), to be filled in by hand. */
export const registrationForm = blank('phieu-dang-ky', words.form.registration, registrationBlankForm)

/** Phiếu kiến nghị (R4), to be filled in by hand. */
export const petitionForm = blank('phieu-kien-nghi', words.form.petition, petitionBlankForm)
