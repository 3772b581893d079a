// What the tests need of the system, installed where we may.
import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { Trouble } from './trouble.mjs'

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** @throws Trouble when there is no Chromium and none can be installed */
export const ensureChromium = (told) =>
  ensure({
    ...told,
    places: [process.env.CHROMIUM, ...chromium],
    debian: 'chromium',
    what: 'Chromium cho các hành trình thử',
    setting: 'CHROMIUM=đường dẫn tới trình duyệt',
  })

/** The oldest PostgreSQL we serve. @throws Trouble likewise */
export const ensurePostgres15 = (told) =>
  ensure({
    ...told,
    places: [process.env.POSTGRESQL_15, '/usr/lib/postgresql/15/bin'],
    debian: 'postgresql-15',
    what: 'PostgreSQL 15, bản cũ nhất được hỗ trợ',
    setting: 'POSTGRESQL_15=thư mục bin của nó',
  })

/** What opens our DOCX as an officer's computer would. @throws Trouble likewise */
export const ensureLibreOffice = (told) =>
  ensure({
    ...told,
    places: [process.env.SOFFICE, '/usr/bin/soffice'],
    debian: 'libreoffice-writer-nogui',
    what: 'LibreOffice để thử bản Word',
    setting: 'SOFFICE=đường dẫn tới soffice',
  })

async function ensure({ places, debian, what, setting, say }) {
  const isThere = () => places.some((place) => place && existsSync(place))
  if (isThere()) return
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say(`Đang cài ${what}…`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = { stdio: ['ignore', 2, 2], env }
    await run('apt-get', ['update', '-qq'], quiet)
    const packages = ['install', '-y', '-qq', '--no-install-recommends', debian]
    if ((await run('apt-get', packages, quiet)) === 0 && isThere()) return
  }
  throw new Trouble(`Chưa có ${what}: hãy cài gói ${debian}, hoặc đặt ${setting}.`)
}
