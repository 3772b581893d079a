import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { countUntold } from '#modules/messages/index.ts'
import { replay } from '#seeds/furnish.ts'
import { testDatabase } from './stage.ts'
import { demoParts } from './stage-demo.ts'

test('on the day it is shown as a rule, a handful of people wait to be told, and all others were', {
  timeout: 120_000,
}, async () => {
  const { db } = await testDatabase()
  const world = await replay(demoParts(db, '2026-09-20'), day('2026-09-20'))
  const waiting = await db.inUnit(world.unitId, 'system', 'read', (tx) => countUntold(tx))
  expect(waiting).toBeGreaterThanOrEqual(3)
  expect(waiting).toBeLessThanOrEqual(6)

  // Officers have digests behind them, something unread before them, and one mailbox was full one day.
  const officers = await db.inUnit(world.unitId, 'system', 'read', (tx) =>
    tx
      .selectFrom('message')
      .select(['template', 'mail', (eb) => eb('read_at', 'is', null).as('unread')])
      .where('officer_id', 'is not', null)
      .execute(),
  )
  expect(
    officers.filter(({ template, mail }) => template === 'officer.digest' && mail === 'sent').length,
  ).toBeGreaterThan(5)
  expect(officers.filter(({ mail }) => mail === 'failed').length).toBeGreaterThan(0)
  expect(officers.filter(({ unread }) => unread).length).toBeGreaterThan(0)
  expect(officers.filter(({ mail }) => mail === 'waiting').length).toBeLessThan(5)
})
