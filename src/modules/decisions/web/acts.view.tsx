import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { DetailsFields } from '#modules/dialogues/index.ts'
import { ButtonLink, Card, DateInput, TextArea } from '#ui/index.ts'
import { Act, type ActsProps } from './act.view.tsx'
import { CityReplyAct, CloseAct, waitsForCity } from './last-acts.view.tsx'
import { words } from './words.vi.ts'

/** What can be done with a dialogue now, each act folded away until it is wanted. */
export const Acts = (props: ActsProps) => {
  const { data, may } = props
  const { dialogue } = data
  const isOver = dialogue.heldOn !== null || dialogue.closedOn !== null
  if (!may.edit && !may.hold) return null
  return (
    <section class="stack gap-3" aria-labelledby="viec-cua-ky">
      <h2 id="viec-cua-ky">{words.acts}</h2>
      <Card gap={2}>
        {may.edit && !isOver && <Move {...props} />}
        {may.edit && !isOver && waitsForCity(data) && <CityReplyAct {...props} />}
        {may.hold && !isOver && <Hold {...props} />}
        {dialogue.heldOn && <p>{words.hold.state(dateWithYear(dialogue.heldOn), dialogue.heldNote)}</p>}
        {dialogue.heldOn && !dialogue.closedOn && may.speak && (
          <div>
            <ButtonLink href={`${props.address}/tra-loi-tai-hoi-nghi`} icon="speak">
              {words.hold.spoken}
            </ButtonLink>
          </div>
        )}
        {may.edit && !dialogue.closedOn && <Details {...props} />}
        {may.edit && !dialogue.closedOn && (dialogue.heldOn ?? data.notHeldOn) && <CloseAct {...props} />}
        {dialogue.closedOn && <p>{words.close.state(dateWithYear(dialogue.closedOn))}</p>}
      </Card>
    </section>
  )
}

/** Another day is tried first, on a page of its own that shows what would follow; from there it is moved. */
const Move = ({ address }: ActsProps) => (
  <div>
    <ButtonLink href={`${address}/ngay-khac`} icon="calendar">
      {words.move.open}
    </ButtonLink>
  </div>
)

const Hold = (props: ActsProps) => (
  <Act
    {...props}
    act="hoi-nghi"
    summary={words.hold.open}
    button={words.hold.button}
    prefill={{ on: dateWithYear(props.data.dialogue.conferenceOn) }}
    fields={(form, idOf) => (
      <>
        <p>{words.hold.about}</p>
        <DateInput name="on" id={idOf('on')} label={words.hold.on} form={form} />
        <TextArea name="note" id={idOf('note')} label={words.hold.note} form={form} rows={3} optional />
      </>
    )}
  />
)

const Details = (props: ActsProps) => {
  const { startsAt, place, chairName, chairTitle } = props.data.dialogue
  return (
    <Act
      {...props}
      act="thong-tin"
      summary={words.details.open}
      button={words.details.button}
      prefill={{ startsAt, place, chairName, chairTitle }}
      fields={(form) => <DetailsFields form={form} />}
    />
  )
}
