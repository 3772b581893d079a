import { expect, test } from 'vitest'
import { preparationWords } from '#modules/dialogues/index.ts'
import { appAt } from '#test/stage.ts'
import { approved, assigned, openTestOffice, petitionIn } from '#test/stage-handling.ts'
import { dialoguePaperAt } from '../application/catalogue.ts'

test('every paper another page of a dialogue leads to is in the catalogue', () => {
  for (const key of Object.keys(preparationWords.papers).filter(Boolean))
    expect(dialoguePaperAt(key), key).toBeDefined()
})

test('a petition leads to the papers it asks for as it stands, and each has something to say', async () => {
  const office = await openTestOffice()
  await assigned(office, await petitionIn(office))
  await approved(office, await assigned(office, await petitionIn(office)), '2026-10-26T02:00:00Z')
  const app = await appAt('2026-11-20T02:00:00Z')
  const headers = { cookie: office.specialist.cookie }
  const linked = async (number: number) => {
    const { body } = await app.inject({ url: `/can-bo/kien-nghi/2026/${number}`, headers })
    return [...new Set([...body.matchAll(/href="([^"]+\/giay-to\/[a-z-]+)"/g)].map(([, href = '']) => href))]
  }
  const key = (href: string) => href.split('/').at(-1)
  const found = [await linked(1), await linked(2)]
  expect(found.map((links) => links.map(key))).toEqual([
    ['phieu-chuyen', 'cong-van-don-doc'],
    ['cong-van-don-doc', 'phieu-trinh'],
  ])
  for (const href of found.flat())
    expect((await app.inject({ url: `${href}/ban-in.docx`, headers })).statusCode).toBe(200)
})
