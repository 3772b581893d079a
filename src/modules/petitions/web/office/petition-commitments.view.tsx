import { commitmentHref } from '../commitments/address.ts'
import { promiseForm } from './actions/promise.tsx'
import { CommitmentBadge, SenderSays } from './commitment-badge.tsx'
import { depthWords as words } from './depth-words.vi.ts'
import { FormsInPlace } from './petition-actions.view.tsx'
import type { CameBack, PetitionView } from './petition-view.ts'
import { SectionTitle } from './section-title.tsx'

/** Lời hứa of the answers, with how each stands. */
export const PetitionCommitments = (props: {
  view: PetitionView
  came: CameBack | undefined
  goOn?: string | undefined
}) => {
  const { view } = props
  const offered = promiseForm.offered(view.context) || props.came?.path === promiseForm.path
  if (view.moved || (view.commitments.length === 0 && !offered)) return null
  return (
    <section class="stack gap-3">
      <SectionTitle view={view}>{words.commitments}</SectionTitle>
      {view.commitments.length > 0 && (
        <ul class="lines">
          {view.commitments.map((one) => (
            <li class="row apart">
              <span>
                {view.context.may('commitments.read') ? <a href={commitmentHref(one.id)}>{one.what}</a> : one.what}
                <span class="sub small quiet">{[one.department, one.officer].filter(Boolean).join(', ')}</span>
              </span>
              <span>
                <CommitmentBadge of={one} today={view.today} />
                <SenderSays of={one} today={view.today} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <FormsInPlace forms={[promiseForm]} {...props} />
    </section>
  )
}
