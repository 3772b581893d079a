import { datesIn } from '#kernel/dates.ts'
import { excerpt } from '#kernel/vietnamese-text.ts'
import { InItsLanguage, useLanguage } from '#ui/index.ts'
import type { PublishedPetitionRow } from '../application/published-query.ts'
import { publicStateNames, publishedWords } from './portal/published-words.en.ts'
import { formWords } from './portal-form-words.en.ts'

/** As much of an answer as tells what it says. */
const LINE = 140

/** What was found like one petition of the form; null: nobody has looked. */
export type Similar = readonly PublishedPetitionRow[] | 'too-short' | null

/** The answer in a line, or how it stands. */
const AnswerLine = ({ state, answer, answeredOn, number, year }: PublishedPetitionRow) => {
  const language = useLanguage()
  const stands = publicStateNames[language][state]
  if (!answer)
    return (
      <>
        {stands} · {publishedWords[language].numberShort(number, year)}
      </>
    )
  return (
    <>
      {answeredOn ? `${stands} ${datesIn(language).longDate(answeredOn)}` : stands}:{' '}
      <InItsLanguage>{excerpt(answer, LINE)}</InItsLanguage>
    </>
  )
}

/** Published petitions like what is being written, each with its answer in a line; they open beside the form. */
export const SimilarList = ({ base, found }: { base: string; found: Similar }) => {
  const words = formWords[useLanguage()]
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
              <InItsLanguage>{row.title}</InItsLanguage> <span class="unseen">{words.similarNewPage}</span>
            </a>
            <p class="small">
              <AnswerLine {...row} />
            </p>
          </li>
        ))}
      </ul>
      <p class="small quiet">{words.similarHint}</p>
    </div>
  )
}
