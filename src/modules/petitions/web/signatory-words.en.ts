import { inBothLanguages } from '#kernel/language.ts'
import type { SignatoryProblem } from '../domain/index.ts'
import { words as vi } from './signatory-words.vi.ts'

const problems: Record<SignatoryProblem, string> = {
  'name-missing': 'the name is missing',
  'name-long': 'the name is too long',
  'phone-wrong': 'the telephone number is not right',
}

/** What forms and pages say of those who sign together, in the language of the page. */
export const signatoryWords = inBothLanguages(vi, {
  title: 'Several businesses sign together',
  about:
    'You stand for all of them: the commune keeps you informed. Names and numbers of the others are never made public.',
  list: 'Signed together, one business a line',
  hint: (most: number) => `For example: Example Workshop, 0912 345 678. The name alone will do. ${most} lines at most.`,
  line: (line: number, problem: SignatoryProblem) => `Line ${line}: ${problems[problem]}`,
  tooMany: (most: number) => `${most} lines at most. If there are more, attach the signed list`,
  others: (count: number) => (count === 1 ? 'with one other business' : `with ${count} other businesses`),
})
