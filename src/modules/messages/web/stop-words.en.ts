import { inBothLanguages } from '#kernel/language.ts'
import { stopWords as vi } from './stop-words.vi.ts'

/** The page on which somebody stops the program's mails, in the language of its address. */
export const stopWords = inBothLanguages(vi, {
  title: 'Receive no more automatic messages',
  about: (unit: string) =>
    `${unit} sends automatic mails and text messages about your petitions, your registration and the conference.`,
  still:
    'What the law wants you to be told, such as the answer to a petition, an officer still tells you: by telephone, by message or by letter. With your petition code you can follow its progress as before.',
  stop: 'Receive no more',
  stopped: 'You receive no more automatic mails and text messages.',
  resume: 'Receive them again',
  doneStopped: 'From now on no automatic mails and text messages are sent to you.',
  doneResumed: 'You receive automatic mails and text messages again.',
})
