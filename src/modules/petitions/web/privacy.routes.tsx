import type { FastifyInstance } from 'fastify'
import { ownUnit } from '#modules/units/index.ts'
import type { Portal } from '#platform/http/portal.ts'
import { DescriptionList, InItsLanguage, Note, PageHead, Phone } from '#ui/index.ts'
import { privacyWords } from './privacy-words.en.ts'

/** GET …/quyen-rieng-tu: who keeps what, why, how long, and what one may ask. */
export const privacyInPortal = (portal: Portal) => async (app: FastifyInstance) => {
  app.get('/quyen-rieng-tu', async (request, reply) => {
    const unit = portal.unit(request)
    const words = portal.words(request, privacyWords)
    // The years are the unit's own; what the public's role reads of a unit does not hold them.
    const { contacts_kept_years: contactYears } = await portal.count(request, ownUnit)
    const counter = [unit.counterName, unit.counterAddress].filter(Boolean).join(', ')
    return portal.page(request, reply, {
      title: words.title,
      description: words.description,
      path: `${unit.base}/quyen-rieng-tu`,
      width: 'reading',
      children: (
        <>
          <PageHead title={words.title} back={{ href: `${unit.base}/`, label: words.home }}>
            <p>{words.about(unit.name)}</p>
          </PageHead>
          {words.sections({ name: unit.name, contactYears }).map(({ title, lines }) => (
            <section class="stack gap-2">
              <h2>{title}</h2>
              {lines.map((line) => (
                <p>{line}</p>
              ))}
            </section>
          ))}
          <section class="stack gap-3">
            <h2>{words.rights}</h2>
            <p>{words.rightsAbout}</p>
            <DescriptionList items={words.rightsRows.map(({ right, within }) => ({ term: right, detail: within }))} />
            <p>{words.rightsLimit}</p>
          </section>
          <section class="stack gap-2">
            <h2>{words.how}</h2>
            <p>
              {words.howCounter} <InItsLanguage>{counter}</InItsLanguage>
              {unit.phone && (
                <>
                  , {words.howCall} <Phone number={unit.phone} />
                </>
              )}
              , {words.howLink}
            </p>
          </section>
          <Note title={words.secret} is="plain">
            <p>{words.secretAbout}</p>
          </Note>
          <p class="quiet">{words.source}</p>
        </>
      ),
    })
  })
}
