import { expect, test } from 'vitest'
import { z } from 'zod'
import { appAt, formPost } from '#test/stage.ts'
import { version, versionTyped } from './fields.ts'
import { fieldsOf, readForm } from './read-form.ts'

test('a posted body becomes texts: nothing else comes through, and no character the database refuses', () => {
  expect(fieldsOf({ a: 'một\0', b: ['hai\0', 2, 'ba'], c: { d: 1 }, e: 5 })).toEqual({ a: 'một', b: ['hai', 'ba'] })
  expect(fieldsOf(null)).toEqual({})
  expect(fieldsOf({ a: 'nửa \ud83d chữ' })).toEqual({ a: 'nửa \ufffd chữ' })
  expect(readForm(z.object({ a: z.string() }), { a: 'x\0y' })).toMatchObject({ ok: true, value: { a: 'xy' } })
})

test('what no keyboard types is a wrong password, not a breakdown', async () => {
  const typed = { email: 'a\0b@vi-du.vn', password: 'mật khẩu\0 dài đủ chữ' }
  const { statusCode } = await (await appAt('2026-09-20T02:00:00Z')).inject({
    url: '/can-bo/dang-nhap',
    ...formPost(typed),
  })
  expect(statusCode).toBe(422)
})

test.each(['', 'x', '-1', '1.5', '1e309', '2147483648', '9007199254740993', ['1', '2'], undefined])(
  'a version of %j is of nothing: it meets what an old one meets, and no breakdown',
  (typed) => {
    const read = readForm(z.object({ version }), typed === undefined ? {} : { version: typed })
    expect(read.ok && read.value.version).toBeLessThan(1)
    expect(versionTyped(typed)).toBeLessThan(1)
    expect(readForm(z.object({ version }), { version: '7' })).toMatchObject({ ok: true, value: { version: 7 } })
  },
)

test('a field that says nothing itself is spoken of in plain words', () => {
  const schema = z.object({ id: z.uuid(), kind: z.enum(['a', 'b']), text: z.string('Ghi gì đó').max(3, 'Dài quá') })
  const { form } = readForm(schema, { id: 'x', text: 'dài quá' })
  expect(form.errors).toEqual({ id: expect.stringContaining('Tải lại trang'), kind: form.errors.id, text: 'Dài quá' })
})
