import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import { documentsAddress, PaperLinks, StageBadge } from '#modules/documents/index.ts'
import { Button, Form } from '#ui/index.ts'
import type { CarryingDocument } from '../application/carrying-document.ts'

/** What is said of a paper that carries a text. */
export interface CarriedByWords {
  readonly title: string
  readonly none: string
  readonly make: string
  readonly update: string
  readonly updateAbout: string
  readonly another: string
  readonly anotherAbout: string
  readonly open: string
  readonly issued: (number: string, on: string) => string
}

/** The paper that carries a text: where it stands, and the one button that puts the newest version into it. */
export const CarriedBy = ({
  documents,
  content,
  action,
  words,
}: {
  documents: readonly CarryingDocument[]
  /** What the newest version says; null: nothing was saved yet. */
  content: string | null
  /** Where the button posts to; null: not for this officer, or not any more. */
  action: string | null
  words: CarriedByWords
}) => {
  const [newest] = documents
  const isSame = content !== null && newest?.content === cleanText(content)
  const [verb, about] = !newest
    ? [words.make, '']
    : newest.stage === 'issued'
      ? [words.another, words.anotherAbout]
      : [words.update, words.updateAbout]
  return (
    <section class="stack gap-2" aria-labelledby="van-ban">
      <h2 id="van-ban">{words.title}</h2>
      {documents.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="stack gap-2">
        {documents.map(({ id, stage, numberText, issuedOn }) => (
          <li class="stack gap-1">
            <div>
              <StageBadge stage={stage} />{' '}
              <a href={`${documentsAddress}/${id}`}>
                {issuedOn ? words.issued(numberText, dateWithYear(issuedOn)) : words.open}
              </a>
            </div>
            {id === newest?.id && <PaperLinks id={id} of={words.title} />}
          </li>
        ))}
      </ul>
      {action && content !== null && !isSame && (
        <>
          {about && <p class="small quiet">{about}</p>}
          <Form action={action} inline label={verb}>
            <Button icon="document">{verb}</Button>
          </Form>
        </>
      )}
    </section>
  )
}
