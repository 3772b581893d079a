import { dayAt } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { mayOpen } from '#modules/links/index.ts'
import { Badge, Button, Buttons, Confirm, CopyButton, Disclosure, Form, Phone, QrCode, Stack } from '#ui/index.ts'
import type { VillageLink } from '../../application/posting/posting-link.ts'
import { postingName } from '../../application/posting/posting-words.vi.ts'
import { words as checklist } from './words.vi.ts'

const { linksPage: words } = checklist

export interface VillageLinksProps {
  readonly links: readonly VillageLink[]
  /** The address of a link that opens, in full. */
  readonly addressOf: (link: NonNullable<VillageLink['link']>) => string
  /** `/can-bo/ky-doi-thoai/2026/niem-yet/lien-ket` */
  readonly href: string
  readonly now: Temporal.Instant
  /** The dialogue is closed: no link is given out any more. */
  readonly isClosed: boolean
}

/** The day a link is good to the end of. */
const lastDay = (expiresAt: Temporal.Instant) => dayAt(expiresAt.subtract({ milliseconds: 1 }))

/** One card for each village: its QR code to be printed, its link to be sent, taken back, given anew. */
export const VillageLinks = ({ links, addressOf, href, now, isClosed }: VillageLinksProps) => {
  const lacking = links.filter(({ link }) => !link || link.revokedAt)
  if (links.length === 0) return <p class="quiet">{words.noVillages}</p>
  return (
    <Stack gap={4}>
      <p class="no-print">{isClosed ? words.closed : words.rule}</p>
      {lacking.length > 0 && !isClosed && (
        <Form action={href} inline label={words.give(lacking.length)}>
          <Button primary>{words.give(lacking.length)}</Button>
        </Form>
      )}
      <p class="quiet no-print">{words.print}</p>
      <ul class="pages-list wide">
        {links.map(({ posting, link }) => {
          const name = postingName(posting)
          const opens = link !== null && mayOpen(link, now).ok
          return (
            <li class="stack gap-2">
              <h2>{name}</h2>
              {posting.headName && (
                <p>
                  {posting.headName} {posting.headPhone && <Phone number={posting.headPhone} />}
                </p>
              )}
              {link && opens ? (
                <>
                  <QrCode text={addressOf(link)} label={words.qr(name)} size={180} />
                  <p class="small">{words.scan}</p>
                  <p>{words.until(dateWithYear(lastDay(link.expiresAt)))}</p>
                  <Buttons>
                    <CopyButton
                      value={words.message(posting.headName ?? '', posting.village ?? '', addressOf(link))}
                      small
                    >
                      {words.copy}
                    </CopyButton>
                    <Confirm
                      verb={words.revoke}
                      question={words.revokeQuestion(name)}
                      yes={words.revoke}
                      action={`${href}/${posting.id}/thu-hoi`}
                      small
                      danger
                    />
                  </Buttons>
                  <div class="no-print">
                    <Disclosure summary={words.show}>
                      <a href={addressOf(link)}>{addressOf(link)}</a>
                    </Disclosure>
                  </div>
                </>
              ) : (
                <>
                  <p>
                    <Badge>{!link ? words.notYet : link.revokedAt ? words.wasRevoked : words.expired}</Badge>
                  </p>
                  {link?.revokedAt && !isClosed && (
                    <Form action={`${href}/${posting.id}/cap-lai`} inline label={`${words.again}: ${name}`}>
                      <Button small label={`${words.again}: ${name}`}>
                        {words.again}
                      </Button>
                    </Form>
                  )}
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Stack>
  )
}
