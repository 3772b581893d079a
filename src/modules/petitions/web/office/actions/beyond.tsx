import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { DateInput, FieldRow, FileInput, TextArea, TextInput } from '#ui/index.ts'
import { recordCityAnswer, sendOn } from '../../../application/handling/beyond-authority.ts'
import { remindCity } from '../../../application/handling/remind-city.ts'
import { ReminderFields, reminderTyped } from '../../reminder-fields.tsx'
import { officeForm } from './office-form.tsx'
import { dayTyped, line, text } from './typed.ts'
import { beyondWords as words } from './words.vi.ts'

const at = { 'body-needed': 'body', 'day-in-future': 'on' } as const

/** Báo cáo cấp trên (R15): it stays open as "chờ thành phố". */
export const escalateForm = officeForm({
  path: 'bao-cao-thanh-pho',
  verb: words.escalate,
  said: words.escalated,
  permission: 'petitions.escalate',
  offered: ({ can }) => can('escalate'),
  schema: z.object({ body: line(words.toNeeded), reference: line(undefined, 60), on: dayTyped, note: text() }),
  start: ({ today }) => ({ on: dateWithYear(today), body: words.cityName }),
  at,
  Fields: ({ form, name }) => (
    <>
      <TextInput name={name('body')} label={words.to} form={form} />
      <FieldRow>
        <TextInput name={name('reference')} label={words.reference} form={form} maxLength={60} optional />
        <DateInput name={name('on')} label={words.on} form={form} />
      </FieldRow>
      <TextArea name={name('note')} label={words.note} rows={2} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) =>
    sendOn(tx, by, acting, { ...seen, ...value, way: 'reported', documentId: null }),
})

/** Hướng dẫn the business to the right body (R15). */
export const guideForm = officeForm({
  path: 'huong-dan',
  verb: words.guide,
  said: words.guided,
  permission: 'petitions.escalate',
  offered: ({ can }) => can('guide'),
  schema: z.object({ body: line(words.toNeeded), on: dayTyped, note: text() }),
  start: ({ today }) => ({ on: dateWithYear(today) }),
  at,
  Fields: ({ form, name }) => (
    <>
      <TextInput name={name('body')} label={words.guideTo} form={form} />
      <DateInput name={name('on')} label={words.guideOn} form={form} />
      <TextArea name={name('note')} label={words.guideNote} rows={4} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) =>
    sendOn(tx, by, acting, { ...seen, ...value, way: 'guided', reference: '', documentId: null }),
})

/** Nhắc thành phố (R15): it goes on waiting. */
export const remindCityForm = officeForm({
  path: 'nhac-thanh-pho',
  verb: words.remind,
  said: words.reminded,
  icon: 'message',
  permission: 'petitions.escalate',
  offered: ({ can }) => can('remind-city'),
  schema: reminderTyped,
  start: ({ today }) => ({ on: dateWithYear(today) }),
  at: { 'reminded-before-report': 'on', 'day-in-future': 'on' },
  Fields: ReminderFields,
  does: ({ tx, by, acting, seen }, value) => remindCity(tx, by, acting, { ...seen, ...value }),
})

/** Ghi trả lời của thành phố (R15). */
export const cityAnswerForm = officeForm({
  path: 'tra-loi-cua-thanh-pho',
  verb: words.city,
  said: words.citySaid,
  permission: 'petitions.escalate',
  offered: ({ can }) => can('record-city-answer'),
  files: true,
  schema: z.object({ on: dayTyped, reference: line(undefined, 120), text: text(words.cityNeeded) }),
  start: ({ today }) => ({ on: dateWithYear(today) }),
  at: { 'answer-empty': 'text', 'answered-before-report': 'on', 'day-in-future': 'on' },
  Fields: ({ form, name }) => (
    <>
      <FieldRow>
        <TextInput name={name('reference')} label={words.cityReference} form={form} maxLength={120} optional />
        <DateInput name={name('on')} label={words.cityOn} form={form} />
      </FieldRow>
      <TextArea name={name('text')} label={words.cityText} rows={5} form={form} />
      <FileInput name={name('letter')} label={words.cityFile} most={1} form={form} optional />
    </>
  ),
  does: ({ tx, by, acting, seen, files: [file] }, value) =>
    recordCityAnswer(tx, by, acting, { ...seen, ...value, file }),
})
