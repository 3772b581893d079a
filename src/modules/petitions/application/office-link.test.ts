import { expect, test } from 'vitest'
import { testKeys } from '#test/stage.ts'
import { openTestOffice, petitionIn } from '#test/stage-handling.ts'
import { openDialogue } from '#test/stage-intake.ts'
import { senderLink } from './intake/sender-link.ts'
import { noticePlaces, officeLink } from './office-link.ts'

const origin = 'https://doi-thoai.vi-du.vn'

test('a sender’s secret link is the sender’s alone; an officer is led to the office, by the same message', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office, '2026-09-20T02:00:00Z')
  const of = { about: 'petition', aboutId: id, language: 'vi' } as const
  const links = (reader: 'contact' | 'officer') =>
    office.unit.read(async (db) => [
      await senderLink(testKeys, origin)(db, { ...of, reader }),
      await officeLink(origin)(db, { ...of, reader }),
    ])
  expect(await links('officer')).toEqual([null, `${origin}/can-bo/kien-nghi/2026/1`])
  expect(await links('contact')).toEqual([expect.stringContaining('/theo-doi/'), null])
  expect(await office.unit.read((db) => officeLink(null)(db, { ...of, reader: 'officer' }))).toBeNull()
  const places = await office.unit.read((db) => noticePlaces(db, [id]))
  expect(places.get(id)).toMatchObject({
    href: '/can-bo/kien-nghi/2026/1',
    label: expect.stringMatching(/^Kiến nghị số 1: /),
  })
})

test('petitions of several dialogues are told apart: each says of which', async () => {
  const office = await openTestOffice()
  const id = await petitionIn(office, '2026-09-20T02:00:00Z')
  const older = await petitionIn(office, '2026-09-21T02:00:00Z')
  const before = await openDialogue(office.unit, { conferenceOn: '2025-10-22' })
  await office.unit.write((tx) =>
    tx.updateTable('petition').set({ dialogue_id: before }).where('id', '=', older).execute(),
  )
  const labels = async (...ids: string[]) =>
    [...(await office.unit.read((db) => noticePlaces(db, ids))).values()]
      .map(({ label }) => label.split(':')[0])
      .toSorted()
  expect(await labels(id)).toEqual(['Kiến nghị số 1'])
  expect(await labels(id, older)).toEqual(['Kiến nghị số 1, kỳ 2026', 'Kiến nghị số 2, kỳ 2025'])
})
