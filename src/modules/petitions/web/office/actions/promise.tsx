import { z } from 'zod'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { DateInput, FieldRow, Select, TextArea, TextInput } from '#ui/index.ts'
import { makeCommitment } from '../../../application/commitments/make-commitment.ts'
import { extendAnswer } from '../../../application/handling/extend-answer.ts'
import { LONGEST_PROMISE } from '../../../application/handling/write-draft.ts'
import { extendWords, replyWords, promiseWords as words } from './answer-words.vi.ts'
import { officeForm } from './office-form.tsx'
import { ownerChoices, ownerOf } from './owner-choices.ts'
import { askChoices } from './parts.tsx'
import { dayTyped, line, maybeChosen, maybeDayTyped, text } from './typed.ts'

/** Ghi lời hứa that was made aloud, or by an answer issued without it. */
export const promiseForm = officeForm({
  path: 'loi-hua',
  verb: words.verb,
  yes: words.yes,
  said: words.said,
  icon: 'plus',
  permission: 'commitments.make',
  offered: ({ can }) => can('promise'),
  question: words.question,
  schema: z.object({
    what: line(words.whatNeeded, LONGEST_PROMISE),
    who: line(words.whoNeeded),
    by: maybeDayTyped,
    ask: maybeChosen,
  }),
  at: { 'promise-empty': 'what', 'promise-too-long': 'what', 'promise-owner-needed': 'who', 'not-of-this-unit': 'who' },
  Fields: ({ context, form, name }) => (
    <>
      <TextInput name={name('what')} label={replyWords.what} maxLength={LONGEST_PROMISE} form={form} />
      <FieldRow>
        <Select name={name('who')} label={replyWords.who} choices={ownerChoices(context)} form={form} />
        <DateInput name={name('by')} label={replyWords.by} form={form} optional />
      </FieldRow>
      {context.asks.length > 0 && (
        <Select name={name('ask')} label={words.ask} choices={askChoices(context)} form={form} optional />
      )}
    </>
  ),
  does: ({ tx, by, acting, seen }, { what, who, by: dueOn, ask }) =>
    makeCommitment(tx, by, acting, { ...seen, what, ...ownerOf(who), dueOn, askId: ask }),
})

/** Gia hạn: another day beside the legal one, with its reason. */
export const extendForm = officeForm({
  path: 'gia-han',
  verb: extendWords.verb,
  yes: extendWords.yes,
  said: extendWords.said,
  icon: 'clock',
  permission: 'petitions.extend',
  offered: ({ can, legalDue }) => can('extend') && legalDue !== null,
  schema: z.object({ until: dayTyped, reason: text(extendWords.reasonNeeded, 2000) }),
  at: { 'extension-not-later': 'until', 'day-past': 'until', 'reason-needed': 'reason' },
  Fields: ({ context: { legalDue }, form, name }) => (
    <>
      {legalDue && <p>{extendWords.question(dateWithYear(legalDue))}</p>}
      <DateInput name={name('until')} label={extendWords.until} form={form} />
      <TextArea name={name('reason')} label={extendWords.reason} rows={3} form={form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) => extendAnswer(tx, by, acting, { ...seen, ...value }),
})
