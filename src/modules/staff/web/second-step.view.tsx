import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Confirm,
  CopyButton,
  Form,
  type FormState,
  HiddenInput,
  Note,
  QrCode,
  Stack,
  TextInput,
} from '#ui/index.ts'
import { hasSecondStep, type Offered, type SecondStep } from '../application/second-step.ts'
import { words } from './second-step-words.vi.ts'
import { words as staff } from './words.vi.ts'

export const SECOND_STEP = '/can-bo/tai-khoan/buoc-hai'

interface CardProps {
  step: SecondStep
  /** Whether these roles should have one. */
  asked: boolean
  hasPassword: boolean
  form: FormState
}

/** On one's account page: whether there is a second step, and what can be done about it. */
export const SecondStepCard = (props: CardProps) => (
  <Card>
    <h2>{words.card}</h2>
    {props.step.authenticator ? <TurnedOn {...props} /> : <TurnedOff {...props} />}
    {hasSecondStep(props.step) && <Recovery {...props} />}
  </Card>
)

const TurnedOff = ({ step, asked }: CardProps) => (
  <Stack gap={3}>
    {asked ? <Note is="soon">{words.asked}</Note> : <p>{step.passkeys > 0 ? words.onByPasskey : words.off}</p>}
    <Buttons>
      <ButtonLink href={SECOND_STEP} primary={asked}>
        {step.passkeys > 0 ? words.addApp : words.turnOn}
      </ButtonLink>
    </Buttons>
  </Stack>
)

const TurnedOn = ({ step, hasPassword, form }: CardProps) => (
  <Stack gap={3}>
    <p>{step.passkeys > 0 ? words.onByBoth : words.on}</p>
    <Buttons>
      <ButtonLink href={SECOND_STEP}>{words.change}</ButtonLink>
      <Confirm
        verb={step.passkeys > 0 ? words.dropApp : words.turnOff}
        question={step.passkeys > 0 ? words.dropAppQuestion : words.turnOffQuestion}
        yes={step.passkeys > 0 ? words.dropApp : words.turnOff}
        action={`${SECOND_STEP}/tat`}
        open={Boolean(form.errors.presentForStep)}
        danger
      >
        {hasPassword && (
          <TextInput name="presentForStep" as="password" label={staff.account.present} form={form} required />
        )}
      </Confirm>
    </Buttons>
  </Stack>
)

const Recovery = ({ step, hasPassword, form }: CardProps) => (
  <Stack gap={3}>
    {step.recovery > 0 ? (
      <p>{words.recoveryLeft(step.recovery)}</p>
    ) : (
      <Note is="soon">{words.recoveryLeft(step.recovery)}</Note>
    )}
    <Confirm
      verb={words.renew}
      question={words.renewQuestion}
      yes={words.renew}
      action={`${SECOND_STEP}/ma-du-phong`}
      open={Boolean(form.errors.presentForCodes)}
    >
      {hasPassword && (
        <TextInput name="presentForCodes" as="password" label={staff.account.present} form={form} required />
      )}
    </Confirm>
  </Stack>
)

/** In fours, as people type it. */
const spaced = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** Taking an authenticator into use. */
export const SetUpSecondStep = ({
  offered,
  guarded,
  form,
}: {
  offered: Offered
  guarded: boolean
  form: FormState
}) => (
  <Card>
    <Form action={SECOND_STEP} form={form}>
      <HiddenInput name="secret" value={offered.secret} />
      <h2>{words.scan}</h2>
      <QrCode text={offered.uri} label={words.qr} size={200} />
      <p>
        {words.byHand} <code id="khoa">{spaced(offered.secret)}</code> <CopyButton value={offered.secret} small />
      </p>
      <TextInput
        name="code"
        as="digits"
        label={words.prove}
        form={form}
        autocomplete="one-time-code"
        maxLength={10}
        size={10}
        required
      />
      {guarded && <TextInput name="presentForStep" as="password" label={staff.account.present} form={form} required />}
      <Buttons>
        <Button primary>{words.turnOn}</Button>
        <ButtonLink href="/can-bo/tai-khoan" ghost>
          {staff.account.title}
        </ButtonLink>
      </Buttons>
    </Form>
  </Card>
)

/** The recovery codes, this once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => (
  <Card>
    <h2>{words.codes}</h2>
    <pre id="ma-du-phong" class="num">
      {codes.join('\n')}
    </pre>
    <Buttons>
      <CopyButton target="ma-du-phong">{words.copy}</CopyButton>
      <ButtonLink href="/can-bo/tai-khoan" primary>
        {words.codesDone}
      </ButtonLink>
    </Buttons>
  </Card>
)
