import { dayAt } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import { atStart, dateWithYear, shortDateTime } from '#kernel/vietnamese-date.ts'
import {
  ActionList,
  Button,
  ButtonLink,
  Buttons,
  Card,
  Confirm,
  Disclosure,
  Form,
  type FormState,
  PasskeyForm,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { Passkey } from '../application/passkeys.ts'
import { type NoPasskeyGround, PASSKEY_NAME_MAX, type PasskeyGround } from '../domain/index.ts'
import { words } from './passkey-words.vi.ts'
import { words as staff } from './words.vi.ts'

export const PASSKEYS = '/can-bo/tai-khoan/khoa'

const made = ({ madeAt }: Passkey) => words.madeOn(dateWithYear(dayAt(madeAt)))
const used = ({ usedAt }: Passkey) => (usedAt ? words.usedAt(shortDateTime(usedAt)) : words.neverUsed)

export interface PasskeyCardProps {
  readonly passkeys: readonly Passkey[]
  readonly ground: Result<PasskeyGround, NoPasskeyGround>
  /** What a new one is called unless its owner says otherwise: "Chrome trên Windows". */
  readonly device: string
  readonly hasPassword: boolean
  /** Somebody came to add one. */
  readonly adds: boolean
  readonly form: FormState
}

/** On one's account page: the passkeys there are, and a new one. */
export const PasskeyCard = (props: PasskeyCardProps) => (
  <Card id="khoa-truy-cap">
    <h2>{words.card}</h2>
    <p>{words.about}</p>
    {props.passkeys.length > 0 && (
      <ActionList
        label={words.card}
        items={props.passkeys.map((passkey) => ({
          title: passkey.name,
          detail: passkeyAbout(passkey),
          action: (
            <ButtonLink href={`${PASSKEYS}/${passkey.address}`} label={words.editOne(passkey.name)} small>
              {words.edit}
            </ButtonLink>
          ),
        }))}
      />
    )}
    {props.ground.ok ? (
      <Disclosure summary={words.add} open={props.adds || Boolean(props.form.errors.passkeyName)}>
        <AddPasskey {...props} ground={props.ground.value} />
      </Disclosure>
    ) : (
      <p class="quiet">{words.ground[props.ground.refusal]}</p>
    )}
  </Card>
)

const AddPasskey = (props: Omit<PasskeyCardProps, 'ground'> & { ground: PasskeyGround }) => (
  <>
    <noscript>
      <p class="quiet">{words.noScript}</p>
    </noscript>
    <PasskeyForm
      action={PASSKEYS}
      ask={`${PASSKEYS}/hoi`}
      does="make"
      origin={props.ground.origin}
      label={words.add}
      says
    >
      <TextInput
        name="passkeyName"
        label={words.name}
        hint={words.nameHint}
        form={props.form}
        value={props.form.errors.passkeyName ? undefined : props.device}
        maxLength={PASSKEY_NAME_MAX}
        autocomplete="off"
      />
      {props.hasPassword && (
        <TextInput name="presentForKey" as="password" label={staff.account.present} form={props.form} required />
      )}
      <Buttons>
        <Button icon="key">{words.add}</Button>
      </Buttons>
    </PasskeyForm>
  </>
)

/** One passkey: its name, and the way to take it away. */
export const PasskeyPage = (props: { passkey: Passkey; hasPassword: boolean; form: FormState }) => {
  const { passkey, form } = props
  const path = `${PASSKEYS}/${passkey.address}`
  return (
    <Stack gap={4}>
      <Card>
        <Form action={path} form={form}>
          <TextInput
            name="passkeyName"
            label={words.name}
            hint={words.nameHint}
            form={form}
            value={passkey.name}
            maxLength={PASSKEY_NAME_MAX}
            autocomplete="off"
          />
          <Buttons>
            <Button primary>{words.save}</Button>
          </Buttons>
        </Form>
      </Card>
      <Confirm
        verb={words.remove}
        question={`${words.removeQuestion}${props.hasPassword ? ` ${words.presentToRemove}` : ''}`}
        yes={words.remove}
        action={`${path}/bo`}
        open={Boolean(form.errors.presentForKey)}
        danger
      >
        {props.hasPassword && (
          <TextInput name="presentForKey" as="password" label={staff.account.present} form={form} required />
        )}
      </Confirm>
    </Stack>
  )
}

/** What stands below a passkey's name on its page. */
export const passkeyAbout = (passkey: Passkey): string => words.pageAbout(atStart(made(passkey)), used(passkey))
