import { renderToString } from 'preact-render-to-string'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { QrCode } from './qr-code.tsx'

test('the path draws each dark cell once, with four light cells around', () => {
  const text = 'https://doi-thoai.vidu.vn/dai-son-11086/k/1'
  const html = renderToString(<QrCode text={text} label="Mã" />)
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of html.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let cell = 0; cell < Number(length); cell++) {
      const row = drawn[Number(y)]
      if (row) row[Number(x) + cell] = true
    }
  expect(drawn).toEqual(data)
  expect(drawn.slice(0, 4).flat().some(Boolean)).toBe(false)
})
