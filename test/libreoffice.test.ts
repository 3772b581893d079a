import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { openPress } from '#platform/papers/press.ts'
import { toPdf } from './libreoffice.ts'
import { samples } from './paper-samples.ts'
import { type PrintedRun, readPdf } from './printed.ts'

const work = mkdtempSync(path.join(tmpdir(), 'doithoai-libreoffice-'))
const at = (...names: readonly string[]) => path.join(work, ...names)
afterAll(() => rmSync(work, { recursive: true, force: true }))

const names = Object.keys(samples)

/** Every sample as our PDF and as DOCX; of these LibreOffice makes its own. */
beforeAll(async () => {
  mkdirSync(at('docx'))
  mkdirSync(at('pdf'))
  const press = openPress()
  const about = { author: 'UBND xã Đại Sơn', made: day('2026-04-05') }
  for (const [name, sample] of Object.entries(samples)) {
    writeFileSync(at('docx', `${name}.docx`), await press.print('docx', sample, about))
    writeFileSync(at('pdf', `${name}.pdf`), await press.print('pdf', sample, about))
  }
  press.close()
  const whole = readFileSync(at('docx', 'letter.docx'))
  writeFileSync(at('docx', 'damaged.docx'), whole.subarray(0, whole.length / 2))
  await toPdf(
    [...names, 'damaged'].map((name) => at('docx', `${name}.docx`)),
    at('made'),
    work,
  )
}, 150_000)

/** Words as they are read, without what the two draw differently: dots to the margin, boxes. */
const wordsOf = (runs: readonly PrintedRun[]): readonly string[] => {
  const lines = runs.map(({ text, x, y, page }, index) => {
    const before = runs[index - 1]
    const goesOn = before?.page === page && Math.abs(before.y - y) < 0.1 && Math.abs(x - before.right) < 0.3
    return `${goesOn ? '' : ' '}${text}`
  })
  return lines
    .join('')
    .replace(/\.{4,}|[☐☒]/g, ' ')
    .split(/[\s\u00a0\u200b]+/)
    .filter(Boolean)
}

test.each(names)('%s.docx: opened as it is, on as many pages as our PDF, each saying the same', async (name) => {
  const [ours, theirs] = await Promise.all([
    readPdf(readFileSync(at('pdf', `${name}.pdf`))),
    readPdf(readFileSync(at('made', `${name}.pdf`))),
  ])
  expect(new Set(theirs.runs.map(({ font }) => font.replace(/-.*/, '').replace(/(MT)?$/, '')))).toEqual(
    new Set(['Tinos']),
  )
  expect(theirs.pages).toHaveLength(ours.pages.length)
  for (const [index] of ours.pages.entries()) {
    const [mine, its] = [ours, theirs].map(({ runs }) =>
      wordsOf(runs.filter(({ page }) => page === index + 1)).toSorted(),
    )
    expect(its, `page ${index + 1}`).toEqual(mine)
  }
})

test('what cannot be opened makes no file: the others were opened without repair', () =>
  expect(existsSync(at('made', 'damaged.pdf'))).toBe(false))
