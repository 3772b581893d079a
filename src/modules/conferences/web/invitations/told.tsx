import { shortDate } from '#kernel/vietnamese-date.ts'
import { Badge, type Standing } from '#ui/index.ts'
import type { Invitee, SentMessage } from '../../application/invitees.ts'
import type { ReplyAnswer } from '../../domain/index.ts'
import { words } from '../words.vi.ts'

/** How a message reached somebody, in a word: the way he was told, else where the mail stands. */
export function toldWay({ toldHow, mail }: Pick<SentMessage, 'toldHow' | 'mail'>): string {
  const { told } = words
  if (toldHow !== null) return told[toldHow as keyof typeof told] as string
  if (mail === 'waiting') return told['mail-waiting']
  return mail === 'failed' ? told['mail-failed'] : told.waiting
}

/** Every way somebody was told, each once: "Zalo, Giấy mời 14/10". */
export const toldWays = ({ sent, letterOn }: Pick<Invitee, 'sent' | 'letterOn'>): string =>
  [...new Set([...sent.map(toldWay), ...(letterOn ? [words.told.letter(shortDate(letterOn))] : [])])].join(', ')

const signs: Record<ReplyAnswer, Standing> = { comes: 'done', 'sends-other': 'done', declines: 'plain' }

/** What somebody replied: a word and a sign. */
export const ReplyBadge = ({ reply }: Pick<Invitee, 'reply'>) =>
  reply ? (
    <>
      <Badge is={signs[reply.answer]}>{words.answers[reply.answer]}</Badge>
      {reply.answer !== 'declines' && <small class="sub">{words.people(reply.people)}</small>}
    </>
  ) : (
    <span class="quiet">{words.noReply}</span>
  )
