import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { tokenOf } from '#modules/links/index.ts'
import { linkTokenOf } from '#modules/petitions/application/intake/secrets.ts'
import { isAction, may, type Role, roles } from '#modules/staff/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { replay } from '#seeds/furnish.ts'
import { buildApp, secretDoors } from '#src/app.ts'
import type { Parts } from '#src/parts.ts'
import { formPost, type SignedIn, signIn, testDatabase } from './stage.ts'
import { demoParts } from './stage-demo.ts'
import { openPromisingOffice } from './stage-promises.ts'
import { addressesOf, allRoutes, isStream, type Met, type WalkedField, type WalkedRoute, wander } from './stage-walk.ts'
import { foreignText, rowsOf, textsOf } from './stage-walls.ts'

// Everybody walks through every route with what nobody should send: no answer is a fault of the program, none speaks of its inside, and
// none holds what another unit wrote. The furnished unit stands on the morning of its conference, with one of everything.

const [DAY, HOUR] = ['2026-10-22', '07:30']
/** An id as ours are, of nothing. */
const NOBODY = '018f0000-0000-7000-8000-000000000000'

interface Walked {
  readonly app: FastifyInstance
  readonly routes: readonly WalkedRoute[]
  readonly unitId: string
  readonly slug: string
  readonly met: Met
  readonly signInAs: (role: Role) => Promise<SignedIn>
  readonly stranger: { readonly cookie: string; readonly slug: string; readonly unitId: string }
}
let walked: Walked
beforeAll(async () => {
  walked = await furnished()
}, 120_000)

async function furnished(): Promise<Walked> {
  const { db } = await testDatabase()
  const parts = demoParts(db, DAY)
  const { unitId, departments } = await replay(parts, day(DAY), 'http://localhost:3000', HOUR)
  const unit = {
    ...{ id: unitId, db },
    write: (work: Parameters<typeof db.inUnit>[3]) => db.inUnit(unitId, 'system', 'write', work),
  } as Parameters<typeof signIn>[0]
  const signInAs = (role: Role) => signIn(unit, [role], departments.get('economy') ?? null)
  const app = await buildApp(parts)
  const routes = await allRoutes(parts)
  const { slug } = await db.inUnit(unitId, 'system', 'read', (tx) =>
    tx.selectFrom('unit').select('slug').executeTakeFirstOrThrow(),
  )
  const everything = await signIn(unit, roles, departments.get('economy') ?? null)
  const tokens = await secretsOf(parts, unitId)
  const secrets = tokens.flatMap((token) => secretDoors.map((door) => `/${slug}/${door}/${token}`))
  const from = ['/can-bo', '/', `/${slug}/`, `/${slug}/en/`]
  for (const url of secrets)
    if ((await app.inject(url)).statusCode < 400) from.push(url, url.replace(slug, `${slug}/en`))
  const met = await wander(app, routes, from, { cookie: everything.cookie })
  const other = await openPromisingOffice()
  await other.made()
  const { cookie } = await signIn(other.office.unit, roles, other.office.departments.land)
  const stranger = { cookie, slug: other.office.unit.slug, unitId: other.office.unit.id }
  return { app, routes, unitId, slug, met, signInAs, stranger }
}

/** Of each kind of secret link one, and the links of a few senders. */
async function secretsOf({ db, keys }: Parts, unitId: string): Promise<readonly string[]> {
  const read = <T>(work: (tx: UnitDb) => Promise<T>) => db.inUnit(unitId, 'system', 'read', work)
  const links = await read((tx) =>
    tx
      .selectFrom('secret_link')
      .distinctOn('purpose')
      .select(['id', 'purpose', 'version'])
      .orderBy('purpose')
      .orderBy('expires_at', 'desc')
      .execute(),
  )
  const sent = await read((tx) =>
    tx.selectFrom('submission').select(['id', 'link_version']).orderBy('id', 'desc').limit(3).execute(),
  )
  const ofSenders = sent.map(({ id, link_version }) => linkTokenOf(keys, id, link_version))
  return [...links.map((link) => tokenOf(keys, link)), ...ofSenders]
}

/** What is wrong with an answer, whoever asked for whatever; null: nothing. */
function fault(answer: { statusCode: number; headers: Record<string, unknown>; body: string }): string | null {
  if (answer.statusCode >= 500) return String(answer.statusCode)
  if (!/html|json|plain/.test(String(answer.headers['content-type'] ?? ''))) return null
  const said = answer.body.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/g, '\n')
  const inside =
    /Invalid (?:input|option|UUID|ISO)|expected \w+, received|Too (?:big|small):|\bNaN\b|\[object |\bundefined\b|FST_ERR|"statusCode"/
  return inside.exec(said)?.[0] ?? null
}

const junkInAddresses = [
  NOBODY,
  '-'.repeat(36),
  'a%00b',
  '..%2F..%2Fetc%2Fpasswd',
  '99999999999999999999',
  '%F0%9F%98%80',
]
const junkInQueries = [
  `9999-99-99~${NOBODY}`,
  `s${'9'.repeat(20)}~${NOBODY}`,
  `${'9'.repeat(16)}~${NOBODY}`,
  'a%00b',
  '-1',
]
const junkInFields = [
  '<script>alert(1)</script>\'"\\ a\0b \u202Eab😀',
  NOBODY,
  '9007199254740993',
  '1e309',
  '31/02/2026',
  '01/01/9999',
  'y'.repeat(20_000),
]

/** A form's fields with one value in each, what is hidden left as it came. */
const filled = (fields: readonly WalkedField[], value: string) =>
  Object.fromEntries(fields.map(({ name, type, values }) => [name, type === 'hidden' ? values : value]))
const wholly = (fields: readonly WalkedField[], value: string) =>
  Object.fromEntries(fields.map(({ name }) => [name, value]))

/** Fields of forms that were not met: what most of them are made of. */
const usual: readonly WalkedField[] = ['version', 'seq', 'key', 'id', 'name', 'on', 'reason', 'content', 'chon'].map(
  (name) => ({ name, type: 'text', values: [] }),
)
const fieldsOf = (route: WalkedRoute): readonly WalkedField[] =>
  walked.met.forms.get(`POST${route.url}`)?.[0]?.fields ?? usual

/** A form as the other unit's page holds it: its ids and choices are that unit's. */
const wholeForm = (route: WalkedRoute) =>
  Object.fromEntries(
    fieldsOf(route).map(({ name, type, values }) => [
      name,
      type === 'hidden' ? values : (/select|radio|checkbox|submit/.test(type) && values.at(-1)) || 'Chữ thử',
    ]),
  )

/** What is asked of a route in walking: addresses with junk in each place, or a form with junk in each field. */
function* junkFor(route: WalkedRoute, n: number) {
  const [own = ''] = addressesOf(route, walked.met, NOBODY, 1)
  const parts = own.split('/')
  const free = route.url.split('/').flatMap((part, at) => (part.startsWith(':') && part !== ':unit' ? [at] : []))
  const junk = <T>(of: readonly T[], more = 0): T => of[(n + more) % of.length] as T
  for (const at of free) yield { url: parts.with(at, junk(junkInAddresses, at)).join('/'), fields: {} }
  // A file is made slowly, and of nothing that stands behind its address.
  if (isFile.test(route.url)) return
  if (route.method === 'GET') {
    const names = ['q', 'sau', 'trang', 'tu', 'nam', 'ky', 'xem']
    yield { url: `${own}?${names.map((name, at) => `${name}=${junk(junkInQueries, at)}`).join('&')}`, fields: {} }
    return
  }
  const fields = fieldsOf(route)
  // Role by role another of them.
  yield { url: own, fields: (n % 2 === 0 ? filled : wholly)(fields, junk(junkInFields, Math.floor(n / 2))) }
}

const isFile = /\.\w+$|\/xuat$|\/mau$/
const leavesAlone = /dang-xuat|\/dong$/

async function walk(
  cookie: string,
  allowed: (route: WalkedRoute) => boolean,
  shift: number,
): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [n, route] of walked.routes.entries()) {
    if (!allowed(route) || leavesAlone.test(route.url)) continue
    for (const { url, fields } of junkFor(route, n + shift)) {
      const asked = route.method === 'GET' ? { headers: { cookie } } : formPost(fields, cookie)
      const found = fault(await walked.app.inject({ ...asked, url, method: route.method }))
      if (found)
        wrong.push(
          `${found}: ${route.method} ${route.url} at ${url.slice(0, 200)} with ${JSON.stringify(fields).slice(0, 200)}`,
        )
    }
  }
  return wrong
}

test('the walk knows most routes by a thing that is there', () => {
  const known = walked.routes.filter((route) =>
    addressesOf(route, walked.met, NOBODY).every((at) => !at.includes(NOBODY)),
  )
  expect(walked.routes.length).toBeGreaterThan(700)
  expect(known.length / walked.routes.length).toBeGreaterThan(0.7)
  const broken = [...walked.met.pages].filter(([, { status }]) => status >= 400).map(([at]) => at)
  expect(broken).toEqual([])
})

test('what is another unit’s is not there: not read, not changed, not told from what never was', {
  timeout: 180_000,
}, async () => {
  const { app, routes, met, unitId, slug, stranger } = walked
  const own = await textsOf(stranger.unitId)
  const texts = new Set([...(await textsOf(unitId))].filter((text) => !own.has(text)))
  expect(texts.size).toBeGreaterThan(150)
  // Its own people read them: the walk is not blind.
  const seen = [...met.pages.values()].filter(({ body }) => foreignText(body, texts))
  expect(seen.length).toBeGreaterThan(50)
  const before = await rowsOf(unitId)
  const headers = { cookie: stranger.cookie }
  const wrong: string[] = []
  for (const route of routes) {
    if (leavesAlone.test(route.url) || isStream(route.url)) continue
    for (const there of addressesOf(route, met, NOBODY, 1)) {
      const url = there.replace(`/${slug}`, `/${stranger.slug}`)
      // The same with ids that are nobody's: what is another's must look like it.
      const nowhere = url.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, NOBODY)
      const ask = (at: string) =>
        app.inject(
          route.method === 'GET' ? { url: at, headers } : { url: at, ...formPost(wholeForm(route), stranger.cookie) },
        )
      const answer = await ask(url)
      const said = fault(answer) ?? foreignText(answer.body, texts)
      if (said) wrong.push(`${said}: ${route.method} ${url}`)
      if (url === nowhere) continue
      const { statusCode } = await ask(nowhere)
      if (statusCode !== answer.statusCode)
        wrong.push(`${answer.statusCode} and of nobody ${statusCode}: ${route.method} ${url}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await rowsOf(unitId)).toEqual(before)
})

test.each(roles)('%s meets no fault with junk in addresses, queries and forms', { timeout: 180_000 }, async (role) => {
  const { cookie } = await walked.signInAs(role)
  const mayGo = ({ url, action }: WalkedRoute) =>
    url.startsWith('/can-bo') && (action === null || (isAction(action) && may([role], action) !== null))
  expect(await walk(cookie, mayGo, roles.indexOf(role))).toEqual([])
})

test('nor does the public, in either language', { timeout: 180_000 }, async () => {
  expect(await walk('', ({ url }) => !url.startsWith('/can-bo'), 0)).toEqual([])
})
