import type { FastifyInstance, FastifyReply } from 'fastify'
import { byIds, exportList } from '#modules/lists/index.ts'
import { addMembers, typedLine, villageChoices } from '#modules/organisations/index.ts'
import { activeUnions } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { ButtonLink, type FormState, fieldValues, formWithErrors, hasErrors, newForm } from '#ui/index.ts'
import { assignOutreach, assignToHeads } from '../../application/outreach/assign.ts'
import { isId, ownContact, readContactRef } from '../../application/outreach/contacts.ts'
import { outreachDetails } from '../../application/outreach/outreach-details.ts'
import { countViews, type OutreachRow, shownBy } from '../../domain/outreach.ts'
import { OutreachListView } from './list.view.tsx'
import { outreachColumns, type TakenOutreach } from './outreach-columns.ts'
import { filterQuery, type OutreachAsked, readOutreachFilter } from './outreach-filter.ts'
import {
  type AtAddress,
  at,
  contactName,
  current,
  listWithin,
  mayRecord,
  outreachAddress,
  toDialogue,
} from './outreach-office.ts'
import { outreachWords as words } from './outreach-words.vi.ts'

/** As many organisations as one looks through at a time. */
export const OUTREACH_PAGE = 50

/** What a list's forms offer besides its rows. */
export async function outreachChoices(db: UnitDb) {
  const officers = await db
    .selectFrom('officer')
    .select(['id', 'name'])
    .where('active', '=', true)
    .orderBy('name')
    .execute()
  const villages = (await villageChoices(db)).map(({ id, label }) => ({ id, name: label }))
  return { officers, villages, unions: await activeUnions(db) }
}

/** The list of outreach, and giving it out: …/ky-doi-thoai/2026/van-dong. */
export const outreachListInOffice = (office: Office) => async (app: FastifyInstance) => {
  const read = { config: { action: 'outreach.read' } }
  const assign = { config: { action: 'outreach.assign' } }

  const show = async (
    request: AtAddress,
    reply: FastifyReply,
    asked: OutreachAsked,
    { form = newForm(), refused = '', status = 200 }: { form?: FormState; refused?: string; status?: number } = {},
  ) => {
    const reach = office.reach(request, 'outreach.read')
    const found = await office.read(request, async (db) => {
      const list = await listWithin(db, request.params.address, reach, office.person(request).officerId)
      if (!list) return null
      const shown = shownBy(list.rows, asked)
      const pages = Math.max(1, Math.ceil(shown.length / OUTREACH_PAGE))
      const page = Math.min(asked.page, pages)
      const first = (page - 1) * OUTREACH_PAGE
      const rows = shown.slice(first, first + OUTREACH_PAGE)
      const ids = rows.map(({ organisationId }) => organisationId)
      const details = await outreachDetails(db, list.dialogue.id, ids)
      return { list, all: shown.length, page, first, rows, details, choices: await outreachChoices(db) }
    })
    if (!found) return office.notFound(request, reply)
    const { list, choices, page, ...shown } = found
    const address = outreachAddress(list.dialogue)
    const counts = countViews(list.rows, asked)
    const isOpen = !list.dialogue.closedOn
    const records = office.reach(request, 'outreach.record')
    const may = {
      assign: isOpen && office.reach(request, 'outreach.assign') !== 'none',
      record: (row: OutreachRow) => mayRecord(records, list, row),
    }
    return office.page(
      request,
      reply,
      {
        title: words.title,
        about: words.about(counts.get('to-ask') ?? 0, counts.get('registered') ?? 0),
        back: toDialogue(list.dialogue),
        current,
        failed: hasErrors(form),
        notice: refused ? { is: 'refused', text: refused } : undefined,
        actions: (
          <>
            <ButtonLink href={`${address}/goi${filterQuery({ ...asked, view: 'to-ask' })}`} icon="phone">
              {words.callList}
            </ButtonLink>
            {!list.ownOnly && (
              <ButtonLink href={`${address}/nguoi`} icon="people">
                {words.contacts}
              </ButtonLink>
            )}
            {office.reach(request, 'sources.read') !== 'none' && (
              <ButtonLink href={`${toDialogue(list.dialogue).href}/nguon`} icon="scan">
                {words.sources}
              </ButtonLink>
            )}
          </>
        ),
        children: (
          <OutreachListView
            address={address}
            asked={{ ...asked, page }}
            counts={counts}
            {...shown}
            {...choices}
            contacts={list.contacts}
            ownOnly={list.ownOnly}
            may={may}
            form={form}
          />
        ),
      },
      status,
    )
  }

  app.get(at, read, async (request: AtAddress, reply) => {
    const { nguoi } = request.query as { nguoi?: unknown }
    if (nguoi !== 'toi') return show(request, reply, readOutreachFilter(request.query))
    // "Mine", as today's page says it without knowing the officer's own row.
    const own = await office.read(request, (db) => ownContact(db, office.person(request).officerId))
    return reply.redirect(`${outreachAddress(request.params)}${own ? `?nguoi=${own}` : ''}`, 303)
  })

  app.post(`${at}/xuat`, read, async (request: AtAddress, reply) => {
    const within = (db: UnitDb) =>
      listWithin(db, request.params.address, office.reach(request, 'outreach.read'), office.person(request).officerId)
    const known = await office.read(request, within)
    if (!known) return office.notFound(request, reply)
    return exportList(office, request, reply, {
      list: 'outreach',
      name: `${words.title} ${known.dialogue.address}`,
      columns: outreachColumns(office.reach(request, 'contacts.read') !== 'none'),
      find: async (db) => {
        const list = (await within(db)) ?? known
        const rows = shownBy(list.rows, readOutreachFilter(request.query))
        const byId = new Map(rows.map((row) => [row.organisationId, row]))
        const names = new Map(list.contacts.map((contact) => [contact.id, contactName(contact)]))
        return byIds([...byId.keys()], async (page, ids): Promise<readonly TakenOutreach[]> => {
          const details = await outreachDetails(page, list.dialogue.id, ids)
          return ids.flatMap((id) => {
            const row = byId.get(id)
            return row ? [{ row, detail: details.get(id), asker: names.get(row.contactId ?? '') ?? '' }] : []
          })
        })
      },
    })
  })

  /** What a form of many rows means: its filter, and the rows that were chosen or all that the filter shows. */
  const chosenOf = async (request: AtAddress) => {
    const values = fieldsOf(request.body)
    const fields = Object.entries(values).flatMap(([name, value]) =>
      name.startsWith('loc.') ? [[name.slice(4), value]] : [],
    )
    const asked = readOutreachFilter(Object.fromEntries(fields))
    const form = newForm(values)
    const list = await office.read(request, (db) =>
      listWithin(db, request.params.address, 'all', office.person(request).officerId),
    )
    const ids =
      typedLine(values, 'tat-ca') && list
        ? shownBy(list.rows, asked).map(({ organisationId }) => organisationId)
        : fieldValues(form, 'chon').filter(isId)
    return { values, asked, list, ids }
  }
  type Chosen = Awaited<ReturnType<typeof chosenOf>>
  const back = (request: AtAddress, reply: FastifyReply, { values, asked }: Chosen, errors: FormState['errors']) =>
    show(request, reply, asked, { form: formWithErrors(values, errors), status: 422 })

  app.post(`${at}/giao`, assign, async (request: AtAddress, reply) => {
    const chosen = await chosenOf(request)
    if (!chosen.list) return office.notFound(request, reply)
    const typed = typedLine(chosen.values, 'who')
    const who = typed === 'nobody' ? null : readContactRef(typed)
    if (chosen.ids.length === 0) return back(request, reply, chosen, { form: words.pickSome })
    if (typed !== 'nobody' && !who) return back(request, reply, chosen, { who: words.pickWho })
    const { dialogue } = chosen.list
    const done = await office.write(request, (tx, by) => assignOutreach(tx, by, dialogue.id, chosen.ids, who))
    if (!done.ok) return back(request, reply, chosen, { form: words.refusals[done.refusal] })
    const address = `${outreachAddress(dialogue)}${filterQuery(chosen.asked)}`
    return office.done(reply, address, words.assigned(done.value))
  })

  app.post(`${at}/hoi-vien`, assign, async (request: AtAddress, reply) => {
    const chosen = await chosenOf(request)
    if (!chosen.list) return office.notFound(request, reply)
    const union = typedLine(chosen.values, 'union')
    const there = isId(union) && (await office.read(request, activeUnions)).some(({ id }) => id === union)
    if (chosen.ids.length === 0) return back(request, reply, chosen, { form: words.pickSome })
    if (!there) return back(request, reply, chosen, { union: words.pickUnion })
    const ofRegister = new Set(chosen.list.rows.map(({ organisationId }) => organisationId))
    const ids = chosen.ids.filter((id) => ofRegister.has(id))
    const count = await office.write(request, (tx, by) => addMembers(tx, by, union, ids))
    const address = `${outreachAddress(chosen.list.dialogue)}${filterQuery(chosen.asked)}`
    return office.done(reply, address, words.enrolled(count))
  })

  app.post(`${at}/giao-theo-thon`, assign, async (request: AtAddress, reply) => {
    const list = await office.read(request, (db) =>
      listWithin(db, request.params.address, 'all', office.person(request).officerId),
    )
    if (!list) return office.notFound(request, reply)
    const done = await office.write(request, (tx, by) => assignToHeads(tx, by, list.dialogue.id))
    if (!done.ok)
      return show(request, reply, readOutreachFilter({}), { refused: words.refusals[done.refusal], status: 409 })
    return office.done(
      reply,
      outreachAddress(list.dialogue),
      words.assignedToHeads(done.value.count, done.value.villages),
    )
  })
}
