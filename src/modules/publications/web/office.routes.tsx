import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { escaped, htmlOf } from '#kernel/text-blocks.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import {
  belowDialogue,
  dayField,
  dialogueInOffice,
  dialoguesAddress,
  preparationHref,
} from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { redraw } from '#platform/files/redraw.ts'
import { optionalLine } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import { officialLinks, recordOfficialLink, removeOfficialLink, stateOnSite } from '../application/official-links.ts'
import { publicItems } from '../application/public-items.ts'
import { resultFigures } from '../application/result-figures.ts'
import { isItemKey, plainItem } from '../domain/index.ts'
import { type PublicationFile, publicationFiles } from './publication-files.ts'
import { filterOf } from './publication-filter.ts'
import { LinkBadge, Publication, Publications, type ShownFile } from './publications.view.tsx'
import { words } from './words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string } }>
type AtItem = FastifyRequest<{ Params: { address: string; item: string } }>

/** What the pages need besides the office. */
export interface PublicationParts {
  readonly files: FileStore
  /** Sends a stored file so that nothing in it can run; false: it is not there. */
  readonly sendFile: (
    reply: FastifyReply,
    files: FileStore,
    unitId: string,
    file: TakenFile,
    cache: string,
  ) => Promise<boolean>
}

const linkForm = z.object({
  url: optionalLine(words.errors.long, 500).refine(
    (text) => /^https?:\/\/[^\s]+\.[^\s]+$/.test(text),
    words.errors.url,
  ),
  on: dayField(words.errors.day),
})

/** Đăng lại Cổng: each public thing ready to be copied, where it was posted, and what has no link yet. */
export const publicationsInOffice =
  (office: Office, { files, sendFile }: PublicationParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/dang-cong'
    const read = { config: { action: 'dialogues.read' } }
    const record = { config: { action: 'publications.record' } }
    const hrefOf = (request: AtAddress | AtItem) => preparationHref(request.params.address, 'dang-cong')
    /** Where no address is set: the one this page was asked at. */
    const baseOf = (request: FastifyRequest) =>
      `${office.origin ?? `${request.protocol}://${request.host}`}/${office.person(request).unitSlug}`

    /** Everything public of the dialogue asked, with the links that were recorded. */
    const load = async (db: UnitDb, request: AtAddress | AtItem) => {
      const dialogue = await dialogueInOffice(db, request.params.address)
      if (!dialogue) return null
      const figures = dialogue.heldOn ? await resultFigures(db, dialogue.id) : null
      // An address is written into a text only where it is the site's own for good.
      const base = office.origin && `${office.origin}/${office.person(request).unitSlug}`
      return {
        dialogue,
        items: await publicItems(db, dialogue, base, figures),
        links: await officialLinks(db, dialogue.id),
      }
    }
    const loadOne = async (db: UnitDb, request: AtItem) => {
      const { item: key } = request.params
      const found = isItemKey(key) ? await load(db, request) : null
      const item = found?.items.find((one) => one.key === key)
      return found && item ? { ...found, item } : null
    }

    app.get(at, read, async (request: AtAddress, reply) => {
      const found = await office.read(request, (db) => load(db, request))
      if (!found) return office.notFound(request, reply)
      const { dialogue, items, links } = found
      const base = baseOf(request)
      const embedded = `${base}/nhung/kien-nghi`
      return office.page(request, reply, {
        title: words.title,
        about: words.about(dialogue.year),
        ...belowDialogue(dialogue),
        children: (
          <Publications
            address={dialogue.address}
            href={hrefOf(request)}
            items={items.map((item) => ({
              item,
              state: stateOnSite(item, links),
              link: links.find((link) => link.item === item.key) ?? null,
            }))}
            filter={filterOf(request.query)}
            embed={{
              code: `<iframe src="${embedded}" title="${escaped(words.kinds.petitions)}" width="100%" height="600" loading="lazy"></iframe>`,
              href: embedded,
              feed: `${base}/nguon-tin.xml`,
              isLocal: office.origin === null,
            }}
          />
        ),
      })
    })

    const show = async (request: AtItem, reply: FastifyReply, form?: FormState, status = 200) => {
      const found = await office.read(request, async (db) => {
        const loaded = await loadOne(db, request)
        return loaded && { ...loaded, kept: await publicationFiles(db, loaded.dialogue.id, loaded.item.kind) }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, item, links, kept } = found
      const href = `${hrefOf(request)}/${item.key}`
      const state = stateOnSite(item, links)
      return office.page(
        request,
        reply,
        {
          title: words.kinds[item.kind],
          about: words.about(dialogue.year),
          badge: <LinkBadge state={state} />,
          back: { href: hrefOf(request), label: words.back },
          current: dialoguesAddress,
          failed: hasErrors(form),
          children: (
            <Publication
              item={item}
              state={state}
              links={links.filter((link) => link.item === item.key)}
              files={kept.map((file) => listed(file, href, request.params.address))}
              href={href}
              mayRecord={office.reach(request, 'publications.record') !== 'none'}
              form={form ?? newForm({ on: dateWithYear(office.today()) })}
            />
          ),
        },
        status,
      )
    }
    app.get(`${at}/:item`, read, (request: AtItem, reply) => show(request, reply))

    const download = (type: 'html' | 'txt') => async (request: AtItem, reply: FastifyReply) => {
      const found = await office.read(request, (db) => loadOne(db, request))
      if (!found) return office.notFound(request, reply)
      const { item } = found
      const text =
        type === 'txt'
          ? plainItem(item)
          : `<h1>${escaped(item.title)}</h1>\n<p><strong>${escaped(item.lead)}</strong></p>\n${htmlOf(item.blocks)}`
      return reply
        .type(`text/${type === 'txt' ? 'plain' : 'html'}; charset=utf-8`)
        .header('content-disposition', `attachment; filename="${item.key}.${type}"`)
        .header('cache-control', 'no-store')
        .send(`${text}\n`)
    }
    app.get(`${at}/:item/tai.html`, read, download('html'))
    app.get(`${at}/:item/tai.txt`, read, download('txt'))

    app.get(`${at}/:item/tep/:file`, read, async (request: AtItem, reply) => {
      const { file: wanted } = request.params as { file?: string }
      const file = await office.read(request, async (db) => {
        const found = await loadOne(db, request)
        const kept = found ? await publicationFiles(db, found.dialogue.id, found.item.kind) : []
        return kept.find(({ id }) => id === wanted) ?? null
      })
      const { unitId } = office.person(request)
      if (!file || !(await files.has(unitId, file.sha256))) return office.notFound(request, reply)
      if (!file.postingId)
        return (await sendFile(reply, files, unitId, file, 'no-store')) ? reply : office.notFound(request, reply)
      const drawn = await redraw(files.pathOf(unitId, file.sha256), file.type)
      if (!drawn) return office.notFound(request, reply)
      const ending = drawn.type === 'image/png' ? 'png' : 'jpg'
      return reply
        .type(drawn.type)
        .header('content-disposition', `inline; filename="anh-${file.id.slice(0, 8)}.${ending}"`)
        .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'self'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(drawn.content)
    })

    app.post(`${at}/:item/lien-ket`, record, async (request: AtItem, reply) => {
      const posted = readForm(linkForm, request.body)
      if (!posted.ok) return show(request, reply, posted.form, 422)
      const outcome = await office.write(request, async (tx, by) => {
        const found = await loadOne(tx, request)
        return found && recordOfficialLink(tx, by, found.dialogue.id, { item: found.item, ...posted.value })
      })
      if (!outcome) return office.notFound(request, reply)
      if (outcome.ok) return office.done(reply, hrefOf(request), words.record.done(outcome.value.ticked))
      return show(request, reply, formWithErrors(posted.form.values, { on: words.refusals[outcome.refusal] }), 409)
    })

    app.post(`${at}/:item/lien-ket/:link/bo`, record, async (request: AtItem, reply) => {
      const { link = '' } = request.params as { link?: string }
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(link)) return office.notFound(request, reply)
      const isRemoved = await office.write(request, async (tx, by) => {
        const found = await loadOne(tx, request)
        return found !== null && removeOfficialLink(tx, by, found.dialogue.id, link)
      })
      if (!isRemoved) return office.notFound(request, reply)
      return office.done(reply, `${hrefOf(request)}/${request.params.item}`, words.record.removed)
    })
  }

/** As a file is shown: the office sees photos as they came, what it takes from here is drawn anew. */
const listed = ({ id, postingId, name }: PublicationFile, href: string, address: string): ShownFile => ({
  name: postingId ? words.item.photo(name) : name,
  href: `${href}/tep/${id}`,
  preview: postingId && `${preparationHref(address, 'niem-yet')}/${postingId}/anh/${id}`,
})
