import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { petitionHref } from '#modules/petitions/index.ts'
import {
  Badge,
  ButtonLink,
  EmptyState,
  Note,
  Row,
  RowLink,
  Stack,
  type Standing,
  type Stat,
  StatGrid,
  Table,
  TableExport,
} from '#ui/index.ts'
import { reportWords } from '../application/report-words.vi.ts'
import type { ResultRow } from '../application/result-rows.ts'
import { countResults, type Outcome, outcomes } from '../domain/index.ts'
import { CityForm, type CityFormProps } from './city-form.view.tsx'
import { rowWords } from './report-columns.ts'
import { words } from './words.vi.ts'

/** What the figures lead to: one outcome, what is late, or what was in time. */
export type ReportView = Outcome | 'late' | 'in-time' | 'all'

/** The rows a figure counts. */
export const rowsIn = (rows: readonly ResultRow[], view: ReportView): readonly ResultRow[] => {
  if (view === 'all') return rows
  if (view === 'late') return rows.filter((row) => row.late)
  if (view === 'in-time') return rows.filter((row) => !row.late && ['aloud', 'written', 'guided'].includes(row.outcome))
  return rows.filter(({ outcome }) => outcome === view)
}

const signs: Readonly<Record<Outcome, Standing>> = {
  ...{
    aloud: 'done',
    written: 'done',
    guided: 'done',
    'waiting-city': 'away',
    open: 'open',
    overdue: 'late',
    withdrawn: 'plain',
  },
}

/** The day behind an outcome. */
function detailOf({ outcome, late, dueOn, sentTo, sentOn }: ResultRow): string {
  if (outcome === 'waiting-city') return words.reported(sentTo, sentOn ? dateWithYear(sentOn) : '')
  if (!dueOn) return ''
  if (outcome === 'open' || outcome === 'overdue') return words.due(dateWithYear(dueOn))
  return late ? words.lateAnswer(dateWithYear(dueOn)) : ''
}

export interface ReportProps {
  /** Of the dialogue, "2026". */
  readonly address: string
  readonly href: string
  readonly rows: readonly ResultRow[]
  readonly view: ReportView
  /** Null until the report was sent. */
  readonly supplement: SupplementProps | null
  readonly city: CityFormProps
  /** Where it is drafted as a document. */
  readonly documentHref: string
}

/** What the report left open, and what became of it. */
export interface SupplementProps {
  readonly on: Day
  readonly openThen: number
  readonly settled: number
  readonly open: number
  readonly supplementDueOn: Day | null
}

/** Báo cáo bổ sung: what has changed since the report was sent (R19). */
const Supplement = ({ href, of }: { href: string; of: SupplementProps | null }) => (
  <section class="stack gap-2" aria-labelledby="bo-sung">
    <h2 id="bo-sung">{words.supplement.title}</h2>
    {of === null ? (
      <p class="quiet">{words.supplement.notSent}</p>
    ) : of.settled + of.open === 0 ? (
      <p class="quiet">{words.supplement.nothing(dateWithYear(of.on))}</p>
    ) : (
      <>
        <p>
          {words.supplement.since(dateWithYear(of.on), of.openThen, of.settled, of.open)}
          {of.supplementDueOn && ` ${words.supplement.due(dateWithYear(of.supplementDueOn))}`}
        </p>
        <Files href={`${href}/bo-sung`} of={words.supplement.title} />
      </>
    )}
  </section>
)

/** Bản công khai: what everybody may read of the report (R20). */
const PublicCopy = ({ href }: { href: string }) => (
  <section class="stack gap-2" aria-labelledby="cong-khai">
    <h2 id="cong-khai">{words.publicCopy.title}</h2>
    <p class="small quiet">{words.publicCopy.about}</p>
    <Files href={`${href}/ban-cong-khai`} of={words.publicCopy.title} />
  </section>
)

const Files = ({ href, of }: { href: string; of: string }) => (
  <Row>
    <ButtonLink small icon="document" href={`${href}.docx`} download label={`${words.toEdit}: ${of}`}>
      {words.toEdit}
    </ButtonLink>
    <ButtonLink small icon="print" href={`${href}.pdf`} download label={`${words.toPrint}: ${of}`}>
      {words.toPrint}
    </ButtonLink>
  </Row>
)

/** The result report before it is sent: its figures, each leading to its rows, the rows, and the files. */
export const Report = ({ address, href, rows, view, supplement, city, documentHref }: ReportProps) => {
  const counts = countResults(rows)
  const to = (which: ReportView) => `${href}?xem=${which}`
  const stats: Stat[] = [
    { number: counts.all, label: words.all, href },
    ...outcomes
      .filter((outcome) => counts.by[outcome] > 0)
      .map((outcome) => ({
        number: counts.by[outcome],
        label: reportWords.outcomes[outcome],
        href: to(outcome),
        is: outcome === 'overdue' ? ('late' as const) : undefined,
      })),
    { number: counts.inTime, label: words.inTime, href: to('in-time') },
    ...(counts.late > 0 ? [{ number: counts.late, label: words.late, href: to('late'), is: 'late' as const }] : []),
  ]
  return (
    <Stack gap={5}>
      {counts.unexplained > 0 && (
        <Note is="soon">
          <p>
            {words.unexplained(counts.unexplained)} <a href={to('late')}>{words.seeLate}</a>
          </p>
        </Note>
      )}
      <Stack gap={2}>
        <Row>
          <ButtonLink primary icon="document" href={`${href}/ban-in.docx`} download>
            {words.toEdit}
          </ButtonLink>
          <ButtonLink icon="print" href={`${href}/ban-in.pdf`} download>
            {words.toPrint}
          </ButtonLink>
          <ButtonLink href={documentHref}>{words.toDocument}</ButtonLink>
          {rows.length > 0 && <TableExport action={view === 'all' ? `${href}/xuat` : `${href}/xuat?xem=${view}`} />}
        </Row>
        <p class="small quiet">{words.aboutFile}</p>
      </Stack>
      <section class="stack gap-3">
        <h2>{words.figures}</h2>
        <StatGrid stats={stats} />
      </section>
      <CityForm href={href} of={city} />
      {rows.length > 0 && <Supplement href={href} of={supplement} />}
      {rows.length > 0 && <PublicCopy href={href} />}
      <section class="stack gap-3">
        <h2>{words.caption}</h2>
        {view !== 'all' && (
          <p>
            <a href={href}>{words.showAll}</a>
          </p>
        )}
        <Table
          caption={words.caption}
          rows={rowsIn(rows, view)}
          empty={<EmptyState title={rows.length === 0 ? words.noneYet : words.none} />}
          columns={[
            { head: words.columns.number, as: 'lead', cell: (row) => <span class="quiet num">{row.number}</span> },
            {
              head: words.columns.petition,
              as: 'main',
              cell: (row) => (
                <>
                  <RowLink href={petitionHref({ id: row.id, dialogue: address, number: row.number })}>
                    {row.title}
                  </RowLink>
                  <small class="sub">{[row.sender, row.place, rowWords.field(row)].filter(Boolean).join(' · ')}</small>
                </>
              ),
            },
            {
              head: words.columns.outcome,
              bare: true,
              cell: (row) => (
                <div>
                  <Badge is={row.late && signs[row.outcome] === 'done' ? 'soon' : signs[row.outcome]}>
                    {words.badges[row.outcome]}
                  </Badge>
                  <small class="sub">{detailOf(row)}</small>
                  {row.late && row.delayCause && <small class="sub">{words.cause(row.delayCause)}</small>}
                </div>
              ),
            },
            {
              head: words.columns.lead,
              cell: (row) => (
                <>
                  {row.lead}
                  {row.joining.length > 0 && <small class="sub">{words.joining(row.joining.join(', '))}</small>}
                </>
              ),
            },
            {
              head: words.columns.answer,
              cell: (row) => reportWords.document(row.answerNumber, row.answerDay ? dateWithYear(row.answerDay) : ''),
            },
          ]}
        />
      </section>
    </Stack>
  )
}
