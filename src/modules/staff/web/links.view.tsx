import {
  Button,
  ButtonLink,
  CopyButton,
  DescriptionList,
  Form,
  type FormState,
  PlainPage,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { Invitation } from '../application/take-invitation.ts'
import { NewPasswordFields } from './password-fields.tsx'
import { words as providerWords } from './provider-words.vi.ts'
import { BY_PROVIDER } from './ways-in.ts'
import { words } from './words.vi.ts'

const { links, fields } = words
const SIGN_IN = '/can-bo/dang-nhap'
const failed = (form: FormState) => Object.keys(form.errors).length > 0

/** The username beside a new password, so that the browser keeps them together. */
const Username = ({ email }: { email: string }) => (
  <input
    type="text"
    name="email"
    value={email}
    aria-label={words.fields.email}
    autocomplete="username"
    hidden
    readonly
  />
)

/** Nhận lời mời: a new password, or the one the address has already. */
export const InvitationPage = (
  props: Invitation & {
    token: string
    /** How people call the provider by which officers sign in too; null where there is none. */
    provider: string | null
    form: FormState
  },
) => (
  <PlainPage
    title={links.invitationTitle}
    about={links.invitationAbout(props.unitName)}
    place={props.unitName}
    failed={failed(props.form)}
  >
    <DescriptionList
      items={[
        { term: links.invitedAs, detail: props.name },
        { term: fields.title, detail: props.title },
        { term: fields.email, detail: props.email },
      ]}
    />
    {props.signsInElsewhere ? <SignInElsewhere {...props} /> : <JoinForm {...props} />}
  </PlainPage>
)

type InvitationProps = Parameters<typeof InvitationPage>[0]

/** The account has no password, and a link that goes from hand to hand is not to give it one. */
const SignInElsewhere = ({ provider }: InvitationProps) => (
  <Stack gap={3}>
    <p>{provider ? providerWords.invited(provider) : providerWords.invitedElse}</p>
    <ButtonLink href={provider ? BY_PROVIDER : SIGN_IN} primary wide>
      {provider ? providerWords.enter(provider) : words.signIn.title}
    </ButtonLink>
  </Stack>
)

const JoinForm = (props: InvitationProps) => (
  <Form action={`/can-bo/moi/${props.token}`} form={props.form}>
    <Username email={props.email} />
    {props.hasPassword ? (
      <TextInput
        name="password"
        as="password"
        label={fields.password}
        hint={links.hasAccount}
        form={props.form}
        required
      />
    ) : (
      <NewPasswordFields form={props.form} />
    )}
    <Button primary wide>
      {links.join}
    </Button>
  </Form>
)

/** Đặt lại mật khẩu. */
export const ResetPage = (props: { token: string; email: string; form: FormState }) => (
  <PlainPage title={links.resetTitle} about={links.resetAbout(props.email)} failed={failed(props.form)}>
    <Form action={`/can-bo/dat-lai/${props.token}`} form={props.form}>
      <Username email={props.email} />
      <NewPasswordFields form={props.form} />
      <Button primary wide>
        {links.reset}
      </Button>
    </Form>
  </PlainPage>
)

/** A link that leads nowhere any more, and what to do. */
export const VoidLinkPage = ({ text }: { text: string }) => (
  <PlainPage title={links.voidTitle} about={text}>
    <ButtonLink href="/can-bo/dang-nhap">{words.signIn.title}</ButtonLink>
  </PlainPage>
)

/** A link that is told once: to copy and send by hand. */
export const LinkToldOnce = ({ link }: { link: string }) => (
  <>
    <p class="pre secret-link" id="lien-ket">
      {link}
    </p>
    <div class="buttons">
      <CopyButton target="lien-ket">{links.copy}</CopyButton>
    </div>
    <p class="quiet">{links.once}</p>
  </>
)
