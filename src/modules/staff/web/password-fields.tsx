import { type FormState, TextInput } from '#ui/index.ts'
import { words } from './words.vi.ts'

/** A new password, typed twice. */
export const NewPasswordFields = ({ form, label, hint }: { form: FormState; label?: string; hint?: string }) => (
  <>
    <TextInput
      name="password"
      as="new-password"
      label={label ?? words.fields.newPassword}
      hint={hint ?? words.passwordHint}
      form={form}
      required
    />
    <TextInput name="passwordAgain" as="new-password" label={words.fields.passwordAgain} form={form} required />
  </>
)
