import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tokenOf } from '#modules/links/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import type { Dialogue } from '../../application/dialogue.ts'
import { dialogueInOffice } from '../../application/dialogue-in-office.ts'
import { giveVillageLinks, revokeVillageLink, villageLinks } from '../../application/posting/posting-link.ts'
import { postingAt } from '../../application/posting/posting-rows.ts'
import { type AtAddress, type AtPosting, aroundChecklist, checklistHref, isId } from './in-checklist.ts'
import type { PostingParts } from './posting-parts.ts'
import { VillageLinks } from './village-links.view.tsx'
import { words as checklist } from './words.vi.ts'

const { linksPage: words } = checklist

/** Liên kết cho trưởng thôn: given out, printed with QR codes, taken back. Seen by who may edit the dialogue alone. */
export const villageLinksInOffice =
  (office: Office, { keys }: PostingParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/niem-yet/lien-ket'
    const edit = { config: { action: 'dialogues.edit' } }
    const hrefOf = (request: AtAddress | AtPosting) => `${checklistHref(request)}/lien-ket`
    /** Where no address is set: the one this page was asked at, which serves the same local network. */
    const origin = (request: FastifyRequest) => office.origin ?? `${request.protocol}://${request.host}`

    const show = async (request: AtAddress, reply: FastifyReply, refused = '') => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueInOffice(db, request.params.address)
        return dialogue && { dialogue, links: await villageLinks(db, dialogue.id) }
      })
      if (!found) return office.notFound(request, reply)
      const base = `${origin(request)}/${office.person(request).unitSlug}/niem-yet`
      return office.page(
        request,
        reply,
        {
          ...aroundChecklist(found.dialogue),
          title: words.title,
          about: <span class="no-print">{words.about}</span>,
          back: { href: checklistHref(request), label: checklist.one.back },
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <VillageLinks
              links={found.links}
              addressOf={(link) => `${base}/${tokenOf(keys, link)}`}
              href={hrefOf(request)}
              now={office.now()}
              isClosed={found.dialogue.closedOn !== null}
            />
          ),
        },
        refused ? 409 : 200,
      )
    }

    app.get(at, edit, (request: AtAddress, reply) => show(request, reply))

    app.post(at, edit, async (request: AtAddress, reply) => {
      const given = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        return dialogue && giveVillageLinks(tx, by, dialogue)
      })
      if (given === null) return office.notFound(request, reply)
      if (!given.ok) return show(request, reply, words.closed)
      return office.done(reply, hrefOf(request), words.given(given.value))
    })

    /** What is done about one village's link; null: there is no such row here. */
    const one = async <Done,>(
      request: AtPosting,
      work: (tx: UnitDb, by: By, dialogue: Dialogue) => Promise<Done>,
    ): Promise<Done | null> => {
      const { address, id } = request.params
      if (!isId(id)) return null
      return office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, address)
        const posting = dialogue && (await postingAt(tx, id))
        if (!dialogue || posting?.dialogueId !== dialogue.id || posting.channel !== 'village') return null
        return work(tx, by, dialogue)
      })
    }

    app.post(`${at}/:id/thu-hoi`, edit, async (request: AtPosting, reply) => {
      const done = await one(request, (tx, by) => revokeVillageLink(tx, by, request.params.id))
      return done === null ? office.notFound(request, reply) : office.done(reply, hrefOf(request), words.revoked)
    })
    app.post(`${at}/:id/cap-lai`, edit, async (request: AtPosting, reply) => {
      const given = await one(request, (tx, by, dialogue) => giveVillageLinks(tx, by, dialogue, request.params.id))
      if (given === null) return office.notFound(request, reply)
      if (!given.ok) return show(request, reply, words.closed)
      return office.done(reply, hrefOf(request), words.given(given.value))
    })
  }
