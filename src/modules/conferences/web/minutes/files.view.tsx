import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { fileKind, fileSize, ORIGINAL, SMALL } from '#modules/petitions/index.ts'
import { isHeic } from '#platform/files/heic.ts'
import {
  Button,
  Confirm,
  Disclosure,
  FileInput,
  FileList,
  Form,
  type FormState,
  type ListedFile,
  newForm,
  Stack,
  TextInput,
} from '#ui/index.ts'
import { LONGEST_ABOUT, type MinutesFile } from '../../application/minutes/minutes-files.ts'
import { minutesFileLimits } from '../../domain/index.ts'
import { minutesFilesWords as words } from './files-words.vi.ts'

/** The two ways a file comes: each form has its own fields, as both stand on one page. */
export const fileForms = ['photos', 'sound'] as const
export type FileForm = (typeof fileForms)[number]
export const aboutField = { photos: 'photosAbout', sound: 'soundAbout' } as const

/** So many photos travel with one form. */
const PHOTOS_AT_ONCE = 10
const MEGABYTE = 1024 * 1024

export interface MinutesFilesProps {
  /** Of what is written about. */
  readonly files: readonly MinutesFile[]
  /** Of the other items, how many. */
  readonly elsewhere: number
  /** The minutes' paper was issued. */
  readonly issued: boolean
  /** `/can-bo/hoi-nghi/2026/bien-ban` */
  readonly address: string
  /** Where they are sent. */
  readonly action: string
  readonly mayWrite: boolean
  /** A form that came back. */
  readonly came: { readonly what: FileForm; readonly form: FormState } | null
}

/** Ảnh, ghi âm kèm biên bản: seen and heard where they are listed. */
export const MinutesFiles = (props: MinutesFilesProps) => {
  const { files, elsewhere, issued, mayWrite } = props
  if (files.length === 0 && !mayWrite) return null
  return (
    <section class="stack gap-3" aria-labelledby="tep-kem">
      <h2 id="tep-kem">{words.title}</h2>
      {files.length === 0 && <p class="quiet">{words.none}</p>}
      {files.length > 0 && <FileList label={words.title} files={files.map((file) => listed(props, file))} />}
      {elsewhere > 0 && <p class="quiet small">{words.elsewhere(elsewhere)}</p>}
      {mayWrite && issued && <p class="quiet small">{words.issued}</p>}
      {mayWrite && fileForms.map((what) => <AddFiles {...props} what={what} />)}
    </section>
  )
}

const listed = ({ address, mayWrite, issued }: MinutesFilesProps, file: MinutesFile): ListedFile => {
  const href = `${address}/tep/${file.id}`
  return {
    ...{ name: file.about || file.name, href, is: fileKind(file.type), size: fileSize(file.size) },
    preview: `${href}${SMALL}`,
    about: (
      <>
        {words.by(file.by, shortDateTime(file.at))}
        {file.about && ` · ${file.name}`} {isHeic(file.type) && <a href={`${href}${ORIGINAL}`}>{words.original}</a>}
      </>
    ),
    actions: mayWrite && !issued && (
      <Confirm
        small
        verb={words.remove}
        question={words.removeOf(file.about || file.name)}
        yes={words.remove}
        action={`${href}/bo`}
      />
    ),
  }
}

const AddFiles = ({ what, action, came }: MinutesFilesProps & { what: FileForm }) => {
  const isBack = came?.what === what
  const form = isBack ? came.form : newForm()
  const isPhotos = what === 'photos'
  return (
    <Disclosure summary={words.add[what]} open={isBack}>
      <Form action={action} form={form} label={words.add[what]} files>
        <Stack gap={3}>
          <FileInput
            name={what}
            label={words.choose[what]}
            hint={words.hints[what]}
            form={form}
            accept={isPhotos ? 'image/*' : 'audio/*,.m4a,.mp3,.wav,.ogg,.amr'}
            most={isPhotos ? PHOTOS_AT_ONCE : 1}
            megabytes={(isPhotos ? minutesFileLimits.photoBytes : minutesFileLimits.soundBytes) / MEGABYTE}
            shrink={isPhotos}
            required
          />
          <TextInput
            name={aboutField[what]}
            label={words.about}
            hint={words.aboutHints[what]}
            form={form}
            maxLength={LONGEST_ABOUT}
            optional
          />
          <div>
            <Button>{words.add[what]}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  )
}
