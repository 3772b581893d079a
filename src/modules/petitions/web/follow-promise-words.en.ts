import { inBothLanguages } from '#kernel/language.ts'
import { followPromiseWords as vi } from './follow-promise-words.vi.ts'

/** What a sender reads of the promises made to him, and is asked of them, in the language of the page. */
export const followPromiseWords = inBothLanguages(vi, {
  title: (unit: string) => `What ${unit} promised you`,
  ask: 'Has it been done as promised?',
  askHint: 'The public page only says which answer the sender chose, never the name.',
  needed: 'Choose an answer',
  words: 'Would you like to say more?',
  wordsHint: 'Only officers read it; it is not published. Photos can be sent below, where you add to the petition.',
  send: 'Send the answer',
  said: 'Your answer has been noted. Thank you.',
  youSaid: 'Your answer:',
  change: 'Change the answer',
  changeAbout: 'You can change it at any time; the latest answer counts.',
  before: 'Did you send a petition to an earlier dialogue, and did the commune promise something in its answer?',
  beforeLink: 'Open that petition and say whether it has been done',
  cannot: {
    'not-due-yet': 'This has just been put off, so you are not asked yet.',
    'commitment-over': 'The commune has just said that this will not be done.',
    'nothing-changed': 'This is the answer you have already sent.',
    other: 'This answer could not be noted. Load the page again and try once more.',
  },
})
