import { words as intakeWords } from '../intake/words.vi.ts'
import { words } from './told-words.vi.ts'

const titles: Readonly<Record<string, string>> = {
  'petition.received': intakeWords.receivedTitle,
  'petition.assigned': words.assigned.title,
  'petition.joint': words.joint.title,
  'petition.escalated': words.reported.title,
  'petition.guided': words.guided.title,
  'petition.answered': words.answered.title,
  'petition.answered-in-part': words.answeredInPart.title,
  'petition.answered-aloud': words.answeredAloud.title,
  'petition.extended': words.extended.title,
  'petition.city-reminded': words.cityReminded.title,
  'petition.city-answered': words.cityAnswered.title,
  'petition.late': words.late.title,
  'petition.duplicate': words.duplicate.title,
  'petition.split': words.split.title,
  'petition.message': words.message.title,
  'petition.reopened': words.reopened.title,
  'petition.withdrawn': words.withdrawn.title,
}

/** What a message to a sender is about, for the officer who calls, in whichever language it is written; null: not one of ours. */
export const toldPurpose = (template: string): string | null => titles[template] ?? null
