import { readFileSync } from 'node:fs'

/** Hundredths of a second of processor time that a process has taken; 0: it is no more. */
export function ticksOf(pid: number): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    return fields
      .split(' ')
      .slice(11, 13)
      .reduce((sum, ticks) => sum + Number(ticks), 0)
  } catch {
    return 0
  }
}
