import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Badge, ButtonLink, DateInput, RadioGroup, Stack, TextArea, TextInput } from '#ui/index.ts'
import { type CityReply, cityReplies } from '../application/record-city-reply.ts'
import { Act, type ActsProps } from './act.view.tsx'
import { words } from './words.vi.ts'

const isReply = (text: string): text is CityReply => cityReplies.some((reply) => reply === text)

/** Has this dialogue asked the city to postpone, and may its answer still come? */
export const waitsForCity = ({
  decisions,
  cityReplies,
}: Pick<ActsProps['data'], 'decisions' | 'cityReplies'>): boolean =>
  decisions.some(({ decision }) => decision === 'ask-to-postpone') && cityReplies.every(({ reply }) => reply === 'none')

/** What the city said to the request to postpone (R10). */
export const CityReplies = ({ data }: Pick<ActsProps, 'data'>) => (
  <>
    {data.cityReplies.map(({ reply, on, number, note, newDay }) => (
      <Stack gap={1}>
        <p>
          <b>{isReply(reply) ? words.city.replies[reply] : reply}</b>{' '}
          <span class="quiet">{words.city.line(dateWithYear(on), number, newDay ? dateWithYear(newDay) : '')}</span>
        </p>
        {note && <p class="quote">{note}</p>}
      </Stack>
    ))}
    {waitsForCity(data) && (
      <p>
        <Badge is="away">{words.city.waits}</Badge>
      </p>
    )}
  </>
)

/** Ghi trả lời của Sở Tài chính (R10). */
export const CityReplyAct = (props: ActsProps) => (
  <Act
    {...props}
    act="tra-loi-cua-so"
    summary={words.city.open}
    button={words.city.button}
    prefill={{ on: dateWithYear(props.today) }}
    fields={(form, idOf) => (
      <>
        <RadioGroup
          name="reply"
          label={words.city.reply}
          choices={cityReplies.map((value) => ({ value, label: words.city.replies[value] }))}
          form={form}
        />
        <DateInput name="on" id={idOf('on')} label={words.city.on} form={form} />
        <TextInput name="number" id={idOf('number')} label={words.city.number} form={form} optional />
        <DateInput
          name="newDay"
          id={idOf('newDay')}
          label={words.city.newDay}
          hint={words.city.newDayHint}
          form={form}
          optional
        />
        <TextArea name="note" id={idOf('note')} label={words.city.note} form={form} rows={2} optional />
      </>
    )}
  />
)

/** Khép lại kỳ đối thoại: by way of what is still open. */
export const CloseAct = ({ address }: ActsProps) => (
  <div>
    <ButtonLink href={`${address}/khep-lai`}>{words.close.open}</ButtonLink>
  </div>
)
