import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatPhone } from '#kernel/phone-text.ts'
import { dialogueAt, dialoguesAddress } from '#modules/dialogues/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { typedLine } from '#modules/organisations/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { isId } from '../../application/outreach/contacts.ts'
import { addSource, countsBySource, makeSources, sources, useSource } from '../../application/sources.ts'
import {
  isSourceForm,
  SheetLink,
  type SourceForm,
  SourceSheet,
  Sources,
  sourceColumns,
  sourceLines,
} from './sources.view.tsx'
import { sourcesWords as words } from './sources-words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string; id?: string } }>
const at = '/ky-doi-thoai/:address/nguon'
const current = dialoguesAddress
const addressOf = ({ params }: AtAddress) => `${dialoguesAddress}/${params.address}/nguon`

/** Links and QR codes by source, and what they brought: …/ky-doi-thoai/2026/nguon. */
export const sourcesInOffice = (office: Office) => async (app: FastifyInstance) => {
  const read = { config: { action: 'sources.read' } }
  const edit = { config: { action: 'sources.edit' } }

  const linkOf = (request: AtAddress, origin: string) => (code: string, form: SourceForm) =>
    `${origin}/${office.person(request).unitSlug}/${form}?tu=${code}`

  const show = async (request: AtAddress, reply: FastifyReply, form: FormState = newForm(), status = 200) => {
    const found = await office.read(request, async (db) => {
      const dialogue = await dialogueAt(db, request.params.address)
      return dialogue && { lines: sourceLines(await sources(db), await countsBySource(db, dialogue.id)) }
    })
    if (!found) return office.notFound(request, reply)
    const address = addressOf(request)
    return office.page(
      request,
      reply,
      {
        title: words.title,
        about: words.about,
        back: { href: `${dialoguesAddress}/${request.params.address}/van-dong`, label: words.back },
        current,
        failed: Object.keys(form.errors).length > 0,
        actions: <SheetLink address={address} />,
        children: (
          <Sources
            address={address}
            lines={found.lines}
            linkOf={linkOf(request, office.origin ?? `${request.protocol}://${request.host}`)}
            local={office.origin === null}
            mayEdit={office.reach(request, 'sources.edit') !== 'none'}
            form={form}
          />
        ),
      },
      status,
    )
  }
  app.get(at, read, (request: AtAddress, reply) => show(request, reply))

  app.post(`${at}/xuat`, read, async (request: AtAddress, reply) => {
    const dialogue = await office.read(request, (db) => dialogueAt(db, request.params.address))
    if (!dialogue) return office.notFound(request, reply)
    return exportList(office, request, reply, {
      list: 'sources',
      name: `${words.title} ${dialogue.address}`,
      columns: sourceColumns,
      find: async (db) => atOnce(sourceLines(await sources(db), await countsBySource(db, dialogue.id))),
    })
  })

  app.post(`${at}/tao`, edit, async (request: AtAddress, reply) => {
    const { unitId } = office.person(request)
    const count = await office.write(request, (tx, by) => makeSources(tx, by, unitId))
    return office.done(reply, addressOf(request), words.made(count))
  })

  app.post(at, edit, async (request: AtAddress, reply) => {
    const values = fieldsOf(request.body)
    const name = typedLine(values, 'name').slice(0, 100)
    if (!name) return show(request, reply, formWithErrors(values, { name: words.errors.name }), 422)
    const done = await office.write(request, (tx, by) => addSource(tx, by, name, typedLine(values, 'code')))
    if (done.ok) return office.done(reply, addressOf(request), words.added(done.value))
    const said = done.refusal === 'code-taken' ? words.errors.codeTaken : words.errors.codeWrong
    return show(request, reply, formWithErrors(values, { code: said }), 422)
  })

  app.post(`${at}/:id`, edit, async (request: AtAddress, reply) => {
    const { id = '' } = request.params
    if (!isId(id)) return office.notFound(request, reply)
    const active = typedLine(fieldsOf(request.body), 'dung') !== ''
    await office.write(request, (tx, by) => useSource(tx, by, id, active))
    return office.done(reply, addressOf(request), words.changed)
  })

  app.get(`${at}/in`, read, async (request: AtAddress, reply) => {
    const { mau } = request.query as { mau?: unknown }
    const form = isSourceForm(mau) ? mau : 'dang-ky'
    const found = await office.read(request, async (db) => {
      const dialogue = await dialogueAt(db, request.params.address)
      return dialogue && { all: await sources(db), unit: await ownUnit(db) }
    })
    if (!found) return office.notFound(request, reply)
    const { all, unit } = found
    const address = addressOf(request)
    const link = office.origin === null ? null : linkOf(request, office.origin)
    return office.page(request, reply, {
      title: words.sheetTitle,
      about: <span class="no-print">{words.sheetAbout}</span>,
      back: { href: address, label: words.sheetBack },
      current,
      children: (
        <SourceSheet
          address={`${address}/in`}
          form={form}
          sources={all.filter(({ active }) => active)}
          linkOf={link && ((code) => link(code, form))}
          unit={{
            name: office.person(request).unitName,
            counter: unit.counter_name,
            counterAddress: unit.counter_address,
            phone: unit.phone && formatPhone(unit.phone),
          }}
        />
      ),
    })
  })
}
