import path from 'node:path'
import { parseSync } from 'vite'

/** The modules, foundations first: each looks only at those before it. */
export const moduleOrder = [
  'history',
  'lists',
  'calendar',
  'units',
  'regulations',
  'messages',
  'staff',
  'links',
  'deadlines',
  'documents',
  'tasks',
  'organisations',
  'dialogues',
  'registrations',
  'petitions',
  'themes',
  'decisions',
  'conferences',
  'policies',
  'budgets',
  'reports',
  'papers',
  'publications',
  'oversight',
  'overview',
] as const

/** A file of ours looks at another: both as paths from the root, the target as it is written when it is a package. */
export interface Look {
  readonly from: string
  readonly to: string
}

/** What a file imports or re-exports, types included; aliases resolved. */
export function looksOf(from: string, source: string): Look[] {
  const parsed = parseSync(from, source)
  if (parsed.errors.length) throw new Error(`${from}: ${parsed.errors[0]?.message}`)
  const named = [
    ...parsed.module.staticImports.map((one) => one.moduleRequest.value),
    ...parsed.module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...parsed.module.dynamicImports.map((one) => source.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1)),
  ]
  return [...new Set(named)].map((to) => ({ from, to: resolve(from, to) }))
}

/** What of it is there when the program runs: values, not types. */
export function valuesOf(from: string, source: string): Look[] {
  const { module } = parseSync(from, source)
  const named = [
    ...module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries.length === 0 || entries.some(({ isType }) => !isType) ? [moduleRequest.value] : [],
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ isType, moduleRequest }) => (isType || !moduleRequest ? [] : [moduleRequest.value])),
    ),
  ]
  return [...new Set(named)].map((to) => ({ from, to: resolve(from, to) }))
}

/** One way round that leads back to where it began, each file once; null when there is none. */
export function circleIn(looks: readonly Look[]): readonly string[] | null {
  const next = Map.groupBy(looks, ({ from }) => from)
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return null
    for (const { to } of next.get(file) ?? []) {
      const circle = walk(to, [...way, file])
      if (circle) return circle
    }
    done.add(file)
    return null
  }
  for (const file of next.keys()) {
    const circle = walk(file, [])
    if (circle) return circle
  }
  return null
}

function resolve(from: string, to: string): string {
  if (to.startsWith('.')) return path.posix.join(path.posix.dirname(from), to)
  const alias = /^#(kernel|ui|platform|modules|src|seeds|test)\/(.*)$/.exec(to)
  if (!alias) return to
  const [, root = '', rest = ''] = alias
  if (root === 'src') return `src/${rest}`
  return root === 'seeds' || root === 'test' ? `${root}/${rest}` : `src/${root}/${rest}`
}

const applicationMay: Record<string, readonly string[]> = {
  '': ['db', 'jobs', 'files', 'clock', 'keys'],
  messages: ['mail', 'sms'],
  staff: ['session'],
}
const webMay = ['reading', 'http', 'session', 'cache', 'files', 'keys', 'db', 'spreadsheets', 'papers', 'forms']

/** Why a look goes against the house's one direction; null when it does not (DESIGN, folders). */
export function wrong({ from, to }: Look): string | null {
  if (/\.test\.tsx?$/.test(from)) return null
  if (!to.startsWith('src/'))
    return from.includes('/domain/') && /^(node:|pg$|kysely|fastify|preact)/.test(to) ? 'domain reaches outside' : null
  const [, place = '', name = '', layer = ''] = from.split('/')
  const [, toPlace = '', toName = '', toLayer = ''] = to.split('/')
  if (place === 'kernel') return toPlace === 'kernel' ? null : 'kernel looks at nothing of ours'
  if (place === 'ui') return toPlace === 'ui' || toPlace === 'kernel' ? null : 'ui looks at kernel only'
  if (place === 'platform')
    return toPlace === 'platform' || toPlace === 'kernel' ? null : 'platform looks at kernel only'
  if (place !== 'modules') return null
  if (toPlace === 'kernel') return null
  if (!['kernel', 'ui', 'platform', 'modules'].includes(toPlace)) return 'a module looks at a face'
  const inDomain = layer === 'domain'
  const inWeb = layer === 'web'
  if (toPlace === 'ui') return inWeb ? null : 'only web looks at ui'
  if (toPlace === 'platform') {
    if (inDomain) return 'domain looks at platform'
    if (inWeb) return webMay.includes(toName) ? null : `web looks at platform/${toName}`
    const may = [...(applicationMay[''] ?? []), ...(applicationMay[name] ?? [])]
    return may.includes(toName) ? null : `application looks at platform/${toName}`
  }
  if (toName === name) {
    if (inDomain && toLayer !== 'domain') return 'domain looks up'
    if (layer === 'application' && toLayer === 'web') return 'application looks up at web'
    return null
  }
  const [mine, theirs] = [moduleOrder.indexOf(name as never), moduleOrder.indexOf(toName as never)]
  if (mine < 0 || theirs < 0) return 'not a module of the house'
  if (theirs > mine) return 'looks at a later module'
  const rest = to.split('/').slice(3).join('/')
  if (inDomain) return rest === 'domain/index.ts' ? null : 'domain goes through domain/index.ts'
  return rest === 'index.ts' || rest === 'domain/index.ts' ? null : 'goes past the door of another module'
}
