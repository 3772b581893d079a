import type { FastifyInstance } from 'fastify'
import { currentCalendar } from '#modules/calendar/index.ts'
import { typedLine } from '#modules/organisations/index.ts'
import type { Office } from '#platform/http/office.ts'
import { fieldsOf } from '#platform/http/read-form.ts'
import { ButtonLink, Confirm } from '#ui/index.ts'
import { receiptOf } from '../application/intake/receipt-of.ts'
import { renewSecrets } from '../application/intake/renew-secrets.ts'
import { linkTokenOf, pinOf } from '../application/intake/secrets.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { words } from './paper-entry-words.vi.ts'
import { ReceiptView } from './receipt.view.tsx'

/** GET /can-bo/kien-nghi/bien-nhan/<submission>: the receipt for the person at the counter, also a second time. */
export const receiptInOffice =
  (office: Office, { keys }: IntakeWebParts) =>
  async (app: FastifyInstance) => {
    app.get('/kien-nghi/bien-nhan/:id', { config: { action: 'petitions.enter' } }, async (request, reply) => {
      const { id } = request.params as { id: string }
      if (!/^[0-9a-f-]{36}$/.test(id)) return office.notFound(request, reply)
      const page = await office.read(request, async (db) => ({
        receipt: await receiptOf(db, id),
        calendar: await currentCalendar(db),
        unit: await db
          .selectFrom('unit')
          .select(['phone', 'counter_name', 'counter_address'])
          .executeTakeFirstOrThrow(),
      }))
      if (!page.receipt) return office.notFound(request, reply)
      const { receipt, unit } = page
      const person = office.person(request)
      const path = `/${person.unitSlug}/theo-doi/${linkTokenOf(keys, id, receipt.linkVersion)}`
      const query = new URLSearchParams(request.query as Record<string, string>).toString()
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
            <ReceiptView
              unit={{
                name: person.unitName,
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
      if (!/^[0-9a-f-]{36}$/.test(id)) return office.notFound(request, reply)
      const version = Number(typedLine(fieldsOf(request.body), 'version'))
      await office.write(request, (tx, by) => renewSecrets(tx, by, id, version))
      return office.done(reply, `/can-bo/kien-nghi/bien-nhan/${id}`, words.renewed)
    })
  }
