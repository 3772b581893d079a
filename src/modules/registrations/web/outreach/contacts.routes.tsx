import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { dateWithYear, parseDay } from '#kernel/vietnamese-date.ts'
import { dialogueAt } from '#modules/dialogues/index.ts'
import { typedLine } from '#modules/organisations/index.ts'
import { isPhone, plainPhone } from '#modules/units/index.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { ButtonLink, type FormState, fieldValue, formWithErrors, newForm } from '#ui/index.ts'
import {
  contactLinks,
  linkSubjectOf,
  makeContactLink,
  revokeContactLink,
} from '../../application/outreach/contact-link.ts'
import { addNamedContact, outreachContactAt, readContactRef } from '../../application/outreach/contacts.ts'
import { progressByContact } from '../../domain/outreach.ts'
import { ContactPage, type ContactProps, Contacts, usualUntil } from './contacts.view.tsx'
import { outreachChoices } from './list.routes.tsx'
import { filterQuery, readOutreachFilter } from './outreach-filter.ts'
import { type AtAddress, at, contactName, current, listWithin, outreachAddress } from './outreach-office.ts'
import { outreachWords as words } from './outreach-words.vi.ts'

const { errors } = words

/** Who asks, and the links by which those without an account work: …/van-dong/nguoi. */
export const outreachContactsInOffice =
  (office: Office, { keys }: { readonly keys: Keys }) =>
  async (app: FastifyInstance) => {
    const read = { config: { action: 'outreach.read' } }
    const assign = { config: { action: 'outreach.assign' } }
    const links = contactLinks(keys)
    const reaches = (request: FastifyRequest, action: string) => office.reach(request, action) !== 'none'

    const showAll = async (request: AtAddress, reply: FastifyReply, form: FormState = newForm(), status = 200) => {
      // Whoever sees his own list only has no business with the others'.
      if (office.reach(request, 'outreach.read') !== 'all') return office.notFound(request, reply)
      const found = await office.read(request, async (db) => {
        const list = await listWithin(db, request.params.address, 'all', office.person(request).officerId)
        return list && { list, choices: await outreachChoices(db) }
      })
      if (!found) return office.notFound(request, reply)
      const { list, choices } = found
      const address = outreachAddress(list.dialogue)
      return office.page(
        request,
        reply,
        {
          title: words.contacts,
          about: words.contactsAbout,
          back: { href: address, label: words.back },
          current,
          failed: Object.keys(form.errors).length > 0,
          children: (
            <Contacts
              address={address}
              contacts={list.contacts}
              progress={progressByContact(list.rows)}
              today={office.today()}
              phones={reaches(request, 'contacts.read')}
              mayAssign={!list.dialogue.closedOn && reaches(request, 'outreach.assign')}
              {...choices}
              form={form}
            />
          ),
        },
        status,
      )
    }
    app.get(`${at}/nguoi`, read, (request: AtAddress, reply) => showAll(request, reply))

    app.post(`${at}/nguoi`, assign, async (request: AtAddress, reply) => {
      const values = fieldsOf(request.body)
      const wrong: Record<string, string> = {}
      const of = readContactRef(typedLine(values, 'of'))
      const name = typedLine(values, 'name').slice(0, 100)
      const phone = plainPhone(typedLine(values, 'phone'))
      if (of?.of !== 'village' && of?.of !== 'union') wrong.of = errors.of
      if (!name) wrong.name = errors.name
      if (phone && !isPhone(phone)) wrong.phone = errors.phone
      if (Object.keys(wrong).length > 0 || (of?.of !== 'village' && of?.of !== 'union'))
        return showAll(request, reply, formWithErrors(values, wrong), 422)
      const done = await office.write(request, (tx, by) =>
        addNamedContact(tx, by, { of: of.of === 'union' ? 'union' : 'village', ofId: of.id, name, phone }),
      )
      if (!done.ok) {
        const refused = done.refusal === 'name-taken' ? { name: errors.nameTaken } : { of: errors.of }
        return showAll(request, reply, formWithErrors(values, refused), 409)
      }
      return office.done(reply, `${contactsAddress(request)}/${done.value}`, words.added(name))
    })
    const contactsAddress = (request: AtAddress) => `${outreachAddress({ address: request.params.address })}/nguoi`

    const show = async (
      request: AtAddress,
      reply: FastifyReply,
      back: Partial<ContactProps['forms']> = {},
      status = 200,
    ) => {
      if (office.reach(request, 'outreach.read') !== 'all') return office.notFound(request, reply)
      const { address, id = '' } = request.params
      const found = await office.read(request, async (db) => {
        const dialogue = await dialogueAt(db, address)
        const contact = dialogue && (await outreachContactAt(db, id))
        return contact && { dialogue, contact }
      })
      if (!found) return office.notFound(request, reply)
      const { dialogue, contact } = found
      const today = office.today()
      const subject = linkSubjectOf(contact, today)
      const origin = office.origin ?? `${request.protocol}://${request.host}`
      const path = subject && `/${office.person(request).unitSlug}/van-dong/${links.tokenOf(subject)}`
      const of = { ...readOutreachFilter({}), contactId: contact.id }
      return office.page(
        request,
        reply,
        {
          title: contactName(contact),
          back: { href: `${outreachAddress(dialogue)}/nguoi`, label: words.contactBack },
          current,
          failed: Object.keys(back).length > 0,
          actions: (
            <>
              <ButtonLink href={`${outreachAddress(dialogue)}/goi${filterQuery(of)}`} icon="phone">
                {words.callList}
              </ButtonLink>
              <ButtonLink href={`${outreachAddress(dialogue)}${filterQuery(of)}`}>{words.caption}</ButtonLink>
            </>
          ),
          children: (
            <ContactPage
              address={`${outreachAddress(dialogue)}/nguoi/${contact.id}`}
              contact={contact}
              link={path && `${origin}${path}`}
              local={office.origin === null}
              conferenceOn={dateWithYear(dialogue.conferenceOn)}
              mayAssign={!dialogue.closedOn && reaches(request, 'outreach.assign')}
              forms={{
                make:
                  back.make ??
                  newForm({
                    until: usualUntil(dialogue.conferenceOn, today),
                    showsPhone: contact.link.showsPhone ? '1' : '',
                  }),
                revoke: back.revoke ?? newForm(),
              }}
            />
          ),
        },
        status,
      )
    }
    app.get(`${at}/nguoi/:id`, read, (request: AtAddress, reply) => show(request, reply))

    app.post(`${at}/nguoi/:id/lien-ket`, assign, async (request: AtAddress, reply) => {
      const { id = '' } = request.params
      const values = fieldsOf(request.body)
      const form = newForm(values)
      const until = parseDay(fieldValue(form, 'until'))
      if (!until) return show(request, reply, { make: formWithErrors(values, { until: errors.until }) }, 422)
      const shown = { id, version: versionTyped(values.version) }
      const link = { until, showsPhone: fieldValue(form, 'showsPhone') !== '' }
      const done = await office.write(request, (tx, by) => makeContactLink(tx, by, shown, link))
      if (done.ok) return office.done(reply, `${contactsAddress(request)}/${id}`, words.linkMade)
      if (done.refusal === 'not-found') return office.notFound(request, reply)
      const field = done.refusal === 'day-passed' || done.refusal === 'too-far' ? 'until' : 'form'
      const refused = formWithErrors(values, { [field]: words.linkRefusals[done.refusal] })
      return show(request, reply, { make: refused }, field === 'until' ? 422 : 409)
    })

    app.post(`${at}/nguoi/:id/thu-hoi`, assign, async (request: AtAddress, reply) => {
      const { id = '' } = request.params
      const contact = await office.read(request, (db) => outreachContactAt(db, id))
      if (!contact) return office.notFound(request, reply)
      const values = fieldsOf(request.body)
      const shown = { id: contact.id, version: versionTyped(values.version) }
      const done = await office.write(request, (tx, by) => revokeContactLink(tx, by, shown))
      if (done.ok) return office.done(reply, `${contactsAddress(request)}/${id}`, words.revoked)
      return show(request, reply, { revoke: formWithErrors(values, { form: words.linkRefusals[done.refusal] }) }, 409)
    })
  }
