import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { type Environment, readConfig, StartRefusal } from './index.ts'

const place = mkdtempSync(path.join(os.tmpdir(), 'config-'))
const file = path.join(place, 'a-file')
writeFileSync(file, '')
afterAll(() => rmSync(place, { recursive: true }))

function refusal(env: Environment, argv: string[] = []): string {
  try {
    readConfig(env, argv)
  } catch (error) {
    if (error instanceof StartRefusal) return error.message
    throw error
  }
  return ''
}

const own = (name: string) => ({
  DATABASE_URL: `postgres://app:secret@127.0.0.1/${name}`,
  DATABASE_OWNER_URL: `postgres://owner:secret@127.0.0.1/${name}`,
})

test('without any setting it serves everybody on 3000 from ./data', () => {
  expect(readConfig({}, [])).toEqual({
    port: 3000,
    host: '0.0.0.0',
    dataDir: path.resolve('data'),
    publicUrl: null,
    database: { name: 'doithoai', server: null },
    mail: null,
    sms: null,
    provider: null,
    trustProxy: false,
    keepPagesMs: 500,
    demo: null,
  })
})

test('an empty setting is none', () => {
  expect(readConfig({ PORT: '', DOITHOAI_URL: ' ', SMTP_URL: '' }, [])?.port).toBe(3000)
})

test('the demonstration lives apart, on its own day', () => {
  const plain = readConfig({ DOITHOAI_DATA: place }, ['--demo'])
  expect(plain?.demo?.day).toEqual(day('2026-09-20'))
  expect(plain?.dataDir).toBe(path.join(place, 'demo'))
  expect(plain?.database.name).toBe('doithoai_demo')
  expect(readConfig({}, ['--demo', '--day', '2026-10-15'])?.demo?.day).toEqual(day('2026-10-15'))
  expect(readConfig({}, ['--demo', '--day', '2026-10-22T08:05'])?.demo).toEqual({ day: day('2026-10-22'), at: '08:05' })
  expect(readConfig({}, ['--day=2027-12-31', '--demo'])?.demo?.day).toEqual(day('2027-12-31'))
  expect(readConfig(own('x_demo'), ['--demo'])?.database.name).toBe('x_demo')
})

test('help is asked for, whatever else is wrong', () => {
  expect(readConfig({ PORT: 'x' }, ['--help'])).toBeNull()
})

const oidc = { OIDC_ISSUER: 'https://xacthuc.vi-du.vn', OIDC_CLIENT_ID: 'doi-thoai', OIDC_CLIENT_SECRET: 'secret' }

test('a provider of identities has a name of its own, or a plain one', () => {
  const plain = { issuer: 'https://xacthuc.vi-du.vn', clientId: 'doi-thoai', clientSecret: 'secret' }
  expect(readConfig(oidc, [])?.provider).toEqual({ ...plain, label: 'tài khoản cơ quan', strongAcr: [] })
  const more = { ...oidc, OIDC_LABEL: 'VNeID', OIDC_STRONG_ACR: 'LoA2, LoA3' }
  expect(readConfig(more, [])?.provider).toEqual({ ...plain, label: 'VNeID', strongAcr: ['LoA2', 'LoA3'] })
  expect(readConfig({ ...oidc, OIDC_ISSUER: 'http://localhost:4000' }, [])?.provider?.issuer).toContain('localhost')
})

test('good values are taken', () => {
  const config = readConfig(
    {
      PORT: '65535',
      HOST: '::1',
      DOITHOAI_URL: 'https://doithoai.daison.gov.vn/',
      SMTP_URL: 'smtps://mail.example.vn',
      MAIL_FROM: 'UBND xã Đại Sơn <a@b.vn>',
      DOITHOAI_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8',
      ...own('doithoai'),
    },
    [],
  )
  expect(config).toMatchObject({
    port: 65_535,
    host: '::1',
    publicUrl: 'https://doithoai.daison.gov.vn',
    mail: { smtpUrl: 'smtps://mail.example.vn', from: 'UBND xã Đại Sơn <a@b.vn>' },
    trustProxy: ['127.0.0.1', '10.0.0.0/8'],
    database: { name: 'doithoai', server: { database: 'doithoai' } },
  })
  expect(readConfig({ PORT: '0', DOITHOAI_TRUST_PROXY: '2', DOITHOAI_KEEP_PAGES_MS: '0' }, [])).toMatchObject({
    port: 0,
    trustProxy: 2,
    keepPagesMs: 0,
  })
})

describe('a wrong value is told in one line that names it and gives an example', () => {
  test.each<[string, Environment, string[]]>([
    ['PORT', { PORT: '65536' }, []],
    ['PORT', { PORT: '-1' }, []],
    ['PORT', { PORT: '3000x' }, []],
    ['PORT', { PORT: '3.5' }, []],
    ['HOST', { HOST: 'not a host' }, []],
    ['HOST', { HOST: '300.1.1.1' }, []],
    ['DOITHOAI_DATA', { DOITHOAI_DATA: file }, []],
    ['DOITHOAI_URL', { DOITHOAI_URL: 'daison.gov.vn' }, []],
    ['DOITHOAI_URL', { DOITHOAI_URL: 'ftp://daison.gov.vn' }, []],
    ['DOITHOAI_URL', { DOITHOAI_URL: 'https://daison.gov.vn/cong' }, []],
    ['DATABASE_URL', { DATABASE_OWNER_URL: own('a').DATABASE_OWNER_URL }, []],
    ['DATABASE_OWNER_URL', { DATABASE_URL: own('a').DATABASE_URL }, []],
    ['DATABASE_URL', { ...own('a'), DATABASE_URL: 'mysql://a:b@c/d' }, []],
    ['DATABASE_OWNER_URL', { ...own('a'), DATABASE_OWNER_URL: 'postgres://a:b@c' }, []],
    ['DATABASE_OWNER_URL', { ...own('a'), DATABASE_OWNER_URL: own('b').DATABASE_OWNER_URL }, []],
    ['DATABASE_URL', own('doithoai'), ['--demo']],
    ['SMTP_URL', { SMTP_URL: 'mail.example.vn', MAIL_FROM: 'a@b.vn' }, []],
    ['SMTP_URL', { MAIL_FROM: 'a@b.vn' }, []],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.vn' }, []],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.vn', MAIL_FROM: 'nobody' }, []],
    ['OIDC_ISSUER', { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'secret' }, []],
    ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'http://xacthuc.vi-du.vn' }, []],
    ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'xacthuc.vi-du.vn' }, []],
    ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: 'https://xacthuc.vi-du.vn?a=b' }, []],
    ['OIDC_CLIENT_ID', { ...oidc, OIDC_CLIENT_ID: '' }, []],
    ['OIDC_CLIENT_SECRET', { ...oidc, OIDC_CLIENT_SECRET: ' ' }, []],
    ['DOITHOAI_TRUST_PROXY', { DOITHOAI_TRUST_PROXY: 'true' }, []],
    ['DOITHOAI_TRUST_PROXY', { DOITHOAI_TRUST_PROXY: '10.0.0.0/33' }, []],
    ['DOITHOAI_KEEP_PAGES_MS', { DOITHOAI_KEEP_PAGES_MS: '1001' }, []],
    ['DOITHOAI_KEEP_PAGES_MS', { DOITHOAI_KEEP_PAGES_MS: '-5' }, []],
    ['--day', {}, ['--day', '2026-10-15']],
    ['--day', {}, ['--demo', '--day']],
    ['--day', {}, ['--demo', '--day', '2026-02-29']],
    ['--day', {}, ['--demo', '--day', '15/10/2026']],
    ['--day', {}, ['--demo', '--day', '2025-12-31']],
    ['--day', {}, ['--demo', '--day', '2028-01-01']],
    ['--demon', {}, ['--demon']],
  ])('%s: %j %j', (name, env, argv) => {
    const line = refusal(env, argv)
    expect(line).toContain(name)
    expect(line).toMatch(/ví dụ/)
    expect(line).not.toContain('\n')
    expect(line).not.toContain('secret')
  })
})
