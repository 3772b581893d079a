import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { listedOrganisation, suggestOrganisations } from '../application/find-organisations.ts'
import { mergeOrganisations } from '../application/merge-organisations.ts'
import { organisationDetail } from '../application/organisation-detail.ts'
import { coreNameKey } from '../domain/index.ts'
import { MergePage } from './merge.view.tsx'
import { officeWords as o } from './office-words.vi.ts'
import { typedLine } from './sender-form.ts'

const HOME = '/can-bo/doanh-nghiep'
const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)

/** Gộp two rows of the register: …/doanh-nghiep/<id>/gop finds the one that stays, and merges this one into it. */
export const mergeInOffice =
  (office: Office, { keys }: { readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    const config = { config: { action: 'organisations.merge' } }

    const show = async (request: FastifyRequest, reply: FastifyReply, form: FormState = newForm(), status = 200) => {
      const { id } = request.params as { id: string }
      const { q, voi } = request.query as { q?: unknown; voi?: unknown }
      const query = typeof q === 'string' ? q.slice(0, 200) : ''
      // Led here by a likely double: the other one is offered first, and chosen already.
      const other = typeof voi === 'string' && isId(voi) ? voi : null
      const found = await office.read(request, async (db) => {
        const one = isId(id) ? await organisationDetail(db, id) : null
        if (!one) return null
        const others = await suggestOrganisations(db, query || coreNameKey(one.name), keys)
        const led = other && !others.some((known) => known.id === other) ? await listedOrganisation(db, other) : null
        return { one, others: led ? [led, ...others] : others }
      })
      if (!found || found.one.mergedInto) return office.notFound(request, reply)
      return office.page(
        request,
        reply,
        {
          title: o.mergeTitle(found.one.name),
          about: o.mergeAbout,
          current: HOME,
          back: { href: `${HOME}/${id}`, label: found.one.name },
          failed: Object.keys(form.errors).length > 0,
          children: (
            <MergePage
              one={found.one}
              others={found.others.filter((other) => other.id !== id)}
              query={query}
              form={other && !form.values.into ? { ...form, values: { ...form.values, into: other } } : form}
            />
          ),
        },
        status,
      )
    }

    app.get('/doanh-nghiep/:id/gop', config, (request, reply) => show(request, reply))

    app.post('/doanh-nghiep/:id/gop', config, async (request, reply) => {
      const { id } = request.params as { id: string }
      const values = fieldsOf(request.body)
      const into = typedLine(values, 'into')
      if (!isId(id)) return office.notFound(request, reply)
      if (!isId(into)) return show(request, reply, formWithErrors(values, { into: o.mergeChoose }), 422)
      const version = Number(typedLine(values, 'version'))
      const done = await office.write(request, (tx, by) => mergeOrganisations(tx, by, { from: id, into, version }))
      if (done.ok) return office.done(reply, `${HOME}/${into}`, o.merged)
      return show(request, reply, formWithErrors(values, { form: o.mergeRefusals[done.refusal] }), 409)
    })
  }
