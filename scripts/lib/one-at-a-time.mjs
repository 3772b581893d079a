// Two starts at once must not install or build into each other's hands.
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { at } from './place.mjs'

const BEAT_MS = 5_000
const DEAD_AFTER_MS = 60_000
const SETTLE_MS = 200

/** Does the work while no other process of this folder does; `say` is told once when we have to wait. */
export const oneAtATime = async (work, say) => {
  mkdirSync(at('dist'), { recursive: true })
  const file = at('dist', '.preparing')
  const mine = `${process.pid} ${Math.random()}`
  let told = false
  for (;;) {
    const taken = take(file, mine)
    if (taken === 'free') break
    if (taken === 'stolen') {
      await sleep(SETTLE_MS) // two may find the same dead one at once: the later writer has it
      if (read(file) === mine) break
    } else {
      if (!told) say('Một lần khởi động khác đang cài đặt; đang chờ…')
      told = true
      await sleep(SETTLE_MS)
    }
  }
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS)
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

function take(file, mine) {
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return 'free'
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!isDead(file)) return 'busy'
  rmSync(file, { force: true })
  try {
    writeFileSync(file, mine, { flag: 'wx' })
    return 'stolen'
  } catch {
    return 'busy'
  }
}

function isDead(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > DEAD_AFTER_MS) return true
    const pid = Number(read(file).split(' ')[0])
    if (!pid) return false
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
