/** What a measurement is asked to do, handed to the child that does it. */
export interface Load {
  readonly url: string
  /** Asked in turn; of a submission, the form's address alone. */
  readonly paths: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  readonly seconds: number
  /** The filled-in form that each request posts as another person's; null: pages are read. */
  readonly form: Readonly<Record<string, string>> | null
  /** The answer that counts. */
  readonly status: number
}

/** What was seen. */
export interface Measured {
  readonly perSecond: number
  /** Milliseconds. */
  readonly mean: number
  readonly p50: number
  readonly p97_5: number
  readonly answers: number
  readonly bytesEach: number
}

/** Milliseconds of processor time. */
export interface Cpu {
  readonly program: number
  readonly database: number
}

/** What was seen, and the processor time that each answer took. */
export interface MeasuredProgram extends Measured {
  readonly cpu: Cpu
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** Milliseconds of each answer as a rate and its percentiles. */
export function measuredFrom(times: readonly number[], seconds: number, bytesEach = 0): Measured {
  const sorted = Float64Array.from(times).sort()
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return {
    perSecond: rounded(times.length / seconds),
    mean: rounded(sorted.reduce((sum, one) => sum + one, 0) / Math.max(1, sorted.length)),
    p50: at(0.5),
    p97_5: at(0.975),
    answers: times.length,
    bytesEach,
  }
}

/** Measures a program under load. */
export async function withCpu(cpu: () => Cpu, load: () => Promise<Measured>): Promise<MeasuredProgram> {
  const before = cpu()
  const seen = await load()
  const after = cpu()
  const each = (used: number) => rounded(used / Math.max(1, seen.answers))
  return {
    ...seen,
    cpu: { program: each(after.program - before.program), database: each(after.database - before.database) },
  }
}
