import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { belowDialogue, type Dialogue, dialogueAt, dialoguesAddress } from '#modules/dialogues/index.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Notice, Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { type FormState, formWithErrors } from '#ui/index.ts'
import { askForSheet, askForSheets, SHEETS_MILESTONE, sheetsToAsk } from '../../application/sheets/ask-sheets.ts'
import { sheetsOf } from '../../application/sheets/sheets-query.ts'
import { sheetHref } from '../addresses.ts'
import { ConferenceTabs } from '../conference-tabs.tsx'
import { sheetInOffice } from './sheet.routes.tsx'
import { askForm, fieldOf } from './sheet-form.ts'
import { SheetList } from './sheet-list.view.tsx'
import type { SheetParts } from './sheet-parts.ts'
import { sheetsWords as words } from './words.vi.ts'

type At = FastifyRequest<{ Params: { address: string } }>

/** Phiếu số liệu: which there are, asking for them, and each by itself. */
export const dataSheetsInOffice =
  (office: Office, parts: SheetParts) =>
  async (app: FastifyInstance): Promise<void> => {
    const path = '/hoi-nghi/:address/so-lieu'
    const ask = { config: { action: 'data-sheets.ask' } }

    interface Showing {
      readonly came?: FormState
      readonly notice?: Notice
      readonly status?: number
    }
    const show = async (request: At, reply: FastifyReply, showing: Showing = {}) => {
      const asks = office.reach(request, 'data-sheets.ask') !== 'none'
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, request.params.address)
        if (!dialogue) return null
        const sheets = await sheetsOf(db, dialogue.id)
        const milestone = (await deadlinesOf(db, dialogue.id)).find(
          ({ kind, name, lapsedOn }) => kind === 'milestone' && name === SHEETS_MILESTONE.milestone && !lapsedOn,
        )
        const mayAsk = asks && dialogue.closedOn === null && milestone !== undefined
        return {
          ...{ dialogue, sheets, mayAsk, milestone: milestone ?? null, calendar: await currentCalendar(db) },
          proposed: mayAsk ? await sheetsToAsk(db, dialogue.id, sheets) : [],
          departments: (await activeDepartments(db))
            .filter(({ outside }) => !outside)
            .map(({ id, name }) => ({ value: id, label: name })),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue } = found
      const prints = office.reach(request, 'papers.read') === 'all'
      return office.page(
        request,
        reply,
        {
          title: words.title,
          about: words.about,
          ...belowDialogue(dialogue),
          failed: Boolean(showing.came),
          notice: showing.notice,
          children: (
            <>
              <ConferenceTabs address={dialogue.address} current="so-lieu" {...{ office, request }} />
              <SheetList
                {...found}
                address={dialogue.address}
                printHref={prints ? `${dialoguesAddress}/${dialogue.address}/giay-to/phieu-so-lieu` : null}
                today={office.today()}
                came={showing.came ?? null}
              />
            </>
          ),
        },
        showing.status,
      )
    }
    app.get(path, { config: { action: 'data-sheets.read' } }, (request: At, reply) => show(request, reply))

    const change = <Value,>(request: At, does: (tx: UnitDb, by: By, dialogue: Dialogue) => Promise<Value>) =>
      office.write(request, async (tx, by) => {
        const dialogue = await dialogueAt(tx, request.params.address)
        return dialogue ? does(tx, by, dialogue) : null
      })

    app.post(`${path}/yeu-cau`, ask, async (request: At, reply) => {
      const came = await change(request, askForSheets)
      if (!came) return office.notFound(request, reply)
      if (came.ok) return office.done(reply, sheetHref(request.params.address), words.done.asked(came.value))
      return show(request, reply, { notice: { is: 'refused', text: words.refusals[came.refusal] }, status: 409 })
    })

    app.post(path, ask, async (request: At, reply) => {
      const posted = readForm(askForm, request.body)
      if (!posted.ok) return show(request, reply, { came: posted.form, status: 422 })
      const { field: fields, ...asked } = posted.value
      const came = await change(request, (tx, by, dialogue) => askForSheet(tx, by, dialogue, { ...asked, fields }))
      if (!came) return office.notFound(request, reply)
      if (came.ok) return office.done(reply, sheetHref(request.params.address), words.done.askedOne)
      const text = words.refusals[came.refusal]
      const field = came.refusal === 'too-long' ? 'wanted' : fieldOf[came.refusal]
      return show(request, reply, {
        ...{ came: formWithErrors(posted.form.values, field ? { [field]: text } : {}), status: 409 },
        ...(!field && { notice: { is: 'refused' as const, text } }),
      })
    })

    await app.register(sheetInOffice(office, parts))
  }
