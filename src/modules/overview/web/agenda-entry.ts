import { atStart } from '#kernel/vietnamese-date.ts'
import { deadlineWords } from '#modules/deadlines/index.ts'
import { dialoguesAddress, milestoneName } from '#modules/dialogues/index.ts'
import { petitionHref } from '#modules/petitions/index.ts'
import { taskHref } from '#modules/tasks/index.ts'
import { themeHref } from '#modules/themes/index.ts'
import type { AgendaEntry } from '../application/agenda.ts'
import { agendaWords as words } from './agenda-words.vi.ts'

/** What a date is called: "Trả lời. Số 7: Đường gom vào làng nghề". */
export function entryTitle({ kind, name, title, number, dialogue }: AgendaEntry): string {
  if (kind === 'conference') return words.conference(dialogue ?? title)
  if (kind === 'task') return title
  if (kind === 'solution' || kind === 'proposal') return `${atStart(deadlineWords.kinds[kind])}: ${title}`
  if (kind === 'milestone' || (kind === 'wait-for-city' && number === null))
    return words.dialogue(milestoneName(name), dialogue ?? title)
  return `${atStart(deadlineWords.kinds[kind])}. ${words.petition(number, title)}`
}

/** Where it is dealt with. */
export function entryHref({ petitionId, themeId, taskId, dialogue, number }: AgendaEntry): string {
  if (themeId) return themeHref(themeId)
  if (petitionId) return petitionHref({ id: petitionId, dialogue, number })
  return taskId ? taskHref(taskId) : `${dialoguesAddress}/${dialogue ?? ''}`
}
