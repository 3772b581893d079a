import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOfficer, checkPassword, emailForm, isStock, ownPath, readEmail } from './index.ts'

describe('the way back after signing in', () => {
  test.each([
    ['/can-bo', '/can-bo'],
    ['/can-bo/kien-nghi/2026/7?tab=2', '/can-bo/kien-nghi/2026/7?tab=2'],
    ['/can-bo?x=1', '/can-bo?x=1'],
    [undefined, '/can-bo'],
    ['', '/can-bo'],
    ['https://xau.vn/can-bo', '/can-bo'],
    ['//xau.vn/can-bo', '/can-bo'],
    ['/can-bo//xau.vn', '/can-bo'],
    ['/can-bo\\xau.vn', '/can-bo'],
    ['/can-bo.xau.vn', '/can-bo'],
    ['/can-bo/../dai-son-11086', '/can-bo'],
    ['/can-bo/%2e%2e/dai-son-11086', '/can-bo'],
    ['/can-bo/dang-nhap?ve=/can-bo', '/can-bo'],
    ['/can-bo/dang-xuat', '/can-bo'],
    ['/can-bo/a\r\nset-cookie: x', '/can-bo'],
    ['/dai-son-11086/', '/can-bo'],
  ])('%j leads to %s', (wanted, path) => expect(ownPath(wanted)).toBe(path))

  const pieces = [
    '/',
    '//',
    '\\',
    '.',
    '..',
    '?',
    '#',
    '@',
    ':',
    '%2e',
    '%2f',
    '\t',
    '\n',
    ' ',
    'can-bo',
    'https:',
    'xau.vn',
  ]
  test('never leads to another host, nor out of the office, whatever was typed', () =>
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (ours, typed) => {
        const url = new URL(ownPath(`${ours ? '/can-bo' : ''}${typed.join('')}`), 'http://vi-du.vn')
        expect(url.host).toBe('vi-du.vn')
        expect(url.pathname).toMatch(/^\/can-bo(\/|$)/)
      }),
      { numRuns: 1_000 },
    ))
})

test.each([
  ['  An.Nguyen@Vi-Du.VN ', 'an.nguyen@vi-du.vn'],
  ['an@vi-du', null],
  ['an vi-du.vn', null],
  ['an@@vi-du.vn', null],
  [`${'a'.repeat(250)}@vi-du.vn`, null],
])('e-mail %j', (typed, email) => {
  const read = readEmail(typed)
  expect(read.ok ? read.value : null).toBe(email)
  if (email) expect(emailForm(typed)).toBe(email)
})

describe('a password everybody thinks of', () => {
  const commonPasswords = { has: isStock }

  test.each([
    '12345678901234',
    'qwertyuiop1234',
    'passwordpassword',
    'Password123456',
    'matkhau123456789',
    'mật khẩu 123456',
    '1qaz2wsx3edc4rfv',
    'qwertyuiopasdfgh',
    'abcdefghijklmn',
    'adminadmin2026',
    'asdfghjklasdfghjkl',
    'haiphong31122026',
    'zxcvbnmzxcvbnm',
    '098765432112345',
  ])('%s is refused', (typed) => {
    const checked = checkPassword(typed, commonPasswords)
    expect(checked.ok ? '' : checked.refusal).toMatch(/password-(common|repeats)/)
  })

  test.each(['ba con mèo đi chợ', 'mưa rơi trên mái ngói', 'tr0ng-vuon-c0-2-cay', 'kho lúa nhà bà Năm'])(
    '%s is accepted',
    (typed) => expect(checkPassword(typed, commonPasswords).ok).toBe(true),
  )

  const stock = [
    'password',
    'matkhau',
    'mật khẩu',
    'qwerty',
    'asdfgh',
    '1qaz',
    '2026',
    '31122026',
    'aaaa',
    ' ',
    '-',
    'vietnam',
  ]
  test('whatever is put together of stock pieces is stock, and one word of one’s own is enough not to be', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stock), { minLength: 1, maxLength: 8 }), fc.nat(7), (pieces, at) => {
        expect(isStock(pieces.join(''))).toBe(true)
        expect(isStock(pieces.toSpliced(at, 0, 'ngói').join(''))).toBe(false)
      }),
    ))
})

describe('the last administrator', () => {
  const officer = (id: string, roles: string[], rest: { active?: boolean; hasAccount?: boolean } = {}) => ({
    ...{ id, roles, active: true, hasAccount: true },
    ...rest,
  })
  const an = officer('an', ['administrator', 'specialist'])

  test('cannot lose the role or be let go while nobody else administers', () => {
    for (const others of [[], [officer('b', ['leader'])], [officer('b', ['administrator'], { active: false })]]) {
      expect(changeOfficer([an, ...others], { ...an, roles: ['specialist'] })).toMatchObject({ ok: false })
      expect(changeOfficer([an, ...others], { ...an, active: false })).toMatchObject({ ok: false })
    }
  })

  test('somebody who was only invited is nobody yet', () =>
    expect(
      changeOfficer([an, officer('b', ['administrator'], { hasAccount: false })], { ...an, active: false }),
    ).toMatchObject({ ok: false }))

  test('may go when another can sign in; and a unit that has none yet can be changed', () => {
    const both = [an, officer('b', ['administrator'])]
    expect(changeOfficer(both, { ...an, active: false }).ok).toBe(true)
    const invited = officer('c', ['administrator'], { hasAccount: false })
    expect(changeOfficer([invited], { ...invited, roles: ['leader'] }).ok).toBe(true)
  })
})
