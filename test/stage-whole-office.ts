import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { generateSync } from 'otplib'
import { openedStamp } from '#modules/organisations/index.ts'
import { inviteOfficer } from '#modules/staff/index.ts'
import { handClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/database.ts'
import { folderStore } from '#platform/files/file-store.ts'
import { type Keys, keysOf } from '#platform/keys/keys.ts'
import { hashPassword } from '#platform/session/password-hash.ts'
import { buildApp } from '#src/app.ts'
import { recorded } from './recorded-sounds.ts'
import { formPost, signIn, testDatabase } from './stage.ts'
import { multipart, openForm } from './stage-forms.ts'
import { answered, approved, assigned, openTestOffice } from './stage-handling.ts'
import { softKey } from './stage-passkey.ts'
import { CLIENT, type startProvider, walkThrough } from './stage-provider.ts'

export const origin = 'https://doithoai.daison.gov.vn'
export const BY_PROVIDER = '/can-bo/dang-nhap/lien-thong'
const password = 'ba con mèo đi chợ'
const noon = '2026-09-21T05:00:00Z'
type Provider = Awaited<ReturnType<typeof startProvider>>

/** The whole program on a database and a data folder, with the folder's own keys. */
export function programOn(db: Database, dataDir: string, provider: Provider, at = noon): Promise<FastifyInstance> {
  const { id: clientId, secret: clientSecret } = CLIENT
  return buildApp({
    config: {
      ...{ publicUrl: origin, trustProxy: false, demo: null, mail: null, dataDir, keepPagesMs: 0 },
      provider: { issuer: provider.issuer, clientId, clientSecret, label: 'VNeID', strongAcr: [] },
    },
    ...{ db, clock: handClock(Temporal.Instant.from(at)), keys: keysOf(dataDir), log: false },
    files: folderStore(path.join(dataDir, 'files')),
  })
}

const sessionIn = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.find(({ name, value }) => name === 'phien' && value)?.value ?? null

/** Signs in by a passkey alone; the session's cookie, or null. */
export async function byPasskey(app: FastifyInstance, key: ReturnType<typeof softKey>): Promise<string | null> {
  const asked = await app.inject({ url: '/can-bo/dang-nhap/khoa/hoi', ...formPost({}) })
  const { options, ticket } = asked.json()
  const given = await app.inject({ url: '/can-bo/dang-nhap/khoa', ...formPost({ ticket, answer: key.give(options) }) })
  return sessionIn(given)
}

/** Signs in by way of the provider; the session's cookie, or null. */
export async function byProvider(app: FastifyInstance): Promise<string | null> {
  const sent = await app.inject(BY_PROVIDER)
  const kept = sent.cookies.find(({ name }) => name === 'lien_thong')
  const at = await walkThrough(String(sent.headers.location))
  return sessionIn(await app.inject({ url: at.pathname + at.search, headers: { cookie: `lien_thong=${kept?.value}` } }))
}

/** Signs in by password and a second step; the session's cookie, or what the page says instead. */
export async function byCode(
  app: FastifyInstance,
  email: string,
  code: string,
): Promise<{ in: string | null; says: string }> {
  const asked = await app.inject({ url: '/can-bo/dang-nhap', ...formPost({ email, password }) })
  const ve = /name="ve" value="([\w-]+)"/.exec(asked.body)?.[1] ?? ''
  const done = await app.inject({ url: '/can-bo/dang-nhap/buoc-hai', ...formPost({ ve, code }) })
  return { in: sessionIn(done), says: done.body }
}

/** The code an authenticator shows, some steps of half a minute from now. */
export const codeOf = (secret: string, steps = 0): string =>
  generateSync({ secret, epoch: Math.floor((Date.now() + steps * 30_000) / 1000) })

/**
 * An office in which there is one of everything that is dear to lose: an officer with an authenticator and recovery codes, one
 * with a passkey, one who comes by the provider; a petition with a HEIC photo, looked at, and a voice note, answered and
 * rated; a draft; identifiers.
 */
export async function furnishOffice(dataDir: string, provider: Provider) {
  const { db } = await testDatabase()
  const keys = keysOf(dataDir)
  const app = await programOn(db, dataDir, provider)
  const office = await openTestOffice()
  const hash = await hashPassword(password)

  const withPassword = async () => {
    const { accountId, cookie } = await signIn(office.unit, ['leader'])
    const { email } = await db.outside('write', (tx) =>
      tx
        .updateTable('account')
        .set({ password_hash: hash })
        .where('id', '=', accountId)
        .returning('email')
        .executeTakeFirstOrThrow(),
    )
    const post = async (url: string, fields: Record<string, string>) => app.inject({ url, ...formPost(fields, cookie) })
    return { email, post, get: (url: string) => app.inject({ url, headers: { cookie } }) }
  }

  const withApp = await withPassword()
  const STEP = '/can-bo/tai-khoan/buoc-hai'
  const secret = /name="secret" value="([A-Z2-7]{32})"/.exec((await withApp.get(STEP)).body)?.[1] ?? ''
  const codes = (await withApp.post(STEP, { secret, code: codeOf(secret, -1) })).body.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g)

  const withKey = await withPassword()
  const key = softKey(origin)
  const { options, ticket } = (await withKey.post('/can-bo/tai-khoan/khoa/hoi', { presentForKey: password })).json()
  await withKey.post('/can-bo/tai-khoan/khoa', { ticket, answer: key.make(options), passkeyName: 'Máy ở quầy' })

  const guest = { sub: 'moi-1', email: 'moi@daison.example', email_verified: true }
  await office.unit.write((tx) =>
    inviteOfficer(
      tx,
      office.unit.by(noon),
      office.unit.id,
      {
        ...{ name: 'Lê Thị Mời', addressForm: 'bà', title: '', departmentId: null, phone: '' },
        ...{ email: guest.email, roles: ['clerk'] },
      },
      Temporal.Now.instant(),
    ),
  )
  provider.comes(guest)
  await byProvider(app)

  const sent = await sendPetition(app, keys, office.unit.slug)
  const petition = await office.unit.read((tx) =>
    tx.selectFrom('petition').select(['id', 'code', 'number']).executeTakeFirstOrThrow(),
  )
  await answered(office, await approved(office, await assigned(office, petition.id)), '301/UBND', '2026-10-29')
  await app.inject({
    url: `${sent.link}/danh-gia`,
    ...formPost({ petition: petition.id, [`stars-${petition.code}`]: '4' }),
  })
  const page = `/can-bo/kien-nghi/2026/${petition.number}`
  const picture = await pictureOn(app, page, office.specialist.cookie)
  await app.close()
  return {
    ...{ office, db, secret, codes: codes ?? [], key, page, picture, ...sent },
    email: withApp.email,
    code: petition.code,
  }
}

/** The picture of the HEIC photo on a petition's page, as an officer's browser gets it. */
export async function pictureOn(app: FastifyInstance, page: string, cookie: string) {
  const { body } = await app.inject({ url: page, headers: { cookie } })
  const src = /<img src="([^"]+\/tep\/[0-9a-f-]{36})"/.exec(body)?.[1] ?? ''
  const { headers, rawPayload } = await app.inject({ url: src, headers: { cookie } })
  return { type: String(headers['content-type']), bytes: rawPayload }
}

/** Sends a petition with photo and voice note, and saves a draft of another. */
async function sendPetition(app: FastifyInstance, keys: Keys, slug: string) {
  const url = `/${slug}/gui-kien-nghi`
  const photo = readFileSync(new URL('./photos/halves.heic', import.meta.url))
  const typed = async (name: string) => ({
    ...(await openForm(app, url)),
    ...{ name, phone: '0914 345 200', identifier: '0000000017' },
    ...{ opened: openedStamp(keys, Temporal.Now.instant().subtract({ minutes: 1 })) },
    'petitions.0.content': 'Đường vào làng nghề bị ngập từ tháng 6.',
  })
  const sent = await app.inject({
    url,
    ...multipart(await typed('Cơ sở mộc Ví Dụ'), [
      { field: 'petitions.0.files', name: 'IMG_0042.HEIC', content: photo },
      { field: 'petitions.0.voice', name: 'ghi-am.webm', content: recorded.webm },
    ]),
  })
  const receipt = String(sent.headers.location)
  const { body } = await app.inject(receipt)
  const saved = await app.inject({ url, ...multipart({ ...(await typed('Cơ sở Viết Dở')), save: '1' }, []) })
  return {
    link: receipt.replace('/bien-nhan/', '/theo-doi/'),
    pin: /\b(\d{3} \d{3})\b/.exec(body)?.[1] ?? '',
    draft: String(saved.headers.location).replace(/\?.*/, ''),
  }
}
