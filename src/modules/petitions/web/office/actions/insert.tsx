import { z } from 'zod'
import { HiddenInput } from '#ui/index.ts'
import { insertReply } from '../../../application/handling/insert-reply.ts'
import { libraryWords as words } from './answer-words.vi.ts'
import { officeForm } from './office-form.tsx'
import { chosen, maybeChosen } from './typed.ts'

/** Đưa vào dự thảo: a reply of the library. Its form stands beside the reply, on the library's page. */
export const insertForm = officeForm({
  path: 'cau-tra-loi-da-co',
  verb: words.insert,
  said: words.inserted,
  permission: 'petitions.draft-answer',
  offered: () => false,
  schema: z.object({ answer: chosen(words.none), replyAsk: maybeChosen, ask: maybeChosen }),
  Fields: ({ form, name }) => (
    <>
      {['answer', 'replyAsk', 'ask'].map((field) => {
        const value = form.values[name(field)]
        return <HiddenInput name={name(field)} value={typeof value === 'string' ? value : undefined} />
      })}
    </>
  ),
  does: ({ tx, by, acting, seen }, { answer, replyAsk, ask }) =>
    insertReply(tx, by, acting, { ...seen, answerId: answer, replyAskId: replyAsk, askId: ask }),
})
