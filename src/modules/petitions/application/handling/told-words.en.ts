import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/english-date.ts'
import { inBothLanguages } from '#kernel/language.ts'
import { words as vi } from './told-words.vi.ts'

const follow = 'Follow it at: {link}'
const read = 'Read the answer at: {link}'
const lines = (...all: readonly (string | false | null)[]) => all.filter(Boolean).join('\n')
const lateBecause = (reason: string) => reason !== '' && `Why the answer is late: ${reason}.`

/** What the sender of a petition is told while it is handled, in the language the petition was sent in. */
export const toldWords = inBothLanguages(vi, {
  assigned: {
    title: 'Your petition is with the department that answers it',
    body: (told: { code: string; lead: string; dueOn: Day | null; planned: boolean }) =>
      lines(
        `Petition ${told.code} has been passed to ${told.lead}.`,
        told.dueOn &&
          `A written answer is ${told.planned ? 'expected' : 'due'} by ${dateWithYear(told.dueOn)} at the latest, unless it is answered at the conference.`,
        follow,
      ),
  },
  joint: {
    title: 'Several bodies answer your petition together',
    body: (told: { code: string; bodies: readonly string[]; dueOn: Day | null }) =>
      lines(
        `Petition ${told.code} has to be answered together with ${told.bodies.join(', ')}.${told.dueOn ? ` The answer is due by ${dateWithYear(told.dueOn)}.` : ''}`,
        follow,
      ),
  },
  reported: {
    title: 'Your petition has been reported to a higher authority',
    body: (told: { code: string; to: string; on: Day }) =>
      lines(
        `What petition ${told.code} asks for is beyond the commune’s authority. On ${dateWithYear(told.on)} the People’s Committee reported it to ${told.to}. We will tell you as soon as there is an answer.`,
        follow,
      ),
  },
  guided: {
    title: 'Where to send your petition',
    body: (told: { code: string; to: string; note: string }) =>
      lines(
        `What petition ${told.code} asks for is decided by ${told.to}. Please send it there to have it settled.`,
        told.note,
        follow,
      ),
  },
  answered: {
    title: 'Your petition has been answered',
    body: (told: { code: string; number: string; on: Day; reason: string }) =>
      lines(
        `Petition ${told.code} has been answered in document ${told.number} of ${dateWithYear(told.on)}.`,
        lateBecause(told.reason),
        read,
      ),
  },
  answeredInPart: {
    title: 'Part of your petition has been answered',
    body: (told: { code: string; number: string; on: Day; open: number }) =>
      lines(
        `Part of petition ${told.code} has been answered in document ${told.number} of ${dateWithYear(told.on)}. ${told.open === 1 ? 'One more point is' : `${told.open} more points are`} still to be answered.`,
        read,
      ),
  },
  extended: {
    title: 'The answer to your petition will take longer',
    body: (told: { code: string; dueOn: Day; until: Day; reason: string }) =>
      lines(
        `Petition ${told.code} is due to be answered by ${dateWithYear(told.dueOn)}. The People’s Committee asks for your patience until ${dateWithYear(told.until)} at the latest, because: ${told.reason.replace(/[.\s]+$/, '')}.`,
        follow,
      ),
  },
  answeredAloud: {
    title: 'Your petition was answered at the conference',
    body: (told: { code: string; on: Day }) =>
      lines(
        `Petition ${told.code} was answered at the dialogue conference on ${dateWithYear(told.on)}. A written confirmation will follow.`,
        read,
      ),
  },
  cityReminded: {
    title: 'A higher authority was reminded of your petition',
    body: (told: { code: string; to: string; on: Day }) =>
      lines(
        `Petition ${told.code} is waiting for an answer from ${told.to}. On ${dateWithYear(told.on)} the People’s Committee reminded them. We will tell you as soon as there is an answer.`,
        follow,
      ),
  },
  cityAnswered: {
    title: 'A higher authority has answered your petition',
    body: (told: { code: string; by: string; reference: string }) =>
      lines(`${told.by} has answered petition ${told.code}${told.reference ? ` in ${told.reference}` : ''}.`, read),
  },
  promiseKept: {
    title: 'The commune says it has done what it promised',
    body: (told: { code: string; what: string; on: Day }) =>
      lines(
        `When it answered petition ${told.code}, the commune promised: “${told.what.replace(/[.\s]+$/, '')}”. It says that this was done on ${dateWithYear(told.on)}.`,
        'Has it been done as promised? Please tell us at: {link}',
      ),
  },
  promiseStoodBy: {
    title: 'The commune has looked at what you said about a promise',
    body: (told: { code: string; what: string; words: string }) =>
      lines(
        `You told us that what was promised in the answer to petition ${told.code} has not been done, or only in part: “${told.what.replace(/[.\s]+$/, '')}”. The commune has looked at it again and still holds that it is done, because:`,
        told.words,
        follow,
      ),
  },
  late: {
    title: 'The answer to your petition is late',
    body: (told: { code: string; dueOn: Day; reason: string }) =>
      lines(
        `Petition ${told.code} was due to be answered by ${dateWithYear(told.dueOn)}, and it has not been answered yet. ${lateBecause(told.reason) || ''}`.trim(),
        'The People’s Committee is sorry and will answer as soon as it can.',
        follow,
      ),
  },
  duplicate: {
    title: 'Your petition is answered together with another one',
    body: (told: { code: string; number: number | null }) =>
      lines(
        `Petition ${told.code} asks the same as ${told.number === null ? 'a petition received before it' : `petition no. ${told.number}`}, so the two are looked at and answered together.`,
        follow,
      ),
  },
  split: {
    title: 'Your petition was divided so that each matter is answered',
    body: (told: { code: string; parts: readonly string[] }) =>
      lines(
        `Petition ${told.code} raises several matters, so parts of it became petitions of their own: ${told.parts.join(', ')}. Each is answered separately; your link and your PIN still work.`,
        follow,
      ),
  },
  message: {
    title: 'A message from the People’s Committee about your petition',
    body: (told: { code: string; words: string }) => lines(`About petition ${told.code}:`, told.words, follow),
  },
  reopened: {
    title: 'Your petition is being looked at again',
    body: (told: { code: string; dueOn: Day | null }) =>
      lines(
        `As you asked, petition ${told.code} is being looked at again.${told.dueOn ? ` The answer is due by ${dateWithYear(told.dueOn)}.` : ''}`,
        follow,
      ),
  },
  withdrawn: {
    title: 'Your petition has been withdrawn',
    body: (told: { code: string }) => lines(`As you asked, petition ${told.code} has been withdrawn.`, follow),
  },
})

/** The words for a sender in one language. */
export type ToldWords = (typeof toldWords)['en']
