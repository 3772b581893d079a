import { expect, test } from 'vitest'

/** What no officer and no business should have to read, and how it is said instead. */
const jargon: readonly { readonly found: RegExp; readonly say: string }[] = [
  { found: /DOITHOAI_/, say: 'quản trị hệ thống đặt địa chỉ: a setting is named in the command line only' },
  { found: /mã PIN(?! của máy)/i, say: 'số bí mật (glossary: code, PIN)' },
  // A path of a folder is one; what leads to a page is a link (glossary: secret link).
  { found: /đường dẫn(?! đầy đủ)/i, say: 'liên kết' },
  { found: /\be-?mail\b/i, say: 'thư điện tử (glossary)' },
  { found: /\b(?:URL|token|JSON|server|database)\b/i, say: 'a word people use' },
]

const files = await Promise.all(
  Object.entries(import.meta.glob<Record<string, unknown>>('../src/{modules,ui}/**/*.vi.ts')).map(
    async ([file, load]) => [file.replace('../src/', ''), await load()] as const,
  ),
)

/** What is said: every text, and of a sentence that is put together, the words between its quotes. */
function texts(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return String(words).match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []
  if (typeof words !== 'object' || words === null) return []
  // What a column of somebody's own table may be headed with, besides our word, is theirs.
  return Object.entries(words).flatMap(([name, value]) => (name.endsWith('Also') ? [] : texts(value)))
}

/** Without what is put in: that is a value, not a word. */
const said = (text: string): string => text.replace(/\$\{[^}]*\}/g, '…')

test('there are catalogues to look at', () => expect(files.length).toBeGreaterThan(50))

test.each(files)('%s speaks plainly', (_, words) => {
  const found = texts(words)
    .map(said)
    .flatMap((text) => jargon.filter(({ found }) => found.test(text)).map(({ say }) => `${text} → ${say}`))
  expect(found).toEqual([])
})
