import type { FastifyInstance } from 'fastify'
import Fastify from 'fastify'
import { liveHalls } from '#src/live-halls.ts'
import { officeFace } from '#src/office.tsx'
import type { Parts } from '#src/parts.ts'
import { portalFace } from '#src/portal.tsx'

/** A route as it is registered: with the action of the permission table it asks for, null where it asks for none. */
export interface WalkedRoute {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly action: string | null
}

/** Every route of the program, of the office and of the portal. */
export async function allRoutes(parts: Parts): Promise<readonly WalkedRoute[]> {
  const found: WalkedRoute[] = []
  const listening = Fastify()
  listening.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat() as readonly string[])
      if (one === 'GET' || one === 'POST') found.push({ method: one, url, action: config?.action ?? null })
  })
  await listening.register(officeFace(parts), { prefix: '/can-bo' })
  await listening.register(
    portalFace(
      parts,
      liveHalls(parts, () => {}),
    ),
  )
  await listening.close()
  return found
}

/** Streams never end by themselves: who asks for one waits for ever. */
export const isStream = (url: string): boolean => /\/dong(\?|$)/.test(url)

// ---- what a page offers

/** A field of a form, with what a browser would send of it. */
export interface WalkedField {
  readonly name: string
  readonly type: string
  readonly values: readonly string[]
}

/** A form as it stands in a page. */
export interface WalkedForm {
  readonly action: string
  readonly method: 'GET' | 'POST'
  readonly fields: readonly WalkedField[]
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found ? plain(found[1] ?? '') : null
}

/** The fields of a form; those of one name are one field with several values, chosen ones first. */
function fieldsIn(form: string): readonly WalkedField[] {
  const fields = new Map<string, { type: string; values: string[] }>()
  const add = (name: string | null, type: string, value: string, chosen = false) => {
    if (!name) return
    const field = fields.get(name) ?? { type, values: [] }
    fields.set(name, field)
    if (chosen) field.values.unshift(value)
    else field.values.push(value)
  }
  for (const [select] of form.matchAll(/<select\b[^>]*>[\s\S]*?<\/select>/g))
    for (const [option] of select.matchAll(/<option\b[^>]*>/g))
      add(attribute(select, 'name'), 'select', attribute(option, 'value') ?? '', attribute(option, 'selected') !== null)
  for (const [, tag = '', text = ''] of form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    add(attribute(tag, 'name'), 'text', plain(text))
  for (const [tag] of form.matchAll(/<(?:input|button)\b[^>]*>/g))
    add(
      attribute(tag, 'name'),
      attribute(tag, 'type') ?? 'text',
      attribute(tag, 'value') ?? '',
      attribute(tag, 'checked') !== null,
    )
  return [...fields].map(([name, field]) => ({ name, ...field }))
}

/** The forms of a page; one without an address is sent to the page's own. */
export const formsIn = (html: string, at: string): readonly WalkedForm[] =>
  [...html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/g)].map(([, tag = '', inside = '']) => ({
    action: attribute(tag, 'action') || at,
    method: attribute(tag, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    fields: fieldsIn(inside),
  }))

/** The addresses a page leads to or shows. */
export const addressesIn = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:href|src|data)="(\/[^"#]*)/g)].map(([, address = '']) => plain(address))

// ---- what was met on the way

const partsOf = (address: string): readonly string[] =>
  address
    .replace(/[?#].*$/, '')
    .split('/')
    .slice(1)

/** Addresses and forms that were met, by the route they lead to. */
export interface Met {
  /** Concrete beginnings of addresses by the beginning of a route: "/can-bo/nhiem-vu/:" → "/can-bo/nhiem-vu/0198…". */
  readonly beginnings: ReadonlyMap<string, ReadonlySet<string>>
  readonly forms: ReadonlyMap<string, readonly WalkedForm[]>
  /** What was answered, by address. */
  readonly pages: ReadonlyMap<string, { readonly status: number; readonly body: string }>
}

/** The route an address leads to, the one with the most fixed parts first. */
export function routeFinder(routes: readonly WalkedRoute[]): (method: string, address: string) => WalkedRoute | null {
  const known = routes
    .map((route) => ({ route, parts: partsOf(route.url), free: route.url.split(':').length }))
    .toSorted((a, b) => a.free - b.free)
  return (method, address) => {
    const parts = partsOf(address)
    const fits = known.find(
      (one) =>
        one.route.method === method &&
        one.parts.length === parts.length &&
        one.parts.every((part, at) => part.startsWith(':') || part === parts[at]),
    )
    return fits?.route ?? null
  }
}

/** A route's beginnings, "/can-bo/nhiem-vu/:/sua" as ["/can-bo", "/can-bo/nhiem-vu", "/can-bo/nhiem-vu/:", …]. */
const beginningsOf = (parts: readonly string[]): readonly string[] =>
  parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`)
const withoutNames = (url: string): readonly string[] => partsOf(url).map((part) => (part.startsWith(':') ? ':' : part))

/** Follows links from some addresses on, as somebody signed in does, looks at one page of each shape, and notes what it meets. */
export async function wander(
  app: FastifyInstance,
  routes: readonly WalkedRoute[],
  from: readonly string[],
  { cookie = '', most = 600 } = {},
): Promise<Met> {
  const routeOf = routeFinder(routes)
  const [queue, seen, shapes] = [[...from], new Set<string>(), new Set<string>()]
  const beginnings = new Map<string, Set<string>>()
  const forms = new Map<string, WalkedForm[]>()
  const pages = new Map<string, { status: number; body: string }>()
  const note = (route: WalkedRoute, address: string) => {
    const concrete = beginningsOf(partsOf(address))
    for (const [at, beginning] of beginningsOf(withoutNames(route.url)).entries()) {
      const known = beginnings.get(beginning) ?? new Set()
      beginnings.set(beginning, known.add(concrete[at] ?? ''))
    }
  }
  while (queue.length > 0 && pages.size < most) {
    const address = queue.shift() ?? ''
    const route = routeOf('GET', address)
    if (!route || seen.has(address) || isStream(address)) continue
    seen.add(address)
    note(route, address)
    const shape = `${route.url}?${[...new URL(address, 'http://x').searchParams.keys()].toSorted().join('&')}`
    if (shapes.has(shape) || /dang-xuat/.test(address)) continue
    shapes.add(shape)
    const answer = await app.inject({ url: address, headers: { cookie } })
    const isPage = /html/.test(String(answer.headers['content-type']))
    pages.set(address, { status: answer.statusCode, body: isPage ? answer.body : '' })
    if (!isPage) continue
    queue.push(...addressesIn(answer.body))
    for (const form of formsIn(answer.body, address)) {
      const to = routeOf(form.method, form.action)
      if (!to) continue
      note(to, form.action)
      forms.set(to.method + to.url, [...(forms.get(to.method + to.url) ?? []), form])
    }
  }
  return { beginnings, forms, pages }
}

/**
 * Addresses of a route, of things that were met: the longest beginning that is known, and `unknown` in the place of what
 * is not.
 */
export function addressesOf(route: WalkedRoute, met: Met, unknown: string, most = 2): readonly string[] {
  const all = withoutNames(route.url)
  for (let length = all.length; length > 0; length--) {
    const known = met.beginnings.get(`/${all.slice(0, length).join('/')}`)
    if (!known) continue
    const rest = all.slice(length).map((part) => (part === ':' ? unknown : part))
    return [...known].slice(0, most).map((beginning) => [beginning, ...rest].join('/'))
  }
  return [route.url.replace(/:[^/]+/g, unknown)]
}
