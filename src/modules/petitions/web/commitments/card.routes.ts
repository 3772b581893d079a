import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { PictureCard } from '#kernel/paper-sheets.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { mayOn } from '#modules/staff/index.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import type { Office } from '#platform/http/office.ts'
import { drawCard } from '#platform/papers/press.ts'
import { commitmentAt } from '../../application/commitments/commitments-query.ts'
import { type ListedPublicly, publishedCommitment } from '../../application/commitments/published-query.ts'
import { isShownAsDone } from '../../domain/index.ts'
import { actorOf } from '../office/which.ts'
import { cardWords as words } from './card-words.vi.ts'

type One = FastifyRequest<{ Params: { id: string } }>

/** Letters of the evidence: what is longer is read on its page. */
const LONGEST_WORDS = 240

/** A kept promise as a card, in the words everybody may read. */
export function cardOf(kept: ListedPublicly, issuer: string, portal: string): PictureCard {
  const { dialogueAddress, number } = kept.petition
  const facts = [
    { label: words.madeOn, text: dateWithYear(kept.madeOn) },
    { label: words.keptOn, text: kept.keptOn ? dateWithYear(kept.keptOn) : '' },
    { label: words.who, text: kept.who },
  ]
  return {
    ...{ issuer, label: words.label, title: kept.what.replace(/[.\s]+$/, '') },
    facts: facts.filter(({ text }) => text !== ''),
    text: excerpt(
      kept.evidence
        .map((one) => one.words)
        .filter(Boolean)
        .at(-1) ?? '',
      LONGEST_WORDS,
    ),
    code: portal ? { address: `${portal}/kien-nghi/${dialogueAddress}/${number}`, caption: words.caption } : null,
  }
}

/** The picture of a promise that was kept and is public, for whoever may read the promise. */
export const commitmentCardInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    app.get('/loi-hua/:id/the.png', { config: { action: 'commitments.read' } }, async (request: One, reply) => {
      const actor = actorOf(office.person(request))
      const card = await office.read(request, async (db) => {
        const found = await commitmentAt(db, request.params.id)
        if (!found || !mayOn(actor, 'commitments.read', [found.departmentId, found.leadDepartmentId])) return null
        const kept = await publishedCommitment(db, found.id)
        if (!kept || !isShownAsDone(kept)) return null
        const unit = await ownUnit(db)
        return cardOf(kept, letterheadOf(unit).author, office.origin ? `${office.origin}/${unit.slug}` : '')
      })
      if (!card) return office.notFound(request, reply)
      return reply
        .type('image/png')
        .header('content-disposition', `attachment; filename="loi-hua-da-lam.png"`)
        .header('cache-control', 'no-store')
        .send(await drawCard(card))
    })
  }
