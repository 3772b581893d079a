import { escaped } from '#kernel/text-blocks.ts'

/** One entry of a feed. `id` and `href` are full addresses; `updated` an instant. */
export interface FeedEntry {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly summary: string
  readonly updated: Temporal.Instant
}

/** A feed: what is newly public, the newest first. */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly author: string
  readonly language: 'vi' | 'en'
  /** The page people read, and the feed itself. */
  readonly href: string
  readonly self: string
  readonly entries: readonly FeedEntry[]
  /** Where there is no entry. */
  readonly updated: Temporal.Instant
}

/** XML 1.0 takes no control character but these; a text somebody pasted may hold one. */
const clean = (text: string): string =>
  escaped(text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''))
const second = (at: Temporal.Instant): string => at.round('second').toString()

const entryXml = (entry: FeedEntry): string =>
  [
    '  <entry>',
    `    <id>${clean(entry.id)}</id>`,
    `    <title>${clean(entry.title)}</title>`,
    `    <updated>${second(entry.updated)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${clean(entry.href)}"/>`,
    `    <summary>${clean(entry.summary)}</summary>`,
    '  </entry>',
  ].join('\n')

/** A feed as Atom 1.0 (RFC 4287). */
export function atomXml(feed: Feed): string {
  const updated = feed.entries.reduce(
    (latest, entry) => (Temporal.Instant.compare(entry.updated, latest) > 0 ? entry.updated : latest),
    feed.entries[0]?.updated ?? feed.updated,
  )
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    `  <id>${clean(feed.id)}</id>`,
    `  <title>${clean(feed.title)}</title>`,
    `  <updated>${second(updated)}</updated>`,
    `  <author><name>${clean(feed.author)}</name></author>`,
    `  <link rel="alternate" type="text/html" href="${clean(feed.href)}"/>`,
    `  <link rel="self" type="application/atom+xml" href="${clean(feed.self)}"/>`,
    ...feed.entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n')
}
