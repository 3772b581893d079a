import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to the program that can be cut in the middle of what goes over it, or go dead without a word, and be mended. */
export interface Line {
  /** The program's address at this end of the line. */
  readonly base: string
  cut(): void
  /** Nothing gets through any more, and nobody is told. */
  goDead(): void
  mend(): void
  close(): Promise<void>
}

export async function lineTo(base: string): Promise<Line> {
  const { port } = new URL(base)
  const open = new Set<Socket>()
  let isCut = false
  let isDead = false
  const server = createServer((here) => {
    if (isCut) return here.destroy()
    const there = connect(Number(port), '127.0.0.1')
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      open.add(one)
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          open.delete(one)
          other.destroy()
        })
      if (!isDead) one.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  return {
    base: base.replace(/:\d+$/, `:${(server.address() as AddressInfo).port}`),
    cut,
    goDead: () => {
      isDead = true
      for (const socket of open) socket.unpipe().pause()
    },
    mend: () => {
      cut()
      isCut = isDead = false
    },
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
