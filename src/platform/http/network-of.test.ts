import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test('an IPv4 address is its own network, also where it is written as IPv6; an IPv6 address is one of its 64 bits', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('::ffff:192.0.2.7')
  expect(networkOf('2001:db8:0:1:aaaa::7')).toBe(networkOf('2001:DB8::1:0:0:0:9'))
  expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:0:1::1'))
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
  expect(networkOf(undefined)).toBe('')
  expect(networkOf('::1')).toBe('0:0:0:0')
})
