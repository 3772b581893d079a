import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { petitionHref, sayStage } from '#modules/petitions/index.ts'
import {
  Badge,
  Button,
  ButtonLink,
  Buttons,
  Card,
  CheckboxGroup,
  type Choice,
  Columns,
  Confirm,
  DescriptionList,
  Disclosure,
  Form,
  HiddenInput,
  Note,
  Row,
  SpeakingClock,
  Stack,
  TextArea,
} from '#ui/index.ts'
import type { AgendaRow } from '../../application/agenda/agenda-query.ts'
import { answerLine } from '../../application/hall/answer-line.ts'
import type { ChairDesk } from '../../application/sitting/chair-desk.ts'
import type { SittingRow } from '../../application/sitting/sitting-query.ts'
import { hallSwitches } from '../../application/sitting/steer.ts'
import { hallOutcomes, speakers, timeOf } from '../../domain/index.ts'
import { SheetsBeside } from '../sheets/sheet-body.view.tsx'
import { chairWords as words } from './words.vi.ts'

export interface ChairProps {
  readonly desk: ChairDesk
  /** `/can-bo/hoi-nghi/2026/dieu-hanh` */
  readonly address: string
  /** Of the dialogue: "2026". */
  readonly dialogue: string
  readonly now: number
  /** Whoever may join in an answer: departments and bodies outside, by name. */
  readonly bodies: readonly Choice[]
  /** Address of the hall's screen; null: it was not opened. */
  readonly screen: string | null
  /** Of the page for telephones. */
  readonly live: string
  /** Where it is written down, and where it is closed; null: not this person's. */
  readonly minutes: string | null
  readonly closing: string | null
  /** Where petitions raised in the hall are looked at. */
  readonly floor: string | null
}

/** Điều hành: what is spoken about now with all that is known of it, how it came out, and what comes next. */
export const ChairPage = (props: ChairProps) => {
  const { desk, address } = props
  const { sitting } = desk
  if (!sitting)
    return (
      <Card gap={3}>
        <p>{words.openAbout}</p>
        <Form action={`${address}/mo`} inline label={words.open}>
          <Button primary icon="show">
            {words.open}
          </Button>
        </Form>
      </Card>
    )
  return (
    <Columns as="aside">
      <Stack gap={4}>
        <Now {...props} sitting={sitting} />
        {desk.petition && <Known {...props} />}
      </Stack>
      <Stack gap={4}>
        <Screens {...props} sitting={sitting} />
        <Order {...props} sitting={sitting} />
      </Stack>
    </Columns>
  )
}

type Sat = ChairProps & { readonly sitting: SittingRow }

const current = ({ agenda, sitting }: ChairDesk) => agenda.items.find(({ item }) => item.id === sitting?.itemId)

const Now = (props: Sat) => {
  const { desk, sitting, address, now } = props
  const at = current(desk)
  if (sitting.endedAt)
    return (
      <Card gap={3}>
        <h2>{words.ended}</h2>
        {props.closing && (
          <>
            <p>{words.endedAbout}</p>
            <p>
              <ButtonLink primary href={props.closing}>
                {words.toClosing}
              </ButtonLink>
            </p>
          </>
        )}
      </Card>
    )
  return (
    <Card is="crowned" gap={3}>
      <div class="chair-now">
        {at ? (
          <>
            <p class="eyebrow">
              {[timeOf(at.from), at.item.kind === 'petition' ? words.petition(at.item.label) : '', at.item.topic]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <h2>{at.item.title}</h2>
            <Times {...props} item={at.item} since={sitting.itemBeganAt?.epochMilliseconds ?? now} />
          </>
        ) : (
          <h2>{words.notBegun}</h2>
        )}
        <Form action={`${address}/chuyen`} inline label={words.go}>
          <HiddenInput name="seq" value={sitting.seq} />
          <Button primary big iconAfter="right" name="toi" value="next">
            {at ? words.next : words.begin}
          </Button>
          {at && (
            <Button big icon="left" name="toi" value="back">
              {words.back}
            </Button>
          )}
        </Form>
      </div>
      {at?.item.kind === 'petition' && <Outcomes {...props} item={at.item} />}
    </Card>
  )
}

const Times = ({ item, since, now, desk, address, sitting }: Sat & { item: AgendaRow; since: number }) => (
  <>
    <p class="chair-time num">
      <SpeakingClock since={since} now={now} of={item.minutes} label={words.onItem} />
      <span class="quiet">{[words.planned(item.minutes), words.hallUntil(desk.agenda.endsAt)].join(' · ')}</span>
    </p>
    <Form action={`${address}/dong-ho`} inline label={words.clock}>
      <HiddenInput name="seq" value={sitting.seq} />
      {speakers.map((speaker) => (
        <Button small icon="clock" name="ai" value={speaker}>
          {words.speaker[speaker]}
        </Button>
      ))}
      {sitting.speaker && (
        <Button small ghost name="ai" value="">
          {words.stopClock}
        </Button>
      )}
      {sitting.speaker && sitting.speakerSince && (
        <b class="num">
          {words.speaker[sitting.speaker]}:{' '}
          <SpeakingClock since={sitting.speakerSince.epochMilliseconds} now={now} label={words.clock} />
        </b>
      )}
    </Form>
  </>
)

const Outcomes = ({ desk, sitting, address, item, bodies }: Sat & { item: AgendaRow }) => {
  const said = desk.outcomes.get(item.id)
  const dueOf = { own: desk.due.own, joint: desk.due.joint }
  return (
    <section class="stack gap-3" aria-labelledby="ket-qua">
      <Row apart>
        <h3 id="ket-qua">{words.outcomeTitle}</h3>
        {said && <Badge is="done">{words.saidBefore(words.outcome[said.outcome])}</Badge>}
      </Row>
      <Form action={`${address}/ket-qua`} inline label={words.outcomeTitle}>
        <HiddenInput name="seq" value={sitting.seq} />
        <HiddenInput name="muc" value={item.id} />
        {hallOutcomes
          .filter((outcome) => outcome !== 'joint')
          .map((outcome) => {
            const due = outcome === 'own' ? dueOf.own : null
            return (
              <Button name="outcome" value={outcome} icon={outcome === 'answered' ? 'check' : undefined}>
                {words.outcome[outcome]}
                {due && <small>{words.due(dateWithYear(due))}</small>}
              </Button>
            )
          })}
      </Form>
      <details class="disclosure" id="nhieu-co-quan">
        <summary>
          {words.outcome.joint}
          {dueOf.joint && <small> {words.due(dateWithYear(dueOf.joint))}</small>}
        </summary>
        <div class="disclosure-body">
          <Form action={`${address}/ket-qua`} label={words.outcome.joint}>
            <HiddenInput name="seq" value={sitting.seq} />
            <HiddenInput name="muc" value={item.id} />
            <HiddenInput name="outcome" value="joint" />
            <CheckboxGroup
              name="body"
              label={words.bodies}
              as="grid"
              choices={bodies}
              values={said?.bodies.split('\n') ?? []}
            />
            <TextArea name="others" label={words.bodiesOther} rows={2} maxLength={300} optional />
            <div>
              <Button>{words.outcome.joint}</Button>
            </div>
          </Form>
        </div>
      </details>
    </section>
  )
}

const Known = ({ desk: { petition, earlier, sheets }, dialogue }: ChairProps) => {
  if (!petition) return null
  const answer = answerLine(petition)
  return (
    <Card gap={4}>
      <DescriptionList
        items={[
          { term: words.sender, detail: [petition.sender, petition.place].filter(Boolean).join(', ') },
          { term: words.calledAs, detail: petition.publicName === petition.sender ? '' : petition.publicName },
          {
            term: words.who,
            detail: petition.answers || [petition.lead, ...petition.joining].filter(Boolean).join('; '),
          },
          { term: words.content, detail: <p class="pre">{petition.content}</p> },
          { term: words.proposal, detail: petition.proposal && <p class="pre">{petition.proposal}</p> },
          {
            term: words.opinions,
            detail: petition.opinions.length > 0 && (
              <ul class="bullets">
                {petition.opinions.map(({ of, words: said }) => (
                  <li>
                    <b>{of}:</b> {said}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <section class="stack gap-2" aria-labelledby="du-kien">
        <h3 id="du-kien">{words.answer}</h3>
        {answer ? <p class="pre">{answer}</p> : <Note is="soon">{words.noAnswer}</Note>}
        {petition.promises.length > 0 && (
          <>
            <h3>{words.promises}</h3>
            <ul class="bullets">
              {petition.promises.map(({ what, who, dueOn }) => (
                <li>{[what, who, dueOn && words.due(dateWithYear(dueOn))].filter(Boolean).join('; ')}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <SheetsBeside sheets={sheets} address={dialogue} />
      {earlier.length > 0 && (
        <Disclosure summary={`${words.earlier} (${earlier.length})`}>
          <ul class="bullets">
            {earlier.map((one) => (
              <li>
                <a href={petitionHref(one)}>{one.label}</a>: {one.title} (
                {sayStage(one.stage).word.toLocaleLowerCase('vi')})
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

const Screens = ({ address, sitting, screen, live, minutes, floor }: Sat) => {
  const isOn = { clock: sitting.clockShown, recording: sitting.recorded, floor: sitting.floorOpen }
  return (
    <Stack gap={3}>
      <Buttons>
        {screen && (
          <ButtonLink small icon="outside" href={screen}>
            {words.screen}
          </ButtonLink>
        )}
        <ButtonLink small icon="phone" href={live}>
          {words.live}
        </ButtonLink>
        {floor && (
          <ButtonLink small icon="speak" href={floor}>
            {words.floor}
          </ButtonLink>
        )}
        {minutes && (
          <ButtonLink small icon="edit" href={minutes}>
            {words.minutes}
          </ButtonLink>
        )}
      </Buttons>
      {!sitting.endedAt && (
        <Form action={`${address}/bat`} inline label={words.screen}>
          <HiddenInput name="seq" value={sitting.seq} />
          {hallSwitches.map((what) => (
            <Button small ghost name="viec" value={`${what}:${isOn[what] ? 'tat' : 'bat'}`}>
              {words.switches[what][isOn[what] ? 'off' : 'on']}
            </Button>
          ))}
        </Form>
      )}
    </Stack>
  )
}

const Order = ({ desk, sitting, address }: Sat) => (
  <section class="stack gap-2" aria-labelledby="thu-tu">
    <h2 id="thu-tu">{words.order}</h2>
    <Form action={`${address}/chuyen`} label={words.order}>
      <HiddenInput name="seq" value={sitting.seq} />
      <ol class="chair-order">
        {desk.agenda.items.map(({ item, from }) => {
          const said = desk.outcomes.get(item.id)
          return (
            <li aria-current={item.id === sitting.itemId ? 'true' : undefined}>
              <button type="submit" name="toi" value={item.id} disabled={sitting.endedAt !== null}>
                <span class="num">{item.label || timeOf(from)}</span>
                <span>{item.title}</span>
                {said && <Badge is="done">{words.outcome[said.outcome]}</Badge>}
              </button>
            </li>
          )
        })}
      </ol>
    </Form>
    {sitting.beganAt && !sitting.endedAt && (
      <Confirm
        verb={words.end}
        question={words.endQuestion}
        yes={words.end}
        action={`${address}/be-mac`}
        hidden={{ seq: String(sitting.seq) }}
      />
    )}
  </section>
)
