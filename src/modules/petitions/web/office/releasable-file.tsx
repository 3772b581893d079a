import { Badge, Checkbox, Confirm } from '#ui/index.ts'
import { isSound } from '../../domain/index.ts'
import { publishWords } from './actions/words.vi.ts'
import { type FileFacts, fileKind, listedFile } from './listed-files.tsx'
import type { PetitionView } from './petition-view.ts'

/** A file that the public may be shown. */
export interface ReleasableFile extends FileFacts {
  readonly releasedAt: Temporal.Instant | null
}

/** A file's line in a petition's page, with its release to the public, one by one (R20); a voice is never released. */
export const releasableFile = (view: PetitionView, file: ReleasableFile) =>
  listedFile(view.href, file, {
    about: file.releasedAt ? <Badge is="done">{publishWords.fileOpen}</Badge> : undefined,
    actions:
      view.context.can('release-public-text') && !isSound(file.type) ? (
        <ReleaseFile view={view} file={file} />
      ) : undefined,
  })

/** A photo is drawn anew for the public; any other file goes out as it is, so somebody must have looked at all of it. */
const ReleaseFile = ({ view, file }: { view: PetitionView; file: ReleasableFile }) => {
  const address = `${view.href}/tep/${file.id}`
  const { version } = view.context.petition
  if (file.releasedAt)
    return (
      <Confirm
        small
        verb={publishWords.fileBack}
        question={publishWords.fileBackQuestion}
        yes={publishWords.fileBack}
        action={`${address}/thoi-cong-khai`}
        version={version}
      />
    )
  return (
    <Confirm
      small
      verb={publishWords.file}
      question={publishWords.fileQuestion}
      yes={publishWords.file}
      action={`${address}/cong-khai`}
      version={version}
    >
      {fileKind(file.type) !== 'image' && <Checkbox name={`looked-${file.id}`} label={publishWords.fileLooked} />}
    </Confirm>
  )
}
