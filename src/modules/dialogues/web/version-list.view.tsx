import { shortDateTime } from '#kernel/vietnamese-date.ts'
import type { SavedText } from '../application/dialogue-text.ts'
import { preparationWords } from './preparation-words.vi.ts'

/** As many versions as stand in sight; the rest are reached through them. */
const SHOWN = 10

/** The saved versions of a text, the newest first: by whom, when, and each to be read. */
export const VersionList = ({
  versions,
  href,
  words,
}: {
  versions: readonly SavedText[]
  href: (seq: number) => string
  words: { readonly title: string; readonly none: string }
}) => (
  <section class="stack gap-2" aria-labelledby="cac-ban">
    <h2 id="cac-ban">{words.title}</h2>
    {versions.length === 0 && <p class="quiet">{words.none}</p>}
    <ul class="stack gap-2">
      {versions.slice(0, SHOWN).map(({ seq, savedAt, savedBy }) => (
        <li>
          <a href={href(seq)}>{preparationWords.version(seq)}</a>
          <small class="sub">{preparationWords.savedBy(savedBy, shortDateTime(savedAt))}</small>
        </li>
      ))}
    </ul>
  </section>
)
