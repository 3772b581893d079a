// The browser of the journeys: the system's Chromium, installed where we may.
import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { Trouble } from './trouble.mjs'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** @throws Trouble when there is none and none can be installed */
export const ensureChromium = async ({ say }) => {
  if (places.some((place) => place && existsSync(place))) return
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    say('Đang cài Chromium cho các hành trình thử…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quiet = { stdio: ['ignore', 2, 2], env }
    await run('apt-get', ['update', '-qq'], quiet)
    const packages = ['install', '-y', '-qq', '--no-install-recommends', 'chromium']
    if ((await run('apt-get', packages, quiet)) === 0 && existsSync('/usr/bin/chromium')) return
  }
  throw new Trouble('Chưa có Chromium: hãy cài gói chromium, hoặc đặt CHROMIUM=đường dẫn tới trình duyệt.')
}
