import { expect, test } from 'vitest'
import { minutesFileLimits, minutesFileRefusal } from './minutes-files.ts'

const { photoBytes, soundBytes, files } = minutesFileLimits

test.each<[string, string | null, number, number, string | null]>([
  ['a photo at its limit', 'image/jpeg', photoBytes, 0, null],
  ['a photo above it', 'image/heic', photoBytes + 1, 0, 'file-too-large'],
  ['two hours of sound', 'audio/mpeg', soundBytes, 0, null],
  ['more than that', 'audio/wav', soundBytes + 1, 0, 'file-too-large'],
  ['a paper', 'application/pdf', 10, 0, 'file-type-not-accepted'],
  ['what nobody knows', null, 10, 0, 'file-type-not-accepted'],
  ['a name that only objects have', 'constructor', 10, 0, 'file-type-not-accepted'],
  ['nothing', 'image/png', 0, 0, 'file-empty'],
  ['the last place', 'audio/mp4', 10, files - 1, null],
  ['one too many', 'audio/mp4', 10, files, 'too-many-files'],
])('%s', (_, type, bytes, kept, refusal) => {
  expect(minutesFileRefusal({ name: 'tep', type, bytes }, kept)).toBe(refusal)
})
