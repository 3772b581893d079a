import { expect, test } from 'vitest'
import { isId, newId } from './id.ts'
import { dayAndId, instantAndId } from './list-place.ts'

const id = '018f0000-0000-7000-8000-000000000000'

test('an id is known by its look, and nothing else is', () => {
  expect(isId(newId())).toBe(true)
  for (const no of [
    '',
    'x',
    '-'.repeat(36),
    'a'.repeat(36),
    id.toUpperCase(),
    `${id}\n`,
    `{${id}}`,
    7,
    null,
    undefined,
  ])
    expect(isId(no)).toBe(false)
})

test('a list goes on behind a row of which day and id are written, and otherwise begins at its head', () => {
  expect(dayAndId(`2026-09-20~${id}`)).toMatchObject({ id })
  // What has no day comes last.
  expect(dayAndId(`9999-12-31~${id}`)?.on.year).toBe(9999)
  const none = [
    '',
    id,
    `~${id}`,
    `2026-02-30~${id}`,
    `9999-99-99~${id}`,
    `0000-01-01~${id}`,
    `2026-09-20~${'-'.repeat(36)}`,
  ]
  for (const no of [...none, `2026-09-20~${id}~${id}`, undefined]) expect(dayAndId(no)).toBeNull()
})

test('or of which instant and id are', () => {
  expect(instantAndId(`1790000000000~${id}`)?.createdAt.epochMilliseconds).toBe(1790000000000)
  for (const no of ['', `9999999999999999~${id}`, `-1~${id}`, `1e5~${id}`, '1790000000000~x'])
    expect(instantAndId(no)).toBeNull()
})
