import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isId } from '#kernel/id.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { paperTypes } from '#modules/documents/index.ts'
import { organisationDetail } from '#modules/organisations/index.ts'
import { letterheadOf, ownUnit } from '#modules/units/index.ts'
import type { Office } from '#platform/http/office.ts'
import { printPaper } from '#platform/papers/press.ts'
import { formForOrganisation, organisationFormNames, organisationForms } from '../application/organisation-forms.ts'

const at = (id: string, name: string, format: string): string => `/can-bo/doanh-nghiep/${id}/${name}.${format}`

/** The forms an officer may print for an organisation, filled in as far as the register knows it; none for who sees a part of it only. */
export const organisationFormLinks =
  (office: Office) =>
  (request: FastifyRequest, id: string): readonly { readonly href: string; readonly label: string }[] =>
    office.reach(request, 'organisations.read') === 'all'
      ? Object.entries(organisationForms).map(([name, { title }]) => ({ href: at(id, name, 'pdf'), label: title }))
      : []

/** GET /can-bo/doanh-nghiep/<id>/phieu-dang-ky.pdf: the forms of a known organisation. */
export const organisationFormsInOffice =
  (office: Office) =>
  async (app: FastifyInstance): Promise<void> => {
    const files = organisationFormNames.flatMap((form) =>
      (['pdf', 'docx'] as const).map((format) => ({ form, format })),
    )
    for (const { form, format } of files)
      app.get(
        `/doanh-nghiep/:id/${form}.${format}`,
        { config: { action: 'organisations.read' } },
        async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
          const { id } = request.params
          if (!isId(id) || office.reach(request, 'organisations.read') !== 'all') return office.notFound(request, reply)
          const found = await office.read(request, async (db) => {
            const organisation = await organisationDetail(db, id)
            if (!organisation) return null
            const contacts = office.reach(request, 'contacts.read') !== 'none'
            const reading = { today: office.today(), origin: office.origin, contacts }
            return {
              organisation,
              unit: await ownUnit(db),
              paper: await formForOrganisation(db, form, organisation, reading),
            }
          })
          if (!found) return office.notFound(request, reply)
          const about = { author: letterheadOf(found.unit).author, made: office.today() }
          const name = [form, slug(found.organisation.name).slice(0, 60)].filter(Boolean).join('_')
          return reply
            .type(paperTypes[format])
            .header('content-disposition', `attachment; filename="${name}.${format}"`)
            .header('cache-control', 'no-store')
            .send(await printPaper(format, [found.paper], about))
        },
      )
  }
