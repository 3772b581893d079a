import { longDate } from '#kernel/vietnamese-date.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import type { PublishedPetitionRow } from '../application/published-query.ts'
import { publicStateWords, words as publishedWords } from './portal/published-words.vi.ts'
import { words } from './portal-form-words.vi.ts'

/** As much of an answer as tells what it says. */
const LINE = 140

/** What was found like one petition of the form; null: nobody has looked. */
export type Similar = readonly PublishedPetitionRow[] | 'too-short' | null

/** The answer in a line, or how it stands. */
function answerLine({ state, answer, answeredOn, number, year }: PublishedPetitionRow): string {
  const where = publishedWords.numberShort(number, year)
  if (!answer) return `${publicStateWords[state]} · ${where}`
  const when = answeredOn ? `${publicStateWords[state]} ${longDate(answeredOn)}` : publicStateWords[state]
  return `${when}: ${excerpt(answer, LINE)}`
}

/** Published petitions like what is being written, each with its answer in a line; they open beside the form. */
export const SimilarList = ({ base, found }: { base: string; found: Similar }) => {
  if (found === null) return null
  if (found === 'too-short') return <p class="quiet">{words.similarTooShort}</p>
  if (found.length === 0) return <p class="quiet">{words.similarNone}</p>
  return (
    <div class="note info similar">
      <p>
        <b>{words.similarFound}</b>
      </p>
      <ul class="lines">
        {found.map((row) => (
          <li>
            <a href={`${base}/kien-nghi/${row.dialogueAddress}/${row.number}`} target="_blank" rel="noopener">
              {row.title} <span class="unseen">{words.similarNewPage}</span>
            </a>
            <p class="small">{answerLine(row)}</p>
          </li>
        ))}
      </ul>
      <p class="small quiet">{words.similarHint}</p>
    </div>
  )
}
