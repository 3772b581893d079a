import { z } from 'zod'
import { RadioGroup, TextArea, TextInput } from '#ui/index.ts'
import { ratePetition, reopenPetition } from '../../../application/handling/rate-and-reopen.ts'
import { starChoices } from '../../rating-words.vi.ts'
import { officeForm } from './office-form.tsx'
import { line, text } from './typed.ts'
import { closeWords as words } from './words.vi.ts'

const at = { 'asked-how-needed': 'askedHow', 'word-needed': 'words', 'stars-needed': 'stars' } as const

/** Đánh giá of the answer, said at the counter or on the telephone and entered for the sender (R7, R18). */
export const rateForm = officeForm({
  path: 'danh-gia',
  verb: words.rate,
  yes: words.rateYes,
  said: words.rateSaid,
  icon: 'message',
  permission: 'petitions.act-for-sender',
  offered: ({ can }) => can('rate'),
  schema: z.object({
    stars: z.coerce.number(words.starsNeeded).int(words.starsNeeded),
    words: text(undefined, 2000),
    askedHow: line(words.askedHowNeeded),
  }),
  at,
  Fields: ({ form, name }) => (
    <>
      <RadioGroup name={name('stars')} label={words.stars} choices={starChoices()} form={form} />
      <TextArea name={name('words')} label={words.rateWords} rows={2} form={form} optional />
      <TextInput name={name('askedHow')} label={words.askedHow} hint={words.askedHowHint} form={form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) => ratePetition(tx, by, acting, { ...seen, ...value }),
})

/** Xem lại (R18), entered for the sender: once, with a term of its own. */
export const reopenForm = officeForm({
  path: 'xem-lai',
  verb: words.reopen,
  yes: words.reopenYes,
  said: words.reopened,
  icon: 'undo',
  permission: 'petitions.act-for-sender',
  offered: ({ can }) => can('reopen'),
  question: words.reopenQuestion,
  schema: z.object({ words: text(words.wordNeeded, 4000), askedHow: line(words.askedHowNeeded) }),
  at,
  Fields: ({ form, name }) => (
    <>
      <TextArea name={name('words')} label={words.word} rows={3} form={form} />
      <TextInput name={name('askedHow')} label={words.askedHow} hint={words.askedHowHint} form={form} />
    </>
  ),
  does: ({ tx, by, acting, seen }, value) => reopenPetition(tx, by, acting, { ...seen, ...value }),
})
