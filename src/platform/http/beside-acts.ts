import type { FastifyInstance } from 'fastify'

/** "/kien-nghi/:number/duyet" as what an address must look like. */
const patternOf = (route: string): RegExp =>
  new RegExp(
    `^${route
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join('/')}$`,
  )

/**
 * Where a form is posted to there is no page, yet its address stands in the bar once the form came back with a fault. Listens to
 * the routes that come after it and says of an address that is only posted to the nearest page above it; null of any other.
 */
export function pagesBesideActs(app: FastifyInstance): (address: string) => string | null {
  const [pages, acts]: [Map<string, RegExp>, Map<string, RegExp>] = [new Map(), new Map()]
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      if (one === 'GET') pages.set(url, patternOf(url))
      if (one === 'POST') acts.set(url, patternOf(url))
    }
  })
  const isAmong = (path: string, routes: ReadonlyMap<string, RegExp>) =>
    [...routes.values()].some((pattern) => pattern.test(path))
  return (address) => {
    const path = address.replace(/[?#].*$/, '')
    if (!isAmong(path, acts) || isAmong(path, pages)) return null
    for (let above = path; above.lastIndexOf('/') > 0; ) {
      above = above.slice(0, above.lastIndexOf('/'))
      if (isAmong(above, pages)) return above
    }
    return null
  }
}
