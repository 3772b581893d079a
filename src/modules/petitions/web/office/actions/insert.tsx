import { z } from 'zod'
import { HiddenInput } from '#ui/index.ts'
import { insertReply, insertSuggestion } from '../../../application/handling/insert-reply.ts'
import { libraryWords as words } from './answer-words.vi.ts'
import { type FieldsProps, officeForm } from './office-form.tsx'
import { chosen, maybeChosen } from './typed.ts'

/** What stood hidden beside the text, when the form comes back. */
const hiddenAgain =
  (...fields: readonly string[]) =>
  ({ form, name }: Pick<FieldsProps, 'form' | 'name'>) => (
    <>
      {fields.map((field) => {
        const value = form.values[name(field)]
        return <HiddenInput name={name(field)} value={typeof value === 'string' ? value : undefined} />
      })}
    </>
  )

/** Đưa vào dự thảo: a reply of the library. Its form stands beside the reply, on the library's page. */
export const insertForm = officeForm({
  path: 'cau-tra-loi-da-co',
  verb: words.insert,
  said: words.inserted,
  permission: 'petitions.draft-answer',
  offered: () => false,
  schema: z.object({ answer: chosen(words.none), replyAsk: maybeChosen, ask: maybeChosen }),
  Fields: hiddenAgain('answer', 'replyAsk', 'ask'),
  does: ({ tx, by, acting, seen }, { answer, replyAsk, ask }) =>
    insertReply(tx, by, acting, { ...seen, answerId: answer, replyAskId: replyAsk, askId: ask }),
})

/** Đưa vào dự thảo: a text that a later module offers, from the library's page too. */
export const insertSuggestionForm = officeForm({
  path: 'dua-bai-viet-vao',
  verb: words.insert,
  said: words.suggestionInserted,
  permission: 'petitions.draft-answer',
  offered: () => false,
  schema: z.object({ suggestion: chosen(words.none), ask: maybeChosen }),
  Fields: hiddenAgain('suggestion', 'ask'),
  does: ({ tx, by, acting, seen, suggested }, { suggestion, ask }) =>
    insertSuggestion(tx, by, acting, { ...seen, suggestionId: suggestion, askId: ask, find: suggested }),
})
