import { z } from 'zod'
import { Checkbox, TextArea, TextInput } from '#ui/index.ts'
import { recordSpokenAnswer } from '../../../application/handling/spoken-answer.ts'
import { officeForm } from './office-form.tsx'
import { openAsks, RulingFields, readRulings } from './ruling-fields.tsx'
import { line, text, ticked } from './typed.ts'
import { aloudWords as words } from './words.vi.ts'

/** Ghi trả lời tại hội nghị (R13), word for word. */
export const aloudForm = officeForm({
  path: 'tra-loi-tai-hoi-nghi',
  verb: words.verb,
  said: words.said,
  permission: 'petitions.record-spoken-answer',
  offered: ({ can, heldOn }) => can('answer-aloud') && heldOn !== null,
  schema: z
    .looseObject({ words: text(words.wordsNeeded), spokenBy: line(words.spokenByNeeded, 120), complete: ticked })
    .transform(({ words: said, spokenBy, complete, ...rows }) => ({
      said,
      spokenBy,
      complete,
      replies: readRulings(rows),
    })),
  start: () => ({ complete: '1' }),
  at: { 'answer-empty': 'words', 'speaker-needed': 'spokenBy' },
  Fields: (props) => {
    const { context, form, name } = props
    return (
      <>
        <TextArea name={name('words')} label={words.words} rows={5} form={form} />
        <TextInput name={name('spokenBy')} label={words.spokenBy} form={form} maxLength={120} />
        {openAsks(context).length > 0 ? (
          <RulingFields {...props} />
        ) : (
          <Checkbox name={name('complete')} label={words.complete} form={form} bare />
        )}
      </>
    )
  },
  does: ({ tx, by, acting, seen }, { said, spokenBy, complete, replies }) =>
    recordSpokenAnswer(tx, by, acting, { ...seen, words: said, spokenBy, complete, ...(replies && { replies }) }),
})
