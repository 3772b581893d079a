import type { FastifyReply, FastifyRequest } from 'fastify'

/** How long a browser waits before it asks again for a stream it lost, in milliseconds. */
const RETRY = 1_000
/** Bytes that wait for a reader who does not take them: he is let go, and asks anew. */
const MOST_WAITING = 256 * 1024

/** Somebody who follows a stream. */
export interface Reader {
  /** Sends a chunk as it is; one made once serves all readers. */
  send(chunk: string): void
  end(): void
}

/** An event as it goes over the line (server-sent events); the data stands on one line. */
export const eventText = (event: string, data: string, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data.replaceAll('\n', ' ')}\n\n`

/** What a browser saw last before it lost the stream; ''. */
export const lastSeen = (request: FastifyRequest): string => {
  const id = request.headers['last-event-id']
  return typeof id === 'string' ? id.slice(0, 100) : ''
}

/**
 * Opens a stream of events to who asks; the answer is never finished by us but when the program stops. `gone` is called once,
 * however it ends. Null: who asked had left before we came to answer; nothing will ever be heard of him, his leaving neither.
 */
export function openStream(reply: FastifyReply, gone: () => void): Reader | null {
  reply.hijack()
  const { raw } = reply
  if (raw.destroyed || raw.socket?.destroyed) return null
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that gathers before it sends would hold the hall back.
    'x-accel-buffering': 'no',
    'x-robots-tag': 'noindex',
  })
  raw.socket?.setNoDelay(true)
  raw.socket?.setKeepAlive(true)
  raw.write(`retry: ${RETRY}\n\n`)
  raw.on('close', gone)
  raw.on('error', () => {})
  return {
    send: (chunk) => {
      if (raw.writableLength > MOST_WAITING) raw.destroy()
      else raw.write(chunk)
    },
    end: () => raw.end(),
  }
}
