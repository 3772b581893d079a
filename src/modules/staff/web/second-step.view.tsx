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
  newForm,
  PlainPage,
  QrCode,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { Offered, SecondStep } from '../application/second-step.ts'
import { words } from './second-step-words.vi.ts'
import { words as staff } from './words.vi.ts'

export const SECOND_STEP = '/can-bo/tai-khoan/buoc-hai'

/** Bước hai: a code of the app, or a recovery code. */
export const SecondStepPage = ({ ticket, form }: { ticket: string; form?: FormState | undefined }) => (
  <PlainPage
    title={words.title}
    about={words.about}
    home="/"
    failed={Boolean(form && Object.keys(form.errors).length > 0)}
  >
    <Form action="/can-bo/dang-nhap/buoc-hai" form={form ?? newForm()}>
      <HiddenInput name="ve" value={ticket} />
      <TextInput
        name="code"
        label={words.code}
        hint={words.codeHint}
        form={form}
        autocomplete="one-time-code"
        maxLength={20}
        size={14}
        required
      />
      <Button primary wide>
        {words.enter}
      </Button>
      <p>
        <a href="/can-bo/dang-nhap">{words.startAgain}</a>
      </p>
    </Form>
  </PlainPage>
)

/** On one's account page: whether there is a second step, and what can be done about it. */
export const SecondStepCard = (props: { step: SecondStep; asked: boolean; form: FormState }) => (
  <Card>
    <h2>{words.card}</h2>
    {props.step.authenticator ? <TurnedOn {...props} /> : <TurnedOff {...props} />}
  </Card>
)

const TurnedOff = ({ asked }: { asked: boolean }) => (
  <Stack gap={3}>
    {asked ? <Note is="soon">{words.asked}</Note> : <p>{words.off}</p>}
    <Buttons>
      <ButtonLink href={SECOND_STEP} primary={asked}>
        {words.turnOn}
      </ButtonLink>
    </Buttons>
  </Stack>
)

const TurnedOn = ({ step, form }: { step: SecondStep; form: FormState }) => (
  <Stack gap={3}>
    <p>
      {words.on} {words.recoveryLeft(step.recovery)}
    </p>
    <Buttons>
      <ButtonLink href={SECOND_STEP}>{words.change}</ButtonLink>
      <Confirm
        verb={words.renew}
        question={words.renewQuestion}
        yes={words.renew}
        action={`${SECOND_STEP}/ma-du-phong`}
      />
      <Confirm
        verb={words.turnOff}
        question={words.turnOffQuestion}
        yes={words.turnOff}
        action={`${SECOND_STEP}/tat`}
        open={Boolean(form.errors.presentForStep)}
        danger
      >
        <TextInput name="presentForStep" as="password" label={staff.account.present} form={form} required />
      </Confirm>
    </Buttons>
  </Stack>
)

/** In fours, as people type it. */
const spaced = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** Taking an authenticator into use. */
export const SetUpSecondStep = ({ offered, form }: { offered: Offered; form: FormState }) => (
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
