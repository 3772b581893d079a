import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Paper } from '#kernel/paper.ts'
import { openPress } from '#platform/papers/press.ts'
import { documentLimits, readDocument } from './read-document.ts'

const signed = readFileSync(new URL('../../../test/documents/signed.pdf', import.meta.url))
const press = openPress({ most: 1 })
afterAll(() => press.close())

const paper: Paper = {
  ...{ title: 'Thông báo', letterhead: { above: '', body: ['Ủy ban nhân dân', 'xã Đại Sơn'] }, place: 'Đại Sơn' },
  ...{ number: { value: '12', symbol: 'TB-UBND' }, dated: { year: 2026, month: 9, day: 3 } },
  ...{ type: 'Thông báo', abstract: 'Về việc tổ chức hội nghị', addressees: [], bases: [], annexes: [] },
  blocks: [
    { is: 'paragraph', text: 'Hội nghị họp lúc 8 giờ thứ Năm, ngày 22 tháng 10 năm 2026.' },
    {
      is: 'table',
      columns: [
        { head: 'Giờ', width: 20 },
        { head: 'Việc', width: null },
      ],
      rows: [['8:00', 'Khai mạc']],
    },
  ],
  signature: { lines: ['Chủ tịch'], name: 'Phạm Văn Ví Dụ' },
  recipients: ['Lưu: VT, KT'],
}
const printed = (as: 'pdf' | 'docx') => press.print(as, paper, { author: 'UBND xã Đại Sơn', made: day('2026-09-03') })

test.each(['pdf', 'docx'] as const)('what a %s says is read, tables too', async (as) => {
  const read = await readDocument(await printed(as), as)
  if (!read.ok) throw new Error(read.refusal)
  const text = read.value.text.replace(/\s+/g, ' ')
  for (const said of ['ngày 22 tháng 10 năm 2026', 'Khai mạc', 'Phạm Văn Ví Dụ', '12/TB-UBND'])
    expect(text).toContain(said)
  expect(read.value).toMatchObject({ signatures: [], signedInside: false })
})

describe('a signed PDF', () => {
  const signatures = async (file: Buffer) => {
    const read = await readDocument(file, 'pdf')
    return read.ok ? read.value.signatures : read.refusal
  }
  test('tells who signed it, when, and that it is whole', async () => {
    expect(await signatures(signed)).toEqual([
      {
        ...{ signer: 'Phạm Văn Ví Dụ', issuer: 'Phạm Văn Ví Dụ', intact: true, coversFile: true },
        at: expect.stringMatching(/^20\d\d-\d\d-\d\dT/),
      },
    ])
  })
  test('one letter changed: it does not hold any more', async () => {
    const changed = Buffer.from(signed)
    changed[600] = (changed[600] ?? 0) ^ 1
    expect(await signatures(changed)).toMatchObject([{ intact: false, coversFile: true }])
  })
  test('something added afterwards: it holds, and does not cover the file', async () => {
    const more = Buffer.concat([signed, Buffer.from('\n% thêm\n')])
    expect(await signatures(more)).toMatchObject([{ intact: true, coversFile: false, signer: 'Phạm Văn Ví Dụ' }])
  })
})

describe('what is no document is refused by its name', () => {
  const refusal = async (file: Buffer, as: 'pdf' | 'docx', ms?: number) => {
    const read = await readDocument(file, as, ms)
    return read.ok ? 'read' : read.refusal
  }
  test.each(['pdf', 'docx'] as const)('no %s at all', async (as) =>
    expect(await refusal(Buffer.from('Xin chào'), as)).toBe('not-readable'),
  )
  test('a Word file with macros, one that unfolds, one that is cut off', async () => {
    const parts = unzipSync(new Uint8Array(await printed('docx')))
    const docx = (more: Record<string, Uint8Array>) => Buffer.from(zipSync({ ...parts, ...more }))
    expect(await refusal(docx({ 'word/vbaProject.bin': strToU8('x') }), 'docx')).toBe('macros')
    expect(await refusal(docx({ 'word/media/a.xml': new Uint8Array(110_000_000) }), 'docx')).toBe('unfolds')
    expect(await refusal((await printed('docx')).subarray(0, 4_000), 'docx')).toBe('not-readable')
  })
  test('too large, and one that takes too long', async () => {
    expect(await refusal(Buffer.alloc(documentLimits.bytes + 1), 'pdf')).toBe('too-large')
    expect(await refusal(signed, 'pdf', 1)).toBe('took-too-long')
  })
  test('a Word file signed inside is said to be', async () => {
    const parts = unzipSync(new Uint8Array(await printed('docx')))
    const file = Buffer.from(zipSync({ ...parts, '_xmlsignatures/sig1.xml': strToU8('<x/>') }))
    expect(await readDocument(file, 'docx')).toMatchObject({ value: { signedInside: true } })
  })
})
