import { setTimeout as sleep } from 'node:timers/promises'

const STEP_MS = 250

/**
 * Waits until a multiple of a quarter of a second after `began` (`performance.now()`), and `more` milliseconds: an answer
 * that leaves then does not tell by its time who exists.
 */
export async function inEvenTime(began: number, more = 0): Promise<void> {
  const took = performance.now() - began
  await sleep(STEP_MS - (took % STEP_MS) + more)
}
