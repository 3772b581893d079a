import { mkdirSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Measured, MeasuredProgram } from './measured.ts'

/** One line of the report. */
export interface Line {
  readonly what: string
  readonly measured: MeasuredProgram
  /** A bare server that says the same bytes, or the bare insert of the row. */
  readonly bare: Measured
  /** Of a submission: the bare insert behind the least server that takes a form. */
  readonly overHttp?: Measured
  /** The same with a thousand petitions, where that was asked. */
  readonly small?: MeasuredProgram
}

/** What is aimed at: whether it was met, and by how much. */
export interface Aim {
  readonly what: string
  readonly wanted: string
  readonly seen: string
  readonly met: boolean
}

const share = (part: number, whole: number) => `${Math.round((part / whole) * 100)} %`

/** Prints the tables and keeps everything as JSON in bench/results. */
export function report(lines: readonly Line[], aims: readonly Aim[], rest: Readonly<Record<string, unknown>>): void {
  console.table(
    Object.fromEntries(
      lines.map(({ what, measured, bare, overHttp, small }) => [
        what,
        {
          'per second': measured.perSecond,
          bare: bare.perSecond,
          'of bare': share(measured.perSecond, bare.perSecond),
          'of bare over HTTP': overHttp ? share(measured.perSecond, overHttp.perSecond) : '',
          'p50 ms': measured.p50,
          'p97.5 ms': measured.p97_5,
          'bare p97.5': bare.p97_5,
          'CPU ms': measured.cpu.program,
          'of database': measured.cpu.database,
          'mean ms': measured.mean,
          'mean at 1,000': small?.mean ?? '',
          'bytes each': measured.bytesEach || '',
        },
      ]),
    ),
  )
  for (const [name, value] of Object.entries(rest)) {
    console.log(name)
    if (typeof value === 'object' && value !== null) console.table(value)
    else console.log(value)
  }
  tell(aims)
  keep({ lines, aims, ...rest })
}

/** Prints what was aimed at, and whether it was met. */
export const tell = (aims: readonly Aim[]): void =>
  console.table(Object.fromEntries(aims.map(({ what, ...aim }) => [what, { ...aim, met: aim.met ? 'yes' : 'NO' }])))

/** Keeps what was seen as JSON in bench/results, with the machine it was seen on. */
export function keep(seen: Readonly<Record<string, unknown>>): void {
  const folder = path.resolve(import.meta.dirname, '../results')
  mkdirSync(folder, { recursive: true })
  const at = new Date().toISOString()
  const machine = { cpus: os.cpus().length, model: os.cpus()[0]?.model, load: os.loadavg(), node: process.version }
  const file = path.join(folder, `${at.slice(0, 19).replaceAll(':', '')}.json`)
  writeFileSync(file, `${JSON.stringify({ at, machine, ...seen }, null, 2)}\n`)
  console.log(`${path.relative(process.cwd(), file)}   load ${machine.load.map((one) => one.toFixed(1)).join(' ')}`)
}
