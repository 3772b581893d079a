import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { belowDialogue, type Dialogue, dialogueAt, dialoguesAddress, rulesOf } from '#modules/dialogues/index.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { organisationDetail, typedLine, undoToldApart } from '#modules/organisations/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { overrideFromRow, treatAsOne, treatAsTwo } from '../application/change-counting.ts'
import { asIfOverridden, groupsByRow } from '../application/counted-group.ts'
import { judge, loadRows, type Tally, tally } from '../application/tally.ts'
import { toldRows } from '../application/told-rows.ts'
import { OverrideCounting, SameOrganisation } from './change-counting.view.tsx'
import { petitionColumns, registrationColumns } from './counted-columns.ts'
import { isRowPart, linesIn, petitionLines, registrationLines } from './counted-lines.ts'
import { CountedRows } from './rows.view.tsx'
import { rowsWords as words } from './rows-words.vi.ts'

type AtAddress = FastifyRequest<{ Params: { address: string; id?: string; other?: string } }>
const at = '/ky-doi-thoai/:address/cach-tinh'

/** The rows behind the verdict, and an officer's word on them: …/ky-doi-thoai/2026/cach-tinh. */
export const rowsInOffice =
  (office: Office, { keys }: { readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    const override = { config: { action: 'organisations.edit' } }
    const merge = { config: { action: 'organisations.merge' } }
    const reaches = (request: FastifyRequest, action: string) => office.reach(request, action) !== 'none'
    const addressOf = ({ address }: Pick<Dialogue, 'address'>) => `${dialoguesAddress}/${address}/cach-tinh`
    const backTo = (dialogue: Dialogue) => ({ href: addressOf(dialogue), label: words.title })

    app.get(at, { config: { action: 'decisions.read' } }, async (request: AtAddress, reply) => {
      const { xem, loc, trang } = request.query as Record<string, unknown>
      const page = Number(trang)
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        return dialogue && { dialogue, counted: await tally(db, dialogue, office.now()) }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, counted } = found
      return office.page(request, reply, {
        title: words.title,
        about: words.about,
        ...belowDialogue(dialogue),
        children: (
          <CountedRows
            tally={counted}
            dialogueAddress={dialogue.address}
            address={addressOf(dialogue)}
            asked={{
              what: xem === 'kien-nghi' ? xem : 'dang-ky',
              part: isRowPart(loc) ? loc : 'tat-ca',
              page: Number.isInteger(page) && page > 1 ? page : 1,
            }}
            registeredOnly={rulesOf(dialogue).petitionsOfRegisteredOnly.value}
            may={{
              override: !dialogue.closedOn && reaches(request, 'organisations.edit'),
              merge: !dialogue.closedOn && reaches(request, 'organisations.merge'),
              correct: !dialogue.closedOn && reaches(request, 'registrations.correct'),
            }}
          />
        ),
      })
    })

    for (const what of ['dang-ky', 'kien-nghi'] as const)
      app.post(`${at}/xuat/${what}`, { config: { action: 'decisions.read' } }, (request: AtAddress, reply) => {
        const { loc } = request.query as Record<string, unknown>
        const part = isRowPart(loc) ? loc : 'tat-ca'
        const linesOf = async <Line,>(db: UnitDb, lines: (counted: Tally) => readonly Line[]) => {
          const dialogue = await dialogueAt(db, request.params.address)
          return dialogue ? lines(await tally(db, dialogue, office.now())) : []
        }
        return what === 'dang-ky'
          ? exportList(office, request, reply, {
              list: 'counted-registrations',
              name: words.registrationsName(request.params.address),
              columns: registrationColumns,
              find: async (db) => atOnce(linesIn(await linesOf(db, registrationLines), part)),
            })
          : exportList(office, request, reply, {
              list: 'counted-petitions',
              name: words.petitionsName(request.params.address),
              columns: petitionColumns,
              find: async (db) => atOnce(linesIn(await linesOf(db, petitionLines), part)),
            })
      })

    const showOverride = async (
      request: AtAddress,
      reply: FastifyReply,
      back: FormState | null = null,
      status = 200,
    ) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        if (!dialogue) return null
        const [loaded, now] = [await loadRows(db, dialogue.id), office.now()]
        const group = groupsByRow(judge(dialogue, loaded, now)).get(request.params.id ?? '')
        if (!group) return null
        const would = (counts: boolean | null) => judge(dialogue, asIfOverridden(loaded, group, counts), now)
        const organisation = group.organisationId && (await organisationDetail(db, group.organisationId))
        return {
          ...{ dialogue, group, rows: await toldRows(db, group), version: organisation ? organisation.version : 0 },
          wouldBe: { kind: would(null), yes: would(true), no: would(false) },
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, ...shown } = found
      const { override: set } = shown.group
      const asIs = newForm({ counts: set ? (set.counts ? 'yes' : 'no') : 'kind', reason: set?.reason ?? '' })
      const action = `${addressOf(dialogue)}/doi/${request.params.id}`
      return office.page(
        request,
        reply,
        {
          title: words.changeOf(shown.group.name),
          back: backTo(dialogue),
          current: dialoguesAddress,
          failed: back !== null,
          children: <OverrideCounting action={action} form={back ?? asIs} {...shown} />,
        },
        status,
      )
    }
    app.get(`${at}/doi/:id`, override, (request: AtAddress, reply) => showOverride(request, reply))

    app.post(`${at}/doi/:id`, override, async (request: AtAddress, reply) => {
      const values = fieldsOf(request.body)
      const counts = typedLine(values, 'counts')
      const reason = typedLine(values, 'reason').slice(0, 500)
      if (!['kind', 'yes', 'no'].includes(counts))
        return showOverride(request, reply, formWithErrors(values, { counts: words.choose }), 422)
      const shown = { rowId: request.params.id ?? '', version: versionTyped(values.version) }
      const said = counts === 'kind' ? null : { counts: counts === 'yes', reason }
      const done = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, request.params.address)
        return dialogue && !dialogue.closedOn ? overrideFromRow(tx, by, dialogue, shown, said, keys) : null
      })
      if (!done || (!done.ok && done.refusal === 'not-found')) return office.notFound(request, reply)
      if (done.ok) return office.done(reply, addressOf({ address: request.params.address }), words.changed)
      const field = done.refusal === 'reason-needed' ? 'reason' : 'form'
      const form = formWithErrors(values, { [field]: words.refusals[done.refusal] })
      return showOverride(request, reply, form, field === 'reason' ? 422 : 409)
    })

    const showSame = async (request: AtAddress, reply: FastifyReply, form: FormState = newForm(), status = 200) => {
      const { address, id = '', other = '' } = request.params
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, address)
        const groups = dialogue && groupsByRow(await tally(db, dialogue, office.now()))
        const [first, second] = [groups?.get(id), groups?.get(other)]
        if (!dialogue || !first || !second || first.id === second.id) return null
        return {
          dialogue,
          one: { group: first, rows: await toldRows(db, first) },
          other: { group: second, rows: await toldRows(db, second) },
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, ...sides } = found
      return office.page(
        request,
        reply,
        {
          title: words.sameTitle,
          about: words.pageAbout,
          back: backTo(dialogue),
          current: dialoguesAddress,
          failed: Object.keys(form.errors).length > 0,
          children: (
            <SameOrganisation
              action={`${addressOf(dialogue)}/la-mot/${id}/${other}`}
              apart={`${addressOf(dialogue)}/la-hai/${id}/${other}`}
              form={form}
              {...sides}
            />
          ),
        },
        status,
      )
    }
    app.get(`${at}/la-mot/:id/:other`, merge, (request: AtAddress, reply) => showSame(request, reply))

    app.post(`${at}/la-mot/:id/:other`, merge, async (request: AtAddress, reply) => {
      const { address, id = '', other = '' } = request.params
      const done = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, address)
        return dialogue && !dialogue.closedOn ? treatAsOne(tx, by, dialogue, [id, other], keys) : null
      })
      if (!done || (!done.ok && done.refusal === 'not-found')) return office.notFound(request, reply)
      if (done.ok) return office.done(reply, addressOf({ address }), words.madeOne)
      return showSame(request, reply, formWithErrors({}, { form: words.refusals[done.refusal] }), 409)
    })

    app.post(`${at}/la-hai/:id/:other`, merge, async (request: AtAddress, reply) => {
      const { address, id = '', other = '' } = request.params
      const done = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, address)
        return dialogue && !dialogue.closedOn ? treatAsTwo(tx, by, dialogue, [id, other]) : null
      })
      return done?.ok ? office.done(reply, addressOf({ address }), words.madeTwo) : office.notFound(request, reply)
    })

    app.post(`${at}/la-hai/:id/bo`, merge, async (request: AtAddress, reply) => {
      const { address, id = '' } = request.params
      const done = await office.write(request, (tx, by) => undoToldApart(tx, by, id))
      return done.ok ? office.done(reply, addressOf({ address }), words.apartUndone) : office.notFound(request, reply)
    })
  }
