/**
 * The service worker of a door's page: without network it gives the page and what it is made of from what the page itself put aside. It
 * knows nothing of the list; that stands sealed in the device's database. Imports nothing, so that it is one file.
 */
interface Fetched extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
}
interface WorkerScope {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(kind: string, heard: (event: Fetched) => void): void
}

/** How long the network is waited for before the page that was put aside is shown. */
const PATIENCE = 4000

const worker = globalThis as unknown as WorkerScope
const door = new URL(worker.registration.scope).pathname

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && pathname.replace(/\/$/, '') === door) event.respondWith(pageOf(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(assetOf(request))
})

async function pageOf(request: Request): Promise<Response> {
  const kept = await caches.match(door)
  if (!kept) return fetch(request)
  const late = new Promise<Response>((done) => setTimeout(() => done(kept.clone()), PATIENCE))
  return Promise.race([fetch(request).catch(() => kept.clone()), late])
}

const assetOf = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true })) ?? fetch(request)

export {}
