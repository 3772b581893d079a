import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Day, isBefore } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { currentDialogue } from '#modules/dialogues/index.ts'
import { type FormPlace, guardFields, placeToken } from '#modules/organisations/index.ts'
import { unitWords } from '#modules/units/index.ts'
import type { Office } from '#platform/http/office.ts'
import { Card, Columns, CopyButton, QrCode } from '#ui/index.ts'
import type { IntakeWebParts } from './intake-parts.ts'
import { words } from './place-codes-words.vi.ts'

const SETTINGS = '/can-bo/thiet-lap'

/** Until when the code of each place is good: the counter's to the end of the year, the hall's on the day of the conference. */
function lastDays(today: Day, conferenceOn: Day | null): readonly (readonly [FormPlace, Day])[] {
  const counter = ['counter', today.with({ month: 12, day: 31 })] as const
  return conferenceOn && !isBefore(conferenceOn, today) ? [counter, ['hall', conferenceOn]] : [counter]
}

/** GET /can-bo/thiet-lap/ma-tai-cho: the codes that open the form at the counter and in the hall, to be printed. */
export const placeCodesInOffice =
  (office: Office, { keys }: IntakeWebParts) =>
  async (app: FastifyInstance) => {
    /** Where no address is set: the one this page was asked at, which serves the same local network. */
    const origin = (request: FastifyRequest) => office.origin ?? `${request.protocol}://${request.host}`

    app.get('/thiet-lap/ma-tai-cho', { config: { action: 'petitions.enter' } }, async (request, reply) => {
      const { unitId, unitSlug, unitName } = office.person(request)
      const dialogue = await office.read(request, (db) => currentDialogue(db))
      const places = lastDays(office.today(), dialogue && !dialogue.heldOn ? dialogue.conferenceOn : null)
      return office.page(request, reply, {
        title: words.title,
        about: <span class="no-print">{words.about}</span>,
        back: { href: SETTINGS, label: unitWords.settings.title },
        current: SETTINGS,
        children: (
          <>
            <Columns as="half">
              {places.map(([place, until]) => {
                const token = placeToken(keys, unitId, place, until)
                const link = `${origin(request)}/${unitSlug}/gui-kien-nghi?${guardFields.place}=${token}`
                const { title, label } = words.place[place]
                return (
                  <Card>
                    <h2>{title}</h2>
                    <p>{unitName}</p>
                    <QrCode text={link} label={label} size={240} />
                    <p>{words.until(dateWithYear(until))}</p>
                    <CopyButton value={link}>{words.copy}</CopyButton>
                  </Card>
                )
              })}
            </Columns>
            {places.length === 1 && <p class="quiet no-print">{words.noHall}</p>}
            <p class="quiet no-print">{words.print}</p>
          </>
        ),
      })
    })
  }
