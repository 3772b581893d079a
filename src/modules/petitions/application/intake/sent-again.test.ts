import { expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { openBareUnit } from '#test/stage.ts'
import { aSubmission, intakeParts, openDialogue, publicBy } from '#test/stage-intake.ts'
import { receiveSubmission } from './receive-submission.ts'
import type { SubmissionInput } from './submission-input.ts'

const morning = '2026-09-20T02:00:00Z'

test('sent twice at the same moment, once with "Tôi sẽ dự hội nghị", a form is received once', async () => {
  const unit = await openBareUnit()
  await openDialogue(unit)
  for (let round = 0; round < 12; round++) {
    const input = { ...aSubmission(morning), idempotencyKey: newId() }
    const send = (attends: SubmissionInput['attends']) =>
      unit.db.asPublic(unit.id, 'write', (tx) =>
        receiveSubmission(tx, publicBy(morning), { ...input, attends }, intakeParts),
      )
    const received = await Promise.all([send(null), send({ people: 1 }), send(null), send({ people: 1 })])
    expect(new Set(received.map(({ submissionId }) => submissionId)).size).toBe(1)
  }
  expect(await unit.read((db) => db.selectFrom('petition').select('id').execute())).toHaveLength(12)
})
