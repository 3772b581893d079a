import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { Button, Confirm, Disclosure, FileInput, FileList, Form, newForm, Stack, TextArea } from '#ui/index.ts'
import { MOST_FILES, type TaskFile } from '../application/task-files.ts'
import { taskHref } from './addresses.ts'
import type { TaskViewProps } from './task.view.tsx'
import { taskWords } from './task-words.vi.ts'

/** What kind of file it is, as the list shows it. */
const kindOf = ({ type }: TaskFile): 'image' | 'pdf' | 'table' | 'document' =>
  type.startsWith('image/')
    ? 'image'
    : type === 'application/pdf'
      ? 'pdf'
      : type.includes('sheet')
        ? 'table'
        : 'document'

/** The files of a task; they never leave the office. */
export const Files = ({ task, may, came }: TaskViewProps) => {
  const words = taskWords.files
  const isBack = came?.at === 'tep'
  const form = isBack ? came.form : newForm()
  const mayAdd = may.act
  if (task.files.length === 0 && !mayAdd) return null
  return (
    <section class="stack gap-3" aria-labelledby="tep-kem">
      <h2 id="tep-kem">{words.title}</h2>
      {task.files.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <FileList
          label={words.title}
          files={task.files.map((file) => ({
            name: file.name,
            href: `${taskHref(task.id)}/tep/${file.id}`,
            is: kindOf(file),
            about: words.by(file.addedBy ?? '', shortDateTime(file.addedAt)),
            actions: mayAdd && !task.doneOn && (
              <Confirm
                verb={words.remove}
                question={words.removeQuestion(file.name)}
                yes={words.remove}
                action={`${taskHref(task.id)}/tep/${file.id}/bo`}
                small
              />
            ),
          }))}
        />
      )}
      {mayAdd && (
        <Disclosure summary={words.add} open={isBack}>
          <Form action={`${taskHref(task.id)}/tep`} form={form} label={words.add} files>
            <FileInput name="files" label={words.choose} hint={words.about} most={MOST_FILES} form={form} shrink />
            <Button>{words.add}</Button>
          </Form>
        </Disclosure>
      )}
    </section>
  )
}

/** What officers said to each other about it, in its order. */
export const Talk = ({ task, may, came }: TaskViewProps) => {
  const words = taskWords.talk
  const form = came?.at === 'trao-doi' ? came.form : newForm()
  return (
    <section class="stack gap-3" aria-labelledby="trao-doi">
      <h2 id="trao-doi">{words.title}</h2>
      {task.comments.length === 0 && <p class="quiet">{words.none}</p>}
      {task.comments.length > 0 && (
        <ol class="stack gap-2">
          {task.comments.map((comment) => (
            <li class="card tight stack gap-1">
              <p class="pre">{comment.words}</p>
              <small class="sub">{[comment.by, shortDateTime(comment.at)].join(' · ')}</small>
            </li>
          ))}
        </ol>
      )}
      {may.comment && (
        <Form action={`${taskHref(task.id)}/trao-doi`} form={form} label={words.title}>
          <Stack gap={3}>
            <TextArea name="words" label={words.words} rows={3} form={form} maxLength={4000} />
            <div>
              <Button>{words.add}</Button>
            </div>
          </Stack>
        </Form>
      )}
    </section>
  )
}
