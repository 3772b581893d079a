import { Button, ButtonLink, Form, type FormState, PlainPage, Stack, TextInput } from '#ui/index.ts'
import { words } from './forgotten-words.vi.ts'
import { words as staff } from './words.vi.ts'

export const FORGOTTEN = '/can-bo/quen-mat-khau'
const SIGN_IN = '/can-bo/dang-nhap'

/** Quên mật khẩu: where the link goes. */
export const ForgottenPage = ({ form }: { form: FormState }) => (
  <PlainPage title={words.title} about={words.about} failed={Object.keys(form.errors).length > 0}>
    <Form action={FORGOTTEN} form={form}>
      <TextInput name="email" as="email" label={staff.fields.email} form={form} autocomplete="username" required />
      <Button primary wide>
        {words.send}
      </Button>
      <p>
        <a href={SIGN_IN}>{words.back}</a>
      </p>
    </Form>
  </PlainPage>
)

/** The same answer for whoever asked. */
export const AskedPage = ({ email }: { email: string }) => (
  <PlainPage title={words.askedTitle} about={words.asked(email)}>
    <Stack gap={3}>
      <p>{words.askedHow}</p>
      <p>{words.askedElse}</p>
      <ButtonLink href={SIGN_IN} wide>
        {words.back}
      </ButtonLink>
    </Stack>
  </PlainPage>
)

/** Where no mail is sent: whom to ask instead. */
export const NoMailPage = () => (
  <PlainPage title={words.title} about={words.noMail}>
    <Stack gap={3}>
      <p>{words.noMailHow}</p>
      <p class="quiet">{words.noMailAdministrator}</p>
      <ButtonLink href={SIGN_IN} wide>
        {words.back}
      </ButtonLink>
    </Stack>
  </PlainPage>
)
