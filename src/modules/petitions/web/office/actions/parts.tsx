import { z } from 'zod'
import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { CheckboxGroup, HiddenInput, Select, TextArea } from '#ui/index.ts'
import { joinParts, writePart } from '../../../application/handling/answer-parts.ts'
import { partWords as words } from './answer-words.vi.ts'
import type { FormContext } from './form-context.ts'
import { officeForm } from './office-form.tsx'
import { chosen, maybeChosen, severalIds, text } from './typed.ts'

/** Asks to choose from, and the whole petition. */
export const askChoices = ({ asks }: FormContext) =>
  asks.map(({ id, ask }, index) => ({ value: id, label: `${index + 1}. ${ask}` }))

/** Viết phần của bộ phận: what a department that joins answers, for the lead to join. */
export const partForm = officeForm({
  path: 'phan-tra-loi',
  verb: words.verb,
  yes: words.yes,
  said: words.said,
  icon: 'edit',
  permission: 'petitions.draft-answer',
  offered: ({ can, writesPartFor }) => can('write-part') && writesPartFor.length > 0,
  schema: z.object({ department: chosen(words.departmentNeeded), ask: maybeChosen, words: text(words.wordsNeeded) }),
  start: ({ writesPartFor: [only, ...others], parts }) =>
    only && others.length === 0
      ? { department: only.id, words: parts.find((part) => part.departmentId === only.id)?.words ?? '' }
      : {},
  at: { 'part-empty': 'words', 'not-joining': 'department', 'not-an-ask': 'ask' },
  Fields: ({ context, form, name }) => {
    const [only, ...others] = context.writesPartFor
    return (
      <>
        {only && others.length === 0 ? (
          <HiddenInput name={name('department')} value={only.id} />
        ) : (
          <Select
            name={name('department')}
            label={words.department}
            choices={context.writesPartFor.map(({ id, name: label }) => ({ value: id, label }))}
            form={form}
          />
        )}
        {context.asks.length > 0 && (
          <Select
            name={name('ask')}
            label={words.ask}
            choices={askChoices(context)}
            empty={words.wholeAsk}
            form={form}
            optional
          />
        )}
        <TextArea name={name('words')} label={words.words} rows={6} form={form} />
      </>
    )
  },
  does: ({ tx, by, acting, seen }, { department, ask, words: said }) =>
    writePart(tx, by, acting, { ...seen, departmentId: department, askId: ask, words: said }),
})

/** Ghép các phần vào dự thảo. */
export const joinForm = officeForm({
  path: 'ghep-phan',
  verb: words.join,
  yes: words.joinYes,
  said: words.joinSaid,
  permission: 'petitions.draft-answer',
  offered: ({ can, parts }) => can('join-parts') && parts.length > 0,
  schema: z.object({ parts: severalIds }),
  start: ({ parts }) => ({ parts: parts.filter(({ joinedAt }) => !joinedAt).map(({ id }) => id) }),
  at: { 'no-part-chosen': 'parts' },
  Fields: ({ context, form, name }) => (
    <CheckboxGroup
      name={name('parts')}
      label={words.joinWhich}
      choices={context.parts.map((part) => ({
        value: part.id,
        label: part.department,
        hint: shortDateTime(part.at),
      }))}
      form={form}
    />
  ),
  does: ({ tx, by, acting, seen }, { parts }) => joinParts(tx, by, acting, { ...seen, partIds: parts }),
})
