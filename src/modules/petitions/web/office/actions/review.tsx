import { z } from 'zod'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { CheckboxGroup, TextArea } from '#ui/index.ts'
import { addNote, commentDraft, resolveComments } from '../../../application/handling/drafting-talk.ts'
import { noteWords, reviewWords as words } from './answer-words.vi.ts'
import { officeForm } from './office-form.tsx'
import { severalIds, text } from './typed.ts'

/** Góp ý dự thảo, to who drafts. */
export const commentForm = officeForm({
  path: 'gop-y',
  verb: words.comment,
  yes: words.commentYes,
  said: words.commentSaid,
  icon: 'message',
  permission: 'petitions.comment-draft',
  offered: ({ can }) => can('comment'),
  schema: z.object({ words: text(words.wordsNeeded, 4000) }),
  at: { 'comment-empty': 'words' },
  Fields: ({ form, name }) => <TextArea name={name('words')} label={words.words} rows={3} form={form} />,
  does: ({ tx, by, acting, seen }, value) => commentDraft(tx, by, acting, { ...seen, ...value }),
})

/** Đã xử lý góp ý. */
export const resolveForm = officeForm({
  path: 'gop-y-da-xu-ly',
  verb: words.resolve,
  yes: words.resolveYes,
  said: words.resolveSaid,
  icon: 'check',
  permission: 'petitions.draft-answer',
  offered: ({ can, openComments }) => can('resolve-comment') && openComments.length > 0,
  schema: z.object({ comments: severalIds }),
  start: ({ openComments }) => ({ comments: openComments.map(({ id }) => id) }),
  at: { 'no-comment-chosen': 'comments' },
  Fields: ({ context, form, name }) => (
    <CheckboxGroup
      name={name('comments')}
      label={words.resolveWhich}
      choices={context.openComments.map(({ id, name: by, words: said }) => ({
        value: id,
        label: excerpt(said, 120),
        hint: by,
      }))}
      form={form}
    />
  ),
  does: ({ tx, by, acting, seen }, { comments }) => resolveComments(tx, by, acting, { ...seen, commentIds: comments }),
})

/** Ghi chú nội bộ. */
export const noteForm = officeForm({
  path: 'ghi-chu',
  verb: noteWords.verb,
  yes: noteWords.yes,
  said: noteWords.said,
  icon: 'edit',
  permission: 'petitions.note',
  offered: ({ can }) => can('note'),
  schema: z.object({ words: text(noteWords.wordsNeeded, 4000) }),
  at: { 'note-empty': 'words' },
  Fields: ({ form, name }) => (
    <TextArea name={name('words')} label={noteWords.words} hint={noteWords.hint} rows={3} form={form} />
  ),
  does: ({ tx, by, acting, seen }, value) => addNote(tx, by, acting, { ...seen, ...value }),
})
