import { Badge, Buttons, Diff, Disclosure } from '#ui/index.ts'
import { publishForm, takeBackForm } from './actions/publish.tsx'
import { pageWords as words } from './page-words.vi.ts'
import { FormInPlace } from './petition-actions.view.tsx'
import type { CameBack, PetitionView } from './petition-view.ts'
import { SectionTitle } from './section-title.tsx'

/** The public text (R20), a field of its own: how it stands, what differs, and its release. */
export const PetitionPublic = (props: {
  view: PetitionView
  came: CameBack | undefined
  goOn?: string | undefined
}) => {
  const { view } = props
  const { publicText, petition } = view.context
  if (view.moved) return null
  const offered = publishForm.offered(view.context)
  const differs = (['title', 'content', 'proposal'] as const).some((part) => petition[part] !== publicText[part])
  return (
    <section class="stack gap-3">
      <div class="row">
        <SectionTitle view={view}>{words.publicText}</SectionTitle>
        {publicText.released ? (
          <Badge is="done">{words.isPublic}</Badge>
        ) : (
          <Badge>{offered ? words.isNotPublic : words.cannotBePublic}</Badge>
        )}
        {view.publicHref && publicText.released && <a href={view.publicHref}>{words.seePublic}</a>}
      </div>
      {(publicText.released || offered) && (
        <Disclosure summary={differs ? words.differences : words.asOriginal}>
          <p class="small quiet">{publicText.nameLine}</p>
          <Diff before={petition.title} after={publicText.title} />
          <Diff before={petition.content} after={publicText.content} />
          {(petition.proposal || publicText.proposal) && (
            <Diff before={petition.proposal} after={publicText.proposal} />
          )}
        </Disclosure>
      )}
      <Buttons>
        <FormInPlace form={publishForm} {...props} />
        <FormInPlace form={takeBackForm} {...props} />
      </Buttons>
    </section>
  )
}
