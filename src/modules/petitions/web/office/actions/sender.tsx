import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { deliveryWays } from '#modules/documents/index.ts'
import { DateInput, HiddenInput, RadioGroup, Select, TextArea, TextInput } from '#ui/index.ts'
import { recordDelayReason, recordDelivery } from '../../../application/handling/delay-and-delivery.ts'
import { addMessage, markMessagesRead } from '../../../application/handling/sender-messages.ts'
import { DelayCauseField } from './delay-cause.tsx'
import { officeForm } from './office-form.tsx'
import { causeNeeded, chosen, dayTyped, line, text } from './typed.ts'
import { closeWords, deliveryWords, keepWords as words } from './words.vi.ts'

/** Nhắn người gửi: a word of the office to him. */
export const messageForm = officeForm({
  path: 'loi-nhan',
  verb: words.message,
  yes: words.messageYes,
  said: words.messageSaid,
  icon: 'message',
  permission: 'petitions.act-for-sender',
  offered: ({ can }) => can('add-message'),
  schema: z.object({ words: text(words.messageNeeded, 4000) }),
  at: { 'message-empty': 'words' },
  Fields: ({ form, name }) => <TextArea name={name('words')} label={words.messageText} rows={4} form={form} />,
  does: ({ tx, by, acting, seen }, value) =>
    addMessage(tx, by, acting, { ...seen, ...value, direction: 'to-sender', askedHow: '' }),
})

/** What the sender adds, entered for him (R7). */
export const fromSenderForm = officeForm({
  path: 'loi-bo-sung',
  verb: words.fromSender,
  yes: words.fromSenderYes,
  said: words.fromSenderSaid,
  icon: 'phone',
  permission: 'petitions.act-for-sender',
  offered: ({ can }) => can('add-message'),
  schema: z.object({ words: text(words.messageNeeded, 4000), askedHow: line(closeWords.askedHowNeeded) }),
  at: { 'message-empty': 'words', 'asked-how-needed': 'askedHow' },
  Fields: ({ form, name }) => (
    <>
      <TextArea name={name('words')} label={words.messageText} rows={4} form={form} />
      <TextInput name={name('askedHow')} label={closeWords.askedHow} hint={closeWords.askedHowHint} form={form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) =>
    addMessage(tx, by, acting, { ...seen, ...value, direction: 'from-sender' }),
})

/** Đã đọc: what the sender wrote last. It stands beside the messages. */
export const readForm = officeForm({
  path: 'da-doc',
  verb: words.read,
  said: words.readSaid,
  // Whoever works on the answer: the specialist, and the departments it was given to.
  permission: 'petitions.draft-answer',
  offered: ({ may, unread }) => may('petitions.draft-answer') && unread > 0,
  schema: z.object({}),
  Fields: () => null,
  does: ({ tx, by, acting, seen }) => markMessagesRead(tx, by, acting, seen),
})

/** Giao văn bản (R28): day, way, who received. */
export const deliverForm = officeForm({
  path: 'giao-van-ban',
  verb: words.deliver,
  yes: words.deliverYes,
  said: words.delivered,
  icon: 'send',
  permission: 'petitions.deliver',
  offered: ({ can, issued }) => can('deliver') && issued.length > 0,
  schema: z.object({
    documentId: chosen(words.documentNeeded),
    on: dayTyped,
    way: z.enum(deliveryWays, words.wayNeeded),
    receivedBy: line(undefined, 120),
  }),
  start: ({ issued, today }) => ({ documentId: issued.at(-1)?.id ?? '', on: dateWithYear(today) }),
  at: {
    'receiver-needed': 'receivedBy',
    'delivered-before-issue': 'on',
    'day-in-future': 'on',
    'not-issued-yet': 'documentId',
  },
  Fields: ({ context: { issued }, form, name }) => (
    <>
      {issued.length === 1 ? (
        <HiddenInput name={name('documentId')} value={issued[0]?.id} />
      ) : (
        <Select
          name={name('documentId')}
          label={words.document}
          choices={issued.map(({ id, name }) => ({ value: id, label: name }))}
          form={form}
        />
      )}
      <RadioGroup
        name={name('way')}
        label={words.way}
        as="chips"
        choices={deliveryWays.map((value) => ({ value, label: deliveryWords[value] }))}
        form={form}
      />
      <DateInput name={name('on')} label={words.deliveredOn} form={form} />
      <TextInput name={name('receivedBy')} label={words.receivedBy} hint={words.receivedByHint} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) => recordDelivery(tx, by, acting, { ...seen, ...value }),
})

/** Nguyên nhân chậm trễ (R17). */
export const delayForm = officeForm({
  path: 'nguyen-nhan-cham',
  verb: words.delay,
  yes: words.delayYes,
  said: words.delaySaid,
  icon: 'clock',
  permission: 'petitions.give-delay-reason',
  offered: ({ may, late }) => may('petitions.give-delay-reason') && late !== null,
  schema: z.object({ reason: text(words.delayNeeded, 2000), delayCause: causeNeeded }),
  start: ({ late }) => ({ reason: late?.reason ?? '', delayCause: late?.cause ?? '' }),
  at: { 'reason-needed': 'reason' },
  Fields: (props) => (
    <>
      <DelayCauseField {...props} />
      <TextArea name={props.name('reason')} label={words.delayReason} rows={3} form={props.form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, { reason, delayCause: cause }) =>
    recordDelayReason(tx, by, acting, { ...seen, of: 'answer', reason, cause }),
})
