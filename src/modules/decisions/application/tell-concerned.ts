import type { Day } from '#kernel/day.ts'
import { type Dialogue, dialogueById } from '#modules/dialogues/index.ts'
import { tell } from '#modules/messages/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Decision } from '../domain/index.ts'
import { type ConcernedPerson, concernedBy } from './concerned.ts'
import { concernedWords } from './words.en.ts'

/** What somebody is told of a dialogue. */
export type ConcernedNews =
  | { readonly is: 'moved'; readonly was: Day; readonly reason: string }
  | { readonly is: 'held' | 'reopened' | 'notHeld' | 'postponing' }

/** What a decision means to those it concerns. */
export const newsOf: Readonly<Record<Decision, Exclude<ConcernedNews['is'], 'moved'>>> = {
  hold: 'held',
  'hold-as-is': 'held',
  'reopen-intake': 'reopened',
  'answer-in-writing': 'notHeld',
  'ask-to-postpone': 'postponing',
  'close-with-report': 'notHeld',
}

const said = (news: ConcernedNews, dialogue: Dialogue, person: ConcernedPerson): { title: string; body: string } => {
  const words = concernedWords[person.language]
  const at = { on: dialogue.conferenceOn, startsAt: dialogue.startsAt, place: dialogue.place }
  switch (news.is) {
    case 'moved':
      return { title: words.moved.title, body: words.moved.body({ was: news.was, to: at, reason: news.reason }) }
    case 'held':
      return { title: words.held.title, body: words.held.body({ at }) }
    case 'reopened':
      return {
        title: words.reopened.title,
        body: words.reopened.body({ until: dialogue.cutOffOn ?? dialogue.conferenceOn, at }),
      }
    case 'notHeld':
    case 'postponing':
      return { title: words[news.is].title, body: words[news.is].body(person) }
  }
}

/**
 * Tells whoever registered or still waits for an answer what became of the conference (R4, R8, R10): each person once, in the
 * transaction of the act, by mail or by hand.
 * @returns how many are told
 */
export async function tellConcerned(tx: UnitDb, by: By, dialogueId: string, news: ConcernedNews): Promise<number> {
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue) return 0
  const { people } = await concernedBy(tx, dialogueId)
  for (const person of people)
    await tell(tx, by, {
      template: `dialogue.${news.is}`,
      contactId: person.contactId,
      about: 'dialogue',
      aboutId: dialogueId,
      language: person.language,
      ...said(news, dialogue, person),
    })
  return people.length
}
