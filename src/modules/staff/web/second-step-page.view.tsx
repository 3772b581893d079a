import type { Result } from '#kernel/result.ts'
import {
  Button,
  Either,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  PasskeyForm,
  PlainPage,
  TextInput,
} from '#ui/index.ts'
import type { SecondStep } from '../application/second-step.ts'
import type { NoPasskeyGround, PasskeyGround } from '../domain/index.ts'
import { words as passkeyWords } from './passkey-words.vi.ts'
import { words } from './second-step-words.vi.ts'

export interface SecondStepProps {
  readonly ticket: string
  /** What the account has. */
  readonly step: SecondStep
  readonly ground: Result<PasskeyGround, NoPasskeyGround>
  readonly form?: FormState | undefined
}

/** Bước hai: a passkey, a code of the app, or a recovery code. */
export const SecondStepPage = ({ ticket, step, ground, form }: SecondStepProps) => (
  <PlainPage
    title={words.title}
    about={words.about}
    home="/"
    failed={Boolean(form && Object.keys(form.errors).length > 0)}
  >
    {step.passkeys > 0 &&
      (ground.ok ? (
        <PasskeyForm
          action="/can-bo/dang-nhap/buoc-hai/khoa"
          ask="/can-bo/dang-nhap/buoc-hai/khoa/hoi"
          does="give"
          origin={ground.value.origin}
          label={passkeyWords.secondStep}
          says
        >
          <HiddenInput name="ve" value={ticket} />
          <Button primary wide icon="key">
            {passkeyWords.secondStep}
          </Button>
          <Either>{passkeyWords.or}</Either>
        </PasskeyForm>
      ) : (
        <Note is="plain">{passkeyWords.ground[ground.refusal]}</Note>
      ))}
    <Form action="/can-bo/dang-nhap/buoc-hai" form={form ?? newForm()}>
      <HiddenInput name="ve" value={ticket} />
      <TextInput
        name="code"
        label={step.authenticator ? words.code : words.recoveryCode}
        hint={step.authenticator ? words.codeHint : words.recoveryHint}
        form={form}
        autocomplete="one-time-code"
        maxLength={20}
        size={14}
        required
      />
      <Button primary={step.passkeys === 0 || !ground.ok} wide>
        {words.enter}
      </Button>
      <p>
        <a href="/can-bo/dang-nhap">{words.startAgain}</a>
      </p>
    </Form>
  </PlainPage>
)
