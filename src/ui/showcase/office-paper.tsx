import {
  AutoComplete,
  Button,
  Buttons,
  Checkbox,
  Columns,
  DateInput,
  FieldRow,
  FileInput,
  Form,
  newForm,
  OfficePage,
  RadioGroup,
  Row,
  Select,
  TextArea,
  TextInput,
} from '../index.ts'
import { base, nav, person } from './samples.ts'

const fields = [
  ...['Đất đai', 'Hạ tầng', 'Vay vốn', 'Thuế, phí', 'Thủ tục', 'Khởi nghiệp', 'Làng nghề'],
  ...['Nông nghiệp', 'Môi trường', 'Lao động', 'Thương mại', 'An ninh', 'Khác'],
]

/** Paper entry: a stack of forms, by a practised hand. */
export const OfficePaperSample = () => {
  const form = newForm({ receivedOn: '2026-09-18', channel: 'centre', 'petitions.0.field': '1', ask: '1' })
  return (
    <OfficePage
      unitName="Xã Đại Sơn"
      dialogueName="Đối thoại 2026"
      person={person}
      nav={nav}
      current={`${base}/danh-sach-kien-nghi`}
      title="Nhập phiếu giấy"
      about="Xấp này đã nhập 12 phiếu. Ngày nhận và cách nhận giữ nguyên cho cả xấp."
      back={{ href: `${base}/danh-sach-kien-nghi`, label: 'Kiến nghị' }}
    >
      <Form action={`${base}/nhap-phieu`} idempotencyKey="mau" keys files label="Phiếu giấy">
        <Columns as="aside">
          <div class="stack gap-4">
            <FieldRow>
              <DateInput name="receivedOn" label="Ngày nhận" hint={null} form={form} />
              <Select
                name="channel"
                label="Cách nhận"
                empty={null}
                choices={[
                  { value: 'centre', label: 'Nộp tại Trung tâm Phục vụ hành chính công' },
                  { value: 'phone', label: 'Gọi điện thoại' },
                ]}
                form={form}
              />
              <TextInput name="number" label="Số đến" placeholder="nếu có" narrow form={form} />
            </FieldRow>
            <AutoComplete
              name="organisation"
              idName="organisationId"
              label="Cơ sở"
              src={`${base}/goi-y`}
              newLabel="Cơ sở mới"
              form={form}
            />
            <TextArea name="petitions.0.content" label="Kiến nghị 1" rows={4} form={form} />
            <RadioGroup
              name="petitions.0.field"
              label="Lĩnh vực"
              as="chips"
              keys
              choices={fields.map((label, index) => ({ value: String(index), label }))}
              form={form}
            />
            <Row apart>
              <Button small ghost icon="plus" name="them" value="kien-nghi">
                Thêm kiến nghị trong cùng phiếu
              </Button>
              <Checkbox name="ask" label="Hỏi tại hội nghị" bare form={form} />
            </Row>
            <Buttons>
              <Button primary>
                Lưu, nhập phiếu tiếp <kbd>Ctrl ↵</kbd>
              </Button>
              <Button name="print" value="1">
                Lưu và in biên nhận
              </Button>
            </Buttons>
          </div>
          <FileInput
            name="scan"
            label="Bản quét"
            hint="Ảnh hoặc PDF."
            uploadTo={`${base}/tep`}
            shrink
            zone
            most={1}
            optional
          />
        </Columns>
      </Form>
    </OfficePage>
  )
}
