import type { Day } from '#kernel/day.ts'
import { dateWithYear, shortDate } from '#kernel/vietnamese-date.ts'
import {
  Button,
  ButtonLink,
  Buttons,
  Chips,
  DateInput,
  EmptyState,
  Form,
  type FormState,
  fieldValues,
  Note,
  newForm,
  PickBar,
  pickColumn,
  RowLink,
  Stack,
  StatGrid,
  Table,
  TableExport,
} from '#ui/index.ts'
import type { DialogueInOffice } from '../../application/dialogue-in-office.ts'
import type { Posting, PostingPhoto } from '../../application/posting/posting-rows.ts'
import { postingName } from '../../application/posting/posting-words.vi.ts'
import { countPostings, type PostingCounts, postingPhases, postingState } from '../../domain/index.ts'
import { PreparationTabs } from '../preparation-tabs.tsx'
import { type ChecklistFilter, checklistFilters, filterHref, isWithin } from './checklist-filter.ts'
import { PostingBadge } from './posting-state.tsx'
import { words } from './words.vi.ts'

export interface ChecklistProps {
  readonly dialogue: DialogueInOffice
  /** `/can-bo/ky-doi-thoai/2026/niem-yet` */
  readonly href: string
  readonly postings: readonly Posting[]
  /** The first photo of each row, by row. */
  readonly photos: ReadonlyMap<string, PostingPhoto>
  readonly filter: ChecklistFilter
  readonly today: Day
  /** No conference is held: what belongs to its day is left out already. */
  readonly notHeld: boolean
  readonly villagesMissing: number
  /** The rows ticked and their day, come back with what is wrong. */
  readonly ticking: FormState | null
  readonly may: { readonly edit: boolean; readonly record: (posting: Posting) => boolean }
}

/** Niêm yết, đưa tin: what is there, what is missing, at a glance; rows before, on and after the day. */
export const Checklist = (props: ChecklistProps) => {
  const { dialogue, href, postings, filter, today, may } = props
  const shown = postings.filter((posting) => isWithin(filter, postingState(posting, today)))
  return (
    <Stack gap={4}>
      <PreparationTabs address={dialogue.address} current="niem-yet" />
      {postings.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          <Counts counts={countPostings(postings, today)} href={href} />
          {props.notHeld && <Note is="plain">{words.notHeld}</Note>}
          {props.villagesMissing > 0 && may.edit && (
            <Note is="soon">
              <p>{words.newVillages(props.villagesMissing)}</p>
              <Form action={`${href}/lap`} inline label={words.addVillages}>
                <Button small>{words.addVillages}</Button>
              </Form>
            </Note>
          )}
          {may.edit && (
            <Buttons>
              <ButtonLink href={`${href}/lien-ket`} icon="link">
                {words.links}
              </ButtonLink>
              <ButtonLink href={`${href}/them`} icon="plus">
                {words.add}
              </ButtonLink>
            </Buttons>
          )}
          <Chips
            label={words.filterLabel}
            views={checklistFilters.map((one) => ({
              href: filterHref(href, one),
              label: words.filters[one],
              count: postings.filter((posting) => isWithin(one, postingState(posting, today))).length,
              current: one === filter,
              late: one === 'late',
            }))}
          />
          <Rows {...props} postings={shown} />
          {shown.length > 0 && <TableExport action={filterHref(`${href}/xuat`, filter)} />}
        </>
      )}
    </Stack>
  )
}

const Nothing = ({ href, may }: ChecklistProps) => (
  <EmptyState
    title={words.none}
    icon="posting"
    action={
      may.edit && (
        <Form action={`${href}/lap`} inline label={words.make}>
          <Button primary>{words.make}</Button>
        </Form>
      )
    }
  >
    {words.noneAbout}
  </EmptyState>
)

const Counts = ({ counts, href }: { counts: PostingCounts; href: string }) => {
  const { places, slots, news } = counts
  const { stats } = words
  return (
    <StatGrid
      stats={[
        { number: stats.places(places.done, places.all), label: stats.placesLabel, href },
        { number: stats.places(slots.done, slots.all), label: stats.slotsLabel },
        { number: stats.places(news.done, news.all), label: stats.newsLabel },
        {
          number: counts.late,
          label: stats.lateLabel,
          href: filterHref(href, 'late'),
          is: counts.late > 0 ? 'late' : undefined,
        },
        {
          number: counts.noEvidence,
          label: stats.noEvidenceLabel,
          href: filterHref(href, 'no-evidence'),
          is: counts.noEvidence > 0 ? 'soon' : undefined,
        },
      ]}
    />
  )
}

/** The rows by when they fall; those that are open can be ticked several at once. */
const Rows = (props: ChecklistProps) => {
  const { postings, href, today, may } = props
  if (postings.length === 0) return <p class="quiet">{words.emptyFilter}</p>
  const tables = postingPhases.map((phase) => {
    const rows = postings.filter((posting) => posting.phase === phase)
    return (
      rows.length > 0 && (
        <section class="stack gap-2" aria-labelledby={`luc-${phase}`}>
          <h2 id={`luc-${phase}`}>{words.phases[phase]}</h2>
          <PhaseTable {...props} postings={rows} caption={words.phases[phase]} />
        </section>
      )
    )
  })
  if (!postings.some((posting) => isOpenTo(may, posting))) return <>{tables}</>
  const form = props.ticking ?? newForm({ on: dateWithYear(today) })
  return (
    <Stack gap={4}>
      <PickBar form={BULK} action={filterHref(`${href}/xong`, props.filter)} label={words.bulk.title}>
        <DateInput name="on" label={words.bulk.on} form={form} hint="" />
        <Button>{words.bulk.button}</Button>
      </PickBar>
      {tables}
    </Stack>
  )
}

const BULK = 'ghi-nhieu'
const isOpenTo = (may: ChecklistProps['may'], posting: Posting) => posting.doneOn === null && may.record(posting)

const PhaseTable = (props: ChecklistProps & { caption: string }) => {
  const { postings, caption, href, photos, today, may, ticking } = props
  return (
    <Table
      caption={caption}
      rows={postings}
      dense
      columns={[
        pickColumn<Posting>({
          form: BULK,
          name: 'id',
          value: ({ id }) => id,
          may: (posting) => isOpenTo(may, posting),
          isPicked: ({ id }) => fieldValues(ticking ?? undefined, 'id').includes(id),
          label: (posting) => words.pick(postingName(posting)),
        }),
        {
          head: words.heads.what,
          as: 'main',
          cell: (posting) => <RowLink href={`${href}/${posting.id}`}>{postingName(posting)}</RowLink>,
        },
        {
          head: words.heads.who,
          cell: ({ who, department, headName }) => who || department || (headName && words.byHead(headName)),
        },
        { head: words.heads.planned, as: 'narrow', cell: ({ plannedOn }) => shortDate(plannedOn) },
        {
          head: words.heads.state,
          bare: true,
          cell: (posting) => (
            <>
              <PostingBadge state={postingState(posting, today)} />
              {posting.doneOn && <small class="sub">{words.doneOn(shortDate(posting.doneOn))}</small>}
            </>
          ),
        },
        {
          head: words.heads.evidence,
          cell: (posting) => <Evidence posting={posting} photo={photos.get(posting.id)} href={href} />,
        },
      ]}
    />
  )
}

const Evidence = ({ posting, photo, href }: { posting: Posting; photo: PostingPhoto | undefined; href: string }) => {
  const counts = [
    posting.photos > 1 && words.photos(posting.photos),
    posting.broadcasts > 0 && words.broadcasts(posting.broadcasts),
  ].filter((count) => count !== false)
  // A cell with nothing in it must stay empty: a phone then leaves its line out.
  if (!photo && counts.length === 0 && !posting.link) return null
  return (
    <span class="row gap-2">
      {photo && (
        <img
          class="thumb"
          src={`${href}/${posting.id}/anh/${photo.id}`}
          alt={words.photo(postingName(posting))}
          loading="lazy"
        />
      )}
      {counts.join(', ')}
      {posting.link && <a href={posting.link}>{words.link}</a>}
    </span>
  )
}
