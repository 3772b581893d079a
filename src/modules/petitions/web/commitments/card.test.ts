import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { signIn } from '#test/stage.ts'
import { appMovedTo as appAt } from '#test/stage-clock.ts'
import { well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'
import { openPromisingOffice, type PromisingOffice } from '#test/stage-promises.ts'
import { releasePublicText } from '../../application/handling/public-text.ts'
import { cardOf } from './card.routes.ts'

const december = '2026-12-01T02:00:00Z'
let promising: PromisingOffice
let id: string

beforeAll(async () => {
  promising = await openPromisingOffice()
  id = await promising.made()
})
const open = async (path = '', cookie = promising.office.specialist.cookie) =>
  (await appAt(december)).inject({ url: `/can-bo/loi-hua/${id}${path}`, headers: { cookie } })

test('a promise has a picture once it is kept, public, and something that shows it is released', {
  timeout: 60_000,
}, async () => {
  const { unit, specialist } = promising.office
  well(await promising.keep(id, '2026-11-20', { words: 'Đã khơi 200 m rãnh.' }))
  expect((await open('/the.png')).statusCode).toBe(404)
  const text = { title: 'Rãnh tắc', content: 'Rãnh tắc, đường ngập.', proposal: '', checked: false }
  const by = specialist.by('2026-11-21T02:00:00Z')
  await unit.write(async (tx) =>
    well(await releasePublicText(tx, by, specialist.actor, { ...text, petitionId: promising.petitionId })),
  )
  expect((await open('/the.png')).statusCode).toBe(404)
  expect((await open()).body).not.toContain('the.png')
  const [piece] = await unit.read((db) => db.selectFrom('commitment_evidence').select('id').execute())
  well(await promising.release(id, piece?.id ?? ''))
  const page = (await open()).body
  expect(page).toContain(`href="/can-bo/loi-hua/${id}/the.png"`)
  expect(await htmlProblems(page)).toEqual([])
  const picture = await open('/the.png')
  expect(picture.headers['content-type']).toBe('image/png')
  expect(await sharp(picture.rawPayload).metadata()).toMatchObject({ width: 1080, height: 1080 })
  const elsewhere = await signIn(unit, ['department-officer'], promising.office.departments.economy)
  expect((await open('/the.png', elsewhere.cookie)).statusCode).toBe(404)
})

test('a card says what was promised, when, by whom, and how it was done; nothing of its sender', () => {
  const kept = {
    ...{ id: 'x', petitionId: 'y', what: 'Khơi rãnh thoát nước.', who: 'Phòng Kinh tế', madeOn: day('2026-10-22') },
    ...{ dueOn: day('2026-11-15'), firstDueOn: null, movedBecause: '', keptOn: day('2026-11-20'), givenUpOn: null },
    evidence: [{ words: 'Đã khơi 200 m.', link: '', on: '2026-11-20' }],
    ...{ files: [], senderSaid: null, petition: { dialogueAddress: '2026', number: 7, title: 'Rãnh tắc' } },
  }
  expect(cardOf(kept, 'UBND xã Thử', 'https://vi-du.vn/thu')).toEqual({
    ...{ issuer: 'UBND xã Thử', label: 'Đã hứa, đã làm', title: 'Khơi rãnh thoát nước', text: 'Đã khơi 200 m.' },
    facts: [
      { label: 'Hứa ngày', text: '22/10/2026' },
      { label: 'Làm xong ngày', text: '20/11/2026' },
      { label: 'Người làm', text: 'Phòng Kinh tế' },
    ],
    code: { address: 'https://vi-du.vn/thu/kien-nghi/2026/7', caption: 'Xem bằng chứng' },
  })
  expect(cardOf({ ...kept, evidence: [], who: '' }, 'UBND xã Thử', '')).toMatchObject({ text: '', code: null })
})
