import { expect, test, vi } from 'vitest'
import type { Catalogue } from '#kernel/language.ts'
import { vietnameseLeft } from './only-english.ts'

// What the browser's elements say is chosen as they load, by the page they stand in.
vi.stubGlobal('document', { documentElement: { lang: 'en' } })
const files = await Promise.all(
  Object.entries(import.meta.glob<Record<string, unknown>>('../src/**/*.en.ts')).map(
    async ([file, load]) => [file.replace('../src/', ''), await load()] as const,
  ),
)

/** Vietnamese words an English catalogue may hold: the name of the other language. */
const MEANT = ['Tiếng Việt']

const isCatalogue = (value: object): value is Catalogue<object> => 'vi' in value && 'en' in value

/** Every text of a catalogue by its path; of a sentence, how it is made. */
function texts(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [[at, value]]
    return typeof value === 'function' ? [[at, String(value)]] : texts(Object(value), at)
  })
}

const exported = files.flatMap(([file, all]) =>
  Object.entries(all).map(([name, value]) => [`${file} ${name}`, Object(value) as object] as const),
)
test('there are catalogues to look at', () => expect(exported.length).toBeGreaterThan(10))

test.each(exported)('%s has no Vietnamese in English', (_, value) => {
  const found = texts(isCatalogue(value) ? value.en : value)
  expect(found.filter(([, text]) => vietnameseLeft(text.replace(/[<>]/g, ' '), MEANT).length > 0)).toEqual([])
})
