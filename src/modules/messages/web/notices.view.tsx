import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Buttons,
  Card,
  EmptyState,
  Form,
  type FormState,
  HiddenInput,
  Note,
  Pagination,
  RadioGroup,
  Row,
  Stack,
  Tabs,
} from '#ui/index.ts'
import type { Notice, NoticeGroup } from '../application/inbox.ts'
import { type HowSoon, howSoon, isNoticeKind, noticeKinds, textWithLink } from '../domain/index.ts'
import { noticeWords as words } from './notice-words.vi.ts'

/** The officer's own list, and where he chooses how to be told. */
export const NOTICES = '/can-bo/thong-bao'
export const CHOICES = `${NOTICES}/cach-nhan`

const Parts = ({ current }: { current: 'list' | 'choices' }) => (
  <Tabs
    views={[
      { href: NOTICES, label: words.list, current: current === 'list' },
      { href: CHOICES, label: words.choices, current: current === 'choices' },
    ]}
  />
)

export interface NoticesProps {
  readonly groups: readonly NoticeGroup[]
  readonly places: ReadonlyMap<string, { readonly label: string; readonly href: string }>
  /** What is marked as seen was told up to this instant. */
  readonly upTo: Temporal.Instant
  readonly page: number
  readonly more: boolean
}

/** Tin báo: what the officer was told, what is about one petition together. */
export const NoticesPage = ({ groups, places, upTo, page, more }: NoticesProps) => {
  const unread = groups.flatMap(({ notices }) => notices).filter(({ readAt }) => readAt === null).length
  return (
    <Stack gap={5}>
      <Parts current="list" />
      {groups.length > 0 && (
        <Row apart>
          <p class="quiet">{unread > 0 ? words.unread(unread) : words.allRead}</p>
          {unread > 0 && (
            <Form action={`${NOTICES}/da-xem`} inline>
              <HiddenInput name="den" value={upTo.toString()} />
              <Button icon="check">{words.seeAll}</Button>
            </Form>
          )}
        </Row>
      )}
      {groups.length === 0 ? (
        <EmptyState title={words.none} icon="bell">
          {words.noneAbout}
        </EmptyState>
      ) : (
        groups.map((group) => <Group group={group} place={places.get(group.aboutId)} upTo={upTo} />)
      )}
      <Pagination
        previous={page > 0 ? `${NOTICES}?trang=${page}` : undefined}
        next={more ? `${NOTICES}?trang=${page + 2}` : undefined}
      />
    </Stack>
  )
}

const Group = (props: {
  group: NoticeGroup
  place: { readonly label: string; readonly href: string } | undefined
  upTo: Temporal.Instant
}) => {
  const { group, place, upTo } = props
  const label = place?.label ?? words.other
  const unread = group.notices.some(({ readAt }) => readAt === null)
  return (
    <Card>
      <h2>{place ? <a href={place.href}>{label}</a> : label}</h2>
      <Stack gap={2}>
        {group.notices.map((notice) => (
          <OneNotice notice={notice} />
        ))}
      </Stack>
      {unread && (
        <Form action={`${NOTICES}/da-xem`} inline>
          <HiddenInput name="ve" value={group.aboutId} />
          <HiddenInput name="den" value={upTo.toString()} />
          <Buttons>
            {place && (
              <Button name="mo" value="1" icon="forward" label={words.openLabel(label)} small>
                {words.open}
              </Button>
            )}
            <Button icon="check" label={words.seenLabel(label)} small>
              {words.seen}
            </Button>
          </Buttons>
        </Form>
      )}
    </Card>
  )
}

const OneNotice = ({ notice: { title, body, createdAt, readAt } }: { notice: Notice }) => (
  <div>
    <p>
      <strong>{title}</strong> <span class="quiet num">{shortDateTime(createdAt)}</span>{' '}
      {readAt === null && <Badge is="open">{words.fresh}</Badge>}
    </p>
    <p class="pre">{textWithLink(body, null)}</p>
  </div>
)

/** Cách nhận: for each kind of thing how it is told. */
export const ChoicesPage = (props: {
  chosen: Readonly<Record<string, HowSoon>>
  mails: boolean
  form?: FormState | undefined
}) => (
  <Stack gap={5}>
    <Parts current="choices" />
    {!props.mails && <Note is="soon">{words.noMail}</Note>}
    <Card>
      <Form action={CHOICES} form={props.form}>
        {Object.keys(noticeKinds)
          .filter(isNoticeKind)
          .map((kind) => (
            <RadioGroup
              name={kind}
              label={words.kinds[kind]}
              hint={words.usual(words.hows[noticeKinds[kind]].toLocaleLowerCase('vi'))}
              value={props.chosen[kind]}
              form={props.form}
              as="chips"
              choices={howSoon.map((how) => ({ value: how, label: words.hows[how] }))}
            />
          ))}
        <p class="quiet">{words.digest}</p>
        <Button primary>{words.save}</Button>
      </Form>
    </Card>
  </Stack>
)
