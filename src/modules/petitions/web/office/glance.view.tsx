import { ButtonLink, Note, Row, Stack } from '#ui/index.ts'
import { depthWords } from './depth-words.vi.ts'
import { pageWords as words } from './page-words.vi.ts'
import { PetitionBadges } from './petition.view.tsx'
import { Said } from './petition-body.view.tsx'
import { PetitionFacts } from './petition-facts.view.tsx'
import type { FactsView } from './petition-view.ts'

interface GlanceProps {
  readonly view: FactsView
  readonly said: { readonly title: string; readonly content: string; readonly proposal: string }
  readonly asks: readonly string[]
  /** Where it is opened with everything that can be done. */
  readonly href: string
}

/** The first petition of a list nobody has chosen from yet: what it says, who handles it, by when. */
export const PetitionGlanceView = ({ view, said, asks, href }: GlanceProps) => (
  <article class="card stack gap-5">
    <Stack gap={2}>
      <Row apart>
        <span class="code quiet">
          {words.heading(view.number)} · {view.code}
        </span>
        <PetitionBadges view={view} />
      </Row>
      <h2>{said.title}</h2>
      <p>
        <ButtonLink primary small href={href}>
          {words.openToWork}
        </ButtonLink>
      </p>
    </Stack>
    {view.moved ? (
      <Note is="plain">{words.moved}</Note>
    ) : (
      <Stack gap={3}>
        <Said said={said} />
      </Stack>
    )}
    <PetitionFacts view={view} narrow />
    {!view.moved && asks.length > 0 && (
      <section class="stack gap-2">
        <h3>{depthWords.asks}</h3>
        <ol class="numbered">
          {asks.map((ask) => (
            <li>{ask}</li>
          ))}
        </ol>
      </section>
    )}
  </article>
)
