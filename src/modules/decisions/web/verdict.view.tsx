import type { Day } from '#kernel/day.ts'
import { lunarDate } from '#modules/calendar/index.ts'
import { BarPair, Note, Row, Sheet, Stack } from '#ui/index.ts'
import type { Figures } from '../application/tally.ts'
import { words } from './words.vi.ts'

/** The sentence under a verdict: what is there, what is missing, what follows. */
export function verdictText({ r, p, verdict, missing, needed }: Figures, isIntakeOver: boolean): string {
  if (verdict === 'full') return words.full(r, p)
  const lacking = words.lacking(missing.missingRegistrations, missing.missingPetitions)
  switch (verdict) {
    case 'chair-decides':
      return `${lacking} ${words.chair(p)}`
    case 'not-met':
      return `${lacking} ${words.notMet(needed.petitionsAtLeast)} ${words.whatThen(words.thenInWriting, isIntakeOver)}`
    case 'nothing-to-answer':
      return `${lacking} ${words.whatThen(words.thenReopenOrClose, isIntakeOver)}`
    case 'none-registered':
      return `${lacking} ${words.whatThen(words.thenReopenOrPostpone, isIntakeOver)}`
  }
}

/** What stands beside the figures: the other reading, and what waits for an officer (R9). */
const Beside = ({ figures }: { figures: Figures }) => {
  const isAll = figures.p === figures.allP
  const lines = [
    figures.allP !== figures.registeredOnlyP &&
      (isAll ? words.otherFigure(figures.registeredOnlyP) : words.allFigure(figures.allP)),
    figures.unknown > 0 && words.unknown(figures.unknown),
    figures.likelyDoubles > 0 && words.doubles(figures.likelyDoubles),
  ].filter((line) => line !== false)
  return lines.length > 0 ? (
    <ul class="small quiet">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  ) : null
}

/** May it be held? The sheet of the day, two bars, a sentence, and the way to every row behind it. */
export const VerdictCard = ({
  conferenceOn,
  figures,
  isPast,
  isIntakeOver,
  outreach,
  links,
}: {
  conferenceOn: Day
  figures: Figures
  /** Decided or held: the figures are of the past, and the verdict calls for nothing. */
  isPast: boolean
  isIntakeOver: boolean
  /** The list of whom to ask, and how many are left on it; null: nobody is asked any more, or it is not this officer's. */
  outreach: { readonly href: string; readonly toAsk: number } | null
  links: readonly { readonly href: string; readonly label: string }[]
}) => {
  const { day, month } = lunarDate(conferenceOn)
  const verdict = words.verdicts[figures.verdict]
  const text = verdictText(figures, isIntakeOver)
  return (
    <section class="card verdict" aria-labelledby="duoc-to-chuc">
      <Sheet on={conferenceOn} lunar={`${day}/${month}`} />
      <Stack gap={3}>
        <h2 id="duoc-to-chuc">{words.mayItBeHeld}</h2>
        <BarPair
          first={{ label: words.registrations, value: figures.r, target: figures.needed.registrations }}
          second={{ label: words.petitions, value: figures.p, target: figures.needed.petitions }}
        />
        <Beside figures={figures} />
      </Stack>
      <Stack gap={2}>
        <Note is={isPast ? 'plain' : verdict.is} title={isPast ? verdict.title : words.today(verdict.title)}>
          {!isPast && <p>{text}</p>}
          {outreach && (
            <p>
              <a href={outreach.href}>{words.outreach(outreach.toAsk)}</a>
            </p>
          )}
        </Note>
        <Row>
          {links.map(({ href, label }) => (
            <a href={href}>{label}</a>
          ))}
        </Row>
      </Stack>
    </section>
  )
}
