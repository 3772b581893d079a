import { plainOf } from '#kernel/text-blocks.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import { sorted } from '#modules/documents/index.ts'
import { inWords } from '../in-words.ts'
import type { HallPetition } from './hall-petitions.ts'

/** What a letter says between Kính gửi and Nơi nhận, on one line. */
export const letterLine = (content: string): string =>
  cleanLine(plainOf(sorted(content).blocks.flatMap(inWords)).replace(/^- /gm, ''))

/** What is to be answered, on one line: the letter, or its draft; ''. */
export const answerLine = ({ answer }: Pick<HallPetition, 'answer'>): string =>
  answer ? letterLine(answer.content) : ''
