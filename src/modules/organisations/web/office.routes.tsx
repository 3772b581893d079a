import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isId } from '#kernel/id.ts'
import { formatPhone } from '#kernel/phone-text.ts'
import { byIds, exportList, importInOffice, importWords } from '#modules/lists/index.ts'
import { activeUnions } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { ButtonLink, type FormState, fieldValues, formWithErrors, newForm } from '#ui/index.ts'
import type { AskedOfPetitions } from '../application/contact-uses.ts'
import {
  listOrganisations,
  organisationIds,
  organisationsByIds,
  suggestOrganisations,
} from '../application/find-organisations.ts'
import { type OrganisationDetail, organisationActs, organisationDetail } from '../application/organisation-detail.ts'
import {
  createOrganisation,
  editOrganisation,
  type OrganisationFacts,
  type OrganisationRefusal,
  overrideCounting,
} from '../application/register-organisation.ts'
import { type OpenedIdentifier, showIdentifiers } from '../application/show-identifiers.ts'
import { setUnions, unionsOf } from '../application/unions-of.ts'
import { villageChoices } from '../application/villages.ts'
import { type Identifier, isSector } from '../domain/index.ts'
import { organisationImport } from './import-organisations.ts'
import { mergeInOffice } from './merge.routes.tsx'
import { EditLink, MergeLink, OrganisationList } from './office.view.tsx'
import { OrganisationForm } from './office-form.view.tsx'
import { officeWords as o } from './office-words.vi.ts'
import { OrganisationPage, type SayStage } from './organisation.view.tsx'
import { organisationColumns } from './organisation-columns.ts'
import { hintOf } from './organisation-line.ts'
import { retentionPages } from './retention.routes.tsx'
import { OUTSIDE, readSender, typedLine } from './sender-form.ts'

const HOME = '/can-bo/doanh-nghiep'
const current = HOME
const read = { config: { action: 'organisations.read' } }
const edit = { config: { action: 'organisations.edit' } }

/** Reads the register's form. */
function readFacts(
  values: FormState['values'],
  errors: Record<string, string>,
  villageIds: ReadonlySet<string>,
): { facts: OrganisationFacts; identifier: Identifier | null } {
  const { identifier, ...sender } = readSender(values, errors, { villageIds, phoneNeeded: false })
  const sector = typedLine(values, 'sector')
  const contactName = typedLine(values, 'contactName').slice(0, 200)
  return { facts: { ...sender, sector: isSector(sector) ? sector : null, contactName }, identifier }
}

type UnionChoice = { readonly id: string; readonly name: string }

/** The unions ticked on a form, of those there are. */
const tickedUnions = (form: FormState, unions: readonly UnionChoice[]): readonly string[] => {
  const ticked = new Set(fieldValues(form, 'unions'))
  return unions.map(({ id }) => id).filter((id) => ticked.has(id))
}

const typedOf = (one: OrganisationDetail, unions: readonly UnionChoice[]): FormState =>
  newForm({
    unions: unions.map(({ id }) => id),
    name: one.name,
    phone: formatPhone(one.phone),
    kind: one.kind ?? '',
    place: one.villageId ?? (one.outsidePlace ? OUTSIDE : ''),
    sector: one.sector ?? '',
    contactName: one.contactName,
    email: one.email,
  })

interface OrganisationsParts {
  readonly keys: Keys
  /** What the register asks of the petitions, which come later. */
  readonly sayStage: SayStage
  readonly petitions: AskedOfPetitions
  /** Forms to print for one of the register; they come from a later module. */
  readonly formLinks: FormLinks
}

/** The forms this officer may print for an organisation. */
export type FormLinks = (
  request: FastifyRequest,
  id: string,
) => readonly { readonly href: string; readonly label: string }[]

/** The register's pages: /can-bo/doanh-nghiep. */
export const organisationsInOffice =
  (office: Office, { keys, sayStage, petitions, formLinks }: OrganisationsParts) =>
  async (app: FastifyInstance) => {
    /** A department's officers see those whose petitions lie with it. */
    const within = (request: FastifyRequest) =>
      office.reach(request, 'organisations.read') === 'own-department'
        ? (office.person(request).departmentId ?? '00000000-0000-0000-0000-000000000000')
        : null
    const detailHere = async (request: FastifyRequest, db: UnitDb): Promise<OrganisationDetail | null> => {
      const { id } = request.params as { id: string }
      if (!isId(id)) return null
      const department = within(request)
      if (department && !(await listOrganisations(db, '', keys, department)).some((one) => one.id === id)) return null
      return organisationDetail(db, id)
    }

    await app.register(mergeInOffice(office, { keys }))
    await app.register(retentionPages(office, petitions))
    await app.register(importInOffice(office, keys, organisationImport(keys)))

    const searched = (request: FastifyRequest): string => {
      const { q } = request.query as { q?: unknown }
      return typeof q === 'string' ? q.slice(0, 200) : ''
    }

    app.post('/doanh-nghiep/xuat', read, (request, reply) =>
      exportList(office, request, reply, {
        list: 'organisations',
        name: o.title,
        columns: organisationColumns(office.reach(request, 'contacts.read') !== 'none'),
        find: async (db) =>
          byIds(await organisationIds(db, searched(request), keys, within(request)), organisationsByIds),
      }),
    )

    app.get('/doanh-nghiep', read, async (request, reply) => {
      const query = searched(request)
      const rows = await office.read(request, (db) => listOrganisations(db, query, keys, within(request)))
      const mayEdit = office.reach(request, 'organisations.edit') !== 'none'
      return office.page(request, reply, {
        title: o.title,
        about: o.about(rows.length),
        current,
        actions: mayEdit && (
          <>
            <ButtonLink href={`${HOME}/nhap-bang`} icon="upload">
              {importWords.fromExcel}
            </ButtonLink>
            <ButtonLink href={`${HOME}/moi`} primary icon="plus">
              {o.add}
            </ButtonLink>
          </>
        ),
        children: <OrganisationList rows={rows} query={query} />,
      })
    })

    app.get('/doanh-nghiep/tim', read, async (request, reply) => {
      const { q } = request.query as { q?: unknown }
      if (typeof q !== 'string' || within(request)) return reply.send({ items: [] })
      const found = await office.read(request, (db) => suggestOrganisations(db, q.slice(0, 200), keys))
      return reply
        .header('cache-control', 'no-store')
        .send({ items: found.map((one) => ({ value: one.id, label: one.name, hint: hintOf(one) })) })
    })

    const showForm = async (
      request: FastifyRequest,
      reply: FastifyReply,
      form: FormState,
      one: { readonly id: string; readonly version: number } | null,
      status = 200,
    ) => {
      const { villages, unions } = await office.read(request, choicesOf)
      const back = one ? `${HOME}/${one.id}` : HOME
      return office.page(
        request,
        reply,
        {
          title: one ? o.editTitle : o.newTitle,
          current,
          back: { href: back, label: o.back },
          failed: Object.keys(form.errors).length > 0,
          children: (
            <OrganisationForm
              action={one ? `${HOME}/${one.id}/sua` : `${HOME}/moi`}
              back={back}
              form={form}
              villages={villages}
              unions={unions}
              version={one?.version}
            />
          ),
        },
        status,
      )
    }
    /** The unit's villages and unions in use: what the form offers. */
    const choicesOf = async (db: UnitDb) => ({ villages: await villageChoices(db), unions: await activeUnions(db) })
    const refusalForm = (values: FormState['values'], refusal: OrganisationRefusal) =>
      formWithErrors(values, { [refusal === 'identifier-taken' ? 'identifier' : 'form']: o.refusals[refusal] })

    app.get('/doanh-nghiep/moi', edit, (request, reply) => showForm(request, reply, newForm(), null))

    app.post('/doanh-nghiep/moi', edit, async (request, reply) => {
      const values = fieldsOf(request.body)
      const errors: Record<string, string> = {}
      const { villages, unions } = await office.read(request, choicesOf)
      const { facts, identifier } = readFacts(values, errors, new Set(villages.map(({ id }) => id)))
      if (Object.keys(errors).length > 0) return showForm(request, reply, formWithErrors(values, errors), null, 422)
      const made = await office.write(request, async (tx, by) => {
        const created = await createOrganisation(tx, by, facts, identifier, keys)
        if (created.ok) await setUnions(tx, by, created.value, tickedUnions(newForm(values), unions))
        return created
      })
      if (!made.ok) return showForm(request, reply, refusalForm(values, made.refusal), null, 409)
      return office.done(reply, `${HOME}/${made.value}`, o.created(facts.name))
    })

    const showDetail = async (
      request: FastifyRequest,
      reply: FastifyReply,
      shown: { counting?: FormState; status?: number; opened?: readonly OpenedIdentifier[] } = {},
    ) => {
      const page = await office.read(request, async (db) => {
        const organisation = await detailHere(request, db)
        return (
          organisation && {
            organisation,
            unions: await unionsOf(db, organisation.id),
            acts: await organisationActs(db, organisation.id, within(request)),
          }
        )
      })
      if (!page) return office.notFound(request, reply)
      const mayEdit = office.reach(request, 'organisations.edit') !== 'none'
      const mayMerge = office.reach(request, 'organisations.merge') !== 'none'
      const { countsOverride, countsReason } = page.organisation
      const asIs = newForm({
        counts: countsOverride === null ? 'kind' : countsOverride ? 'yes' : 'no',
        reason: countsReason,
      })
      return office.page(
        request,
        reply,
        {
          title: page.organisation.name,
          current,
          back: { href: HOME, label: o.back },
          failed: shown.counting !== undefined,
          actions: page.organisation.mergedInto ? null : (
            <>
              {mayMerge && <MergeLink id={page.organisation.id} />}
              {mayEdit && <EditLink id={page.organisation.id} />}
            </>
          ),
          children: (
            <OrganisationPage
              {...page}
              contacts={office.reach(request, 'contacts.read') !== 'none'}
              registrations={office.reach(request, 'registrations.read') !== 'none'}
              sayStage={sayStage}
              forms={formLinks(request, page.organisation.id)}
              mayEdit={mayEdit}
              mayMerge={mayMerge}
              mayOpen={office.reach(request, 'identifiers.show') !== 'none'}
              opened={shown.opened ?? null}
              counting={shown.counting ?? asIs}
              countingOpen={shown.counting !== undefined}
            />
          ),
        },
        shown.status,
      )
    }

    app.get('/doanh-nghiep/:id', read, (request, reply) => showDetail(request, reply))

    // Answered with the page itself: the numbers stand on no address that could be opened again without a trace.
    app.post('/doanh-nghiep/:id/ma-so', { config: { action: 'identifiers.show' } }, async (request, reply) => {
      const { id } = request.params as { id: string }
      if (!(await office.read(request, (db) => detailHere(request, db)))) return office.notFound(request, reply)
      const opened = await office.write(request, (tx, by) => showIdentifiers(tx, by, id, keys))
      return showDetail(request, reply, { opened })
    })

    app.get('/doanh-nghiep/:id/sua', edit, async (request, reply) => {
      const found = await office.read(request, async (db) => {
        const one = await detailHere(request, db)
        return one && { one, unions: await unionsOf(db, one.id) }
      })
      return found
        ? showForm(request, reply, typedOf(found.one, found.unions), found.one)
        : office.notFound(request, reply)
    })

    app.post('/doanh-nghiep/:id/sua', edit, async (request, reply) => {
      const { id } = request.params as { id: string }
      const values = fieldsOf(request.body)
      const errors: Record<string, string> = {}
      const { one, villages, unions, memberOf } = await office.read(request, async (db) => ({
        one: await detailHere(request, db),
        memberOf: isId(id) ? await unionsOf(db, id) : [],
        ...(await choicesOf(db)),
      }))
      if (!one) return office.notFound(request, reply)
      const { facts, identifier } = readFacts(values, errors, new Set(villages.map((village) => village.id)))
      const version = versionTyped(values.version)
      if (Object.keys(errors).length > 0)
        return showForm(request, reply, formWithErrors(values, errors), { id, version }, 422)
      const done = await office.write(request, async (tx, by) => {
        const edited = await editOrganisation(tx, by, id, version, facts, identifier, keys)
        // A membership in a union that is out of use is not offered, and stays.
        const kept = memberOf.filter((had) => !unions.some((union) => union.id === had.id)).map((had) => had.id)
        if (edited.ok) await setUnions(tx, by, id, [...kept, ...tickedUnions(newForm(values), unions)])
        return edited
      })
      if (done.ok) return office.done(reply, `${HOME}/${id}`, o.saved)
      // A stale form is shown what the other wrote, and saves over it only after a look.
      if (done.refusal === 'stale') {
        const form = formWithErrors(typedOf(one, memberOf).values, { form: o.refusals.stale })
        return showForm(request, reply, form, one, 409)
      }
      return showForm(request, reply, refusalForm(values, done.refusal), { id, version }, 409)
    })

    app.post('/doanh-nghiep/:id/cach-tinh', edit, async (request, reply) => {
      const { id } = request.params as { id: string }
      const values = fieldsOf(request.body)
      const [counts, reason] = [typedLine(values, 'counts'), typedLine(values, 'reason').slice(0, 500)]
      const overrides = counts === 'yes' || counts === 'no'
      if (overrides && !reason)
        return showDetail(request, reply, {
          counting: formWithErrors(values, { reason: o.countingReasonEmpty }),
          status: 422,
        })
      if (!isId(id)) return office.notFound(request, reply)
      const override = overrides ? { counts: counts === 'yes', reason } : null
      const done = await office.write(request, (tx, by) =>
        overrideCounting(tx, by, id, versionTyped(values.version), override),
      )
      if (done.ok) return office.done(reply, `${HOME}/${id}`, o.countingSaved)
      return showDetail(request, reply, {
        counting: formWithErrors(values, { form: o.refusals[done.refusal] }),
        status: 409,
      })
    })
  }
