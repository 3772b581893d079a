import { randomUUID } from 'node:crypto'
import autocannon, { type LoadRequest } from 'autocannon'
import type { Load, Measured } from './measured.ts'

// Stands in a process of its own, so that asking does not take the asked program's turn.
let person = process.pid * 1000

/** Another person each time: his own network address, telephone, form key and draft. */
function asAnotherPerson(request: LoadRequest, form: Readonly<Record<string, string>>): LoadRequest {
  person += 1
  const digits = String(person % 10_000_000).padStart(7, '0')
  const own = { phone: `098${digits}`, idempotencyKey: randomUUID(), draft: randomUUID() }
  return {
    ...request,
    headers: {
      ...request.headers,
      'x-forwarded-for': `2001:db8::${(person >> 16).toString(16)}:${(person & 65_535).toString(16)}`,
    },
    body: new URLSearchParams({ ...form, ...own }).toString(),
  }
}

async function measure(load: Load): Promise<Measured> {
  const { form } = load
  const requests = load.paths.map(
    (path): LoadRequest => ({
      path,
      method: form ? 'POST' : 'GET',
      headers: { ...load.headers },
      ...(form && { setupRequest: (request: LoadRequest) => asAnotherPerson(request, form) }),
    }),
  )
  const seen = await autocannon({ url: load.url, connections: load.connections, duration: load.seconds, requests })
  const statuses = Object.keys(seen.statusCodeStats)
  if (seen.errors > 0 || seen.timeouts > 0 || statuses.some((status) => status !== String(load.status)))
    throw new Error(
      `${load.paths[0]}: ${seen.errors} errors, ${seen.timeouts} timeouts, statuses ${statuses.join(', ')}`,
    )
  const answers = seen.requests.total
  return {
    perSecond: Math.round((answers / seen.duration) * 10) / 10,
    mean: seen.latency.average,
    p50: seen.latency.p50,
    p97_5: seen.latency.p97_5,
    answers,
    bytesEach: Math.round(seen.throughput.total / Math.max(1, answers)),
  }
}

process.once('message', (load: Load) => {
  measure(load).then(
    (measured) => process.send?.({ measured }),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
