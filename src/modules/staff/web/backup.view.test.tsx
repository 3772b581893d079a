import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { renderPart } from '#ui/index.ts'
import type { BackupRun } from '../domain/index.ts'
import { BackupNotice } from './backup.view.tsx'

const kept: BackupRun = {
  ...{ night: day('2026-11-24'), file: 'doithoai-2026-11-24.tar', bytes: 1, outcome: 'kept' as const, reason: '' },
  ...{ beganAt: Temporal.Instant.from('2026-11-24T18:00:00Z'), endedAt: Temporal.Instant.from('2026-11-24T18:01:00Z') },
}

test('a day and a half without a good copy is said only where there was one', () => {
  const never = renderPart(<BackupNotice standing="late" lastGood={null} />)
  expect([never.includes('Chưa có bản sao lưu tốt nào'), never.includes('ngày rưỡi')]).toEqual([true, false])
  const late = renderPart(<BackupNotice standing="late" lastGood={kept} />)
  expect(late).toContain('Đã hơn một ngày rưỡi')
  expect(late).toContain('Bản tốt gần nhất')
})
