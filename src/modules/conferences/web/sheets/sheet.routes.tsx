import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Result } from '#kernel/result.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { belowDialogue, dialogueAt } from '#modules/dialogues/index.ts'
import { type Doer, liesWith } from '#modules/tasks/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { withdrawSheet } from '../../application/sheets/ask-sheets.ts'
import { addSheetFiles, removeSheetFile } from '../../application/sheets/sheet-files.ts'
import { fieldPetitions, sheetsOf } from '../../application/sheets/sheets-query.ts'
import type { SheetOf } from '../../application/sheets/take-up-sheet.ts'
import { handIn, reopenSheet, saveSheet } from '../../application/sheets/write-sheet.ts'
import { pastedTable } from '../../domain/index.ts'
import { isId } from '../address.ts'
import { sheetHref } from '../addresses.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import { type SheetCame, SheetPage } from './sheet.view.tsx'
import { fieldOf, sheetForm } from './sheet-form.ts'
import { SheetBadge } from './sheet-list.view.tsx'
import type { SheetParts } from './sheet-parts.ts'
import { type SheetWebRefusal, sheetsWords as words } from './words.vi.ts'

type One = FastifyRequest<{ Params: { address: string; id: string; file?: string } }>

/** What was saved stays saved, though handing it in was refused: thrown away it would be typed again. */
type Saved = { readonly version: number; readonly merged: boolean }

/** One sheet: written, looked at, handed in, taken up again; its files. */
export const sheetInOffice =
  (office: Office, parts: SheetParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/hoi-nghi/:address/so-lieu/:id'
    const read = { config: { action: 'data-sheets.read' } }
    const write = { config: { action: 'data-sheets.write' } }

    const doerOf = (request: FastifyRequest): Doer => ({
      any: office.reach(request, 'data-sheets.write') === 'all',
      departmentId: office.person(request).departmentId,
    })

    interface Showing {
      readonly came?: SheetCame
      readonly notice?: Notice
      readonly status?: number
    }
    const show = async (request: One, reply: FastifyReply, showing: Showing = {}) => {
      const { address, id } = request.params
      const found = await office.read(request, async (db) => {
        const dialogue = isId(id) ? await dialogueAt(db, address) : null
        const sheet = dialogue && (await sheetsOf(db, dialogue.id)).find((one) => one.id === id)
        if (!sheet) return null
        const all = await fieldPetitions(db, dialogue.id)
        const due = (await deadlinesOf(db, sheet.taskId)).find(({ kind, lapsedOn }) => kind === 'task' && !lapsedOn)
        return {
          ...{ dialogue, sheet, due: due ?? null, calendar: await currentCalendar(db) },
          petitions: all.filter(({ field }) => sheet.fields.some((one) => one === field)),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, sheet } = found
      const { officerId } = office.person(request)
      const doer = doerOf(request)
      const reach = office.reach(request, 'data-sheets.write')
      const isTheirs = liesWith(sheet, { departmentId: doer.departmentId, officerId })
      const isOpen = dialogue.closedOn === null
      const { back: _, ...below } = belowDialogue(dialogue)
      return office.page(
        request,
        reply,
        {
          title: `${words.title}: ${sheet.title}`,
          badge: <SheetBadge {...sheet} />,
          ...below,
          back: { href: sheetHref(address), label: words.title },
          failed: showing.came !== undefined && Object.keys(showing.came.form.errors).length > 0,
          notice: showing.notice,
          children: (
            <>
              <ConferenceTabs address={dialogue.address} current="so-lieu" {...{ office, request }} />
              <SheetPage
                {...found}
                address={dialogue.address}
                mayWrite={isOpen && (reach === 'all' || (reach === 'own-department' && isTheirs))}
                mayAsk={isOpen && office.reach(request, 'data-sheets.ask') !== 'none'}
                opensTasks={office.reach(request, 'tasks.read') === 'all' || isTheirs}
                opensPetitions={office.reach(request, 'petitions.read') === 'all'}
                today={office.today()}
                came={showing.came ?? null}
              />
            </>
          ),
        },
        showing.status,
      )
    }
    app.get(path, read, (request: One, reply) => show(request, reply))

    const change = <Value,>(request: One, does: (tx: UnitDb, by: By, of: SheetOf) => Promise<Value>) =>
      office.write(request, async (tx, by) => {
        const { address, id } = request.params
        const dialogue = isId(id) ? await dialogueAt(tx, address) : null
        return dialogue && does(tx, by, { dialogue, id })
      })
    const here = (request: One) => sheetHref(request.params.address, request.params.id)
    /** Said beside its field where it has one, with everything typed still there. */
    const refused = (
      request: One,
      reply: FastifyReply,
      refusal: SheetWebRefusal,
      came: Omit<SheetCame, 'form'> & { readonly values?: FormState['values'] } = { what: 'words' },
    ) => {
      if (refusal === 'not-found') return office.notFound(request, reply)
      const text = words.refusals[refusal]
      const { values, ...as } = came
      const field = values && fieldOf[refusal]
      const form = formWithErrors(values ?? {}, field ? { [field]: text } : {})
      return show(request, reply, {
        ...(values && { came: { ...as, form } }),
        ...(!field && { notice: { is: 'refused' as const, text } }),
        status: 409,
      })
    }
    const ended = (
      request: One,
      reply: FastifyReply,
      came: Result<unknown, SheetWebRefusal> | null,
      said: string,
      to = here(request),
    ) => {
      if (!came) return office.notFound(request, reply)
      return came.ok ? office.done(reply, to, said) : refused(request, reply, came.refusal)
    }

    app.post(`${path}/ghi`, write, async (request: One, reply) => {
      const posted = readForm(sheetForm, request.body)
      if (!posted.ok) return show(request, reply, { came: { what: 'words', form: posted.form }, status: 422 })
      const { base, viec, table, ...typed } = posted.value
      const { values } = posted.form
      const read = pastedTable(table)
      if (!read.ok) return refused(request, reply, read.refusal, { what: 'words', values })
      const rows = read.value
      if (viec === 'xem')
        return show(request, reply, { came: { what: 'words', form: formWithErrors(values, {}), preview: rows } })
      const doer = doerOf(request)
      const outcome = await change(request, async (tx, by, of) => {
        const saved = await saveSheet(tx, by, doer, of, { ...typed, rows, base })
        if (!saved.ok || viec !== 'nop' || saved.value.merged) return { saved, handed: null }
        return { saved, handed: await handIn(tx, by, doer, of, saved.value.version) }
      })
      if (!outcome) return office.notFound(request, reply)
      const { saved, handed } = outcome
      if (!saved.ok && 'with' in saved) {
        const { version, writtenBy } = saved.with
        const form = formWithErrors({ ...values, base: String(version) }, { form: words.both(writtenBy) })
        return show(request, reply, { came: { what: 'words', form, preview: rows, both: true }, status: 409 })
      }
      if (!saved.ok) return refused(request, reply, saved.refusal, { what: 'words', values, preview: rows })
      const now: Saved = saved.value
      if (handed && !handed.ok) {
        const kept = { ...values, base: String(now.version) }
        return refused(request, reply, handed.refusal, { what: 'words', values: kept, preview: rows })
      }
      const { done } = words
      return office.done(reply, here(request), now.merged ? done.merged : handed ? done.handedIn : done.saved)
    })

    app.post(`${path}/mo-lai`, write, async (request: One, reply) => {
      const doer = doerOf(request)
      const came = await change(request, (tx, by, of) => reopenSheet(tx, by, doer, of))
      return ended(request, reply, came, words.done.reopened)
    })
    app.post(`${path}/thoi`, { config: { action: 'data-sheets.ask' } }, async (request: One, reply) => {
      const came = await change(request, withdrawSheet)
      return ended(request, reply, came, words.done.withdrawn, sheetHref(request.params.address))
    })

    app.post(`${path}/tep`, write, async (request: One, reply) => {
      const { files, values } = await parts.readPosted(request, parts.files, office.person(request).unitId)
      const taken = files.map((one) => one.taken)
      const what = { what: 'files', values } as const
      if (!taken.every((one): one is TakenFile => one !== null)) return refused(request, reply, 'file-refused', what)
      const doer = doerOf(request)
      const came = await change(request, (tx, by, of) => addSheetFiles(tx, by, doer, of, taken))
      if (!came) return office.notFound(request, reply)
      if (!came.ok) return refused(request, reply, came.refusal, what)
      return office.done(reply, `${here(request)}#tep-so-lieu`, words.done.files(came.value))
    })
    app.get(`${path}/tep/:file`, read, async (request: One, reply) => {
      const { address, id, file: wanted } = request.params
      const file = await office.read(request, async (db) => {
        const dialogue = isId(id) ? await dialogueAt(db, address) : null
        const sheet = dialogue && (await sheetsOf(db, dialogue.id)).find((one) => one.id === id)
        return sheet?.files.find((one) => one.id === wanted)
      })
      const sent = file && (await parts.sendFile(reply, parts.files, office.person(request).unitId, file, 'no-store'))
      return sent ? reply : office.notFound(request, reply)
    })
    app.post(`${path}/tep/:file/bo`, write, async (request: One, reply) => {
      const { file } = request.params
      const doer = doerOf(request)
      const came = await change(request, (tx, by, of) => removeSheetFile(tx, by, doer, of, file ?? ''))
      return ended(request, reply, came, words.done.fileRemoved, `${here(request)}#tep-so-lieu`)
    })
  }
