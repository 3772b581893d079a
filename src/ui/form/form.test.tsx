import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { fieldId, fieldValue, fieldValues, formWithErrors, hasErrors, newForm } from '../form-state.ts'
import { RadioGroup, Select } from './choices.tsx'
import { DateInput } from './date-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FileInput } from './file-input.tsx'
import { Form } from './form.tsx'
import { MoreRows } from './rows.tsx'
import { TextInput } from './text-input.tsx'

const form = formWithErrors({ phone: '0912', 'petitions.0.field': '2', files: ['a', 'b'] }, { phone: 'Thiếu số' })

describe('a form that came back', () => {
  test('holds what was typed and what is wrong', () => {
    expect(fieldValue(form, 'phone')).toBe('0912')
    expect(fieldValues(form, 'files')).toEqual(['a', 'b'])
    expect(fieldValues(form, 'phone')).toEqual(['0912'])
    expect(fieldValue(form, 'khac')).toBe('')
    expect(hasErrors(form)).toBe(true)
    expect(hasErrors(newForm())).toBe(false)
  })

  test('ties help and error to the field', () => {
    const html = renderToString(<TextInput name="phone" label="Số điện thoại" hint="Không công khai" form={form} />)
    expect(html).toContain('aria-describedby="phone-hint phone-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/id="phone-error"[^>]*>.*Thiếu số/)
    expect(html).toContain('value="0912"')
    expect(html).toContain('<label for="phone">')
  })

  test('the summary leads to the field, and to the first choice of a group', () => {
    const wrong = formWithErrors({}, { 'petitions.0.field': 'Chọn một việc' })
    const summary = renderToString(<ErrorSummary form={wrong} />)
    const group = renderToString(
      <RadioGroup name="petitions.0.field" label="Việc gì" form={wrong} choices={[{ value: '1', label: 'Đất' }]} />,
    )
    const id = fieldId('petitions.0.field')
    expect(summary).toContain(`href="#${id}"`)
    expect(group).toContain(`<input type="radio" id="${id}"`)
  })

  test('an error of the whole form is the heading and no link', () => {
    const html = renderToString(<ErrorSummary form={formWithErrors({}, { form: 'Sai mật khẩu' })} />)
    expect(html).toContain('>Sai mật khẩu</h2>')
    expect(html).not.toContain('<a ')
  })

  test('chooses again what was chosen', () => {
    const choices = [
      { value: '1', label: 'Đất' },
      { value: '2', label: 'Điện' },
    ]
    const radio = renderToString(<RadioGroup name="petitions.0.field" label="Việc" choices={choices} form={form} />)
    expect(radio.match(/value="(\d)" checked/)?.[1]).toBe('2')
    const select = renderToString(<Select name="petitions.0.field" label="Việc" choices={choices} form={form} />)
    expect(select).toMatch(/<option value="2" selected/)
  })
})

test('a password never comes back', () => {
  const html = renderToString(
    <TextInput name="password" label="Mật khẩu" as="password" form={newForm({ password: 'bí mật' })} />,
  )
  expect(html).not.toContain('bí mật')
})

test('a day is shown as people write it, and what is no day as it was typed', () => {
  const shown = (value: string) => renderToString(<DateInput name="on" label="Ngày" value={value} />)
  expect(shown('2026-09-18')).toContain('value="18/09/2026"')
  expect(shown('31/11')).toContain('value="31/11"')
  expect(renderToString(<DateInput name="on" label="Ngày" value="18/9/2026" picker />)).toContain('value="2026-09-18"')
})

test('a form posts, with the version it shows and the key that makes it count once', () => {
  const html = renderToString(
    <Form action="/x" version={3} idempotencyKey="k1" files>
      x
    </Form>,
  )
  expect(html).toContain('method="post"')
  expect(html).toContain('enctype="multipart/form-data"')
  expect(html).toContain('<input type="hidden" name="version" value="3"')
  expect(html).toContain('<input type="hidden" name="idempotencyKey" value="k1"')
})

test('files the server has come back ticked, those untied by the person do not', () => {
  const kept = [
    { id: 'a', name: 'a.jpg', size: '1 MB' },
    { id: 'b', name: 'b.jpg', size: '1 MB' },
  ]
  const html = renderToString(
    <FileInput name="tep" label="Tệp" kept={kept} keptName="files" form={newForm({ files: ['b'] })} />,
  )
  expect(html).toMatch(/value="b" checked/)
  expect(html).not.toMatch(/value="a" checked/)
  expect(html).toContain('Tối đa 5 tệp, mỗi tệp không quá 20 MB')
})

test('rows carry their number, the template its placeholder, and the last row no button to add', () => {
  const rows = (count: number) =>
    renderToString(
      <MoreRows
        count={count}
        most={2}
        addLabel="Thêm"
        addName="them"
        addValue="1"
        rowLabel={(number) => `Kiến nghị thứ ${number}`}
        row={(index, number) => <TextInput name={`p.${index}.a`} label={`Kiến nghị ${number}`} />}
      />,
    )
  expect(rows(1)).toContain('name="p.0.a"')
  expect(rows(1)).toMatch(/<fieldset[^>]*><legend class="unseen">Kiến nghị thứ 1</)
  expect(rows(1)).toMatch(/<template>.*name="p.__i__.a".*<\/template>/)
  expect(rows(1)).toContain('data-add')
  expect(rows(2)).not.toContain('data-add')
})
