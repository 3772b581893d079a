import { type LinkedPaper, notHolding } from '#modules/dialogues/index.ts'
import type { DialoguePageData } from '../application/dialogue-page.ts'
import { waitsForCity } from './last-acts.view.tsx'

type Known = Pick<DialoguePageData, 'decisions' | 'cityReplies' | 'moves' | 'dialogue'>

/** The papers a decision, or another day, asks for: what the city and the businesses are told of it (R4, R10, R11). */
export function papersOf({ decisions, cityReplies, moves, dialogue }: Known): readonly LinkedPaper[] {
  if (dialogue.heldOn) return []
  const [inForce] = decisions
  if (inForce && notHolding.includes(inForce.decision)) return ['thong-bao-khong-to-chuc', 'bao-cao-khong-hop']
  if (inForce?.decision === 'ask-to-postpone' && waitsForCity({ decisions, cityReplies }))
    return ['bao-cao-de-nghi-hoan', 'thong-bao-hoan']
  return moves.length > 0 ? ['thong-bao-doi-ngay'] : []
}
