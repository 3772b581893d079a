import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  ActionList,
  Badge,
  Button,
  Card,
  Confirm,
  DescriptionList,
  Disclosure,
  Form,
  type FormState,
  Row,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { Passkey } from '../application/passkeys.ts'
import { hasSecondStep, type SecondStep } from '../application/second-step.ts'
import { PasskeyCard, type PasskeyCardProps } from './passkey.view.tsx'
import { NewPasswordFields } from './password-fields.tsx'
import { SecondStepCard } from './second-step.view.tsx'
import { words as stepWords } from './second-step-words.vi.ts'
import { words } from './words.vi.ts'

const { account } = words

export interface AccountProps {
  name: string
  email: string
  title: string
  /** "Xã Đại Sơn"; null outside every unit. */
  unitName: string | null
  severalUnits: boolean
  sessions: readonly {
    readonly device: string
    readonly createdAt: Temporal.Instant
    readonly seenAt: Temporal.Instant
    readonly id: string
    readonly isThis: boolean
    /** "bằng mật khẩu" */
    readonly how: string
  }[]
  step: SecondStep
  /** Signs in with a password too. */
  hasPassword: boolean
  passkeys: readonly Passkey[]
  ground: PasskeyCardProps['ground']
  /** Somebody came to add a passkey. */
  adds: boolean
  /** This browser in words: "Chrome trên Windows". */
  device: string
  /** Whether these roles are asked for a second step. */
  asked: boolean
  form: FormState
}

/** Tài khoản của tôi. */
export const AccountPage = (props: AccountProps) => (
  <Stack gap={5}>
    <Card>
      <h2>{account.who}</h2>
      <DescriptionList
        items={[
          { term: words.fields.name, detail: props.name },
          { term: words.fields.title, detail: props.title },
          {
            term: account.unit,
            detail: props.unitName && (
              <Row>
                <span>{props.unitName}</span>
                {props.severalUnits && <a href="/can-bo/chon-don-vi">{account.otherUnit}</a>}
              </Row>
            ),
          },
          { term: account.signsInWith, detail: props.email },
        ]}
      />
      <form method="post" action="/can-bo/dang-xuat">
        <Button>{account.signOut}</Button>
      </form>
    </Card>
    <SecondStepCard {...props} />
    <PasskeyCard {...props} />
    <Card>
      <h2>{account.passwordTitle}</h2>
      {props.hasPassword ? (
        <Disclosure summary={account.password} open={passwordFields.some((name) => props.form.errors[name])}>
          <ChangePassword {...props} />
        </Disclosure>
      ) : (
        <p>{account.noPassword}</p>
      )}
    </Card>
    <Card>
      <h2>{account.sessions}</h2>
      <ActionList
        label={account.sessions}
        items={props.sessions.map((session) => ({
          title: (
            <Row gap={2}>
              {session.device}
              {session.isThis && <Badge is="open">{account.thisOne}</Badge>}
            </Row>
          ),
          detail: account.since(shortDateTime(session.createdAt), session.how, shortDateTime(session.seenAt)),
          action: !session.isThis && (
            <Form action={`/can-bo/tai-khoan/phien/${session.id}/dang-xuat`} inline>
              <Button small label={`${stepWords.signOutThere}: ${session.device}`}>
                {stepWords.signOutThere}
              </Button>
            </Form>
          ),
        }))}
      />
      <Confirm
        verb={account.everywhere}
        question={account.everywhereQuestion}
        yes={account.everywhere}
        action="/can-bo/tai-khoan/dang-xuat-moi-noi"
        danger
      />
    </Card>
  </Stack>
)

const passwordFields = ['present', 'password', 'passwordAgain']

const ChangePassword = ({ email, step, form }: AccountProps) => (
  <Form action="/can-bo/tai-khoan/mat-khau" form={form}>
    <input
      type="text"
      name="email"
      value={email}
      aria-label={words.fields.email}
      autocomplete="username"
      hidden
      readonly
    />
    <TextInput name="present" as="password" label={account.present} form={form} required />
    <NewPasswordFields form={form} {...(hasSecondStep(step) ? { hint: words.passwordHintBesideStep } : {})} />
    <div class="buttons">
      <Button primary>{account.change}</Button>
    </div>
  </Form>
)
