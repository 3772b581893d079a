import { clock } from '#kernel/vietnamese-date.ts'
import { doorAssets } from '#ui/assets.ts'
import {
  Badge,
  Button,
  Card,
  Disclosure,
  FieldRow,
  Form,
  type FormState,
  HiddenInput,
  hasErrors,
  Select,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { Attendee } from '../../application/attendance.ts'
import type { Invitee } from '../../application/invitees.ts'
import { countedGroups, MOST_PEOPLE, type Participation } from '../../domain/index.ts'
import { words as all } from '../words.vi.ts'
import type { Found } from './desk.ts'

const words = all.desk

export interface DeskProps {
  /** Where its forms are posted: …/cua/<token>, …/diem-danh. */
  readonly address: string
  /** Null: they stand elsewhere on the page. */
  readonly counts: Participation | null
  readonly attendees: readonly Attendee[]
  readonly found: Found | null
  /** A new key for each form, so that pressed twice it ticks once. */
  readonly newKey: () => string
  /** Why nobody can be ticked now; '' where the door is open. */
  readonly closed: string
  readonly walkIn: FormState
}

/** How many came last are shown. */
const RECENT = 8

/** The desk at a door, in plain forms: the number in the hall, whom to look up, who came unannounced, who came last. */
export const Desk = (props: DeskProps) => {
  const { address, counts, attendees, found, closed } = props
  const here = new Map(attendees.map((one) => [one.invitee.id, one]))
  return (
    <Stack gap={4}>
      {doorAssets().css.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {closed !== '' && (
        <p class="note soon" data-closed>
          {closed}
        </p>
      )}
      <div class="door-find">
        <Form method="get" action={address} role="search" label={words.find}>
          <TextInput
            name="tim"
            label={words.find}
            hint={words.findHint}
            value={found?.typed ?? ''}
            autocomplete="off"
            maxLength={400}
          />
          <Button>{words.search}</Button>
        </Form>
      </div>
      <div data-results aria-live="polite">
        {found && <Results {...props} here={here} />}
      </div>
      {counts && <HallCount counts={counts} />}
      {closed === '' && <WalkIn {...props} />}
      <section class="stack gap-2" aria-labelledby="vua-den" hidden={attendees.length === 0}>
        <h2 id="vua-den">{words.recent}</h2>
        <ul class="lines door-list" data-recent>
          {attendees
            .toReversed()
            .slice(0, RECENT)
            .map((one) => (
              <PersonLine {...props} invitee={one.invitee} here={one} />
            ))}
        </ul>
      </section>
    </Stack>
  )
}

/** How many are in the hall, and of whom. */
const HallCount = ({ counts }: { counts: Participation }) => (
  <div class="door-count" data-count>
    <p>
      <b data-people>{counts.people}</b> {words.hall}
    </p>
    <ul class="row gap-2" data-groups>
      {counts.groups
        .filter(({ came }) => came > 0)
        .map(({ group, people }) => (
          <li>
            {all.groups[group]} <b>{people}</b>
          </li>
        ))}
    </ul>
  </div>
)

const Results = ({ found, here, ...props }: DeskProps & { here: ReadonlyMap<string, Attendee> }) => {
  if (!found) return null
  if (found.people.length === 0) return <p class="note soon">{found.mistyped ? words.mistyped : words.nothing}</p>
  return (
    <>
      <h2 class="unseen">{words.found}</h2>
      <ul class="lines door-list">
        {found.people.map((invitee) => (
          <PersonLine {...props} found={found} invitee={invitee} here={here.get(invitee.id) ?? null} />
        ))}
      </ul>
      {found.more && <p class="quiet">{words.many}</p>}
    </>
  )
}

const PersonLine = ({
  invitee,
  here,
  address,
  closed,
  newKey,
}: DeskProps & { invitee: Invitee; here: Pick<Attendee, 'at' | 'people'> | null }) => (
  <li>
    <div>
      <b>{invitee.person || invitee.name}</b>
      {invitee.person && <div>{invitee.name}</div>}
      <small class="sub">
        {[all.groups[invitee.countedAs], invitee.place].filter(Boolean).join(', ')}
        {invitee.reply && `, ${all.answers[invitee.reply.answer].toLocaleLowerCase('vi')}`}
      </small>
      {here && <Badge is="done">{words.isHere(here.people, clock(here.at))}</Badge>}
    </div>
    {closed === '' && (
      <Form action={`${address}/diem`} inline>
        <HiddenInput name="key" value={newKey()} />
        <HiddenInput name="invitee" value={invitee.id} />
        {here ? (
          <Button name="act" value="undone" small ghost label={words.undoOf(invitee.name)}>
            {words.undo}
          </Button>
        ) : (
          <>
            <label class="door-people">
              <span class="unseen">{words.peopleOf(invitee.name)}</span>
              <input
                type="number"
                name="people"
                min="1"
                max={MOST_PEOPLE}
                value={Math.max(1, invitee.people)}
                inputmode="numeric"
              />
            </label>
            <Button name="act" value="came" primary label={words.cameOf(invitee.name)}>
              {words.came}
            </Button>
          </>
        )}
      </Form>
    )}
  </li>
)

const WalkIn = ({ address, newKey, walkIn: form }: DeskProps) => (
  <Disclosure summary={words.walkIn} open={hasErrors(form)}>
    <Card gap={3}>
      <Form action={`${address}/den-them`} form={form} label={words.walkIn}>
        <HiddenInput name="key" value={newKey()} />
        <HiddenInput name="invitee" value={newKey()} />
        <TextInput name="person" label={words.person} form={form} maxLength={100} autocomplete="off" />
        <TextInput
          name="organisation"
          label={words.organisation}
          form={form}
          maxLength={200}
          autocomplete="off"
          optional
        />
        <FieldRow>
          <Select
            name="countedAs"
            label={words.group}
            choices={countedGroups.map((group) => ({ value: group, label: all.groups[group] }))}
            value="household"
            form={form}
          />
          <TextInput name="people" label={words.people} form={form} as="number" value="1" narrow />
        </FieldRow>
        <TextInput name="phone" label={words.phone} form={form} as="phone" autocomplete="off" optional />
        <Button primary>{words.add}</Button>
      </Form>
    </Card>
  </Disclosure>
)
