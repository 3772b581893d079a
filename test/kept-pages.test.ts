import { setTimeout as pass } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { moveConference } from '#modules/dialogues/index.ts'
import {
  petitionDialogueEvents,
  publicTextToEdit,
  releasePublicText,
  takeBackPublicText,
} from '#modules/petitions/index.ts'
import { appAt } from './stage.ts'
import { answered, approved, assigned, openTestOffice, petitionIn, saying, well } from './stage-handling.ts'

const NOON = '2026-10-28T05:00:00Z'

test('a kept page says what happened as soon as its moment is over, whatever happened', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const app = await appAt(NOON, { keepPagesMs: 100 })
  const base = `/${unit.slug}`
  const page = async (url: string) => {
    const { statusCode, body } = await app.inject({ url })
    return `${statusCode} ${body}`
  }
  const pages = () => Promise.all([page(`${base}/`), page(`${base}/kien-nghi`), page(`${base}/kien-nghi/2026/1`)])
  /** Which of home, list and petition say something else after an act, once what they look up may no longer be shared. */
  const changedBy = async (act: () => Promise<unknown>) => {
    await pages()
    await pass(1_300)
    const before = await pages()
    expect(await pages()).toEqual(before)
    await act()
    await pass(600)
    const after = await pages()
    expect(await pages()).toEqual(after)
    return after.map((text, at) => text !== before[at])
  }
  const id = await petitionIn(office, '2026-09-20T05:00:00Z', saying('Đường vào làng nghề bị ngập'))
  const text = async () => {
    const { title, content, proposal } = await unit.read((db) => publicTextToEdit(db, id))
    return { title, content, proposal }
  }
  const release = async () =>
    well(
      await unit.write(async (tx) =>
        releasePublicText(tx, specialist.by(NOON), specialist.actor, {
          petitionId: id,
          ...(await text()),
          checked: true,
        }),
      ),
    )
  expect(await changedBy(release)).toEqual([true, true, true])
  expect((await changedBy(() => assigned(office, id, '2026-10-26T02:00:00Z')))[2]).toBe(true)
  await approved(office, id, '2026-10-27T02:00:00Z')
  expect((await changedBy(() => answered(office, id, '118/UBND-KT', '2026-10-27')))[2]).toBe(true)
  const back = () =>
    unit.write((tx) => takeBackPublicText(tx, specialist.by(NOON), specialist.actor, { petitionId: id }))
  expect(await changedBy(async () => well(await back()))).toEqual([true, true, true])
  const [home] = await changedBy(async () => {
    const { version } = await unit.read((db) => db.selectFrom('dialogue').select('version').executeTakeFirstOrThrow())
    await unit.write(async (tx) =>
      well(
        await moveConference(
          tx,
          specialist.by(NOON),
          { dialogueId: office.dialogueId, version },
          { to: day('2026-12-10'), reason: 'Bão', paper: '', byLeader: true },
          petitionDialogueEvents,
        ),
      ),
    )
  })
  expect(home).toBe(true)
})
