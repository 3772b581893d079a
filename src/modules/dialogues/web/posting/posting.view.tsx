import type { Day } from '#kernel/day.ts'
import { dateWithYear, longDate, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  Confirm,
  DateInput,
  DescriptionList,
  Disclosure,
  FileInput,
  FileList,
  Form,
  type FormState,
  newForm,
  Phone,
  Stack,
  TextArea,
  TextInput,
} from '#ui/index.ts'
import type { Posting, PostingPhoto } from '../../application/posting/posting-rows.ts'
import { MOST_PHOTOS } from '../../domain/index.ts'
import { type Choosable, DetailFields } from './posting-forms.view.tsx'
import { words } from './words.vi.ts'

export interface PostingViewProps {
  readonly posting: Posting
  readonly photos: readonly PostingPhoto[]
  /** `/can-bo/ky-doi-thoai/2026/niem-yet/<id>` */
  readonly href: string
  readonly today: Day
  readonly departments: readonly Choosable[]
  readonly may: { readonly edit: boolean; readonly record: boolean }
  /** A form that came back: what was done, what is changed, or why it was not done after all. */
  readonly failed: { readonly act: 'xong' | 'sua' | 'chua-xong'; readonly form: FormState } | null
}

/** One row of the checklist: what was planned, what was done, what shows it. */
export const PostingView = (props: PostingViewProps) => {
  const { posting, photos, href, may } = props
  return (
    <Columns as="aside">
      <Stack gap={5}>
        {may.record && <Record {...props} />}
        {photos.length > 0 && (
          <FileList
            label={words.one.photos}
            files={photos.map((photo) => ({
              name: photo.name,
              href: `${href}/anh/${photo.id}`,
              is: 'image',
              about: words.one.photoBy(photo.addedBy, shortDateTime(photo.addedAt)),
              actions: may.record && (
                <Confirm
                  verb={words.one.removePhoto}
                  question={words.one.removePhotoQuestion(photo.name)}
                  yes={words.one.removePhotoYes}
                  action={`${href}/anh/${photo.id}/bo`}
                  small
                />
              ),
            }))}
          />
        )}
      </Stack>
      <Stack gap={5}>
        <Facts posting={posting} />
        {may.record && posting.doneOn && <Undo {...props} />}
        {may.edit && <Edit {...props} />}
        {may.edit && !posting.doneOn && (
          <Confirm
            verb={words.one.remove}
            question={words.one.removeQuestion}
            yes={words.one.remove}
            action={`${href}/bo`}
            version={posting.version}
            danger
          />
        )}
      </Stack>
    </Columns>
  )
}

/** Ghi là chưa làm; it comes back open, with the word why as it was typed. */
const Undo = ({ posting, href, failed }: PostingViewProps) => {
  const form = failed?.act === 'chua-xong' ? failed.form : newForm()
  return (
    <Confirm
      verb={words.one.undo}
      question={words.one.undoQuestion}
      yes={words.one.undo}
      action={`${href}/chua-xong`}
      version={posting.version}
      form={form}
      open={failed?.act === 'chua-xong'}
    >
      <TextInput name="note" id="undo-note" label={words.one.undoNote} form={form} maxLength={500} optional />
    </Confirm>
  )
}

const Facts = ({ posting }: { posting: Posting }) => {
  const { facts, how } = words.one
  const by =
    posting.doneHow === 'office'
      ? how.office(posting.doneBy ?? '')
      : posting.doneHow
        ? how[posting.doneHow as 'link']
        : ''
  return (
    <DescriptionList
      items={[
        {
          term: facts.planned,
          detail: (
            <>
              {longDate(posting.plannedOn)}
              {posting.follows && <small class="sub">{words.one.follows}</small>}
            </>
          ),
        },
        { term: facts.who, detail: posting.who || posting.department || posting.headName },
        { term: facts.place, detail: posting.postingPlace },
        { term: words.linksPage.call, detail: posting.headPhone && <Phone number={posting.headPhone} /> },
        { term: facts.done, detail: posting.doneOn && longDate(posting.doneOn) },
        {
          term: facts.how,
          detail: posting.recordedAt && `${by}, ${shortDateTime(posting.recordedAt)}`,
        },
        { term: facts.link, detail: posting.link && <a href={posting.link}>{posting.link}</a> },
        { term: facts.note, detail: posting.note && <span class="pre">{posting.note}</span> },
      ]}
    />
  )
}

const Record = ({ posting, href, today, failed }: PostingViewProps) => {
  const form =
    failed?.act === 'xong'
      ? failed.form
      : newForm({ on: dateWithYear(posting.doneOn ?? today), link: posting.link, note: posting.note })
  const title = posting.doneOn ? words.one.more : words.one.record
  return (
    <Card>
      <h2>{title}</h2>
      {posting.channel === 'loudspeaker' && <p class="quiet">{words.one.toScripts}</p>}
      <Form action={`${href}/xong`} version={posting.version} form={form} label={title} files>
        <DateInput name="on" label={words.one.on} form={form} />
        <FileInput
          name="photos"
          label={words.one.photos}
          hint={words.one.photosHint}
          accept="image/*"
          most={MOST_PHOTOS}
          shrink
          form={form}
          optional
        />
        <TextInput name="link" label={words.one.link} hint={words.one.linkHint} form={form} maxLength={500} optional />
        <TextArea name="note" label={words.one.note} rows={2} form={form} maxLength={2000} optional />
        <Buttons>
          <Button primary>{words.one.record}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

const Edit = ({ posting, href, departments, failed }: PostingViewProps) => {
  const { label, slot, departmentId, who, plannedOn, version } = posting
  const isBack = failed?.act === 'sua'
  const form = isBack
    ? failed.form
    : newForm({ label, slot, departmentId: departmentId ?? '', who, plannedOn: dateWithYear(plannedOn) })
  return (
    <Disclosure summary={words.one.edit} open={isBack}>
      <Form action={href} version={version} form={form} label={words.one.edit}>
        <DateInput name="plannedOn" label={words.fields.planned} form={form} />
        <DetailFields form={form} departments={departments} />
        <Button>{words.one.save}</Button>
      </Form>
    </Disclosure>
  )
}
