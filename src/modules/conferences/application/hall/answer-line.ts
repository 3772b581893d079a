import { plainOf } from '#kernel/text-blocks.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { sorted } from '#modules/documents/index.ts'
import type { HallPetition } from './hall-petitions.ts'
import { inWords } from './in-words.ts'

/** What a letter says between Kính gửi and Nơi nhận, on one line. */
export const letterLine = (content: string): string =>
  cleanLine(plainOf(sorted(content).blocks.flatMap(inWords)).replace(/^- /gm, ''))

/** What is to be answered, on one line: what was written for the hall, the letter, or its draft; ''. */
export const answerLine = ({ proposed, answer }: Pick<HallPetition, 'proposed' | 'answer'>): string =>
  cleanLine(proposed) || (answer ? letterLine(answer.content) : '')
