import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { backToSettings, ownUnit, SETTINGS, setContactsKept } from '#modules/units/index.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { formWithErrors, newForm } from '#ui/index.ts'
import { type AskedOfPetitions, contactUses } from '../application/contact-uses.ts'
import { contactsGone } from '../application/expire-contacts.ts'
import { foretellExpiry } from '../domain/index.ts'
import { RETENTION, RetentionPage, yearsIn } from './retention.view.tsx'
import { retentionWords as words } from './retention-words.vi.ts'

/** How long contacts are kept: /can-bo/thiet-lap/lien-he. */
export const retentionPages = (office: Office, petitions: AskedOfPetitions) => async (app: FastifyInstance) => {
  const show = async (request: FastifyRequest, reply: FastifyReply, refused?: string) => {
    const { nam } = request.query as { nam?: unknown }
    const { unit, uses, gone } = await office.read(request, async (db) => ({
      unit: await ownUnit(db),
      uses: await contactUses(db, petitions),
      gone: await contactsGone(db),
    }))
    const [today, years] = [office.today(), unit.contacts_kept_years]
    const foretell = (kept: number) => foretellExpiry(uses, kept, today, today.add({ years: 1 }))
    const mayEdit = office.reach(request, 'units.edit') !== 'none'
    const asked = mayEdit && nam !== undefined ? yearsIn(nam) : years
    const typed = { nam: typeof nam === 'string' ? nam.slice(0, 20) : String(years) }
    return office.page(
      request,
      reply,
      {
        title: words.title,
        about: words.about,
        back: backToSettings,
        current: SETTINGS,
        failed: asked === null,
        ...(refused && { notice: { is: 'refused', text: refused } as const }),
        children: (
          <RetentionPage
            years={years}
            version={unit.version}
            foretold={foretell(years)}
            tried={asked === null || asked === years ? null : { years: asked, foretold: foretell(asked) }}
            gone={gone}
            mayEdit={mayEdit}
            form={asked === null ? formWithErrors(typed, { nam: words.wrong }) : newForm(typed)}
          />
        ),
      },
      refused ? 409 : asked === null ? 422 : 200,
    )
  }

  app.get('/thiet-lap/lien-he', { config: { action: 'units.read' } }, (request, reply) => show(request, reply))

  app.post('/thiet-lap/lien-he', { config: { action: 'units.edit' } }, async (request, reply) => {
    const typed = fieldsOf(request.body)
    const years = yearsIn(typed.years)
    if (years === null) return reply.redirect(`${RETENTION}?nam=`, 303)
    const done = await office.write(request, (tx, by) => setContactsKept(tx, by, versionTyped(typed.version), years))
    return done.ok ? office.done(reply, RETENTION, words.saved(years)) : show(request, reply, words.stale)
  })
}
