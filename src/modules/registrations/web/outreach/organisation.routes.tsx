import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { parseDay } from '#kernel/vietnamese-date.ts'
import { organisationDetail, typedLine, unionsOf } from '#modules/organisations/index.ts'
import { optionalLine, versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf, readForm } from '#platform/http/read-form.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import { assignOutreach, setListed } from '../../application/outreach/assign.ts'
import { isId, readContactRef } from '../../application/outreach/contacts.ts'
import { attemptsOf, outreachLine } from '../../application/outreach/outreach-details.ts'
import { outreachWays, recordAttempt } from '../../application/outreach/record-attempt.ts'
import { typedResults } from '../../domain/outreach.ts'
import { outreachChoices } from './list.routes.tsx'
import { contactChoices } from './list.view.tsx'
import { OrganisationOutreach, type OrganisationOutreachProps } from './organisation.view.tsx'
import { filterQuery, readOutreachFilter } from './outreach-filter.ts'
import { type AtAddress, at, contactName, current, listWithin, mayRecord, outreachAddress } from './outreach-office.ts'
import { outreachWords as words } from './outreach-words.vi.ts'

const { errors } = words

const attemptForm = z.object({
  result: z.enum(typedResults, errors.result),
  way: z.enum(outreachWays, errors.way),
  on: z
    .string()
    .default('')
    .transform((typed, context) => {
      const on = parseDay(typed)
      if (on) return on
      context.addIssue({ code: 'custom', message: errors.day })
      return z.NEVER
    }),
  note: optionalLine(errors.long, 500),
})

/** One organisation of the list: …/van-dong/co-so/<id>. */
export const outreachOrganisationInOffice = (office: Office) => async (app: FastifyInstance) => {
  const page = `${at}/co-so/:id`
  const record = { config: { action: 'outreach.record' } }
  const assign = { config: { action: 'outreach.assign' } }

  /** The list it came from, read anew so that nothing else stands in an address. */
  const fromOf = (text: string) => filterQuery(readOutreachFilter(Object.fromEntries(new URLSearchParams(text))))

  const find = (request: AtAddress, action: 'outreach.read' | 'outreach.record' | 'outreach.assign') =>
    office.read(request, async (db) => {
      const { address, id = '' } = request.params
      const reach = office.reach(request, action)
      const list = await listWithin(db, address, reach, office.person(request).officerId)
      const row = list?.rows.find(({ organisationId }) => organisationId === id)
      return list && row && { list, row }
    })

  const show = async (
    request: AtAddress,
    reply: FastifyReply,
    back: Partial<OrganisationOutreachProps['forms']> = {},
    status = 200,
  ) => {
    const found = await find(request, 'outreach.read')
    if (!found) return office.notFound(request, reply)
    const { list, row } = found
    const { dialogue } = list
    const id = row.organisationId
    const more = await office.read(request, async (db) => ({
      organisation: await organisationDetail(db, id),
      unions: await unionsOf(db, id),
      attempts: await attemptsOf(db, dialogue.id, id),
      line: await outreachLine(db, dialogue.id, id),
      choices: await outreachChoices(db),
    }))
    if (!more.organisation) return office.notFound(request, reply)
    const address = outreachAddress(dialogue)
    const form = Object.values(back)[0]
    const from = form
      ? fromOf(typedLine(form.values, 'from'))
      : filterQuery(readOutreachFilter(request.query as Record<string, unknown>))
    const reaches = (action: string) => office.reach(request, action) !== 'none'
    const isOpen = !dialogue.closedOn
    const contact = list.contacts.find(({ id: one }) => one === row.contactId)
    const chosen = contact && (contact.named ? `contact:${contact.id}` : `${contact.of}:${contact.ofId}`)
    return office.page(
      request,
      reply,
      {
        title: more.organisation.name,
        back: { href: `${address}${from}`, label: words.back },
        current,
        failed: form !== undefined,
        children: (
          <OrganisationOutreach
            address={`${address}/co-so/${id}`}
            from={from}
            row={row}
            organisation={more.organisation}
            line={more.line}
            unions={more.unions}
            attempts={more.attempts}
            contactNames={new Map(list.contacts.map((one) => [one.id, contactName(one)]))}
            contactChoices={contactChoices({ ...more.choices, contacts: list.contacts })}
            phones={reaches('contacts.read')}
            may={{
              record: mayRecord(office.reach(request, 'outreach.record'), list, row),
              assign: isOpen && reaches('outreach.assign'),
              enter: isOpen && reaches('registrations.enter'),
            }}
            forms={{
              result: back.result ?? newForm({ on: office.today().toString(), way: 'phone' }),
              who: back.who ?? newForm({ who: chosen ?? '' }),
              off: back.off ?? newForm(),
            }}
          />
        ),
      },
      status,
    )
  }

  app.get(page, { config: { action: 'outreach.read' } }, (request: AtAddress, reply) => show(request, reply))

  app.post(page, record, async (request: AtAddress, reply) => {
    const found = await find(request, 'outreach.record')
    if (!found) return office.notFound(request, reply)
    const posted = readForm(attemptForm, request.body)
    if (!posted.ok) return show(request, reply, { result: posted.form }, 422)
    const { list, row } = found
    const attempt = { dialogueId: list.dialogue.id, organisationId: row.organisationId, contactId: null }
    const done = await office.write(request, (tx, by) => recordAttempt(tx, by, { ...posted.value, ...attempt }))
    if (!done.ok) {
      const field = done.refusal === 'day-to-come' ? 'on' : 'form'
      const form = formWithErrors(posted.form.values, { [field]: words.refusals[done.refusal] })
      return show(request, reply, { result: form }, 409)
    }
    const from = fromOf(typedLine(posted.form.values, 'from'))
    const said = words.saved(row.name, words.results[posted.value.result])
    return office.done(reply, `${outreachAddress(list.dialogue)}${from}`, said)
  })

  app.post(`${page}/nguoi`, assign, async (request: AtAddress, reply) => {
    const found = await find(request, 'outreach.assign')
    if (!found) return office.notFound(request, reply)
    const values = fieldsOf(request.body)
    const typed = typedLine(values, 'who')
    const who = typed === 'nobody' ? null : readContactRef(typed)
    if (typed !== 'nobody' && !who)
      return show(request, reply, { who: formWithErrors(values, { who: words.pickWho }) }, 422)
    const { list, row } = found
    const done = await office.write(request, (tx, by) =>
      assignOutreach(tx, by, list.dialogue.id, [row.organisationId], who),
    )
    if (!done.ok)
      return show(request, reply, { who: formWithErrors(values, { who: words.refusals[done.refusal] }) }, 409)
    const address = `${outreachAddress(list.dialogue)}/co-so/${row.organisationId}`
    return office.done(reply, `${address}${fromOf(typedLine(values, 'from'))}`, words.assigned(done.value))
  })

  const setOn = (listed: boolean) => async (request: AtAddress, reply: FastifyReply) => {
    const found = await find(request, 'outreach.assign')
    const { id = '' } = request.params
    if (!found || !isId(id)) return office.notFound(request, reply)
    const values = fieldsOf(request.body)
    const where = {
      dialogueId: found.list.dialogue.id,
      organisationId: id,
      version: versionTyped(values.version),
    }
    const reason = typedLine(values, 'reason').slice(0, 500)
    const done = await office.write(request, (tx, by) => setListed(tx, by, where, listed, reason))
    if (!done.ok) {
      const field = done.refusal === 'reason-needed' ? 'reason' : 'form'
      const form = formWithErrors(values, { [field]: words.refusals[done.refusal] })
      return show(request, reply, { off: form }, field === 'reason' ? 422 : 409)
    }
    const address = `${outreachAddress(found.list.dialogue)}/co-so/${id}${fromOf(typedLine(values, 'from'))}`
    return office.done(reply, address, listed ? words.isOn : words.off)
  }
  app.post(`${page}/ngoai`, assign, setOn(false))
  app.post(`${page}/vao`, assign, setOn(true))
}
