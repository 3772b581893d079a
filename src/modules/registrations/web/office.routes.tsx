import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatPhone } from '#kernel/phone-text.ts'
import { currentDialogue, dialogueAt, dialoguesAddress, newestDialogue } from '#modules/dialogues/index.ts'
import { atOnce, exportList, importInOffice, importWords } from '#modules/lists/index.ts'
import { OUTSIDE, organisationForEntry, typedLine, villageChoices } from '#modules/organisations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { Button, ButtonLink, Buttons, EmptyState, Form, type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { correctRegistration, withdrawRegistration } from '../application/change-registration.ts'
import { countedRegistrations } from '../application/counted-registrations.ts'
import { enterIntoRegister } from '../application/enter-into-register.ts'
import { type RegistrationRow, registrationById } from '../application/list-registrations.ts'
import { sourceName } from '../application/sources.ts'
import { registrationImport } from './import-registrations.ts'
import { isListView, isOfKind, type ListView, rowsOf } from './list-view.ts'
import { RegistrationList, RegistrationPage } from './office.view.tsx'
import { entryInOffice } from './office-entry.routes.tsx'
import { outreachInOffice } from './outreach/index.ts'
import { outreachAddress } from './outreach/outreach-office.ts'
import { registrationColumns } from './registration-columns.ts'
import { RegistrationFields } from './registration-fields.tsx'
import { readRegistration } from './registration-form.ts'
import { sourcesInOffice } from './sources/sources.routes.tsx'
import { words } from './words.vi.ts'

const HOME = '/can-bo/dang-ky'
const current = HOME
const read = { config: { action: 'registrations.read' } }
const correct = { config: { action: 'registrations.correct' } }

const typedOf = (row: RegistrationRow): FormState['values'] => ({
  name: row.name,
  phone: formatPhone(row.phone),
  kind: row.kind ?? '',
  place: row.villageId ?? (row.outsidePlace ? OUTSIDE : ''),
  person: row.person,
  people: String(row.people),
  sector: row.sector ?? '',
  email: row.email,
  speak: row.wantsToSpeak ? '1' : '',
  topic: row.speechTopic,
})

/** The registrations' pages: /can-bo/dang-ky. */
export const registrationsInOffice =
  (office: Office, { keys }: { readonly keys: Keys }) =>
  async (app: FastifyInstance) => {
    await app.register(entryInOffice(office, { keys }))
    await app.register(outreachInOffice(office, { keys }))
    await app.register(sourcesInOffice(office))
    await app.register(importInOffice(office, keys, registrationImport(keys)))

    const countNow = (db: UnitDb, dialogueId: string) => countedRegistrations(db, dialogueId, office.now())

    const viewOf = (request: FastifyRequest): ListView => {
      const { xem } = request.query as { xem?: unknown }
      return typeof xem === 'string' && isListView(xem) ? xem : 'tat-ca'
    }
    /** The dialogue that goes on, or the last one; null where there is none. */
    const countedHere = async (db: UnitDb, request: FastifyRequest) => {
      const { ky, kind } = askedOf(request)
      const dialogue = ky ? await dialogueAt(db, ky) : ((await currentDialogue(db)) ?? (await newestDialogue(db)))
      if (!dialogue) return null
      const found = await countNow(db, dialogue.id)
      return { ...found, rows: found.rows.filter((row) => isOfKind(row, kind)) }
    }
    /** Which dialogue, and which kind of organisation; '' where it is not said. */
    const askedOf = (request: FastifyRequest) => {
      const { ky, loai } = request.query as { ky?: unknown; loai?: unknown }
      return {
        ky: typeof ky === 'string' && /^20\d\d(-\d)?$/.test(ky) ? ky : '',
        kind: typeof loai === 'string' ? loai : '',
      }
    }

    app.post('/dang-ky/xuat', read, (request, reply) =>
      exportList(office, request, reply, {
        list: 'registrations',
        name: words.list,
        columns: registrationColumns(office.reach(request, 'contacts.read') !== 'none'),
        find: async (db) => {
          const here = await countedHere(db, request)
          return atOnce(here ? rowsOf(here.rows, here.count, viewOf(request)) : [])
        },
      }),
    )

    app.get('/dang-ky', read, async (request, reply) => {
      const view = viewOf(request)
      const page = await office.read(request, (db) => countedHere(db, request))
      const mayEnter = office.reach(request, 'registrations.enter') !== 'none'
      return office.page(request, reply, {
        title: words.list,
        ...(page?.dialogue && { about: words.listAbout(page.dialogue.address) }),
        current,
        actions: page?.dialogue && (
          <>
            {office.reach(request, 'outreach.read') !== 'none' && (
              <ButtonLink href={outreachAddress(page.dialogue)} icon="phone">
                {words.outreach}
              </ButtonLink>
            )}
            {mayEnter && (
              <ButtonLink href={`${HOME}/nhap-bang`} icon="upload">
                {importWords.fromExcel}
              </ButtonLink>
            )}
            {mayEnter && (
              <ButtonLink href={`${HOME}/nhap`} primary icon="plus">
                {words.enter}
              </ButtonLink>
            )}
          </>
        ),
        children: page ? (
          <RegistrationList
            rows={page.rows}
            count={page.count}
            view={view}
            among={askedOf(request)}
            doublesAt={
              page.dialogue && office.reach(request, 'decisions.read') !== 'none'
                ? `${dialoguesAddress}/${page.dialogue.address}/cach-tinh`
                : null
            }
          />
        ) : (
          <EmptyState
            title={words.listNone}
            icon="dialogue"
            action={
              office.reach(request, 'dialogues.create') !== 'none' && (
                <ButtonLink href={`${dialoguesAddress}/moi`} primary icon="plus">
                  {words.createDialogue}
                </ButtonLink>
              )
            }
          >
            <p>{words.listNoneAbout}</p>
          </EmptyState>
        ),
      })
    })

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      withdraw: { form: FormState; status: number } | null = null,
      notice?: Notice,
    ) => {
      const { id } = request.params as { id: string }
      const page = await office.read(request, async (db) => {
        const row = await registrationById(db, id)
        return row && { row, source: await sourceName(db, row.source), ...(await countNow(db, row.dialogueId)) }
      })
      if (!page) return office.notFound(request, reply)
      const may = (action: string) => office.reach(request, action) !== 'none'
      return office.page(
        request,
        reply,
        {
          title: page.row.name,
          current,
          back: { href: HOME, label: words.back },
          failed: withdraw !== null,
          notice,
          actions: may('registrations.correct') && (
            <ButtonLink href={`${HOME}/${id}/sua`} icon="edit">
              {words.correct}
            </ButtonLink>
          ),
          children: (
            <RegistrationPage
              row={page.row}
              source={page.source}
              counted={page.count.rows.find((one) => one.id === page.row.id)}
              contacts={may('contacts.read')}
              mayCorrect={may('registrations.correct')}
              mayRegister={may('organisations.edit')}
              withdraw={{ form: withdraw?.form ?? newForm(), open: withdraw !== null }}
            />
          ),
        },
        withdraw?.status ?? (notice ? 409 : 200),
      )
    }

    app.get('/dang-ky/:id', read, (request, reply) => show(request, reply))

    app.post('/dang-ky/:id/rut', correct, async (request, reply) => {
      const { id } = request.params as { id: string }
      const values = fieldsOf(request.body)
      const done = await office.write(request, (tx, by) =>
        withdrawRegistration(tx, by, id, versionTyped(values.version), typedLine(values, 'askedHow')),
      )
      if (done.ok) return office.done(reply, `${HOME}/${id}`, words.withdrawn)
      const field = done.refusal === 'asked-how-needed' ? 'askedHow' : 'form'
      const form = formWithErrors(values, { [field]: words.refusals[done.refusal] })
      return show(request, reply, { form, status: field === 'askedHow' ? 422 : 409 })
    })

    app.post('/dang-ky/:id/danh-sach', { config: { action: 'organisations.edit' } }, async (request, reply) => {
      const { id } = request.params as { id: string }
      const entered = await office.write(request, (tx, by) => enterIntoRegister(tx, by, id, keys))
      if (!entered.ok)
        return entered.refusal === 'not-found'
          ? office.notFound(request, reply)
          : show(request, reply, null, { is: 'refused', text: words.alreadyInRegister })
      const said = entered.value.withoutIdentifier ? words.addedWithoutIdentifier : words.addedToRegister
      return office.done(reply, `${HOME}/${id}`, said)
    })

    const showCorrection = async (
      request: FastifyRequest,
      reply: FastifyReply,
      row: RegistrationRow,
      form: FormState,
      status = 200,
    ) => {
      const villages = await office.read(request, villageChoices)
      return office.page(
        request,
        reply,
        {
          title: words.correct,
          about: words.correctAbout,
          current,
          back: { href: `${HOME}/${row.id}`, label: words.detail },
          failed: Object.keys(form.errors).length > 0,
          children: (
            <Form action={`${HOME}/${row.id}/sua`} form={form} version={row.version} keys label={words.correct}>
              <RegistrationFields
                form={form}
                villages={villages}
                office
                identifierKept={row.identifierMask && words.identifierKept(row.identifierMask)}
              />
              <Buttons>
                <Button primary>{words.save}</Button>
              </Buttons>
            </Form>
          ),
        },
        status,
      )
    }

    app.get('/dang-ky/:id/sua', correct, async (request, reply) => {
      const { id } = request.params as { id: string }
      const row = await office.read(request, (db) => registrationById(db, id))
      return row ? showCorrection(request, reply, row, newForm(typedOf(row))) : office.notFound(request, reply)
    })

    app.post('/dang-ky/:id/sua', correct, async (request, reply) => {
      const { id } = request.params as { id: string }
      const values = fieldsOf(request.body)
      const errors: Record<string, string> = {}
      const { row, villages } = await office.read(request, async (db) => ({
        row: await registrationById(db, id),
        villages: await villageChoices(db),
      }))
      if (!row) return office.notFound(request, reply)
      const villageIds = new Set(villages.map((village) => village.id))
      const form = readRegistration(values, errors, { villageIds, phoneNeeded: false, personNeeded: false })
      const version = versionTyped(values.version)
      if (Object.keys(errors).length > 0)
        return showCorrection(request, reply, { ...row, version }, formWithErrors(values, errors), 422)
      const done = await office.write(request, async (tx, by) => {
        // Where it was linked it stays so; otherwise what is now known may find its row.
        const linked =
          row.organisation?.id ?? (await organisationForEntry(tx, by, { ...form, chosen: '' }, keys))?.id ?? null
        return correctRegistration(tx, by, id, version, { ...form, organisationId: linked }, keys)
      })
      if (done.ok) return office.done(reply, `${HOME}/${id}`, words.corrected)
      const stale = formWithErrors(typedOf(row), { form: words.refusals[done.refusal] })
      return showCorrection(request, reply, row, stale, 409)
    })
  }
