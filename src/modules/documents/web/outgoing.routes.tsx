import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { byIds, exportList } from '#modules/lists/index.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import { day, optionalLine, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Book, ButtonLink, type FormState, formWithErrors, newForm } from '#ui/index.ts'
import type { DocumentEvents } from '../application/document-events.ts'
import { documentSettings } from '../application/document-settings.ts'
import { cancelGivenNumber, numberOtherPaper, registerNoteOf, writeRegisterNote } from '../application/keep-register.ts'
import { outgoingByIds, outgoingIds, outgoingYears } from '../application/outgoing-query.ts'
import { OUTGOING } from './addresses.ts'
import { isDocumentId } from './document-id.ts'
import { documentsAddress } from './document-list.view.tsx'
import { GiveNumberPage, OutgoingRowPage, OutgoingTable } from './outgoing.view.tsx'
import { outgoingColumns } from './register-columns.ts'
import { PAGE, PRINTED, PrintedParts, RegisterShell, registerAddress, registerAsked } from './register-shell.tsx'
import { registerWords as said } from './register-words.vi.ts'

type One = { Params: { id: string } }
const amount = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .pipe(z.string().regex(/^\d{0,4}$/, said.row.number))
  .transform((typed) => (typed === '' ? null : Number(typed)))
const noteForm = z.object({
  version,
  copies: amount,
  pages: amount,
  note: optionalLine(said.tooLong, 500),
})
const cancelForm = z.object({ reason: optionalLine(said.tooLong, 500) })
const giveForm = z.object({
  symbol: optionalLine(said.tooLong, 40),
  on: day(said.dayNeeded),
  abstract: optionalLine(said.tooLong, 300),
  signer: optionalLine(said.tooLong, 120),
  recipients: optionalLine(said.tooLong, 500),
})
const giveFields: Readonly<Record<string, string>> = {
  'symbol-needed': 'symbol',
  'abstract-needed': 'abstract',
  'day-in-future': 'on',
}

/** Sổ đăng ký văn bản đi: by year, searched, printed, taken along; numbers for papers made elsewhere. */
export const outgoingInOffice = (office: Office, events: DocumentEvents<string>) => async (app: FastifyInstance) => {
  const read = { config: { action: 'registers.read' } }
  const keep = { config: { action: 'registers.keep' } }
  const around = { current: documentsAddress }
  const back = { href: OUTGOING, label: said.outgoing }

  app.get('/so-van-ban/di', read, async (request, reply) => {
    const thisYear = office.today().year
    const asked = registerAsked(request.query, thisYear)
    const shown = await office.read(request, async (db) => {
      const stretch = { order: 'newest', from: (asked.page - 1) * PAGE, atMost: PAGE } as const
      const { count, ids } = await outgoingIds(db, asked, stretch)
      const rows = await outgoingByIds(db, ids, events)
      return { count, rows, years: await outgoingYears(db, thisYear), settings: await documentSettings(db) }
    })
    const mayGive = shown.settings.numbers === 'own' && office.reach(request, 'registers.keep') !== 'none'
    return office.page(request, reply, {
      ...{ ...around, title: said.outgoing, about: said.about(asked.year, shown.count) },
      children: (
        <RegisterShell
          {...{ of: OUTGOING, asked, count: shown.count, years: shown.years }}
          actions={
            mayGive && (
              <ButtonLink href={`${OUTGOING}/cap-so`} icon="plus">
                {said.give.verb}
              </ButtonLink>
            )
          }
        >
          <OutgoingTable rows={shown.rows} searched={asked.words !== ''} />
        </RegisterShell>
      ),
    })
  })

  app.get('/so-van-ban/di/in', read, async (request, reply) => {
    const asked = registerAsked(request.query, office.today().year)
    const shown = await office.read(request, async (db) => {
      const stretch = { order: 'book', from: (asked.page - 1) * PRINTED, atMost: PRINTED } as const
      const { count, ids } = await outgoingIds(db, asked, stretch)
      return { count, rows: await outgoingByIds(db, ids, events) }
    })
    return office.page(request, reply, {
      ...{ ...around, title: said.outgoing, about: said.about(asked.year, shown.count) },
      back: { href: registerAddress(OUTGOING, { ...asked, page: 1 }), label: said.backToRegister },
      children: (
        <Book>
          <PrintedParts of={OUTGOING} asked={asked} count={shown.count} />
          <OutgoingTable rows={shown.rows} searched={asked.words !== ''} link={false} />
        </Book>
      ),
    })
  })

  app.post('/so-van-ban/di/xuat', read, async (request, reply) => {
    const asked = registerAsked(request.query, office.today().year)
    const unit = await office.read(request, ownUnit)
    return exportList(office, request, reply, {
      list: 'outgoing-register',
      name: said.outgoing,
      columns: outgoingColumns({ organId: unit.organ_id, author: letterheadOf(unit).author }),
      find: async (db) => {
        const { ids } = await outgoingIds(db, asked, { order: 'book' })
        return byIds(ids, (tx, some) => outgoingByIds(tx, some, events))
      },
    })
  })

  const showGive = (request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200) =>
    office.page(
      request,
      reply,
      {
        ...{ ...around, title: said.give.title, about: said.give.about, back, failed: status >= 400 },
        children: <GiveNumberPage form={form} />,
      },
      status,
    )
  app.get('/so-van-ban/di/cap-so', keep, (request, reply) =>
    showGive(request, reply, newForm({ on: dateWithYear(office.today()) })),
  )
  app.post('/so-van-ban/di/cap-so', keep, async (request, reply) => {
    const posted = readForm(giveForm, request.body)
    if (!posted.ok) return showGive(request, reply, posted.form, 422)
    const given = await office.write(request, (tx, by) => numberOtherPaper(tx, by, posted.value))
    if (given.ok) return office.done(reply, `${OUTGOING}/${given.value.id}`, said.give.said(given.value.text))
    const errors = { [giveFields[given.refusal] ?? 'form']: said.refusals[given.refusal] }
    return showGive(request, reply, formWithErrors(posted.form.values, errors), 409)
  })

  const show = async (
    request: FastifyRequest<One>,
    reply: FastifyReply,
    { form, status = 200 }: { form?: FormState; status?: number } = {},
  ) => {
    const { id } = request.params
    const found = isDocumentId(id)
      ? await office.read(request, async (db) => {
          const [row] = await outgoingByIds(db, [id], events)
          const issued = row?.isDocument
            ? await db.selectFrom('document').select('stage').where('id', '=', id).executeTakeFirst()
            : null
          return row && (!issued || issued.stage === 'issued') ? { row, note: await registerNoteOf(db, id) } : null
        })
      : null
    if (!found) return office.notFound(request, reply)
    const { copies, pages, note, version } = found.note
    const typed = newForm({ copies: String(copies ?? ''), pages: String(pages ?? ''), note })
    const mayKeep = office.reach(request, 'registers.keep') !== 'none'
    const content = {
      ...{ ...around, title: found.row.numberText, back, failed: status >= 400 },
      children: <OutgoingRowPage {...{ row: found.row, version, form: form ?? typed, mayKeep }} />,
    }
    return office.page(request, reply, content, status)
  }
  app.get<One>('/so-van-ban/di/:id', read, (request, reply) => show(request, reply))

  app.post<One>('/so-van-ban/di/:id', keep, async (request, reply) => {
    const { id } = request.params
    if (!isDocumentId(id)) return office.notFound(request, reply)
    const posted = readForm(noteForm, request.body)
    if (!posted.ok) return show(request, reply, { form: posted.form, status: 422 })
    const written = await office.write(request, (tx, by) =>
      writeRegisterNote(tx, by, { documentId: id, ...posted.value }),
    )
    if (written.ok) return office.done(reply, `${OUTGOING}/${id}`, said.row.said)
    if (written.refusal === 'not-found') return office.notFound(request, reply)
    return show(request, reply, { form: formWithErrors(posted.form.values, { form: said.row.stale }), status: 409 })
  })

  app.post<One>('/so-van-ban/di/:id/huy', keep, async (request, reply) => {
    const { id } = request.params
    if (!isDocumentId(id)) return office.notFound(request, reply)
    const posted = readForm(cancelForm, request.body)
    if (!posted.ok) return show(request, reply, { form: posted.form, status: 422 })
    const { reason } = posted.value
    const cancelled = await office.write(request, (tx, by) => cancelGivenNumber(tx, by, { id, reason }))
    if (cancelled.ok) return office.done(reply, `${OUTGOING}/${id}`, said.row.cancelSaid)
    if (cancelled.refusal === 'not-found') return office.notFound(request, reply)
    const errors = { reason: said.refusals[cancelled.refusal] }
    return show(request, reply, { form: formWithErrors(posted.form.values, errors), status: 409 })
  })
}
