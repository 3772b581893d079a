import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { replay } from '#seeds/furnish.ts'
import { testDatabase } from './stage.ts'
import { demoParts } from './stage-demo.ts'

test('the dialogue that nobody registered for is asked to be postponed, and the city grants another day', {
  timeout: 300_000,
}, async () => {
  const { db } = await testDatabase()
  const until = day('2027-01-20')
  const world = await replay(demoParts(db, until.toString()), until)
  const spring = await db.inUnit(world.unitId, 'system', 'read', (tx) =>
    tx
      .selectFrom('dialogue')
      .innerJoin('dialogue_decision', 'dialogue_decision.dialogue_id', 'dialogue.id')
      .innerJoin('postponement_reply', 'postponement_reply.decision_id', 'dialogue_decision.id')
      .select(['dialogue_decision.decision', 'dialogue_decision.verdict', 'postponement_reply.reply'])
      .select('dialogue.conference_on')
      .where('dialogue.year', '=', 2027)
      .execute(),
  )
  expect(spring.map((one) => ({ ...one, conference_on: one.conference_on.toString() }))).toEqual([
    { decision: 'ask-to-postpone', verdict: 'none-registered', reply: 'granted', conference_on: '2027-03-24' },
  ])
})
