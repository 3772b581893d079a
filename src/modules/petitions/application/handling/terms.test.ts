import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  stateOfPetition,
  type TestOffice,
} from '#test/stage-handling.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { attachWaiting } from './attach-waiting.ts'
import { termsForDialogue } from './terms-for-dialogue.ts'

describe('clocks of the whole dialogue', () => {
  const dues = async (of: TestOffice, id: string) => {
    const all = await of.unit.read((db) => deadlinesOf(db, id))
    const answer = all.find(({ kind }) => kind === 'answer')
    return [answer?.dueOn.toString(), answer?.planned, answer?.anchor.what]
  }
  const setDialogue = (of: TestOffice, set: { conference_on?: Temporal.PlainDate; held_on?: Temporal.PlainDate }) =>
    of.unit.write((tx) => tx.updateTable('dialogue').set(set).where('id', '=', of.dialogueId).execute())
  const again = (of: TestOffice, instant: string) =>
    of.unit.write((tx) => termsForDialogue(tx, of.specialist.by(instant), of.dialogueId))
  const decide = (of: TestOffice, decision: string, on: string) =>
    of.unit.write((tx) =>
      tx
        .insertInto('dialogue_decision')
        .values({
          ...{ id: crypto.randomUUID(), dialogue_id: of.dialogueId, decision, verdict: 'not-met', registrations: 3 },
          ...{ petitions: 2, decided_on: day(on), decided_at: Temporal.Instant.from(`${on}T03:00:00Z`) },
          recorded_by: of.leader.id,
        })
        .execute(),
    )

  test('planned, moved, held later than planned (R13)', async () => {
    const of = await openTestOffice()
    const id = await petitionIn(of)
    expect(await dues(of, id)).toEqual(['2026-11-02', true, 'conference'])
    await setDialogue(of, { conference_on: day('2026-10-29') })
    await again(of, '2026-10-01T02:00:00Z')
    expect(await dues(of, id)).toEqual(['2026-11-09', true, 'conference'])
    await setDialogue(of, { held_on: day('2026-10-29') })
    await again(of, '2026-10-30T02:00:00Z')
    expect(await dues(of, id)).toEqual(['2026-11-09', false, 'conference'])
  })

  test('the planned day passes with neither conference nor decision; a held one recorded later recomputes (R13)', async () => {
    const of = await openTestOffice()
    const id = await petitionIn(of)
    await again(of, '2026-10-22T10:00:00Z')
    expect(await dues(of, id)).toEqual(['2026-11-02', true, 'conference'])
    await again(of, '2026-10-23T02:00:00Z')
    expect(await dues(of, id)).toEqual(['2026-11-02', false, 'planned-conference'])
    await setDialogue(of, { held_on: day('2026-10-26') })
    await again(of, '2026-10-27T02:00:00Z')
    expect(await dues(of, id)).toEqual(['2026-11-04', false, 'conference'])
  })

  test('not held: from the decision (R14); a later petition from its receipt', async () => {
    const of = await openTestOffice()
    const id = await petitionIn(of)
    await decide(of, 'answer-in-writing', '2026-10-05')
    await again(of, '2026-10-05T04:00:00Z')
    expect(await dues(of, id)).toEqual(['2026-10-14', false, 'decision'])
    const later = await assigned(of, await petitionIn(of, '2026-10-06T03:00:00Z'), '2026-10-06T04:00:00Z')
    expect(await dues(of, later)).toEqual(['2026-10-15', false, 'receipt'])
  })

  test('asking to postpone starts the clock of what was received; approval does not stop it, later ones follow the new day (R10)', async () => {
    const of = await openTestOffice()
    const id = await petitionIn(of)
    await decide(of, 'ask-to-postpone', '2026-10-05')
    await setDialogue(of, { conference_on: day('2026-12-10') })
    await again(of, '2026-10-12T04:00:00Z')
    expect(await dues(of, id)).toEqual(['2026-10-14', false, 'decision'])
    const later = await petitionIn(of, '2026-10-20T03:00:00Z')
    await again(of, '2026-10-20T04:00:00Z')
    expect(await dues(of, later)).toEqual(['2026-12-21', true, 'conference'])
  })

  test('what was met keeps its day', async () => {
    const of = await openTestOffice()
    await setDialogue(of, { held_on: day('2026-10-22') })
    const id = await answered(of, await approved(of, await assigned(of, await petitionIn(of))), '7/UBND', '2026-10-28')
    await setDialogue(of, { held_on: day('2026-10-20') })
    await again(of, '2026-11-20T02:00:00Z')
    expect((await of.unit.read((db) => deadlinesOf(db, id))).find(({ kind }) => kind === 'answer')).toMatchObject({
      metOn: day('2026-10-28'),
      dueOn: day('2026-11-02'),
    })
  })

  test('what arrived while no dialogue was open gets its number and terms from the next one', async () => {
    const of = await openTestOffice({ dialogue: false })
    const ids = [await petitionIn(of, '2026-01-05T03:00:00Z'), await petitionIn(of, '2026-02-05T03:00:00Z')]
    const dialogueId = await openDialogue(of.unit)
    expect(await of.unit.write((tx) => attachWaiting(tx, of.specialist.by('2026-04-01T03:00:00Z'), dialogueId))).toBe(2)
    const numbers = await Promise.all(ids.map(async (id) => (await stateOfPetition(of, id)).number))
    expect(numbers).toEqual([1, 2])
    expect(await dues(of, ids[0] ?? '')).toEqual(['2026-11-02', true, 'conference'])
  })
})
