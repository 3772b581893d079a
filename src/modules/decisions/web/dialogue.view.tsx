import { dateWithYear, longDate } from '#kernel/vietnamese-date.ts'
import { type DialogueLink, dialogueParts, dialogueWords } from '#modules/dialogues/index.ts'
import type { EarlierPromises } from '#modules/petitions/index.ts'
import { Badge, Button, FoldedOnPhone, Stack, YearLine } from '#ui/index.ts'
import type { DialoguePageData } from '../application/dialogue-page.ts'
import type { ActsProps } from './act.view.tsx'
import { Acts } from './acts.view.tsx'
import { Decisions, type DecisionsProps } from './decision.view.tsx'
import { LastYear } from './last-year.view.tsx'
import { lineMilestones, type MilestoneContext } from './milestone-rows.ts'
import { Milestones, type MilestonesProps } from './milestones.view.tsx'
import { QuickReportCard } from './quick-report.view.tsx'
import { quickReportText } from './quick-report-words.vi.ts'
import { VerdictCard } from './verdict.view.tsx'
import { words } from './words.vi.ts'

export interface DialogueViewProps {
  readonly data: DialoguePageData
  /** What was promised before it, and what became of it; null: not this officer's to see. */
  readonly promises: EarlierPromises | null
  readonly now: Temporal.Instant
  /** Where it is prepared and made known, with counts. */
  readonly pages: readonly DialogueLink[]
  readonly today: Temporal.PlainDate
  readonly address: string
  readonly may: ActsProps['may'] & {
    readonly decide: DecisionsProps['as']
    readonly seeRows: boolean
    readonly seeRegistrations: boolean
    readonly seeOutreach: boolean
    readonly takeWhole: boolean
  }
  readonly failed: ActsProps['failed']
  /** Leads to the papers what was decided asks for. */
  readonly papers: DecisionsProps['papers']
}

/** A dialogue: what the year before left to it, may it be held, its year on one line, what is decided and can be done; last, each date with how it was counted. */
export const DialogueView = (props: DialogueViewProps) => {
  const { data, promises, pages, now, today, address, may, failed } = props
  const { dialogue, figures, milestones, calendar, owed } = data
  const context: MilestoneContext = { dialogue, owed, today, calendar }
  const failedMilestone: MilestonesProps['failed'] = failed?.act.startsWith('moc-')
    ? { name: failed.act.slice(4), form: failed.form }
    : null
  const links = [
    may.seeRows && { href: `${address}/cach-tinh`, label: words.rowsLink },
    may.seeRegistrations && { href: '/can-bo/dang-ky', label: words.registrationsLink },
  ].filter((link) => link !== false)
  // A dialogue begins with what the one before left; once it was held, that stands behind its own results.
  const begins = !dialogue.heldOn && !dialogue.closedOn
  const lastYear = (
    <LastYear
      promises={promises}
      carried={data.carried}
      today={today}
      address={may.seeRows ? address : null}
      isBehind={!begins}
    />
  )
  return (
    <Stack gap={6}>
      {begins && lastYear}
      <VerdictCard
        conferenceOn={dialogue.heldOn ?? dialogue.conferenceOn}
        figures={figures}
        isPast={dialogue.heldOn !== null || data.decisions.length > 0}
        isIntakeOver={Temporal.Instant.compare(now, data.times.cutOff.online) >= 0}
        outreach={may.seeOutreach && data.toAsk !== null ? { href: `${address}/van-dong`, toAsk: data.toAsk } : null}
        links={links}
      />
      {may.seeRows && <QuickReportCard text={quickReportText(data.quick, now)} address={address} />}
      <DialoguePages pages={pages} whole={may.takeWhole ? `${address}/ho-so` : null} />
      <section class="stack gap-2" aria-labelledby="duong-di">
        <h2 id="duong-di">{words.course}</h2>
        <YearLine today={today} milestones={lineMilestones(milestones, dialogueWords.short, context)} />
      </section>
      <Decisions data={data} address={address} as={may.decide} papers={props.papers} />
      {!begins && lastYear}
      <Acts data={data} today={today} address={address} may={may} failed={failed} />
      <FoldedOnPhone title={words.milestones} id="cac-moc">
        <Milestones
          milestones={milestones}
          context={context}
          address={may.edit ? address : null}
          failed={failedMilestone}
        />
        <p class="small quiet">
          {(dialogue.rulesConfirmed ? words.confirmed : words.unconfirmed)(dialogue.rulesTitle)}
        </p>
      </FoldedOnPhone>
      {data.moves.length > 0 && (
        <section class="stack gap-2" aria-labelledby="doi-ngay">
          <h2 id="doi-ngay">{words.move.earlier}</h2>
          <ul class="lines">
            {data.moves.map((move) => (
              <li>
                {words.move.line(longDate(move.wasOn), dateWithYear(move.nowOn))}
                {move.reason && <p class="quote">{move.reason}</p>}
                {move.paper && <p class="small quiet">{move.paper}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  )
}

/** Where a dialogue is prepared and made known: each page with how far it is. */
const DialoguePages = ({ pages, whole }: { pages: readonly DialogueLink[]; whole: string | null }) => (
  <section class="stack gap-2" aria-labelledby="chuan-bi">
    <h2 id="chuan-bi">{words.pages}</h2>
    <div class="pages-parts">
      {dialogueParts
        .map((part) => ({ part, links: pages.filter((page) => page.part === part) }))
        .filter(({ links }) => links.length > 0)
        .map(({ part, links }) => (
          <div>
            <h3>{words.parts[part]}</h3>
            <ul>
              {links.map(({ href, label, detail, late }) => (
                <li>
                  <a href={href}>{label}</a>
                  <small class="sub">{detail}</small>
                  {late && <Badge is="late">{late}</Badge>}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </div>
    {whole && (
      <form class="form-inline" method="post" action={whole}>
        <Button icon="download">{words.whole.take}</Button>
        <p class="small quiet">{words.whole.about}</p>
      </form>
    )}
  </section>
)
