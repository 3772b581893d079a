import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { handClock } from '#platform/clock/clock.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { keysFromText } from '#platform/keys/keys.ts'
import { replay } from '#seeds/furnish.ts'
import { testDatabase } from './stage.ts'

test('the story of xã Đại Sơn is told to its end by the real commands', { timeout: 120_000 }, async () => {
  const { db } = await testDatabase()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'doithoai-demo-'))
  const world = await replay(
    {
      config: { publicUrl: null, trustProxy: false, demo: { day: day('2026-11-30') }, mail: null, dataDir },
      db,
      clock: handClock(Temporal.Instant.from('2026-11-30T01:00:00Z')),
      keys: keysFromText('demo'),
      files: folderStore(path.join(dataDir, 'files')),
      log: false,
    },
    day('2026-11-30'),
  )
  const stages = await db.inUnit(world.unitId, 'system', 'read', (tx) =>
    tx
      .selectFrom('petition')
      .innerJoin('dialogue', 'dialogue.id', 'petition.dialogue_id')
      .select(['dialogue.year', 'petition.number', 'petition.stage', 'petition.answered_on', 'petition.late'])
      .orderBy('dialogue.year')
      .orderBy('petition.number')
      .execute(),
  )
  expect(stages.filter(({ year }) => year === 2025)).toHaveLength(8)
  expect(stages.filter(({ year }) => year === 2026)).toHaveLength(21)
  console.log(stages.map((s) => `${s.year}/${s.number} ${s.stage} ${s.answered_on ?? ''} ${s.late ? 'late' : ''}`).join('\n'))
})
