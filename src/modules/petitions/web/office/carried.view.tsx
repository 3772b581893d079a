import type { Day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { DueBadge } from '#modules/deadlines/index.ts'
import {
  Badge,
  Button,
  Card,
  Disclosure,
  Form,
  type FormState,
  newForm,
  Select,
  Stack,
  Table,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { CarriedPetition } from '../../application/carried-query.ts'
import type { EarlierPromises as Earlier } from '../../application/commitments/earlier-promises.ts'
import { petitionHref } from '../../application/petition-address.ts'
import { isOpen } from '../../domain/index.ts'
import { EarlierPromises } from '../commitments/earlier-promises.view.tsx'
import { earlierWords } from '../commitments/words.vi.ts'
import { stageSigns, stageWords } from '../stage-words.vi.ts'
import { carriedWords as words } from './carried-words.vi.ts'

export interface CarriedProps {
  /** "2027" */
  readonly dialogue: string
  /** What was promised before it; null: not this officer's to see. */
  readonly promises: Earlier | null
  readonly into: readonly CarriedPetition[]
  readonly from: readonly CarriedPetition[]
  readonly today: Day
  readonly calendar: WorkingCalendar
  /** Gives a reason himself, records a leader's, or neither. */
  readonly as: 'leader' | 'recorder' | null
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  /** Where the reasons are posted. */
  readonly action: string
  /** The reason that came back with something wrong. */
  readonly failed: { readonly petitionId: string; readonly form: FormState } | null
}

const isProlonged = ({ stage, times }: CarriedPetition) => isOpen(stage) && times >= 2

/** Việc năm trước: what was promised before a dialogue, what crossed into it and out of it; the long-standing ones first, each with its leader's reason. */
export const CarriedView = (props: CarriedProps) => {
  const prolonged = props.into.filter(isProlonged)
  const others = props.into.filter((one) => !isProlonged(one))
  return (
    <Stack gap={6}>
      {props.promises && (
        <section class="stack gap-3" aria-labelledby="da-hua">
          <h2 id="da-hua">{earlierWords.title}</h2>
          <EarlierPromises of={props.promises} today={props.today} />
        </section>
      )}
      {prolonged.length > 0 && (
        <section class="stack gap-3" aria-labelledby="keo-dai">
          <h2 id="keo-dai">{words.prolonged}</h2>
          <p class="quiet">{words.prolongedAbout}</p>
          {prolonged.map((petition) => (
            <Prolonged {...props} petition={petition} />
          ))}
        </section>
      )}
      <section class="stack gap-3" aria-labelledby="tu-ky-truoc">
        <h2 id="tu-ky-truoc">{words.into}</h2>
        {others.length === 0 && prolonged.length === 0 ? (
          <p class="quiet">{words.intoNone}</p>
        ) : (
          others.length > 0 && <List {...props} caption={words.into} rows={others} />
        )}
      </section>
      <section class="stack gap-3" aria-labelledby="sang-ky-sau">
        <h2 id="sang-ky-sau">{words.from}</h2>
        {props.from.length === 0 ? (
          <p class="quiet">{words.fromNone}</p>
        ) : (
          <List {...props} caption={words.from} rows={props.from} showsInto />
        )}
      </section>
    </Stack>
  )
}

const hrefOf = ({ id, dialogueAddress, number }: CarriedPetition) =>
  petitionHref({ id, dialogue: dialogueAddress, number })

const State = ({ stage }: CarriedPetition) => <Badge is={stageSigns[stage]}>{stageWords[stage]}</Badge>

const List = ({
  caption,
  rows,
  today,
  calendar,
  showsInto,
}: CarriedProps & { caption: string; rows: readonly CarriedPetition[]; showsInto?: boolean }) => (
  <Table<CarriedPetition>
    caption={caption}
    rows={rows}
    columns={[
      {
        head: words.petition,
        as: 'main',
        cell: (petition) => (
          <>
            <a href={hrefOf(petition)}>{petition.title}</a>
            <small class="sub">{words.number(petition.number, petition.dialogueAddress)}</small>
          </>
        ),
      },
      { head: words.state, as: 'narrow', bare: true, cell: State },
      {
        head: words.due,
        cell: ({ dueOn }) =>
          dueOn ? (
            <>
              {dateWithYear(dueOn)} <DueBadge dueOn={dueOn} today={today} calendar={calendar} />
            </>
          ) : (
            <span class="quiet">{words.noDue}</span>
          ),
      },
      {
        head: words.lead,
        cell: ({ leadDepartment }) => leadDepartment ?? <span class="quiet">{words.unassigned}</span>,
      },
      ...(showsInto
        ? [
            {
              head: words.intoWhich,
              cell: ({ into }: CarriedPetition) => <a href={`/can-bo/ky-doi-thoai/${into}/chuyen-ky`}>{into}</a>,
            },
          ]
        : []),
    ]}
  />
)

const Prolonged = (props: CarriedProps & { petition: CarriedPetition }) => {
  const { petition, as, failed, leaders } = props
  const back = failed?.petitionId === petition.id ? failed.form : null
  const form = back ?? newForm()
  const idOf = (name: string) => (back ? undefined : `kn-${petition.id}-${name}`)
  const { number, dialogueAddress } = petition
  return (
    <Card gap={3}>
      <h3>
        <a href={hrefOf(petition)}>{petition.title}</a>
      </h3>
      <p>
        <State {...petition} />{' '}
        <span class="quiet">
          {words.number(number, dialogueAddress)} · {words.times(petition.times)} ·{' '}
          {petition.leadDepartment ?? words.unassigned}
        </span>
      </p>
      {petition.reason ? (
        <Stack gap={1}>
          <p class="quote">{petition.reason}</p>
          <p class="small quiet">{words.reasonBy(petition.reasonBy)}</p>
        </Stack>
      ) : (
        <p>
          <Badge is="soon">{words.noReason}</Badge>
        </p>
      )}
      {as && (
        <Disclosure summary={petition.reason ? words.change : words.give} open={back !== null}>
          <Form action={`${props.action}/${petition.id}`} form={form} label={words.giveLabel(number, dialogueAddress)}>
            <TextArea
              name="reason"
              id={idOf('reason')}
              label={words.reason}
              hint={words.reasonHint}
              rows={3}
              maxLength={2000}
              form={form}
            />
            {as === 'recorder' && (
              <>
                <Select
                  name="forOfficerId"
                  id={idOf('forOfficerId')}
                  label={words.forOfficer}
                  choices={leaders.map(({ id, name }) => ({ value: id, label: name }))}
                  form={form}
                />
                <TextInput name="paper" id={idOf('paper')} label={words.paper} maxLength={200} form={form} />
              </>
            )}
            <Button>{words.give}</Button>
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}
