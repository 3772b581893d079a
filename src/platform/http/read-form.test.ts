import { expect, test } from 'vitest'
import { z } from 'zod'
import { appAt, formPost } from '#test/stage.ts'
import { fieldsOf, readForm } from './read-form.ts'

test('a posted body becomes texts: nothing else comes through, and no character the database refuses', () => {
  expect(fieldsOf({ a: 'một\0', b: ['hai\0', 2, 'ba'], c: { d: 1 }, e: 5 })).toEqual({ a: 'một', b: ['hai', 'ba'] })
  expect(fieldsOf(null)).toEqual({})
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
