import type { Aim, Line } from './report.ts'

const rate = (what: string, line: Line | undefined, least: number): Aim => ({
  ...{ what: `${what} per second`, wanted: `> ${least}`, seen: String(line?.measured.perSecond) },
  met: (line?.measured.perSecond ?? 0) > least,
})
const part = (what: string, line: Line | undefined, least: number): Aim => {
  const percent = line ? Math.round((line.measured.perSecond / line.bare.perSecond) * 100) : 0
  return { what: `${what}, of bare`, wanted: `>= ${least} %`, seen: `${percent} %`, met: percent >= least }
}
const tail = (what: string, line: Line | undefined, most: number): Aim => ({
  ...{ what: `${what} p97.5`, wanted: `<= ${most} ms`, seen: `${line?.measured.p97_5} ms` },
  met: (line?.measured.p97_5 ?? Infinity) <= most,
})
const growth = (what: string, line: Line | undefined): Aim => {
  const times = (line?.measured.mean ?? Infinity) / (line?.small?.mean ?? Infinity)
  return { what: `${what}, 20,000 against 1,000`, wanted: '<= 1.5', seen: times.toFixed(2), met: times <= 1.5 }
}

/** What is aimed at (README.md), and what was seen of it. `memory`: the most the program took. */
export function aimsOf(lines: readonly Line[], memory: number): Aim[] {
  const of = (what: string) => lines.find((line) => line.what === what)
  const open = ['public list', 'public petition', 'public search']
  const submits = [1, 16].map((many) => of(`submit, ${many} at once`))
  return [
    ...open.map((what) => rate(what, of(what), 300)),
    ...open.map((what) => part(`${what}, kept`, of(`${what}, kept`), 60)),
    ...open.map((what) => tail(what, of(what), what === 'public search' ? 50 : 30)),
    rate('office inbox', of('office inbox'), 150),
    ...[...open, 'office inbox'].map((what) => growth(what, of(what))),
    rate('submit, 16 at once', submits[1], 150),
    ...submits.map((line) => part(`${line?.what}`, line, 25)),
    { what: 'memory of the program', wanted: '<= 250 MB', seen: `${memory} MB`, met: memory <= 250 },
  ]
}
