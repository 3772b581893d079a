import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')
const tokens = new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name, value]) => [name, value]))

function colour(name: string): [number, number, number] {
  const value = tokens.get(name)?.slice(1)
  if (!value) throw new Error(`no token --${name}`)
  const hex = value.length === 3 ? [...value].map((digit) => digit + digit).join('') : value
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return [part(0), part(2), part(4)]
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(name: string): number {
  const [red, green, blue] = colour(name).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const text: readonly [string, readonly string[]][] = [
  ['ink', ['paper', 'surface', 'sunken', 'jade-tint', 'marigold-tint', 'red-tint', 'sky-tint', 'mark']],
  ['quiet', ['paper', 'surface', 'sunken', 'jade-tint', 'marigold-tint', 'red-tint', 'sky-tint']],
  ['jade-deep', ['paper', 'surface', 'sunken', 'jade-tint']],
  ['jade', ['paper', 'surface']],
  ['marigold', ['paper', 'surface', 'marigold-tint']],
  ['red', ['paper', 'surface', 'red-tint']],
  ['flag', ['paper', 'surface']],
  ['sky', ['surface', 'sky-tint']],
  ['on-dark', ['jade', 'jade-deep', 'red', 'flag', 'ink', 'night', 'night-raised', 'night-line']],
  ['night-ink', ['night', 'night-raised']],
  ['night-quiet', ['night']],
  ['lamp', ['night']],
]

test.each(text.flatMap(([front, grounds]) => grounds.map((ground): [string, string] => [front, ground])))(
  'text of %s on %s can be read: 4.5:1',
  (front, ground) => expect(contrast(front, ground)).toBeGreaterThanOrEqual(4.5),
)

test.each([
  ['line-strong', 'surface'],
  ['line-strong', 'paper'],
  ['jade', 'paper'],
  ['lamp', 'night'],
])('the edge of a field or of the focus, %s on %s, can be seen: 3:1', (front, ground) =>
  expect(contrast(front, ground)).toBeGreaterThanOrEqual(3),
)

test('the measure itself is right', () => {
  expect(contrast('surface', 'surface')).toBe(1)
  expect(contrast('line', 'surface')).toBeLessThan(1.5)
})
