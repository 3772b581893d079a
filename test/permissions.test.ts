import Fastify from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { type Action, isAction, may, roles } from '#modules/staff/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { type OfficeRoute, officeFace } from '#src/office.tsx'
import { appAt, formPost, openBareUnit, type SignedIn, signIn, testDatabase, testKeys } from './stage.ts'

const noon = '2026-09-20T05:00:00Z'
const walk: OfficeRoute[] = []

/** Every route of the office, as it is registered, with the action it asks for. */
beforeAll(async () => {
  const { db } = await testDatabase()
  const parts = {
    config: { publicUrl: null, trustProxy: false, keepPagesMs: 0, demo: null, mail: null, dataDir: '/nowhere' },
    ...{
      db,
      clock: handClock(Temporal.Instant.from(noon)),
      keys: testKeys,
      files: folderStore('/nowhere'),
      log: false,
    },
  } as const
  const listening = Fastify()
  await listening.register(
    officeFace(parts, (route) => walk.push(route)),
    { prefix: '/can-bo' },
  )
})

/** An address of the route, with something in the place of each parameter that exists nowhere. */
const addressOf = (url: string) => url.replace(/:[^/]+/g, '018f0000-0000-7000-8000-000000000000')

const routesOf = (action: Action) => walk.filter((route) => route.action === action && route.method !== 'HEAD')

test('the office has routes, and each names an action or says why it needs none', () => {
  expect(walk.length).toBeGreaterThan(40)
  const without = [...new Set(walk.filter(({ action }) => action === null).map(({ url }) => url))]
  expect(without.sort()).toEqual([
    '/can-bo/chon-don-vi',
    '/can-bo/dang-nhap',
    '/can-bo/dang-nhap/buoc-hai',
    '/can-bo/dang-nhap/buoc-hai/khoa',
    '/can-bo/dang-nhap/buoc-hai/khoa/hoi',
    '/can-bo/dang-nhap/khoa',
    '/can-bo/dang-nhap/khoa/hoi',
    '/can-bo/dang-xuat',
    '/can-bo/dat-lai/:token',
    '/can-bo/don-vi-hanh-chinh',
    '/can-bo/moi/:token',
    '/can-bo/quen-mat-khau',
    '/can-bo/tai-khoan',
    '/can-bo/tai-khoan/buoc-hai',
    '/can-bo/tai-khoan/buoc-hai/ma-du-phong',
    '/can-bo/tai-khoan/buoc-hai/nhac',
    '/can-bo/tai-khoan/buoc-hai/tat',
    '/can-bo/tai-khoan/dang-xuat-moi-noi',
    '/can-bo/tai-khoan/khoa',
    '/can-bo/tai-khoan/khoa/:address',
    '/can-bo/tai-khoan/khoa/:address/bo',
    '/can-bo/tai-khoan/khoa/hoi',
    '/can-bo/tai-khoan/mat-khau',
    '/can-bo/tai-khoan/phien/:id/dang-xuat',
    '/can-bo/thiet-lap-lan-dau/:token',
  ])
})

test.each(roles)(
  '%s is refused at every route the table keeps from that role, and reaches the others',
  async (role) => {
    const app = await appAt(noon)
    const unit = await openBareUnit()
    const officer: SignedIn = await signIn(unit, [role])
    const wrong: string[] = []
    for (const action of new Set(walk.flatMap(({ action }) => (action && isAction(action) ? [action] : []))))
      for (const { method, url } of routesOf(action)) {
        const allowed = may([role], action) !== null
        // Whoever is allowed to write is not made to: the walk only looks.
        if (allowed && method !== 'GET') continue
        const asked = method === 'GET' ? { headers: { cookie: officer.cookie } } : formPost({}, officer.cookie)
        const answer = await app.inject({ ...asked, url: addressOf(url), method: method as 'GET' | 'POST' })
        const isRight = allowed ? answer.statusCode !== 403 && answer.statusCode < 500 : answer.statusCode === 403
        if (!isRight) wrong.push(`${method} ${url} (${action}): ${answer.statusCode}`)
      }
    expect(wrong).toEqual([])
  },
)

test('nobody comes in without signing in', async () => {
  const app = await appAt(noon)
  for (const { method, url, action } of walk) {
    if (method === 'HEAD' || action === null) continue
    const answer = await app.inject({ ...formPost({}), method: method as 'GET' | 'POST', url: addressOf(url) })
    expect([url, answer.statusCode]).toEqual([url, method === 'GET' ? 303 : 401])
  }
})
