import type { FormState } from '../form-state.ts'
import {
  Button,
  Card,
  Checkbox,
  Disclosure,
  FileInput,
  Form,
  Honeypot,
  MoreRows,
  NamePreview,
  Note,
  PageHead,
  PortalPage,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
} from '../index.ts'
import { base, unit } from './samples.ts'

const kinds = [
  { value: 'household', label: 'Hộ kinh doanh' },
  { value: 'cooperative', label: 'Hợp tác xã' },
  { value: 'company', label: 'Doanh nghiệp' },
]

const fields = [
  'Đất đai, mặt bằng',
  'Hạ tầng, điện, đường',
  'Vay vốn',
  'Thuế, phí',
  'Thủ tục, giấy tờ',
  'Chuyện khác',
  'Tôi không rõ',
].map((label, index) => ({ value: String(index), label }))

/** A form as it comes back with something wrong in it. */
export const PortalFormSample = ({ form }: { form: FormState }) => (
  <PortalPage unit={unit} title="Gửi kiến nghị" path={`${unit.home}kien-nghi/gui`} width="form" failed>
    <PageHead title="Gửi kiến nghị" back={{ href: unit.home, label: 'Trang chính' }}>
      <p>Chỉ cần ba ô đầu. Khoảng hai phút. Không phải tạo tài khoản.</p>
    </PageHead>
    <NamePreview
      fields={{ name: 'name', kind: 'kind', village: 'village', show: 'showName', hide: 'hideName' }}
      openKinds={['company', 'cooperative']}
      anonymous={{ household: 'một hộ kinh doanh', company: 'một doanh nghiệp', '': 'một cơ sở kinh doanh' }}
    >
      <Form action={`${base}/gui-kien-nghi`} idempotencyKey="mau" form={form} files>
        <TextInput
          name="name"
          label="Tên cơ sở"
          hint="Doanh nghiệp, hợp tác xã hoặc hộ kinh doanh"
          as="organisation"
          form={form}
          required
        />
        <TextInput
          name="phone"
          label="Số điện thoại"
          hint="Để được gọi lại và để tra cứu. Không công khai."
          as="phone"
          form={form}
          required
        />
        <MoreRows
          count={1}
          most={5}
          addLabel="Thêm kiến nghị nữa"
          addName="them"
          addValue="kien-nghi"
          rowLabel={(number) => `Kiến nghị ${number}`}
          row={(index, number) => (
            <>
              <TextArea
                name={`petitions.${index}.content`}
                label={`Kiến nghị ${number}`}
                hint="Chuyện gì đang vướng, ở đâu, từ bao giờ?"
                form={form}
                required
              />
              <RadioGroup
                name={`petitions.${index}.field`}
                label="Về việc gì?"
                as="grid"
                choices={fields}
                form={form}
                optional
              />
            </>
          )}
        />
        <Note title="Đã có người hỏi chuyện giống thế này">
          <p>
            <a href="#giong">Nâng đường liên thôn 3 – thôn 4</a>: xã đã trả lời ngày 12/11/2025, làm trong quý II/2026.
          </p>
        </Note>
        <FileInput
          name="files"
          label="Ảnh, giấy tờ"
          hint="Ảnh, PDF, Word hoặc Excel."
          accept="image/*,.pdf,.doc,.docx,.xls,.xlsx"
          kept={[{ id: 'tep-1', name: 'duong-ngap.jpg', size: '1,2 MB' }]}
          uploadTo={`${base}/tep`}
          shrink
          form={form}
          optional
        />
        <Checkbox
          name="attend"
          label={
            <>
              <b>Tôi sẽ dự hội nghị</b> thứ Năm, 22/10
            </>
          }
          hint="Ghi luôn vào danh sách đăng ký"
          form={form}
        />
        <Disclosure summary="Thêm về cơ sở của tôi" open={Boolean(form.errors.taxCode)}>
          <RadioGroup name="kind" label="Loại hình" choices={kinds} form={form} optional />
          <Select
            name="village"
            label="Thôn"
            choices={[
              { group: 'Đại Sơn cũ', choices: [1, 2, 3].map((n) => ({ value: `t${n}`, label: `Thôn ${n}` })) },
              { group: 'Bình Lãng cũ', choices: [4, 5].map((n) => ({ value: `t${n}`, label: `Thôn ${n}` })) },
            ]}
            form={form}
            optional
          />
          <TextInput
            name="taxCode"
            label="Mã số thuế hoặc số định danh"
            hint="Không bắt buộc. Chúng tôi không công khai số này."
            as="digits"
            size={16}
            form={form}
          />
        </Disclosure>
        <Card gap={2} tight>
          <p>
            <b>Khi công khai sẽ hiện như sau</b>
          </p>
          <p class="quote">
            Đường vào làng nghề bị ngập, xe tải không vào được
            <br />
            <small data-preview-name="">một cơ sở kinh doanh</small>
          </p>
          <div data-for="household ">
            <Checkbox name="showName" label="Nêu tên cơ sở của tôi" form={form} bare />
          </div>
          <div data-for="company cooperative">
            <Checkbox name="hideName" label="Ẩn tên cơ sở của tôi" form={form} bare />
          </div>
        </Card>
        <Honeypot />
        <Button primary big>
          Gửi kiến nghị
        </Button>
      </Form>
    </NamePreview>
  </PortalPage>
)

/** Errors in every field. */
export const wrongForm: FormState = {
  values: {
    name: '',
    phone: '0912 345 67',
    'petitions.0.content': 'Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào lấy hàng được.',
    'petitions.0.field': '1',
    attend: '1',
    kind: 'household',
    village: 't3',
    taxCode: '12345',
  },
  errors: {
    name: 'Ghi tên cơ sở, ví dụ: Cơ sở mộc Ví Dụ',
    phone: 'Số này thiếu một chữ số. Ví dụ: 0912 345 678',
    'petitions.0.content': 'Viết thêm một chút để cán bộ hiểu chuyện đang vướng ở đâu',
    'petitions.0.field': 'Chọn một việc, hoặc chọn “Tôi không rõ”',
    files: 'Tệp duong-ngap.tiff không phải ảnh, PDF, Word hay Excel',
    attend: 'Hội nghị đã đủ chỗ; cán bộ sẽ gọi lại nếu có chỗ trống',
    kind: 'Chọn loại hình của cơ sở',
    village: 'Thôn này không còn trong danh sách',
    taxCode: 'Mã số thuế có 10 hoặc 13 chữ số; số định danh có 12 chữ số',
  },
}
