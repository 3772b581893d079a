import { expect, test } from 'vitest'
import { counterMoved, passkeyGround, passkeyName } from './passkey.ts'

test.each([
  ['https://doithoai.daison.gov.vn', 'doithoai.daison.gov.vn'],
  ['https://doithoai.daison.gov.vn:8443', 'doithoai.daison.gov.vn'],
  ['http://localhost:3000', 'localhost'],
  ['http://xa.localhost:3000', 'xa.localhost'],
])('%s holds passkeys', (address, rpId) =>
  expect(passkeyGround(address)).toEqual({ ok: true, value: { origin: address, rpId } }),
)

test.each([
  ['http://doithoai.daison.gov.vn', 'plain-http'],
  ['http://192.168.1.20:3000', 'plain-http'],
  ['http://127.0.0.1:3000', 'plain-http'],
  ['http://localhost.vi-du.vn', 'plain-http'],
  ['https://192.168.1.20', 'bare-address'],
  ['https://[2001:db8::1]', 'bare-address'],
])('%s does not: %s', (address, refusal) => expect(passkeyGround(address)).toMatchObject({ ok: false, refusal }))

test('a counter goes on, or stays at nothing', () => {
  expect([counterMoved(0, 0), counterMoved(0, 1), counterMoved(6, 7), counterMoved(6, 90)]).toEqual([
    ...[true, true, true, true],
  ])
  expect([counterMoved(7, 7), counterMoved(7, 6), counterMoved(7, 0)]).toEqual([false, false, false])
})

test('a passkey is called what its owner calls it', () => {
  expect(passkeyName('  Điện thoại \n của tôi ', 'Chrome')).toBe('Điện thoại của tôi')
  expect(passkeyName('  ', 'Chrome trên Windows')).toBe('Chrome trên Windows')
  expect(passkeyName('x'.repeat(200), '')).toHaveLength(60)
})
