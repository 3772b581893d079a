import { shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  Badge,
  Button,
  Card,
  Confirm,
  DescriptionList,
  Form,
  type FormState,
  Row,
  Stack,
  TextInput,
} from '#ui/index.ts'
import { hasSecondStep, type SecondStep } from '../application/second-step.ts'
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
  }[]
  step: SecondStep
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
    <SecondStepCard step={props.step} asked={props.asked} form={props.form} />
    <Card>
      <h2>{account.password}</h2>
      <Form action="/can-bo/tai-khoan/mat-khau" form={props.form}>
        <input
          type="text"
          name="email"
          value={props.email}
          aria-label={words.fields.email}
          autocomplete="username"
          hidden
          readonly
        />
        <TextInput name="present" as="password" label={account.present} form={props.form} required />
        <NewPasswordFields
          form={props.form}
          {...(hasSecondStep(props.step) ? { hint: words.passwordHintBesideStep } : {})}
        />
        <div class="buttons">
          <Button primary>{account.change}</Button>
        </div>
      </Form>
    </Card>
    <Card>
      <h2>{account.sessions}</h2>
      <ul class="lines">
        {props.sessions.map((session) => (
          <li>
            <Row>
              <b>{session.device}</b>
              {session.isThis && <Badge is="open">{account.thisOne}</Badge>}
              <span class="quiet">
                {account.since(shortDateTime(session.createdAt), shortDateTime(session.seenAt))}
              </span>
              {!session.isThis && (
                <Form action={`/can-bo/tai-khoan/phien/${session.id}/dang-xuat`} inline>
                  <Button small label={`${stepWords.signOutThere}: ${session.device}`}>
                    {stepWords.signOutThere}
                  </Button>
                </Form>
              )}
            </Row>
          </li>
        ))}
      </ul>
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
