import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isId } from '#kernel/id.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type FormState, formWithErrors, newForm } from '#ui/index.ts'
import { suggestOrganisations } from '../application/find-organisations.ts'
import { mergeOrganisations } from '../application/merge-organisations.ts'
import { organisationActs, organisationDetail } from '../application/organisation-detail.ts'
import { splitOrganisations } from '../application/split-organisations.ts'
import { coreNameKey, type MergeTaking, mergeChoices } from '../domain/index.ts'
import { ChooseOther, CompareBoth, type Compared } from './merge.view.tsx'
import { mergeWords as words } from './merge-words.vi.ts'
import { typedLine } from './sender-form.ts'

const HOME = '/can-bo/doanh-nghiep'

const takingIn = (values: FormState['values']): MergeTaking =>
  Object.fromEntries(mergeChoices.flatMap((choice) => (typedLine(values, choice) === 'gone' ? [[choice, 'gone']] : [])))

const versionIn = (values: FormState['values'], name: string): number | undefined => {
  const typed = typedLine(values, name)
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined
}

/**
 * Gộp two rows of the register: …/doanh-nghiep/<id>/gop finds the one that stays, shows both side by side, merges; and …/tach takes
 * a merge apart.
 */
export const mergeInOffice =
  (office: Office, { keys }: { readonly keys: Keys }) =>
  async (app: FastifyInstance): Promise<void> => {
    const config = { config: { action: 'organisations.merge' } }

    /** A row that can be merged, with what it has done; null where there is none or it is merged already. */
    const mergeable = async (db: UnitDb, id: string): Promise<Compared | null> => {
      const organisation = isId(id) ? await organisationDetail(db, id) : null
      if (!organisation || organisation.mergedInto) return null
      return { organisation, acts: await organisationActs(db, id) }
    }

    const show = async (request: FastifyRequest, reply: FastifyReply, form: FormState = newForm(), status = 200) => {
      const { id } = request.params as { id: string }
      const { q, vao } = request.query as { q?: unknown; vao?: unknown }
      const query = typeof q === 'string' ? q.slice(0, 200) : ''
      const into = typedLine(form.values, 'into') || (typeof vao === 'string' ? vao : '')
      const found = await office.read(request, async (db) => {
        const gone = await mergeable(db, id)
        const stays = into === '' || into === id ? null : await mergeable(db, into)
        const others =
          gone && !stays ? await suggestOrganisations(db, query || coreNameKey(gone.organisation.name), keys) : []
        return gone && { gone, stays, others: others.filter((other) => other.id !== id) }
      })
      if (!found) return office.notFound(request, reply)
      const { gone, stays, others } = found
      return office.page(
        request,
        reply,
        {
          title: words.title(gone.organisation.name),
          about: stays ? words.compareAbout : words.about,
          current: HOME,
          back: stays
            ? { href: `${HOME}/${id}/gop`, label: words.chooseAnother }
            : { href: `${HOME}/${id}`, label: gone.organisation.name },
          failed: Object.keys(form.errors).length > 0,
          children: stays ? (
            <CompareBoth
              gone={gone}
              stays={stays}
              form={form}
              contacts={office.reach(request, 'contacts.read') !== 'none'}
            />
          ) : (
            <ChooseOther one={gone.organisation} others={others} query={query} form={form} />
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
      if (!isId(into)) return show(request, reply, formWithErrors(values, { into: words.choose }), 422)
      const merging = {
        ...{ from: id, into, version: versionIn(values, 'version') ?? 0 },
        ...{ intoVersion: versionIn(values, 'intoVersion'), taking: takingIn(values) },
      }
      const done = await office.write(request, (tx, by) => mergeOrganisations(tx, by, merging))
      if (done.ok) return office.done(reply, `${HOME}/${into}`, words.merged)
      return show(request, reply, formWithErrors(values, { form: words.refusals[done.refusal] }), 409)
    })

    app.post('/doanh-nghiep/:id/tach', config, async (request, reply) => {
      const { id } = request.params as { id: string }
      if (!isId(id)) return office.notFound(request, reply)
      const done = await office.write(request, (tx, by) => splitOrganisations(tx, by, id))
      if (done.ok) return office.done(reply, `${HOME}/${id}`, words.split)
      if (done.refusal === 'not-found') return office.notFound(request, reply)
      return office.page(
        request,
        reply,
        {
          title: words.splitVerb,
          current: HOME,
          back: { href: `${HOME}/${id}`, label: words.back },
          notice: { is: 'refused', text: words.splitRefusals[done.refusal] },
          children: null,
        },
        409,
      )
    })
  }
