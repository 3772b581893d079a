import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DialogueInOffice, dialoguesAddress, dialogueWords } from '#modules/dialogues/index.ts'
import type { Office } from '#platform/http/office.ts'
import { Note } from '#ui/index.ts'
import { words } from './words.vi.ts'

type Over = Pick<DialogueInOffice, 'address' | 'year' | 'ordinal' | 'heldOn' | 'closedOn'>

/** Held or closed: from then on neither its day nor a decision about it is changed. */
export const isOver = ({ heldOn, closedOn }: Over): boolean => heldOn !== null || closedOn !== null

/** Answers who comes to a page that a dialogue has no more, by an address kept or a form left open: why, and where to go. */
export const refuseOver = (
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
  { title, dialogue }: { readonly title: string; readonly dialogue: Over },
): Promise<unknown> => {
  const { address, year, ordinal, closedOn } = dialogue
  return office.page(
    request,
    reply,
    {
      title,
      back: { href: `${dialoguesAddress}/${address}`, label: dialogueWords.name(year, ordinal) },
      current: dialoguesAddress,
      failed: true,
      children: (
        <Note is="late" title={words.refusals[closedOn ? 'closed' : 'held-already']}>
          <p>{words.overAbout}</p>
        </Note>
      ),
    },
    409,
  )
}
