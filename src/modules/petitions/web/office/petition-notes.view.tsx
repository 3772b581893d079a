import { shortDateTime } from '#kernel/vietnamese-date.ts'
import { noteForm } from './actions/review.tsx'
import { depthWords as words } from './depth-words.vi.ts'
import { FormsInPlace } from './petition-actions.view.tsx'
import type { CameBack, PetitionView } from './petition-view.ts'
import { SectionTitle } from './section-title.tsx'

/** Ghi chú nội bộ: of officers, for officers; never public. */
export const PetitionNotes = (props: { view: PetitionView; came: CameBack | undefined; goOn?: string | undefined }) => {
  const { view } = props
  if (view.moved || (view.notes.length === 0 && !noteForm.offered(view.context))) return null
  return (
    <section class="stack gap-3">
      <SectionTitle view={view}>{words.notes}</SectionTitle>
      {view.notes.length > 0 && (
        <ul class="lines">
          {view.notes.map((note) => (
            <li class="stack gap-1">
              <p class="pre">{note.words}</p>
              <p class="small quiet">{[note.by, shortDateTime(note.at)].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
      <FormsInPlace forms={[noteForm]} {...props} />
    </section>
  )
}
