import type { Day } from '#kernel/day.ts'
import {
  Button,
  Card,
  Disclosure,
  Form,
  type FormState,
  HiddenInput,
  newForm,
  RadioGroup,
  TextArea,
  useDates,
  useItsLanguage,
  useWords,
} from '#ui/index.ts'
import type { HeldPromise } from '../application/commitments/held-promises.ts'
import { isSenderAsked, senderSayings } from '../domain/index.ts'
import { followPromiseWords } from './follow-promise-words.en.ts'
import { PublicPromise } from './portal/public-promises.view.tsx'
import { sayingNames } from './saying-words.en.ts'

export interface FollowPromisesProps {
  /** Of the secret link's page. */
  readonly path: string
  readonly base: string
  readonly unitName: string
  readonly promises: readonly HeldPromise[]
  /** The form that came back, and of which promise. */
  readonly back: { readonly promiseId: string; readonly form: FormState } | null
  readonly today: Day
}

/** The fields' names: several promises stand on one page, each with fields of its own. */
export const promiseFields = (promiseId: string) => ({ said: `said-${promiseId}`, words: `words-of-${promiseId}` })

/** What was promised to a sender; of what is due or said to be done he is asked whether it was done. */
export function FollowPromises(props: FollowPromisesProps) {
  const words = useWords(followPromiseWords)
  const { promises, base, today } = props
  if (promises.length === 0) return null
  return (
    <section class="stack gap-3">
      <h3>{words.title(props.unitName)}</h3>
      {promises.map((promise) => (
        <Card tight gap={3}>
          <PublicPromise promise={{ ...promise, senderSaid: null }} base={base} today={today} />
          {isSenderAsked(promise, today) && <Asked {...props} promise={promise} />}
        </Card>
      ))}
    </section>
  )
}

type AskedProps = FollowPromisesProps & { promise: HeldPromise }

/** The question; once he answered, what he said and the way to say it anew. */
function Asked(props: AskedProps) {
  const words = useWords(followPromiseWords)
  const sayings = useWords(sayingNames)
  const { dateWithYear } = useDates()
  const written = useItsLanguage()
  const { said, saidOn, saidWords, id } = props.promise
  if (said === null || !saidOn) return <Question {...props} />
  return (
    <>
      <p>
        {words.youSaid} <b>{sayings[said]}</b>, {dateWithYear(saidOn)}.
        {saidWords && (
          <span class="sub" {...written(saidWords)}>
            {saidWords}
          </span>
        )}
      </p>
      <Disclosure summary={words.change} open={props.back?.promiseId === id}>
        <p class="small quiet">{words.changeAbout}</p>
        <Question {...props} />
      </Disclosure>
    </>
  )
}

function Question({ promise, back, path }: AskedProps) {
  const words = useWords(followPromiseWords)
  const sayings = useWords(sayingNames)
  const came = back?.promiseId === promise.id ? back.form : undefined
  const form = came ?? newForm()
  const fields = promiseFields(promise.id)
  return (
    <Form action={`${path}/loi-hua`} form={came} label={`${words.ask} ${promise.what}`}>
      <HiddenInput name="promise" value={promise.id} />
      <RadioGroup
        name={fields.said}
        label={words.ask}
        hint={words.askHint}
        choices={senderSayings.map((value) => ({ value, label: sayings[value] }))}
        form={form}
      />
      <TextArea
        name={fields.words}
        label={words.words}
        hint={words.wordsHint}
        rows={2}
        maxLength={2000}
        form={form}
        optional
      />
      <div>
        <Button>{words.send}</Button>
      </div>
    </Form>
  )
}
