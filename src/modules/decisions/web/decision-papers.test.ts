import { expect, test } from 'vitest'
import type { DialoguePageData } from '../application/dialogue-page.ts'
import { papersOf } from './decision-papers.ts'

type Known = Parameters<typeof papersOf>[0]
/** Of a dialogue as its page knows it, only what decides which papers it asks for. */
const known = (decision: string | null, more: { moved?: true; held?: true; replied?: true } = {}): Known => ({
  decisions: decision ? [{ decision } as DialoguePageData['decisions'][number]] : [],
  cityReplies: more.replied ? [{ reply: 'refused' } as DialoguePageData['cityReplies'][number]] : [],
  moves: more.moved ? [{} as DialoguePageData['moves'][number]] : [],
  dialogue: { heldOn: more.held ? {} : null } as DialoguePageData['dialogue'],
})

test.each<[string, Known, readonly string[]]>([
  ['nothing decided', known(null), []],
  ['another day (R4)', known(null, { moved: true }), ['thong-bao-doi-ngay']],
  ['held on another day: nobody is told any more', known(null, { moved: true, held: true }), []],
  ['asked to postpone (R10)', known('ask-to-postpone'), ['bao-cao-de-nghi-hoan', 'thong-bao-hoan']],
  ['refused: it is decided anew', known('ask-to-postpone', { replied: true }), []],
  ['in writing (R11)', known('answer-in-writing', { moved: true }), ['thong-bao-khong-to-chuc', 'bao-cao-khong-hop']],
  ['closed with a report', known('close-with-report'), ['thong-bao-khong-to-chuc', 'bao-cao-khong-hop']],
])('%s', (_, dialogue, papers) => expect(papersOf(dialogue)).toEqual(papers))
