import { expect, test } from 'vitest'
import { shortLived } from './short-lived.ts'

function counted(answers: (key: string, nth: number) => string | null) {
  const asked: string[] = []
  let time = 0
  const keep = shortLived<string | null>(1_000, 3, () => time)
  const look = (key: string) =>
    keep(key, async () => {
      asked.push(key)
      return answers(key, asked.length)
    })
  return { look, asked, pass: (ms: number) => (time += ms) }
}

test('many at once ask once, and a change shows when the moment is over', async () => {
  const { look, asked, pass } = counted((key, nth) => `${key}${nth}`)
  expect(await Promise.all([look('a'), look('a'), look('a')])).toEqual(['a1', 'a1', 'a1'])
  pass(999)
  expect(await look('a')).toBe('a1')
  pass(1)
  expect(await look('a')).toBe('a2')
  expect(asked).toHaveLength(2)
})

test('what is not there, or failed, is asked anew', async () => {
  const { look, asked } = counted((_, nth) => {
    if (nth === 1) return null
    if (nth === 2) throw new Error('down')
    return 'there'
  })
  expect(await look('a')).toBeNull()
  await expect(look('a')).rejects.toThrow('down')
  expect(await look('a')).toBe('there')
  expect(asked).toHaveLength(3)
})

test('no more keys than allowed are kept', async () => {
  const { look, asked } = counted((key) => key)
  for (const key of ['a', 'b', 'c', 'd', 'a']) await look(key)
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a'])
})
