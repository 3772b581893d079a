import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { Note } from '#ui/index.ts'
import { isOpen } from '../../domain/index.ts'
import { starsText } from '../rating-words.vi.ts'
import { pageWords as words } from './page-words.vi.ts'
import type { PetitionView } from './petition-view.ts'
import { SectionTitle } from './section-title.tsx'

/** Why an answered petition is here once more: what its sender asks to look at again (R18). */
export const AnotherLook = ({ view: { reopening, context } }: { view: PetitionView }) =>
  reopening && (
    <Note is={isOpen(context.state.stage) ? 'soon' : 'plain'} title={words.lookAgain(dateWithYear(reopening.on))}>
      <p class="pre">{reopening.words}</p>
      {reopening.askedHow && <p class="small quiet">{reopening.askedHow}</p>}
    </Note>
  )

/** What the sender thinks of each answer (R18). */
export const PetitionRatings = ({ view }: { view: PetitionView }) =>
  view.ratings.length === 0 ? null : (
    <section class="stack gap-3">
      <SectionTitle view={view}>{words.ratings}</SectionTitle>
      <ul class="lines">
        {view.ratings.map((rating) => (
          <li class="stack gap-1">
            <p>
              <b>{starsText(rating.stars)}</b>
            </p>
            {rating.words && <p class="pre">{rating.words}</p>}
            <p class="small quiet">{[dateWithYear(rating.on), rating.askedHow].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
