import type { FastifyInstance } from 'fastify'
import { isId } from '#kernel/id.ts'
import { baseOf, type Language } from '#kernel/language.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { kindWords } from '#modules/units/index.ts'
import { versionTyped } from '#platform/http/fields.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { ButtonLink, Confirm, InLanguage } from '#ui/index.ts'
import { receiptOf } from '../application/intake/receipt-of.ts'
import { renewSecrets } from '../application/intake/renew-secrets.ts'
import { linkTokenOf, pinOf } from '../application/intake/secrets.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { words } from './paper-entry-words.vi.ts'
import { ReceiptView } from './receipt.view.tsx'

/** Added to the receipt's address: in English, for who sent the petition in English. */
const IN_ENGLISH = 'tieng=en'

/** GET /can-bo/kien-nghi/bien-nhan/<submission>: the receipt for the person at the counter, also a second time. */
export const receiptInOffice =
  (office: Office, { keys }: IntakeWebParts) =>
  async (app: FastifyInstance) => {
    app.get('/kien-nghi/bien-nhan/:id', { config: { action: 'petitions.enter' } }, async (request, reply) => {
      const { id } = request.params as { id: string }
      if (!isId(id)) return office.notFound(request, reply)
      const page = await office.read(request, async (db) => ({
        receipt: await receiptOf(db, id),
        calendar: await currentCalendar(db),
        unit: await db
          .selectFrom('unit')
          .select(['kind', 'name', 'phone', 'counter_name', 'counter_address'])
          .executeTakeFirstOrThrow(),
      }))
      if (!page.receipt) return office.notFound(request, reply)
      const { receipt, unit } = page
      const person = office.person(request)
      const { tieng, ...stack } = request.query as Record<string, string>
      const query = new URLSearchParams(stack).toString()
      const mayBeEnglish = receipt.language === 'en'
      const language: Language = mayBeEnglish && tieng === 'en' ? 'en' : 'vi'
      const path = `${baseOf(person.unitSlug, language)}/theo-doi/${linkTokenOf(keys, id, receipt.linkVersion)}`
      return office.page(request, reply, {
        title: words.receipt,
        current: '/can-bo/kien-nghi',
        back: { href: '/can-bo/kien-nghi', label: words.back },
        about: <span class="no-print">{words.printAbout}</span>,
        actions: (
          <ButtonLink href={`/can-bo/kien-nghi/nhap${query ? `?${query}` : ''}`} primary>
            {words.nextPaper}
          </ButtonLink>
        ),
        children: (
          <>
            {mayBeEnglish && (
              <p class="no-print">
                {words.inEnglishAbout}{' '}
                {language === 'en' ? (
                  <a href={`?${query}`}>{words.inVietnamese}</a>
                ) : (
                  <a href={`?${[query, IN_ENGLISH].filter(Boolean).join('&')}`}>{words.inEnglish}</a>
                )}
              </p>
            )}
            <InLanguage value={language}>
              <section class="stack" lang={language}>
                <ReceiptView
                  unit={{
                    name: kindWords(unit.kind, unit.name, language),
                    phone: unit.phone,
                    counterName: unit.counter_name,
                    counterAddress: unit.counter_address,
                  }}
                  receipt={receipt}
                  pin={pinOf(keys, id, receipt.linkVersion)}
                  link={office.origin ? office.origin + path : null}
                  calendar={page.calendar}
                  level={2}
                />
              </section>
            </InLanguage>
            <div class="no-print">
              <Confirm
                verb={words.renew}
                small
                question={<p>{words.renewAbout}</p>}
                yes={words.renewYes}
                action={`/can-bo/kien-nghi/bien-nhan/${id}`}
                version={receipt.linkVersion}
              />
            </div>
          </>
        ),
      })
    })

    app.post('/kien-nghi/bien-nhan/:id', { config: { action: 'petitions.act-for-sender' } }, async (request, reply) => {
      const { id } = request.params as { id: string }
      if (!isId(id)) return office.notFound(request, reply)
      const version = versionTyped(fieldsOf(request.body).version)
      await office.write(request, (tx, by) => renewSecrets(tx, by, id, version))
      return office.done(reply, `/can-bo/kien-nghi/bien-nhan/${id}`, words.renewed)
    })
  }
