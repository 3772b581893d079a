import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { Diff, Disclosure, FileList, Note, Stack } from '#ui/index.ts'
import { listedFile } from './listed-files.tsx'
import { pageWords as words } from './page-words.vi.ts'
import type { PetitionView } from './petition-view.ts'
import { releasableFile } from './releasable-file.tsx'

/** What the petition says, its corrections, its files. */
export const PetitionBody = ({ view }: { view: PetitionView }) => {
  if (view.moved) return <Note is="plain">{words.moved}</Note>
  return (
    <Stack gap={3}>
      <Said said={view.context.petition} />
      {view.wordings.length > 1 && <Wordings view={view} />}
      {view.files.length > 0 && (
        <FileList label={words.files} files={view.files.map((file) => releasableFile(view, file))} />
      )}
      {view.scans.length > 0 && (
        <Disclosure summary={words.scans}>
          <FileList label={words.scans} files={view.scans.map((file) => listedFile(view.href, file))} />
        </Disclosure>
      )}
    </Stack>
  )
}

/** Its words, and what it proposes. */
export const Said = ({ said }: { said: { readonly content: string; readonly proposal: string } }) => (
  <>
    <p class="pre">{said.content}</p>
    {said.proposal && (
      <div>
        <p class="eyebrow">{words.proposal}</p>
        <p class="pre">{said.proposal}</p>
      </div>
    )}
  </>
)

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
