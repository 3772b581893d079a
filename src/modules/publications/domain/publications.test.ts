import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { paragraph } from '#kernel/text-blocks.ts'
import { atomXml, type Feed } from './atom.ts'
import { linkState, newestFirst, type PublicItem, plainItem } from './public-item.ts'

const item = (change: Partial<PublicItem> = {}): PublicItem => ({
  key: 'thong-bao-1',
  kind: 'notice',
  publicOn: day('2026-09-03'),
  title: 'Thông báo',
  lead: 'Hội nghị ngày 22/10.',
  blocks: [paragraph('Nội dung.')],
  path: '/thong-bao/2026',
  ...change,
})

test('the newest first; of one day by key', () => {
  const items = [
    item(),
    item({ key: 'b', publicOn: day('2026-10-01') }),
    item({ key: 'a', publicOn: day('2026-10-01') }),
  ]
  expect(newestFirst(items).map(({ key }) => key)).toEqual(['a', 'b', 'thong-bao-1'])
})

test.each<[string, readonly { item: string; contentHash: string }[], string]>([
  ['no link', [], 'missing'],
  ['a link of something else', [{ item: 'khac', contentHash: 'x' }], 'missing'],
  ['posted as it is', [{ item: 'thong-bao-1', contentHash: 'x' }], 'posted'],
  ['changed since', [{ item: 'thong-bao-1', contentHash: 'y' }], 'changed'],
  [
    'posted again after it changed',
    [
      { item: 'thong-bao-1', contentHash: 'y' },
      { item: 'thong-bao-1', contentHash: 'x' },
    ],
    'posted',
  ],
])('%s', (_, links, state) => expect(linkState(item(), 'x', links)).toBe(state))

test('all it says, in lines', () => expect(plainItem(item())).toBe('Thông báo\n\nHội nghị ngày 22/10.\n\nNội dung.'))

const at = Temporal.Instant.from('2026-09-03T03:00:00Z')
const feed = (change: Partial<Feed> = {}): Feed => ({
  id: 'https://vi-du.vn/dai-son-11086/nguon-tin.xml',
  title: 'Đối thoại doanh nghiệp – Xã Đại Sơn',
  author: 'Xã Đại Sơn',
  language: 'vi',
  href: 'https://vi-du.vn/dai-son-11086/',
  self: 'https://vi-du.vn/dai-son-11086/nguon-tin.xml',
  entries: [],
  updated: at,
  ...change,
})
const entry = (title: string, summary = '', updated = at) => ({
  id: 'https://vi-du.vn/1',
  href: 'https://vi-du.vn/1',
  title,
  summary,
  updated,
})

describe('a feed', () => {
  test('carries what Atom asks for', () => {
    const later = at.add({ hours: 30 })
    const xml = atomXml(feed({ entries: [entry('Một'), entry('Hai', 'x', later)] }))
    expect(xml).toContain('<updated>2026-09-04T09:00:00Z</updated>\n  <author>')
    expect(xml.match(/<entry>/g)).toHaveLength(2)
    expect(xml).toContain('rel="self"')
    expect(atomXml(feed())).toContain('<updated>2026-09-03T03:00:00Z</updated>')
  })

  test('what was typed never becomes markup, nor a character XML refuses', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = atomXml(feed({ entries: [entry(text, text)] }))
        const bare = atomXml(feed({ entries: [entry('', '')] }))
        const tags = (of: string) => of.match(/<[^>]*>/g)
        expect(tags(xml)).toEqual(tags(bare))
        expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u)
        expect(xml.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    ))
})
