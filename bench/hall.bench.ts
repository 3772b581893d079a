// npm run bench -- hall: 500 telephones follow the hall while the chair works.
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { signIn } from './lib/pages.ts'
import { startProgram } from './lib/program.ts'
import { type Aim, keep, tell } from './lib/report.ts'

const READERS = Number(process.env.BENCH_READERS ?? 500)
const MOVES = 30
/** A chair who is in a hurry. */
const EVERY_MS = 500

const folder = mkdtempSync(path.join(tmpdir(), 'doithoai-bench-hall-'))
const say = (line: string) => process.stderr.write(`${line}\n`)
const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const at = (values: readonly number[], share: number) =>
  Math.round(sorted(values)[Math.floor(values.length * share)] ?? 0)

/** A telephone that follows: says of each event what it shows, and when it came. */
function follow(url: string, agent: Agent, heard: (chunk: string, at: number) => void): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { accept: 'text/event-stream' } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`followed: ${answer.statusCode}`))
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => heard(chunk, performance.now()))
      resolve(() => request.destroy())
    })
    request.on('error', (error) => (error.message.includes('socket hang up') ? undefined : reject(error)))
  })
}

async function measure() {
  // A minute before the conference day: it has come when the story has been told up to the evening before.
  const program = await startProgram(folder, { keepPagesMs: 500, words: ['--day', '2026-10-21T23:59'] })
  try {
    const cookie = await signIn(program.url, folder, 'leader')
    const desk = `${program.url}/can-bo/hoi-nghi/2026/dieu-hanh`
    const post = (act: string, fields: Readonly<Record<string, string>>) =>
      fetch(`${desk}/${act}`, {
        ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
      })
    const seq = async () =>
      /name="seq" value="(\d+)"/.exec(await (await fetch(desk, { headers: { cookie } })).text())?.[1]
    await post('mo', {})
    for (let tried = 0; (await post('chuyen', { seq: (await seq()) ?? '1', toi: 'next' })).status !== 303; tried++) {
      if (tried > 60) throw new Error('the conference day does not come')
      await sleep(2_000)
    }
    const unit = new URL((await fetch(`${program.url}/`)).url).pathname.split('/')[1] || 'dai-son-11086'
    const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
    const before = program.memory()

    say(`${READERS} telephones open the page …`)
    const opened: number[] = []
    const opening = performance.now()
    await Promise.all(
      Array.from({ length: READERS }, async () => {
        const from = performance.now()
        const page = await fetch(`${program.url}/${unit}/truc-tiep`)
        if (page.status !== 200) throw new Error(`page: ${page.status}`)
        await page.arrayBuffer()
        opened.push(performance.now() - from)
      }),
    )
    const openedIn = performance.now() - opening

    let pressed = 0
    let waiting = false
    const latencies: number[] = []
    const reached: number[] = []
    let reachedNow = 0
    const stops = await Promise.all(
      Array.from({ length: READERS }, () =>
        follow(`${program.url}/${unit}/truc-tiep/dong`, agent, (chunk, when) => {
          if (!waiting || !chunk.includes('event: hall')) return
          latencies.push(when - pressed)
          reachedNow += 1
        }),
      ),
    )
    // The first view of each, and the listener's own connection.
    await sleep(2_000)
    say(`${MOVES} moves …`)
    const cpu = program.cpu()
    const acts: number[] = []
    for (let move = 0; move < MOVES; move++) {
      const shown = (await seq()) ?? '1'
      reachedNow = 0
      waiting = true
      pressed = performance.now()
      const answer = await post('chuyen', { seq: shown, toi: move % 2 ? 'back' : 'next' })
      acts.push(performance.now() - pressed)
      if (answer.status !== 303) throw new Error(`move: ${answer.status}`)
      await sleep(EVERY_MS)
      waiting = false
      reached.push(reachedNow)
    }
    const used = program.cpu()
    const after = program.memory()
    for (const stop of stops) stop()
    agent.destroy()
    return {
      readers: READERS,
      moves: MOVES,
      page: { p50: at(opened, 0.5), p97_5: at(opened, 0.975), allInMs: Math.round(openedIn) },
      hall: { p50: at(latencies, 0.5), p97_5: at(latencies, 0.975), most: at(latencies, 0.9999) },
      missed: MOVES * READERS - reached.reduce((sum, one) => sum + one, 0),
      chair: { p50: at(acts, 0.5), p97_5: at(acts, 0.975) },
      cpuPerMove: {
        program: Math.round((used.program - cpu.program) / MOVES),
        database: Math.round((used.database - cpu.database) / MOVES),
      },
      memory: { before: before.program, after: after.program, most: after.most },
    }
  } finally {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const seen = await measure()
console.table({
  'page, of all at once': { 'p50 ms': seen.page.p50, 'p97.5 ms': seen.page.p97_5 },
  'press to telephone': { 'p50 ms': seen.hall.p50, 'p97.5 ms': seen.hall.p97_5 },
  'the chair’s own answer': { 'p50 ms': seen.chair.p50, 'p97.5 ms': seen.chair.p97_5 },
})
say(
  `missed ${seen.missed}; processor a move: program ${seen.cpuPerMove.program} ms, database ${seen.cpuPerMove.database} ms`,
)
say(`program ${seen.memory.before} MB before, ${seen.memory.after} MB with ${seen.readers} readers`)
const aims: readonly Aim[] = [
  {
    what: 'press to telephone, p97.5',
    wanted: '1,000 ms',
    seen: `${seen.hall.p97_5} ms`,
    met: seen.hall.p97_5 < 1_000,
  },
  { what: 'moves that missed a telephone', wanted: '0', seen: String(seen.missed), met: seen.missed === 0 },
  { what: 'the chair’s answer, p97.5', wanted: '500 ms', seen: `${seen.chair.p97_5} ms`, met: seen.chair.p97_5 < 500 },
]
tell(aims)
keep({ hall: seen, aims })
