import { kindWords } from '#modules/units/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  Either,
  type FlashMessage,
  Form,
  type FormState,
  HiddenInput,
  Note,
  newForm,
  PasskeyForm,
  PlainPage,
  Stack,
  TextInput,
} from '#ui/index.ts'
import type { Place } from '../application/account.ts'
import { FORGOTTEN } from './forgotten.view.tsx'
import { words as forgotten } from './forgotten-words.vi.ts'
import { KEPT_FIELD, type KeptForm } from './kept-form.ts'
import { words as passkeyWords } from './passkey-words.vi.ts'
import { words as providerWords } from './provider-words.vi.ts'
import { BY_PROVIDER, type WaysIn } from './ways-in.ts'
import { words } from './words.vi.ts'

const { signIn, resend, choose, fields } = words

export interface SignInProps {
  form?: FormState | undefined
  /** Where it leads afterwards: one of the office's own pages. */
  back: string
  /** A form that waits to be sent again, sealed. */
  kept?: string | undefined
  flash?: FlashMessage | undefined
  ways: WaysIn
  /** Whoever the provider knows is nobody here: there one is to sign in as somebody else. */
  anew?: boolean | undefined
  banner?: string | undefined
}

/** Đăng nhập. */
export const SignInPage = ({ form, back, kept, flash, ways, anew, banner }: SignInProps) => (
  <PlainPage
    title={signIn.title}
    about={signIn.about}
    home="/"
    flash={flash}
    banner={banner}
    failed={Boolean(form && Object.keys(form.errors).length > 0)}
  >
    <Form action="/can-bo/dang-nhap" form={form ?? newForm()}>
      <HiddenInput name="ve" value={back} />
      <HiddenInput name={KEPT_FIELD} value={kept} />
      <TextInput name="email" as="email" label={fields.email} form={form} autocomplete="username" required />
      <TextInput name="password" as="password" label={fields.password} form={form} required />
      <Button primary wide>
        {signIn.button}
      </Button>
      <p>
        <a href={FORGOTTEN}>{forgotten.link}</a>
      </p>
    </Form>
    {(ways.passkey || ways.provider) && <OtherWays back={back} kept={kept} ways={ways} anew={anew} />}
  </PlainPage>
)

/** Besides e-mail and password: the outside provider, a passkey. */
const OtherWays = ({ back, kept, ways, anew }: Pick<SignInProps, 'back' | 'kept' | 'ways' | 'anew'>) => (
  <>
    {ways.provider && <ByProvider back={back} kept={kept} label={ways.provider} anew={anew} />}
    {ways.passkey && (
      <PasskeyForm
        action="/can-bo/dang-nhap/khoa"
        ask="/can-bo/dang-nhap/khoa/hoi"
        does="give"
        origin={ways.passkey.origin}
        label={passkeyWords.signIn}
      >
        {!ways.provider && <Either>{passkeyWords.or}</Either>}
        <HiddenInput name="ve" value={back} />
        <HiddenInput name={KEPT_FIELD} value={kept} />
        <Button wide icon="key">
          {passkeyWords.signIn}
        </Button>
      </PasskeyForm>
    )}
  </>
)

interface ByProviderProps {
  back: string
  kept: string | undefined
  label: string
  anew: boolean | undefined
}

/** A form that waits in this page stays in it: one signs in beside, and comes back to send it. */
const ByProvider = ({ back, kept, label, anew }: ByProviderProps) => (
  <Stack gap={3}>
    <Either>{passkeyWords.or}</Either>
    {kept ? (
      <>
        <p class="quiet">{providerWords.resendHint(label)}</p>
        <a class="button wide" href={BY_PROVIDER} target="_blank" rel="noopener">
          {providerWords.enter(label)}
        </a>
        <Form action={`${BY_PROVIDER}/gui-lai`}>
          <HiddenInput name={KEPT_FIELD} value={kept} />
          <Button wide>{providerWords.resend}</Button>
        </Form>
      </>
    ) : (
      <ButtonLink href={`${BY_PROVIDER}?ve=${encodeURIComponent(back)}${anew ? '&moi=1' : ''}`} wide>
        {anew ? providerWords.enterAnew(label) : providerWords.enter(label)}
      </ButtonLink>
    )}
  </Stack>
)

/** What a person wrote, as against what a page put into its form. */
const isWritten = ([name, value]: readonly [string, string]) =>
  value.trim() !== '' &&
  !['version', 'idempotencyKey', KEPT_FIELD].includes(name) &&
  !/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(value)

/** After signing in again: the form that was not saved, ready to be sent. */
export const ResendPage = ({ kept }: { kept: KeptForm }) => {
  const written = kept.fields.filter(isWritten)
  return (
    <PlainPage title={resend.title} about={resend.about} home="/can-bo" wide>
      {kept.hadFiles && <Note is="soon">{resend.files}</Note>}
      <Stack gap={2}>
        <h2>{resend.what}</h2>
        {written.length === 0 ? (
          <p class="quiet">{resend.nothing}</p>
        ) : (
          written.map(([, value]) => (
            <Card tight>
              <p class="pre">{value}</p>
            </Card>
          ))
        )}
      </Stack>
      <Form action={kept.path} files={kept.multipart}>
        {kept.fields.map(([name, value]) => (
          <HiddenInput name={name} value={value} />
        ))}
        <div class="buttons">
          <Button primary>{resend.button}</Button>
          <ButtonLink href="/can-bo" ghost>
            {resend.drop}
          </ButtonLink>
        </div>
      </Form>
    </PlainPage>
  )
}

/** Chọn đơn vị: one button for each place the account may enter. */
export const ChooseUnitPage = (props: {
  places: readonly Place[]
  back: string
  kept?: string | undefined
  flash?: FlashMessage | undefined
}) => (
  <PlainPage
    title={choose.title}
    about={props.places.length > 0 ? choose.about : choose.none}
    home="/can-bo"
    flash={props.flash}
  >
    <Form action="/can-bo/chon-don-vi">
      <HiddenInput name="ve" value={props.back} />
      <HiddenInput name={KEPT_FIELD} value={props.kept} />
      <Stack gap={3}>
        {props.places.map((place) => (
          <Button name="unit" value={place.unitId} wide>
            {choose.enter(kindWords(place.unitKind, place.unitName))}
          </Button>
        ))}
      </Stack>
    </Form>
    <form method="post" action="/can-bo/dang-xuat">
      <Button ghost wide>
        {words.account.signOut}
      </Button>
    </form>
  </PlainPage>
)
