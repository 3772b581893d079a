import {
  Button,
  Disclosure,
  Form,
  type FormState,
  HiddenInput,
  newForm,
  RadioGroup,
  TextArea,
  useWords,
} from '#ui/index.ts'
import type { ReceiptPetition } from '../application/intake/receipt-of.ts'
import { followWords } from './follow-words.en.ts'
import { ratingWords } from './rating-words.en.ts'
import { starChoices } from './rating-words.vi.ts'

export interface AnswerActionsProps {
  readonly path: string
  readonly petition: ReceiptPetition
  /** What came back of this petition's forms. */
  readonly back: { readonly is: 'rate' | 'reopen'; readonly form: FormState } | null
  /** Working days in which another look is answered. */
  readonly days: number
  readonly mayRate: boolean
  readonly mayReopen: boolean
}

/** The fields' names; several petitions stand on one page, each with fields of its own. */
export const answerFields = (code: string) => ({
  stars: `stars-${code}`,
  starWords: `words-of-stars-${code}`,
  lookAgain: `look-again-${code}`,
})

/** What a sender says to an answer: how it serves him, and once that it be looked at again (R18). */
export const AnswerActions = (props: AnswerActionsProps) => (
  <>
    {props.mayRate && <Rate {...props} />}
    {props.mayReopen && <Reopen {...props} />}
  </>
)

const cameBack = ({ back }: AnswerActionsProps, is: 'rate' | 'reopen') => (back?.is === is ? back.form : undefined)

const Rate = (props: AnswerActionsProps) => {
  const words = useWords(followWords)
  const choices = starChoices(useWords(ratingWords))
  const { petition, path } = props
  const came = cameBack(props, 'rate')
  const form = came ?? newForm()
  return (
    <Disclosure summary={words.rate} open={came !== undefined}>
      <Form action={`${path}/danh-gia`} form={came} label={`${words.rate} ${petition.code}`}>
        <HiddenInput name="petition" value={petition.id} />
        <RadioGroup name={answerFields(petition.code).stars} label={words.rateAsk} choices={choices} form={form} />
        <TextArea
          name={answerFields(petition.code).starWords}
          label={words.rateWords}
          hint={words.rateHint}
          rows={2}
          maxLength={2000}
          form={form}
          optional
        />
        <div>
          <Button>{words.rateSend}</Button>
        </div>
      </Form>
    </Disclosure>
  )
}

const Reopen = (props: AnswerActionsProps) => {
  const words = useWords(followWords)
  const { petition, path } = props
  const came = cameBack(props, 'reopen')
  return (
    <Disclosure summary={words.reopen} open={came !== undefined}>
      <p>{words.reopenAbout(props.days)}</p>
      <Form action={`${path}/xem-lai`} form={came} label={`${words.reopen} ${petition.code}`}>
        <HiddenInput name="petition" value={petition.id} />
        <TextArea
          name={answerFields(petition.code).lookAgain}
          label={words.reopenWords}
          hint={words.reopenHint}
          rows={3}
          maxLength={4000}
          form={came ?? newForm()}
        />
        <div>
          <Button>{words.reopenSend}</Button>
        </div>
      </Form>
    </Disclosure>
  )
}
