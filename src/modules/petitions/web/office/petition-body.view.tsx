import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, Checkbox, Confirm, Diff, Disclosure, FileList, Note, Stack } from '#ui/index.ts'
import type { Attachment } from '../../index.ts'
import { publishWords } from './actions/words.vi.ts'
import { fileKind, listedFile } from './listed-files.tsx'
import { pageWords as words } from './page-words.vi.ts'
import type { PetitionView } from './petition-view.ts'

/** What the petition says, its corrections, its files. */
export const PetitionBody = ({ view }: { view: PetitionView }) => {
  if (view.moved) return <Note is="plain">{words.moved}</Note>
  const { petition } = view.context
  return (
    <Stack gap={3}>
      <p class="pre">{petition.content}</p>
      {petition.proposal && (
        <div>
          <p class="eyebrow">{words.proposal}</p>
          <p class="pre">{petition.proposal}</p>
        </div>
      )}
      {view.wordings.length > 1 && <Wordings view={view} />}
      {view.files.length > 0 && <FileList label={words.files} files={view.files.map((file) => ownFile(view, file))} />}
      {view.scans.length > 0 && (
        <Disclosure summary={words.scans}>
          <FileList label={words.scans} files={view.scans.map((file) => listedFile(view.href, file))} />
        </Disclosure>
      )}
    </Stack>
  )
}

const Wordings = ({ view }: { view: PetitionView }) => (
  <Disclosure summary={words.original}>
    {view.wordings.map((wording, index) => {
      const before = view.wordings[index + 1]
      return (
        <section class="stack gap-1">
          <p class="small quiet">
            {before ? words.corrected(wording.reason) : words.originalText}
            {before && wording.at && ` · ${wording.by}, ${shortDateTime(wording.at)}`}
          </p>
          {before ? (
            <>
              <Diff before={before.content} after={wording.content} />
              {(before.proposal || wording.proposal) && <Diff before={before.proposal} after={wording.proposal} />}
            </>
          ) : (
            <>
              <p class="pre">{wording.content}</p>
              {wording.proposal && <p class="pre">{wording.proposal}</p>}
            </>
          )}
        </section>
      )
    })}
  </Disclosure>
)

/** A file the sender sent, with its release one by one (R20). */
export const ownFile = (view: PetitionView, file: Attachment) =>
  listedFile(view.href, file, {
    about: file.releasedAt ? <Badge is="done">{publishWords.fileOpen}</Badge> : undefined,
    actions: view.context.can('release-public-text') ? <ReleaseFile view={view} file={file} /> : undefined,
  })

/** A photo is drawn anew for the public; any other file goes out as it is, so somebody must have looked at all of it. */
const ReleaseFile = ({ view, file }: { view: PetitionView; file: Attachment }) => {
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
