import type { LoadedPetition } from './load-view.ts'
import type { PetitionView } from './petition-view.ts'

type Depth = Pick<PetitionView, 'givenReplies' | 'askVersions' | 'drafts' | 'comments' | 'commitments' | 'notes'>

/** Asks with their replies, drafts with what was said about them, promises and notes, ready to be drawn. */
export function depthOf({ page }: LoadedPetition): Depth {
  const issued = new Set(page.documents.filter(({ stage }) => stage === 'issued').map(({ id }) => id))
  const { round } = page.state
  const letter = page.state.draft?.document ?? page.documents.findLast(({ part }) => part === 'answers')?.id
  const drafts = page.drafts.filter(({ documentId }) => documentId === letter)
  return {
    givenReplies: page.replies.filter(
      (reply) => reply.round === round && (reply.spokenAnswerId !== null || issued.has(reply.documentId ?? '')),
    ),
    askVersions: page.askVersions.map(({ version, asks, by, at }) => ({
      version,
      at,
      by: by ?? '',
      asks: askTexts(asks),
    })),
    drafts: drafts.map(({ content, by, at }) => ({ content, at, by: by ?? '' })),
    comments: page.comments.map((one) => {
      const before = drafts.filter(({ documentId, seq }) => documentId === one.documentId && seq <= one.draftVersion)
      return {
        ...{ words: one.words, at: one.at, version: before.length > 0 ? before.length : null },
        by: [one.by, one.byTitle].filter(Boolean).join(', '),
        resolvedBy: one.resolvedAt ? (one.resolvedBy ?? '') : null,
      }
    }),
    commitments: page.commitments,
    notes: page.notes.map(({ words, at, by }) => ({ words, at, by: by ?? '' })),
  }
}

const askTexts = (asks: unknown): readonly string[] =>
  Array.isArray(asks)
    ? asks.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null && 'ask' in one && typeof one.ask === 'string' ? [one.ask] : [],
      )
    : []
