import { longDate } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  DateInput,
  EmptyState,
  Form,
  type FormState,
  RowLink,
  Table,
  TextInput,
} from '#ui/index.ts'
import type { Dialogue } from '../application/dialogue.ts'
import { type CourseState, courseSigns } from './course-state.ts'
import { words } from './words.vi.ts'

/** Where dialogues stand in the office. */
export const dialoguesAddress = '/can-bo/ky-doi-thoai'

export interface ListedDialogue extends Dialogue {
  readonly lastDay: Temporal.PlainDate
  readonly state: CourseState
}

/** The unit's dialogues, the newest first. */
export const DialogueList = ({
  dialogues,
  mayCreate,
}: {
  dialogues: readonly ListedDialogue[]
  mayCreate: boolean
}) => (
  <Table
    caption={words.title}
    rows={dialogues}
    empty={
      <EmptyState
        title={words.none}
        icon="dialogue"
        action={
          mayCreate && (
            <ButtonLink href={`${dialoguesAddress}/moi`} primary icon="plus">
              {words.create}
            </ButtonLink>
          )
        }
      >
        {words.noneAbout}
      </EmptyState>
    }
    columns={[
      {
        head: words.title,
        as: 'main',
        cell: ({ address, year, ordinal }) => (
          <RowLink href={`${dialoguesAddress}/${address}`}>{words.name(year, ordinal)}</RowLink>
        ),
      },
      { head: words.conference, cell: ({ heldOn, conferenceOn }) => longDate(heldOn ?? conferenceOn) },
      { head: words.lastDay, cell: ({ lastDay }) => longDate(lastDay) },
      { head: words.placeHead, cell: ({ place }) => place },
      { head: words.stateHead, cell: ({ state }) => <Badge is={courseSigns[state]}>{words.states[state]}</Badge> },
    ]}
  />
)

/** Hour, place and chair. */
export const DetailsFields = ({ form }: { form: FormState }) => (
  <>
    <TextInput name="startsAt" label={words.startsAt} hint={words.startsAtHint} form={form} size={8} maxLength={8} />
    <TextInput name="place" label={words.place} hint={words.placeHint} form={form} maxLength={200} />
    <TextInput
      name="chairName"
      as="name"
      label={words.chairName}
      form={form}
      maxLength={200}
      autocomplete="off"
      optional
    />
    <TextInput name="chairTitle" label={words.chairTitle} form={form} maxLength={200} optional />
  </>
)

/** The form of a new dialogue. */
export const NewDialogue = ({ form, asksAgain }: { form: FormState; asksAgain: boolean }) => (
  <Card>
    <Form action={dialoguesAddress} form={form} label={words.createTitle}>
      <TextInput name="year" as="digits" label={words.year} form={form} size={6} maxLength={4} />
      <DateInput name="conferenceOn" label={words.conferenceOn} form={form} />
      <DetailsFields form={form} />
      {asksAgain && <Checkbox name="another" label={words.another} form={form} />}
      <Button primary>{words.create}</Button>
    </Form>
  </Card>
)
