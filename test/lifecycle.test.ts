import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { reachEmbedded } from '#platform/db/embedded/index.ts'
import {
  ask,
  buildProgram,
  type Program,
  processesAbout,
  startByNpm,
  startProgram,
  untilNothingIsLeft,
} from './program.ts'

// The real program, built, started, killed and started again. One data folder for all: each test finds what the last left.
const place = mkdtempSync(path.join(tmpdir(), 'doithoai-lifecycle-'))
const data = path.join(place, 'data')
const pidFile = path.join(data, 'postgres', 'postmaster.pid')
const postmaster = () => Number(readFileSync(pidFile, 'utf8').split('\n')[0])
const running: Program[] = []

const begin = (...given: Parameters<typeof startProgram>): Program => {
  const program = startProgram(...given)
  running.push(program)
  return program
}

/** It refuses to start: one line, exit 1, nothing left. */
async function refusalOf(program: Program): Promise<string> {
  expect(await program.ended).toBe(1)
  const lines = program.complained().trim().split('\n')
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

async function isUp(program: Program): Promise<void> {
  const url = await program.ready
  expect(await ask(`${url}/healthz`)).toEqual({ status: 200, text: 'ok' })
  expect(await ask(`${url}/readyz`)).toEqual({ status: 200, text: 'ok' })
}

// On a calm machine it takes half a second, three are promised; a busy one is given time, but nothing may hang.
const ENDED_WITHIN = 10_000

async function endGently(program: Program): Promise<void> {
  const began = performance.now()
  program.child.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  await untilNothingIsLeft(data)
  expect(performance.now() - began).toBeLessThan(ENDED_WITHIN)
}

beforeAll(buildProgram, 300_000)
afterEach(async () => {
  for (const program of running.splice(0)) program.child.kill('SIGKILL')
  if (existsSync(data)) await untilNothingIsLeft(data)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('starting and stopping', { timeout: 120_000 }, () => {
  test('comes up on a folder that is not there, offers the set-up, and ends on SIGTERM', async () => {
    const program = begin(data)
    await isUp(program)
    expect(program.said()).toContain('/thiet-lap-lan-dau/')
    expect(processesAbout(data).length).toBeGreaterThan(1)
    await endGently(program)
    expect(program.complained()).toBe('')
    expect(existsSync(pidFile)).toBe(false)
  })

  test('tells other machines of the network its address, unless it listens to this one alone', async () => {
    const program = begin(data, { HOST: '0.0.0.0' })
    const { port } = new URL(await program.ready)
    const here = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
    for (const { address, family, internal } of here)
      if (family === 'IPv4') expect(program.said().includes(`http://${address}:${port}`), address).toBe(!internal)
    await endGently(program)
    const alone = begin(data)
    await isUp(alone)
    expect(alone.said()).not.toContain('cùng mạng')
    await endGently(alone)
  })

  test('ends although a browser keeps its line open', async () => {
    const program = begin(data)
    const url = new URL(await program.ready)
    const line = connect(Number(url.port), url.hostname)
    line.on('error', () => {})
    line.write('GET /healthz HTTP/1.1\r\nHost: x\r\n') // never finished
    await sleep(100)
    await endGently(program)
    line.destroy()
  })

  test('npm start, then SIGTERM to npm alone: nothing is left', async () => {
    const program = startByNpm(data)
    running.push(program)
    await isUp(program)
    const began = performance.now()
    program.child.kill('SIGTERM')
    await program.ended
    await untilNothingIsLeft(data)
    expect(performance.now() - began).toBeLessThan(ENDED_WITHIN)
  })

  test('npm start, then kill -9 of npm alone: nothing is left', async () => {
    const program = startByNpm(data)
    running.push(program)
    await isUp(program)
    program.child.kill('SIGKILL')
    await untilNothingIsLeft(data)
  })

  test('npm start, then Ctrl-C: npm, program and database end, in order', async () => {
    const program = startByNpm(data)
    running.push(program)
    await isUp(program)
    process.kill(-(program.child.pid ?? 0), 'SIGINT')
    await program.ended
    await untilNothingIsLeft(data)
    expect(existsSync(pidFile)).toBe(false)
  })
})

describe('killed, and started again', { timeout: 120_000 }, () => {
  test('the program: its database follows it within seconds', async () => {
    const program = begin(data)
    await isUp(program)
    program.child.kill('SIGKILL')
    await untilNothingIsLeft(data)
    const again = begin(data)
    await isUp(again)
    await endGently(again)
  })

  test('the program, and a new one at once, while the old database is still there', async () => {
    const program = begin(data)
    await isUp(program)
    program.child.kill('SIGKILL')
    const again = begin(data)
    await isUp(again)
    await endGently(again)
  })

  test('the database: the program says so and ends', async () => {
    const program = begin(data)
    await isUp(program)
    process.kill(postmaster(), 'SIGKILL')
    expect(await program.ended).toBe(1)
    expect(program.complained()).toContain('Cơ sở dữ liệu đã dừng ngoài ý muốn')
    await untilNothingIsLeft(data)
    const again = begin(data)
    await isUp(again)
    await endGently(again)
  })

  test('both at once', async () => {
    const program = begin(data)
    await isUp(program)
    process.kill(postmaster(), 'SIGKILL')
    program.child.kill('SIGKILL')
    const again = begin(data)
    await isUp(again)
    await endGently(again)
  })

  test('with everything around the database, so that nothing stops it: the orphan is stopped, not adopted', async () => {
    const program = begin(data)
    await isUp(program)
    const orphan = postmaster()
    const guards = processesAbout(data).filter((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('/bin/sh'),
    )
    expect(guards).toHaveLength(2)
    for (const pid of [program.child.pid ?? 0, ...guards]) process.kill(pid, 'SIGKILL')
    await sleep(300)
    expect(processesAbout(data)).toContain(orphan)
    const again = begin(data)
    await isUp(again)
    expect(postmaster()).not.toBe(orphan)
    await endGently(again)
  })

  test('in the middle of making the database: the draft is swept away', async () => {
    const fresh = path.join(place, 'cut-short')
    const program = begin(fresh)
    while (!existsSync(path.join(fresh, 'database.json'))) await sleep(5)
    await sleep(150)
    program.child.kill('SIGKILL')
    await untilNothingIsLeft(fresh, 60_000)
    const again = begin(fresh)
    await isUp(again)
    again.child.kill('SIGTERM')
    await again.ended
    await untilNothingIsLeft(fresh)
  })

  test('the number in postmaster.pid belongs to a stranger by now', async () => {
    writeFileSync(pidFile, `${process.pid}\n/proc/self/cwd\n0\n5432\n.\n\n0 0\nready\n`)
    const program = begin(data)
    await isUp(program)
    await endGently(program)
  })
})

describe('refusing to start', { timeout: 120_000 }, () => {
  test('the folder is in use: the second says so, the first goes on', async () => {
    const first = begin(data)
    await isUp(first)
    const line = await refusalOf(begin(data))
    expect(line).toContain(data)
    expect(line).toContain(String(first.child.pid))
    await isUp(first)
    await endGently(first)
  })

  test('the port is taken: the database is stopped in order', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const line = await refusalOf(begin(data, { PORT: port }))
    expect(line).toContain(port)
    await untilNothingIsLeft(data)
    expect(existsSync(pidFile)).toBe(false)
    other.close()
  })

  test.each([
    ['PORT', { PORT: 'abc' }, []],
    ['DATABASE_OWNER_URL', { DATABASE_URL: 'postgres://a:b@127.0.0.1/c' }, []],
    ['--day', {}, ['--day', '2026-10-15']],
  ])('a wrong %s', async (name, env, args) => {
    expect(await refusalOf(begin(data, env, args))).toContain(name)
  })

  test('the database server at DATABASE_URL is down', async () => {
    const url = 'postgres://a:secret@127.0.0.1:1/doithoai'
    const line = await refusalOf(begin(data, { DATABASE_URL: url, DATABASE_OWNER_URL: url }))
    expect(line).toContain('DATABASE_OWNER_URL')
    expect(line).not.toContain('secret')
  })

  test('the folder is from a newer PostgreSQL', async () => {
    const file = path.join(data, 'postgres', 'PG_VERSION')
    const ours = readFileSync(file, 'utf8')
    writeFileSync(file, '19\n')
    const line = await refusalOf(begin(data))
    writeFileSync(file, ours)
    expect(line).toContain('PostgreSQL 19')
    const program = begin(data)
    await isUp(program)
    await endGently(program)
  })

  test('the folder holds something else', async () => {
    const strange = mkdtempSync(path.join(place, 'strange-'))
    mkdirSync(path.join(strange, 'postgres'))
    writeFileSync(path.join(strange, 'postgres', 'letter.txt'), 'dear')
    expect(await refusalOf(begin(strange))).toContain('không phải cơ sở dữ liệu')
    expect(readFileSync(path.join(strange, 'postgres', 'letter.txt'), 'utf8')).toBe('dear')
  })
})

test('the command line reaches the database of a running program, and of none when none runs', async () => {
  expect(reachEmbedded({ dataDir: data })).toBeNull()
  const program = begin(data)
  await isUp(program)
  const reached = reachEmbedded({ dataDir: data })
  const client = new pg.Client(reached?.owner)
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select current_database() as name')
  expect(rows).toEqual([{ name: 'doithoai' }])
  await client.end()
  await reached?.stop()
  await endGently(program)
}, 120_000)
