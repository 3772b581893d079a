import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { type Role, roles } from '#modules/staff/index.ts'
import { signIn } from './stage.ts'
import { appMovedTo } from './stage-clock.ts'
import { openPromisingOffice } from './stage-promises.ts'

// What a page offers to somebody, he may open: a link that is refused is worse than none.

let promising: Awaited<ReturnType<typeof openPromisingOffice>>
let app: FastifyInstance
beforeAll(async () => {
  promising = await openPromisingOffice()
  await promising.made()
  app = await appMovedTo('2026-11-16T02:00:00Z')
})

/** Addresses of one shape are one page. */
const shapeOf = (href: string): string => {
  const { pathname, searchParams } = new URL(href, 'http://x')
  const path = pathname
    .split('/')
    .map((part) => (/\d/.test(part) ? ':x' : part))
    .join('/')
  return `${path}?${[...new Set(searchParams.keys())].toSorted().join('&')}`
}

const linksOn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*\bhref="(\/can-bo[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

/** Pages a role is walked through. */
const MOST = 70

test.each(roles.filter((role) => role !== 'installation-administrator'))(
  'every link on the pages of %s opens',
  {
    timeout: 120_000,
  },
  async (role: Role) => {
    const { unit, departments } = promising.office
    const { cookie } = await signIn(unit, [role], departments.land)
    const [seen, queue] = [new Set<string>(), [{ href: '/can-bo', on: '' }]]
    const refused: string[] = []
    while (queue.length > 0 && seen.size < MOST) {
      const { href, on } = queue.shift() ?? { href: '', on: '' }
      if (seen.has(shapeOf(href)) || /\/dang-xuat|\/lich\.ics/.test(href)) continue
      seen.add(shapeOf(href))
      const answer = await app.inject({ url: href, headers: { cookie } })
      if (answer.statusCode >= 400) refused.push(`${on} → ${href}: ${answer.statusCode}`)
      if (/html/.test(String(answer.headers['content-type'])))
        queue.push(...linksOn(answer.body).map((link) => ({ href: link, on: href })))
    }
    expect(seen.size).toBeGreaterThan(5)
    expect(refused).toEqual([])
  },
)
