import { Button, Form, type FormState, newForm, PlainPage, TextInput } from '../index.ts'
import { base } from './samples.ts'

/** A page of one thing. */
export const SignInSample = ({ form = newForm() }: { form?: FormState | undefined }) => (
  <PlainPage title="Đăng nhập" about="Dành cho cán bộ của đơn vị." place="Xã Đại Sơn, thành phố Hải Phòng">
    <Form action={`${base}/dang-nhap`} form={form}>
      <TextInput name="email" label="Thư điện tử" as="email" form={form} required />
      <TextInput name="password" label="Mật khẩu" as="password" form={form} required />
      <Button primary wide>
        Đăng nhập
      </Button>
    </Form>
    <p class="small quiet">Quên mật khẩu? Nhờ người quản trị của đơn vị đặt lại.</p>
  </PlainPage>
)
