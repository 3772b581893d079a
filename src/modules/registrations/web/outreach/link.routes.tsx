import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dateWithYear, hour } from '#kernel/vietnamese-date.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { currentDialogue, dialogueTimes, rulesOf } from '#modules/dialogues/index.ts'
import { typedLine } from '#modules/organisations/index.ts'
import { countLightly } from '#modules/staff/index.ts'
import type { Database, UnitDb } from '#platform/db/database.ts'
import type { Portal } from '#platform/http/portal.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { ButtonLink, Buttons, PageHead } from '#ui/index.ts'
import { type ContactLinks, contactLinks, contactOfLink } from '../../application/outreach/contact-link.ts'
import { isId, type OutreachContact } from '../../application/outreach/contacts.ts'
import { outreachDetails } from '../../application/outreach/outreach-details.ts'
import { outreachRows } from '../../application/outreach/outreach-rows.ts'
import { recordAttempt } from '../../application/outreach/record-attempt.ts'
import { sourceOf } from '../../application/sources.ts'
import { inTurn, isListed, isTypedResult } from '../../domain/outreach.ts'
import { LinkPage } from './link.view.tsx'
import { contactName } from './outreach-office.ts'
import { outreachWords } from './outreach-words.vi.ts'

const words = outreachWords.portal
type WithToken = FastifyRequest<{ Params: { unit: string; token: string; id?: string } }>

/** A list is ticked through in an hour; who writes more holds a link that has gone astray. */
const limit = { failures: 600, windowMinutes: 60, lockMinutes: 60 } as const

/**
 * …/van-dong/<token>: somebody of a village or a union works through his own list without an account. What the link opens
 * is read and written with the program's rights, after its secret was checked in the same transaction, and is his list
 * alone. In Vietnamese only.
 */
export const outreachLinkInPortal =
  (portal: Portal, { db, keys }: { readonly db: Database; readonly keys: Keys }) =>
  async (app: FastifyInstance) => {
    const links: ContactLinks = contactLinks(keys)
    const vietnamese = (request: WithToken) => `/${portal.unit(request).slug}/van-dong/${request.params.token}`
    const today = () => portal.today()

    /** The contact's own list of the dialogue at hand; empty once the conference was held. */
    const listOf = async (tx: UnitDb, contact: OutreachContact) => {
      const dialogue = await currentDialogue(tx)
      if (!dialogue || dialogue.heldOn) return null
      const all = await outreachRows(tx, dialogue)
      const rows = inTurn(all.filter((row) => row.contactId === contact.id && isListed(row)))
      return { dialogue, rows }
    }

    app.get('/van-dong/:token', async (request: WithToken, reply) => {
      const unit = portal.unit(request)
      if (unit.language === 'en') return reply.redirect(vietnamese(request), 303)
      const found = await portal.count(request, async (tx) => {
        const contact = await contactOfLink(tx, links, request.params.token, today())
        if (!contact) return null
        const list = await listOf(tx, contact)
        if (!list) return { contact, list: null }
        const ids = list.rows.map(({ organisationId }) => organisationId)
        return {
          contact,
          list,
          details: await outreachDetails(tx, list.dialogue.id, ids),
          source: await sourceOf(tx, contact),
          times: dialogueTimes(list.dialogue, rulesOf(list.dialogue), await currentCalendar(tx)),
        }
      })
      if (!found) return say(request, reply, words.gone, words.goneAbout, 404)
      const { contact } = found
      if (!found.list) return say(request, reply, words.over, words.overAbout)
      const { dialogue, rows } = found.list
      return portal.page(request, reply, {
        title: words.title,
        width: 'form',
        vietnameseOnly: true,
        children: (
          <LinkPage
            address={vietnamese(request)}
            who={contactName(contact)}
            when={`ngày ${dateWithYear(dialogue.conferenceOn)}, ${hour(dialogue.startsAt)}`}
            lastDay={dateWithYear(found.times.lastDay)}
            rows={rows}
            details={found.details}
            showsPhone={contact.link.showsPhone}
            registerAt={`${unit.base}/dang-ky${found.source ? `?tu=${found.source}` : ''}`}
          />
        ),
      })
    })

    app.post('/van-dong/:token/:id', async (request: WithToken, reply) => {
      const { token, id = '' } = request.params
      const values = fieldsOf(request.body)
      const result = typedLine(values, 'result')
      const note = typedLine(values, 'note').slice(0, 500)
      const owner = links.ownerOf(token)
      const key = owner && keys.match('outreach-link', owner)
      if (key && (await countLightly(db, Temporal.Now.instant(), [{ key, rule: limit }])))
        return say(request, reply, words.gone, words.tooMany, 429)
      const done = await portal.forSender(request, async (tx, by) => {
        const contact = await contactOfLink(tx, links, token, by.on)
        const list = contact && (await listOf(tx, contact))
        const row = list?.rows.find(({ organisationId }) => organisationId === id)
        if (!contact || !list) return 'gone'
        if (!row || !isId(id) || !isTypedResult(result)) return 'nothing'
        const attempt = {
          dialogueId: list.dialogue.id,
          organisationId: id,
          contactId: contact.id,
          way: 'link',
        } as const
        const recorded = await recordAttempt(tx, by, { ...attempt, result, note, on: by.on })
        return recorded.ok ? words.noted(row.name, outreachWords.results[result]) : 'nothing'
      })
      if (done === 'gone') return say(request, reply, words.gone, words.goneAbout, 404)
      if (done === 'nothing') return reply.redirect(vietnamese(request), 303)
      return portal.done(reply, `${vietnamese(request)}#co-so-${id}`, done)
    })

    const say = (request: WithToken, reply: FastifyReply, title: string, text: string, status = 200) =>
      portal.page(
        request,
        reply,
        {
          title,
          width: 'form',
          vietnameseOnly: true,
          children: (
            <>
              <PageHead title={title}>
                <p>{text}</p>
              </PageHead>
              <Buttons>
                <ButtonLink href={`${portal.unit(request).base}/`}>{words.home}</ButtonLink>
              </Buttons>
            </>
          ),
        },
        status,
      )
  }
