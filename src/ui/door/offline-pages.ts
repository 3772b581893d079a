import { placeOf } from './vault.ts'

/** Keeps the page and what it is made of, so that it opens without network; where that is not to be had, it goes on without. */
export async function keepPages(base: string, worker: string | undefined): Promise<void> {
  if (!worker || !('serviceWorker' in navigator) || !('caches' in window)) return
  document.head.append(
    Object.assign(document.createElement('link'), { rel: 'manifest', href: `${base}/ung-dung.webmanifest` }),
  )
  await navigator.serviceWorker.register(worker, { scope: base })
  const cache = await caches.open(await placeOf(base))
  // Names stand in the sealed list alone: what is put aside in the open is the page without them, and without what was just said to us.
  const page = await fetch(`${base}?trong=1`, { credentials: 'omit' })
  if (page.ok) await cache.put(base, page)
  const used = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname)
  for (const asset of new Set(used)) if (!(await cache.match(asset))) await cache.add(asset).catch(() => {})
}
