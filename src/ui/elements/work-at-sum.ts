import type { Challenge, Solution } from 'altcha-lib'

/** Fetches a sum and solves it beside the page; the proof to send along. Rejects where that cannot be done. */
export async function workAtSum(from: string): Promise<string> {
  const challenge: Challenge = await (await fetch(from)).json()
  const worker = new Worker(new URL('./sum.worker.ts', import.meta.url), { type: 'module' })
  try {
    const solution = await new Promise<Solution>((done, failed) => {
      worker.onmessage = ({ data }) => done(data)
      worker.onerror = failed
      worker.postMessage(challenge)
    })
    return JSON.stringify({ challenge, solution })
  } finally {
    worker.terminate()
  }
}
