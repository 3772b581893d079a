import type { Language } from '#kernel/language.ts'
import type { ReceiptPetition } from '../application/intake/receipt-of.ts'
import { intakeWords } from '../application/intake/words.en.ts'
import { titleOf } from '../domain/index.ts'
import { stageNames } from './stage-words.en.ts'

const spokenTitle = titleOf(intakeWords.vi.spoken)

/**
 * Title and content as the sender reads them. What the program put there itself, for a voice note and for what was moved to
 * its own procedure (R12), is said in the language of the page; the sender's words stay as they are.
 */
export function saidIn(
  language: Language,
  { title, content, spoken, stage }: Pick<ReceiptPetition, 'title' | 'content' | 'spoken' | 'stage'>,
): { readonly title: string; readonly content: string } {
  if (language === 'vi') return { title, content }
  const words = intakeWords[language]
  if (stage === 'moved') return { title: stageNames[language].moved, content }
  return {
    title: spoken && title === spokenTitle ? titleOf(words.spoken) : title,
    content: spoken ? words.spoken : content,
  }
}
