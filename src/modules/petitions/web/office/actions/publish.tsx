import { z } from 'zod'
import { Button, Checkbox, fieldValue, Note, TextArea, TextInput } from '#ui/index.ts'
import { releasePublicText, savePublicText, takeBackPublicText } from '../../../application/handling/public-text.ts'
import { personalDataFound } from '../../../domain/index.ts'
import { type FieldsProps, officeForm } from './office-form.tsx'
import { line, text, ticked } from './typed.ts'
import { personalDataWords, publishWords as words } from './words.vi.ts'

/** What the system points at in the text as it stands in the form. */
function Findings({ form, name }: FieldsProps) {
  const found = ['title', 'content', 'proposal'].flatMap((field) => personalDataFound(fieldValue(form, name(field))))
  if (found.length === 0) return <p class="hint">{words.nothingFound}</p>
  return (
    <>
      <Note is="soon" title={words.found(found.length)}>
        <ul class="bullets">
          {found.map((one) => (
            <li>
              <b>{one.text}</b>, {personalDataWords[one.kind]}
            </li>
          ))}
        </ul>
        <p>{words.foundHint}</p>
      </Note>
      <Checkbox name={name('checked')} label={words.checked} form={form} />
    </>
  )
}

/** Công khai the public text (R20), after the personal-data check. */
export const publishForm = officeForm({
  path: 'cong-khai',
  verb: words.verb,
  again: { verb: words.again, when: ({ publicText }) => publicText.released },
  yes: words.yes,
  said: words.said,
  permission: 'petitions.release-public-text',
  offered: ({ can }) => can('release-public-text'),
  schema: z.object({
    title: line(words.titleNeeded, 120),
    content: text(words.contentNeeded),
    proposal: text(),
    checked: ticked,
    keep: ticked,
  }),
  start: ({ publicText: { title, content, proposal } }) => ({ title, content, proposal }),
  at: { 'personal-data-found': 'checked', 'public-text-empty': 'content' },
  Fields: (props) => (
    <>
      <TextInput name={props.name('title')} label={words.title} form={props.form} maxLength={120} />
      <TextArea name={props.name('content')} label={words.content} rows={6} form={props.form} />
      <TextArea name={props.name('proposal')} label={words.proposal} rows={3} form={props.form} optional />
      <p class="hint">
        {words.nameLine}: <b>{props.context.publicText.nameLine}</b>. {words.nameHint}
      </p>
      <Findings {...props} />
      <Button name={props.name('keep')} value="1">
        {words.keep}
      </Button>
    </>
  ),
  does: ({ tx, by, acting, seen }, { keep, ...value }) =>
    keep
      ? savePublicText(tx, by, acting, { ...seen, ...value })
      : releasePublicText(tx, by, acting, { ...seen, ...value }),
})

/** Gỡ khỏi cổng. */
export const takeBackForm = officeForm({
  path: 'thoi-cong-khai',
  verb: words.takeBack,
  yes: words.takeBackYes,
  said: words.takenBack,
  permission: 'petitions.release-public-text',
  offered: ({ may, publicText }) => may('petitions.release-public-text') && publicText.released,
  question: words.takeBackQuestion,
  schema: z.object({}),
  Fields: () => null,
  does: ({ tx, by, acting, seen }) => takeBackPublicText(tx, by, acting, seen),
})
