import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Button,
  Buttons,
  Card,
  Confirm,
  Disclosure,
  Form,
  type FormState,
  HiddenInput,
  Stack,
  TextArea,
} from '#ui/index.ts'
import type { WordingVersion } from '../application/wordings.ts'
import { LONGEST_WORDS, saysNothing, wordingParts } from '../domain/index.ts'
import { wordingWords as words } from './wording-words.vi.ts'

export interface WordingProps {
  /** Where it is posted. */
  readonly href: string
  readonly title: string
  readonly about: string
  readonly form: FormState
  readonly versions: readonly WordingVersion[]
  readonly mayWord: boolean
}

/** Lời đầu, lời cuối: written, tried on the example above, saved in versions, taken away again. */
export const WordingSection = ({ href, title, about, form, versions, mayWord }: WordingProps) => {
  const [newest] = versions
  const isWorded = newest !== undefined && !saysNothing(newest.wording)
  if (!mayWord && versions.length === 0) return null
  return (
    <section class="stack gap-3" aria-labelledby="loi">
      <h2 id="loi">{title}</h2>
      <p class="quiet">{about}</p>
      {mayWord && (
        <Card>
          <Form action={href} form={form} label={title}>
            <HiddenInput name="seq" value={newest?.seq ?? 0} />
            {wordingParts.map((part) => (
              <TextArea
                name={part}
                label={words.parts[part]}
                hint={part === 'opening' ? words.placesHint : undefined}
                form={form}
                rows={3}
                maxLength={LONGEST_WORDS}
                optional
              />
            ))}
            <Buttons>
              <Button primary>{words.save}</Button>
              <Button name="act" value="thu">
                {words.tryIt}
              </Button>
            </Buttons>
          </Form>
        </Card>
      )}
      {mayWord && isWorded && (
        <Confirm
          verb={words.reset}
          question={words.resetQuestion}
          yes={words.reset}
          action={`${href}/co-san`}
          hidden={{ seq: String(newest.seq) }}
          small
        />
      )}
      {versions.length > 0 && (
        <Disclosure summary={words.versions}>
          <Stack gap={3}>
            {versions.map(({ seq, at, by, wording }) => (
              <div>
                <p>
                  <strong>{words.version(seq, shortDateTime(at), by)}</strong>
                </p>
                {saysNothing(wording) && <p class="quiet">{words.wasReset}</p>}
                {wordingParts.map(
                  (part) =>
                    wording[part] !== '' && (
                      <p class="pre" lang={part.endsWith('En') ? 'en' : undefined}>
                        {wording[part]}
                      </p>
                    ),
                )}
              </div>
            ))}
          </Stack>
        </Disclosure>
      )}
    </section>
  )
}
