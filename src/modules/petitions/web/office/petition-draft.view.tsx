import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { Badge, ButtonLink, Diff, Disclosure, Stack } from '#ui/index.ts'
import { insertForm, insertSuggestionForm } from './actions/insert.tsx'
import { joinForm, partForm } from './actions/parts.tsx'
import { commentForm, resolveForm } from './actions/review.tsx'
import { depthWords as words } from './depth-words.vi.ts'
import { Findings } from './findings.view.tsx'
import { FormsInPlace } from './petition-actions.view.tsx'
import type { CameBack, PetitionView } from './petition-view.ts'
import { SectionTitle } from './section-title.tsx'

interface DraftProps {
  readonly view: PetitionView
  readonly came: CameBack | undefined
  readonly goOn?: string | undefined
}

/** What goes on around the draft: what might be looked at again, its versions, comments, and the departments' parts. */
export const PetitionDraft = (props: DraftProps) => {
  const { view } = props
  const { context } = view
  const { can, draft, state } = context
  const joins = (state.assignment?.joining.length ?? 0) > 0 && (can('write-part') || context.parts.length > 0)
  if (view.moved || (!draft && !joins && !can('draft') && view.comments.length === 0)) return null
  return (
    <section class="stack gap-3">
      <div class="row">
        <SectionTitle view={view}>{words.draft}</SectionTitle>
        {can('draft') && (
          <ButtonLink href={`${view.href}/${insertForm.path}`} small icon="search">
            {words.library}
          </ButtonLink>
        )}
      </div>
      <FormsInPlace forms={[insertForm, insertSuggestionForm]} {...props} />
      {draft && <Findings context={context} />}
      {view.drafts.length > 1 && <Versions view={view} />}
      {view.comments.length > 0 && <Comments view={view} />}
      <FormsInPlace forms={[commentForm, resolveForm]} {...props} />
      {joins && <Parts {...props} />}
    </section>
  )
}

/** Each version of the letter beside the one before it, the latest first. */
const Versions = ({ view: { drafts } }: { view: PetitionView }) => (
  <Disclosure summary={words.draftVersions(drafts.length)}>
    {drafts.map(({ content, by, at }, index) => (
      <div class="stack gap-1">
        <p class="small quiet">{words.draftVersion(drafts.length - index, by, shortDateTime(at))}</p>
        {drafts[index + 1] ? (
          <Diff before={drafts[index + 1]?.content ?? ''} after={content} />
        ) : (
          <p class="pre">{content}</p>
        )}
      </div>
    ))}
  </Disclosure>
)

const Comments = ({ view: { comments } }: { view: PetitionView }) => (
  <Stack gap={2}>
    <p class="eyebrow">{words.comments}</p>
    <ul class="lines">
      {comments.map((one) => (
        <li class="stack gap-1">
          <p class="pre">{one.words}</p>
          <p class="small quiet">
            {[one.by, words.commentOn(one.version), shortDateTime(one.at)].filter(Boolean).join(' · ')}{' '}
            {one.resolvedBy === null ? (
              <Badge is="soon">{words.open}</Badge>
            ) : (
              <Badge is="done">{words.resolvedBy(one.resolvedBy)}</Badge>
            )}
          </p>
        </li>
      ))}
    </ul>
  </Stack>
)

/** What each department that joins has written, and who has not yet. */
const Parts = (props: DraftProps) => {
  const { parts, asks, state, departments } = props.view.context
  const joining = departments.filter(({ id }) => state.assignment?.joining.includes(id))
  const place = (askId: string | null) => (askId === null ? null : asks.findIndex(({ id }) => id === askId) + 1)
  return (
    <Stack gap={2}>
      <p class="eyebrow">{words.parts}</p>
      <ul class="lines">
        {joining.map(({ id, name }) => {
          const own = parts.filter(({ departmentId }) => departmentId === id)
          return (
            <li class="stack gap-1">
              <p>
                <b>{name}</b> {own.length === 0 && <span class="quiet small">{words.noPart}</span>}
              </p>
              {own.map((part) => (
                <>
                  <p class="pre">{part.words}</p>
                  <p class="small quiet">
                    {[words.partFor(place(part.askId)), part.by, shortDateTime(part.at)].filter(Boolean).join(' · ')}{' '}
                    <Badge is={part.joinedAt ? 'done' : 'open'}>{part.joinedAt ? words.joined : words.notJoined}</Badge>
                  </p>
                </>
              ))}
            </li>
          )
        })}
      </ul>
      <FormsInPlace forms={[partForm, joinForm]} {...props} />
    </Stack>
  )
}
