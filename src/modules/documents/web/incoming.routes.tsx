import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { byIds, exportList } from '#modules/lists/index.ts'
import { activeDepartments, ownUnit } from '#modules/units/index.ts'
import { day, optionalDay, optionalLine, optionalText, version } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { Book, ButtonLink, type FormState, formWithErrors, newForm } from '#ui/index.ts'
import type { IncomingEvents } from '../application/incoming-events.ts'
import { incomingByIds, incomingIds, incomingYears } from '../application/incoming-query.ts'
import {
  editIncoming,
  type IncomingRecord,
  incomingAt,
  registerIncoming,
  registerWaiting,
} from '../application/register-incoming.ts'
import { isRegisterYear, numberShown } from '../domain/index.ts'
import { INCOMING_BOOK } from './addresses.ts'
import { isDocumentId } from './document-id.ts'
import { documentsAddress } from './document-list.view.tsx'
import { IncomingPage, IncomingTable, type SayStages, WaitingPapers } from './incoming.view.tsx'
import { incomingWords as said } from './incoming-words.vi.ts'
import { incomingColumns } from './register-columns.ts'
import { PAGE, PRINTED, PrintedParts, RegisterShell, registerAddress, registerAsked } from './register-shell.tsx'
import { registerWords } from './register-words.vi.ts'

type One = { Params: { id: string } }
const { errors } = said
const idOrNone = z
  .union([z.uuid(), z.literal('')], { message: errors.choose })
  .default('')
  .transform((id) => id || null)
const incomingForm = z.object({
  arrivedOn: day(errors.day),
  author: optionalLine(errors.tooLong, 200),
  notation: optionalLine(errors.tooLong, 60),
  dated: optionalDay(errors.day),
  typeName: optionalLine(errors.tooLong, 60),
  abstract: optionalText(errors.tooLong, 500),
  departmentId: idOrNone,
  receiver: optionalLine(errors.tooLong, 120),
  passedOn: optionalDay(errors.day),
  takenBy: optionalLine(errors.tooLong, 120),
  note: optionalText(errors.tooLong, 500),
  petitionId: idOrNone,
  opinionId: idOrNone,
})
const versionForm = incomingForm.extend({ version })
const yearForm = z.object({ year: z.coerce.number().refine(isRegisterYear) })

const fieldOf: Readonly<Record<string, string>> = {
  'author-needed': 'author',
  'abstract-needed': 'abstract',
  'arrived-in-future': 'arrivedOn',
  'other-year': 'arrivedOn',
  'dated-after-arrival': 'dated',
  'passed-before-arrival': 'passedOn',
  'passed-in-future': 'passedOn',
}

const dayTyped = (on: Temporal.PlainDate | null) => (on ? dateWithYear(on) : '')
const typedOf = (row: IncomingRecord): FormState =>
  newForm({
    ...{ arrivedOn: dateWithYear(row.arrived_on), author: row.author, notation: row.notation, note: row.note },
    ...{ dated: dayTyped(row.dated), typeName: row.type_name, abstract: row.abstract, receiver: row.receiver },
    ...{ departmentId: row.department_id ?? '', passedOn: dayTyped(row.passed_on), takenBy: row.taken_by },
    opinionId: row.opinion_id ?? '',
  })

/** Sổ đăng ký văn bản đến: what came in, to whom it went, and how it is followed. */
export const incomingInOffice =
  (office: Office, events: IncomingEvents, sayStage: (stage: string) => { readonly word: string }) =>
  async (app: FastifyInstance) => {
    const read = { config: { action: 'registers.read' } }
    const write = { config: { action: 'incoming.register' } }
    /** Who reads no other documents has the book alone in the rail. */
    const around = (request: FastifyRequest) => ({
      current: office.reach(request, 'documents.read') === 'none' ? INCOMING_BOOK : documentsAddress,
    })
    const back = { href: INCOMING_BOOK, label: registerWords.incoming }
    const sayStages: SayStages = (stages) => stages.map((stage) => sayStage(stage).word).join('; ')

    app.get('/so-van-ban/den', read, async (request, reply) => {
      const thisYear = office.today().year
      const asked = registerAsked(request.query, thisYear)
      const mayWrite = office.reach(request, 'incoming.register') !== 'none'
      const shown = await office.read(request, async (db) => {
        const stretch = { order: 'newest', from: (asked.page - 1) * PAGE, atMost: PAGE } as const
        const { count, ids } = await incomingIds(db, asked, events, stretch)
        const waiting = mayWrite ? await events.unregistered(db, asked.year) : []
        const rows = await incomingByIds(db, ids, events)
        return { count, rows, waiting, years: await incomingYears(db, thisYear) }
      })
      return office.page(request, reply, {
        ...{ ...around(request), title: registerWords.incoming, about: registerWords.about(asked.year, shown.count) },
        children: (
          <RegisterShell
            {...{ of: INCOMING_BOOK, asked, count: shown.count, years: shown.years }}
            actions={
              mayWrite && (
                <ButtonLink href={`${INCOMING_BOOK}/moi`} primary icon="plus">
                  {said.register}
                </ButtonLink>
              )
            }
          >
            <WaitingPapers waiting={shown.waiting} year={asked.year} />
            <IncomingTable rows={shown.rows} searched={asked.words !== ''} sayStages={sayStages} />
          </RegisterShell>
        ),
      })
    })

    app.get('/so-van-ban/den/in', read, async (request, reply) => {
      const asked = registerAsked(request.query, office.today().year)
      const shown = await office.read(request, async (db) => {
        const stretch = { order: 'book', from: (asked.page - 1) * PRINTED, atMost: PRINTED } as const
        const { count, ids } = await incomingIds(db, asked, events, stretch)
        return { count, rows: await incomingByIds(db, ids, events) }
      })
      return office.page(request, reply, {
        ...{ ...around(request), title: registerWords.incoming, about: registerWords.about(asked.year, shown.count) },
        back: { href: registerAddress(INCOMING_BOOK, { ...asked, page: 1 }), label: registerWords.backToRegister },
        children: (
          <Book>
            <PrintedParts of={INCOMING_BOOK} asked={asked} count={shown.count} />
            <IncomingTable rows={shown.rows} searched={asked.words !== ''} sayStages={sayStages} printed />
          </Book>
        ),
      })
    })

    app.post('/so-van-ban/den/xuat', read, async (request, reply) => {
      const asked = registerAsked(request.query, office.today().year)
      const { organ_id: organId } = await office.read(request, ownUnit)
      return exportList(office, request, reply, {
        list: 'incoming-register',
        name: registerWords.incoming,
        columns: incomingColumns(organId, sayStages),
        find: async (db) => {
          const { ids } = await incomingIds(db, asked, events, { order: 'book' })
          return byIds(ids, (tx, some) => incomingByIds(tx, some, events))
        },
      })
    })

    app.post('/so-van-ban/den/vao-so', write, async (request, reply) => {
      const posted = readForm(yearForm, request.body)
      if (!posted.ok) return office.notFound(request, reply)
      const { year } = posted.value
      const count = await office.write(request, (tx, by) => registerWaiting(tx, by, year, events))
      return office.done(reply, `${INCOMING_BOOK}?nam=${year}`, said.waitingSaid(count))
    })

    interface Showing {
      readonly row: IncomingRecord | null
      readonly form: FormState
      readonly status?: number
    }
    /** The page of one paper, new or known; the petition it belongs to is chosen by the address. */
    const show = async (request: FastifyRequest, reply: FastifyReply, { row, form, status = 200 }: Showing) => {
      const { 'kien-nghi': named, tim } = (request.query ?? {}) as Record<string, unknown>
      const words = typeof tim === 'string' ? tim.slice(0, 200) : ''
      const posted = form.values.petitionId
      const asked = typeof named === 'string' ? named : typeof posted === 'string' ? posted : (row?.petition_id ?? '')
      const found = await office.read(request, async (db) => {
        const chosen = isDocumentId(asked) ? await events.target(db, asked) : null
        const departments = (await activeDepartments(db)).filter(({ outside }) => !outside)
        const [known] = row ? await incomingByIds(db, [row.id], events) : []
        return { chosen, departments, known, targets: words ? await events.targets(db, words) : [] }
      })
      const address = row ? `${INCOMING_BOOK}/${row.id}` : `${INCOMING_BOOK}/moi`
      const content = {
        ...{ ...around(request), back, failed: status >= 400 },
        title: row ? `${said.columns.number} ${numberShown(row.number)}` : said.register,
        about: row ? undefined : said.registerAbout,
        children: (
          <IncomingPage
            {...{ address, form, departments: found.departments, chosen: found.chosen }}
            {...(row && { version: row.version })}
            followed={found.known?.followed ?? null}
            isPetition={found.known?.isPetition ?? false}
            search={{ words, targets: found.targets }}
            yes={row ? said.editYes : said.save}
          />
        ),
      }
      return office.page(request, reply, content, status)
    }

    /** Whether the petition and the question that were chosen are there. */
    const isLinkable = async (
      request: FastifyRequest,
      { petitionId, opinionId }: { petitionId: string | null; opinionId: string | null },
    ): Promise<boolean> => {
      if (!petitionId) return true
      const target = await office.read(request, (db) => events.target(db, petitionId))
      return target !== null && (opinionId === null || target.opinions.some(({ id }) => id === opinionId))
    }

    app.get('/so-van-ban/den/moi', write, (request, reply) =>
      show(request, reply, { row: null, form: newForm({ arrivedOn: dateWithYear(office.today()) }) }),
    )
    app.post('/so-van-ban/den/moi', write, async (request, reply) => {
      const posted = readForm(incomingForm, request.body)
      if (!posted.ok) return show(request, reply, { row: null, form: posted.form, status: 422 })
      const wrong = (refusal: keyof typeof said.refusals) =>
        show(request, reply, {
          row: null,
          form: formWithErrors(posted.form.values, { [fieldOf[refusal] ?? 'form']: said.refusals[refusal] }),
          status: 409,
        })
      if (!(await isLinkable(request, posted.value))) return wrong('link-gone')
      const came = await office.write(request, (tx, by) => registerIncoming(tx, by, posted.value))
      return came.ok ? office.done(reply, INCOMING_BOOK, said.said(came.value.number)) : wrong(came.refusal)
    })

    const find = (request: FastifyRequest<One>) =>
      isDocumentId(request.params.id) ? office.read(request, (db) => incomingAt(db, request.params.id)) : null
    app.get<One>('/so-van-ban/den/:id', write, async (request, reply) => {
      const row = await find(request)
      return row ? show(request, reply, { row, form: typedOf(row) }) : office.notFound(request, reply)
    })
    app.post<One>('/so-van-ban/den/:id', write, async (request, reply) => {
      const row = await find(request)
      if (!row) return office.notFound(request, reply)
      const posted = readForm(versionForm, request.body)
      if (!posted.ok) return show(request, reply, { row, form: posted.form, status: 422 })
      const wrong = (refusal: keyof typeof said.refusals) =>
        show(request, reply, {
          row,
          form: formWithErrors(posted.form.values, { [fieldOf[refusal] ?? 'form']: said.refusals[refusal] }),
          status: 409,
        })
      if (!(await isLinkable(request, posted.value))) return wrong('link-gone')
      const came = await office.write(request, (tx, by) => editIncoming(tx, by, { id: row.id, ...posted.value }))
      return came.ok ? office.done(reply, INCOMING_BOOK, said.edited) : wrong(came.refusal)
    })
  }
