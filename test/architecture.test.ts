import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { circleIn, looksOf, valuesOf, wrong } from './imports.ts'

const files = globSync('src/**/*.{ts,tsx}')
const looks = files.flatMap((file) => looksOf(file, readFileSync(file, 'utf8')))

test('imports point one way', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(looks.filter((look) => look.to.startsWith('src/')).length).toBeGreaterThan(200)
  expect(looks.flatMap((look) => (wrong(look) ? [`${look.from} → ${look.to}: ${wrong(look)}`] : []))).toEqual([])
})

test('no file needs itself by a way round', () => {
  const values = files.flatMap((file) => valuesOf(file, readFileSync(file, 'utf8')))
  expect(values.length).toBeGreaterThan(2000)
  expect(circleIn(values)).toBeNull()
})

test('the guard finds the way round, and types are none', () => {
  const look = (from: string, source: string) => valuesOf(from, source)
  const [a, b] = [look('src/a.ts', "import { b } from './b.ts'"), look('src/b.ts', "export { a } from './a.ts'")]
  expect(circleIn([...a, ...b])).toEqual(['src/a.ts', 'src/b.ts', 'src/a.ts'])
  expect(
    circleIn([...a, ...look('src/b.ts', "import { type A } from './a.ts'; import type { C } from './a.ts'")]),
  ).toBeNull()
})

test.each([
  ['src/modules/petitions/domain/a.ts', '#platform/clock/clock.ts', 'domain looks at platform'],
  ['src/modules/petitions/domain/a.ts', '../application/b.ts', 'domain looks up'],
  ['src/modules/petitions/domain/a.ts', '#modules/calendar/index.ts', 'domain goes through domain/index.ts'],
  ['src/modules/petitions/domain/a.ts', 'node:fs', 'domain reaches outside'],
  ['src/modules/calendar/application/a.ts', '#modules/petitions/index.ts', 'looks at a later module'],
  [
    'src/modules/petitions/application/a.ts',
    '#modules/calendar/application/b.ts',
    'goes past the door of another module',
  ],
  ['src/modules/petitions/application/a.ts', '../web/b.tsx', 'application looks up at web'],
  ['src/modules/petitions/application/a.ts', '#ui/index.ts', 'only web looks at ui'],
  ['src/modules/petitions/application/a.ts', '#platform/mail/mail.ts', 'application looks at platform/mail'],
  ['src/modules/petitions/web/a.tsx', '#src/office.tsx', 'a module looks at a face'],
  ['src/ui/a.tsx', '#modules/petitions/index.ts', 'ui looks at kernel only'],
  ['src/platform/db/a.ts', '#modules/petitions/index.ts', 'platform looks at kernel only'],
  ['src/kernel/a.ts', '#platform/clock/clock.ts', 'kernel looks at nothing of ours'],
])('the guard sees %s → %s', (from, to, reason) => {
  const [look] = looksOf(from, `export type { x } from '${to}'`)
  expect(look && wrong(look)).toBe(reason)
})

test.each([
  ['src/modules/petitions/domain/a.ts', '#modules/deadlines/domain/index.ts'],
  ['src/modules/messages/application/a.ts', '#platform/mail/mail.ts'],
  ['src/modules/petitions/web/a.tsx', '#ui/index.ts'],
  ['src/modules/petitions/web/a.tsx', '../application/b.ts'],
])('and lets %s → %s be', (from, to) => {
  const [look] = looksOf(from, `import type { x } from '${to}'`)
  expect(look && wrong(look)).toBeNull()
})

test('no query and no migration asks the database what time it is', () => {
  const asked = [...files, ...globSync('migrations/*.sql')].filter((file) => {
    if (/\.test\.tsx?$/.test(file)) return false
    const text = readFileSync(file, 'utf8').replace(/^\s*(--|\/\/|\*|\/\*).*$/gm, '')
    return /\bnow\s*\(\)\s*(::|at\b|-|\+|,\s*interval|\)\s*values)|\bcurrent_(date|timestamp|time)\b|\bclock_timestamp\(|\blocaltimestamp\b|[=<>(,]\s*now\(\)/i.test(
      file.endsWith('.sql') ? text : (text.match(/sql(?:<[^>]*>)?`[^`]*`/g) ?? []).join('\n'),
    )
  })
  expect(asked).toEqual([])
})

test('no test leaves a folder behind', () => {
  const texts = globSync(['test/**/*.ts', 'src/**/*.test.{ts,tsx}']).map((file) => [file, readFileSync(file, 'utf8')])
  const makers = texts.filter(([, text]) => /\bmkdtempSync\(\w/.test(text ?? ''))
  expect(makers.length).toBeGreaterThan(3)
  expect(makers.flatMap(([file, text]) => (/\brmSync\(/.test(text ?? '') ? [] : [file]))).toEqual([])
})
