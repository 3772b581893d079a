import type { FastifyInstance, FastifyReply } from 'fastify'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { atOnce, exportList } from '#modules/lists/index.ts'
import { activeDepartments, activeVillages } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { readForm } from '#platform/http/read-form.ts'
import { ButtonLink, type FormState, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import { notHeldSince } from '../../application/decision-in-force.ts'
import { dialogueInOffice } from '../../application/dialogue-in-office.ts'
import { addPosting } from '../../application/posting/change-posting.ts'
import { makePostings, villagesWithoutRow } from '../../application/posting/make-postings.ts'
import { postingPhotos, postingsOf } from '../../application/posting/posting-rows.ts'
import { tickPostings } from '../../application/posting/tick-posting.ts'
import { postingState, stillApplies } from '../../domain/index.ts'
import { paperButtons } from '../paper-link.tsx'
import { Checklist } from './checklist.view.tsx'
import { filterHref, filterOf, isWithin } from './checklist-filter.ts'
import { type AtAddress, aroundChecklist, checklistHref, doerOf, isDoers, isId } from './in-checklist.ts'
import { postingColumns } from './posting-columns.ts'
import { addForm, bulkForm } from './posting-form.ts'
import { AddPosting } from './posting-forms.view.tsx'
import { words } from './words.vi.ts'

/** What rows can be given to: departments of the unit, villages in use. */
export async function postingChoices(db: UnitDb) {
  const [departments, villages] = [await activeDepartments(db), await activeVillages(db)]
  return {
    departments: departments.filter(({ outside }) => !outside).map(({ id, name }) => ({ id, name })),
    villages: villages.map(({ id, name, formerCommune }) => ({
      id,
      name: formerCommune ? `${name} (${formerCommune} cũ)` : name,
    })),
  }
}

/** Niêm yết, đưa tin: the checklist of a dialogue, its rows made, added, ticked several at once (R5). */
export const checklistInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const at = '/ky-doi-thoai/:address/niem-yet'
    const edit = { config: { action: 'dialogues.edit' } }

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      {
        ticking = null,
        refused = '',
        status = 200,
      }: { ticking?: FormState | null; refused?: string; status?: number } = {},
    ) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueInOffice(db, request.params.address)
        if (!dialogue) return null
        const all = await postingsOf(db, dialogue.id)
        const photos = await postingPhotos(
          db,
          all.filter((posting) => posting.photos > 0).map(({ id }) => id),
        )
        return {
          dialogue,
          all,
          notHeld: (await notHeldSince(db, dialogue.id)) !== null,
          villagesMissing: all.length > 0 ? await villagesWithoutRow(db, dialogue.id) : 0,
          // The newest photo of a row stands for it.
          photos: new Map(photos.map((photo) => [photo.postingId, photo])),
        }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, all, notHeld, villagesMissing, photos } = found
      const doer = doerOf(office, request)
      const mayEdit = office.reach(request, 'dialogues.edit') !== 'none'
      return office.page(
        request,
        reply,
        {
          ...aroundChecklist(dialogue),
          title: words.title,
          about: words.about(dialogue.year),
          actions: (
            <>
              {paperButtons(office, request, dialogue.address, ['bien-ban-niem-yet'])}
              {mayEdit && (
                <ButtonLink href={DEFAULTS} ghost>
                  {words.defaults}
                </ButtonLink>
              )}
            </>
          ),
          failed: hasErrors(ticking ?? undefined),
          notice: refused ? { is: 'refused', text: refused } : undefined,
          children: (
            <Checklist
              dialogue={dialogue}
              href={checklistHref(request)}
              postings={all.filter((posting) => stillApplies(posting, notHeld))}
              photos={photos}
              filter={filterOf(request.query)}
              today={office.today()}
              notHeld={notHeld}
              villagesMissing={villagesMissing}
              ticking={ticking}
              may={{
                edit: mayEdit && !dialogue.closedOn,
                record: (posting) => !dialogue.closedOn && isDoers(doer, posting),
              }}
            />
          ),
        },
        status,
      )
    }
    app.get(at, { config: { action: 'dialogues.read' } }, (request: AtAddress, reply) => show(request, reply))

    app.post(`${at}/xuat`, { config: { action: 'dialogues.read' } }, async (request: AtAddress, reply) => {
      const dialogue = await office.read(request, (db) => dialogueInOffice(db, request.params.address))
      if (!dialogue) return office.notFound(request, reply)
      const today = office.today()
      return exportList(office, request, reply, {
        list: 'postings',
        name: `${words.title} ${dialogue.address}`,
        columns: postingColumns(today),
        find: async (db) => {
          const notHeld = (await notHeldSince(db, dialogue.id)) !== null
          const filter = filterOf(request.query)
          const rows = (await postingsOf(db, dialogue.id)).filter((one) => stillApplies(one, notHeld))
          return atOnce(rows.filter((one) => isWithin(filter, postingState(one, today))))
        },
      })
    })

    app.post(`${at}/lap`, edit, async (request: AtAddress, reply) => {
      const made = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        return dialogue.closedOn ? 'closed' : makePostings(tx, by, dialogue)
      })
      if (made === null) return office.notFound(request, reply)
      if (made === 'closed') return show(request, reply, { refused: words.refusals.closed, status: 409 })
      return office.done(reply, checklistHref(request), words.made(made))
    })

    app.post(`${at}/xong`, { config: { action: 'posting.record' } }, async (request: AtAddress, reply) => {
      const posted = readForm(bulkForm, request.body)
      if (!posted.ok) return show(request, reply, { ticking: posted.form, status: 422 })
      const { id, on } = posted.value
      const outcome = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        if (!dialogue) return null
        const own = new Set((await postingsOf(tx, dialogue.id)).map((posting) => posting.id))
        const ids = id.filter((one) => isId(one) && own.has(one))
        return tickPostings(tx, by, doerOf(office, request), { ids, on })
      })
      if (!outcome) return office.notFound(request, reply)
      const back = filterHref(checklistHref(request), filterOf(request.query))
      if (outcome.ok) return office.done(reply, back, words.bulk.done(outcome.value))
      // There is nothing to tick any more, and no field to say it at.
      if (outcome.refusal === 'closed') return show(request, reply, { refused: words.refusals.closed, status: 409 })
      const ticking = formWithErrors(posted.form.values, { on: words.refusals[outcome.refusal] })
      return show(request, reply, { ticking, status: 409 })
    })

    const showAdding = async (request: AtAddress, reply: FastifyReply, form: FormState, status = 200) => {
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueInOffice(db, request.params.address)
        return dialogue && { dialogue, ...(await postingChoices(db)) }
      })
      if (!found) return office.notFound(request, reply)
      if (found.dialogue.closedOn) return show(request, reply, { refused: words.refusals.closed, status: 409 })
      const href = checklistHref(request)
      return office.page(
        request,
        reply,
        {
          ...aroundChecklist(found.dialogue),
          title: words.addTitle,
          back: { href, label: words.one.back },
          failed: hasErrors(form),
          children: <AddPosting href={href} form={form} villages={found.villages} departments={found.departments} />,
        },
        status,
      )
    }
    app.get(`${at}/them`, edit, (request: AtAddress, reply) =>
      showAdding(request, reply, newForm({ phase: 'before', plannedOn: dateWithYear(office.today()) })),
    )
    app.post(at, edit, async (request: AtAddress, reply) => {
      const posted = readForm(addForm, request.body)
      if (!posted.ok) return showAdding(request, reply, posted.form, 422)
      const added = await office.write(request, async (tx, by) => {
        const dialogue = await dialogueInOffice(tx, request.params.address)
        const { departments, villages } = await postingChoices(tx)
        const { departmentId, villageId } = posted.value
        const isKnown = (id: string | null, among: readonly { id: string }[]) =>
          id === null || among.some((one) => one.id === id)
        if (!dialogue || !isKnown(departmentId, departments) || !isKnown(villageId, villages)) return null
        return dialogue.closedOn ? 'closed' : addPosting(tx, by, dialogue.id, posted.value)
      })
      if (!added) return office.notFound(request, reply)
      if (added === 'closed') return show(request, reply, { refused: words.refusals.closed, status: 409 })
      return office.done(reply, `${checklistHref(request)}/${added}`, words.one.saved)
    })
  }

/** Where the unit's own list stands. */
export const DEFAULTS = '/can-bo/thiet-lap/kenh-niem-yet'
