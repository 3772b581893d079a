import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { pagesBesideActs } from './beside-acts.ts'

const nothing = async () => ''

test('an address that is only posted to leads to the nearest page above it, and no other address anywhere', async () => {
  const app = Fastify()
  const besideOf = pagesBesideActs(app)
  await app.register(
    async (office) => {
      office.get('/kien-nghi', nothing)
      office.get('/kien-nghi/:dialogue/:number', nothing)
      office.post('/kien-nghi/:dialogue/:number/duyet', nothing)
      office.post('/ky/:address/moc/:name', nothing)
      office.get('/ky/:address', nothing)
      office.get('/khep-lai', nothing)
      office.post('/khep-lai', nothing)
      office.post('/mot-minh', nothing)
    },
    { prefix: '/can-bo' },
  )
  expect(besideOf('/can-bo/kien-nghi/2026/7/duyet?x=1')).toBe('/can-bo/kien-nghi/2026/7')
  expect(besideOf('/can-bo/ky/2026/moc/bien-ban')).toBe('/can-bo/ky/2026')
  expect(besideOf('/can-bo/khep-lai')).toBeNull()
  expect(besideOf('/can-bo/kien-nghi/2026/7/gi-do')).toBeNull()
  expect(besideOf('/can-bo/mot-minh')).toBeNull()
  expect(besideOf('//can-bo/kien-nghi/2026/7/duyet')).toBeNull()
  expect(besideOf('/can-bo/kien-nghi/2026/7/Duyet')).toBeNull()
})
