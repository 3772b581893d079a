import { expect, test } from 'vitest'
import { testKeys } from '#test/stage.ts'
import { petitionImport } from './import-petitions.ts'

test('a row without a petition is told to fill the cell in, not to speak', () => {
  const known = { villages: [], at: Temporal.Instant.from('2026-09-20T02:00:00Z') } as never
  const read = petitionImport(testKeys).read({ name: 'Mộc Ví Dụ' }, known)
  expect(read).toMatchObject({ ok: false, errors: { content: 'Điền nội dung kiến nghị' } })
})
