// npm run bench -- papers: how long papers take, beside work of a known size in the same process.
import { pbkdf2Sync } from 'node:crypto'
import type { Printable } from '#kernel/paper-sheets.ts'
import { docxOf } from '#platform/papers/docx.ts'
import type { Job, PaperFormat } from '#platform/papers/job.ts'
import { laid } from '#platform/papers/laid.ts'
import { pdfSetter } from '#platform/papers/pdf.ts'
import { invitation, letter, reportWith } from '#test/paper-samples.ts'
import { type Aim, keep, tell } from './lib/report.ts'

/** What is measured, how often, and the seconds it may take (README.md). */
const measured = [
  { what: 'one letter', papers: [letter], times: 40, most: null },
  { what: 'an annex of 1,000 rows', papers: [reportWith(1000)], times: 3, most: 2 },
  {
    what: '300 invitations in one file',
    papers: Array.from({ length: 300 }, (_, index) => invitation(`Công ty TNHH Thí Dụ số ${index + 1}`)),
    times: 3,
    most: 5,
  },
] satisfies readonly { what: string; papers: readonly Printable[]; times: number; most: number | null }[]

interface Seen {
  readonly ms: number
  readonly first: number
  readonly cpu: number
  readonly firstCpu: number
  readonly kB: number
}

/** The middle one of several goes, with the processor time of each; the first one, which finds nothing warm, by itself. */
async function timed(times: number, work: () => Buffer | Promise<Buffer>): Promise<Seen> {
  const all: { readonly ms: number; readonly cpu: number }[] = []
  let bytes = 0
  for (let go = 0; go < times; go++) {
    const [from, used] = [performance.now(), process.cpuUsage()]
    bytes = (await work()).length
    const { user, system } = process.cpuUsage(used)
    all.push({ ms: performance.now() - from, cpu: (user + system) / 1000 })
  }
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const rounded = (value: number) => Math.round(value * 10) / 10
  return {
    ms: rounded(middle(all.map(({ ms }) => ms))),
    first: rounded(all[0]?.ms ?? 0),
    cpu: rounded(middle(all.map(({ cpu }) => cpu))),
    firstCpu: rounded(all[0]?.cpu ?? 0),
    kB: Math.round(bytes / 1024),
  }
}

/** Work of a known size, the processor's alone. */
const yardstick = await timed(7, () => pbkdf2Sync('Đối thoại', 'doanh nghiệp', 200_000, 32, 'sha256'))

const set = pdfSetter()
const made = [2026, 4, 5] as const
const about = { title: 'Phép đo', author: 'UBND xã Đại Sơn', made }
const rows: (Seen & { readonly what: string; readonly most: number | null })[] = []
for (const as of ['pdf', 'docx'] satisfies PaperFormat[])
  for (const { what, papers, times, most } of measured) {
    const job: Job = { as, sheets: papers.map(laid), ...about }
    const seen = await timed(times, () => (as === 'pdf' ? set(job) : docxOf(job)))
    rows.push({ what: `${what}, ${as.toUpperCase()}`, ...seen, most })
  }

console.log(`the yardstick, 200,000 rounds of PBKDF2: ${yardstick.ms} ms, ${yardstick.cpu} ms of the processor`)
console.table(
  Object.fromEntries(
    rows.map(({ what, ms, first, cpu, firstCpu, kB }) => [
      what,
      {
        ms,
        'first ms': first,
        'CPU ms': cpu,
        'first CPU ms': firstCpu,
        yardsticks: (cpu / yardstick.cpu).toFixed(2),
        kB,
      },
    ]),
  ),
)
const aims = rows.flatMap(({ what, most, first }): Aim[] =>
  most === null
    ? []
    : [
        {
          what,
          wanted: `< ${most} s, the first one`,
          seen: `${(first / 1000).toFixed(1)} s`,
          met: first < most * 1000,
        },
      ],
)
tell(aims)
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(`memory at most: ${memory} MB`)
keep({ papers: { yardstick, rows, memory }, aims })
