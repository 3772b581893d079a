import type { Day } from '#kernel/day.ts'
import { plainOf, type TextBlock } from '#kernel/text-blocks.ts'

/** What of a dialogue is made public, and belongs on the unit's official site too. */
export const itemKinds = [
  'notice',
  'moved',
  'postponed',
  'decision',
  'petitions',
  'answers',
  'themes',
  'results',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** One thing to publish: what it is called, what it says in a sentence, all it says, and where it stands here. */
export interface PublicItem {
  /** Its part of an address, once in its dialogue: "thong-bao-1", "tra-loi-2026-10-29". */
  readonly key: string
  readonly kind: ItemKind
  readonly publicOn: Day
  readonly title: string
  readonly lead: string
  readonly blocks: readonly TextBlock[]
  /** Where it stands below the unit's public address: "/thong-bao/2026". */
  readonly path: string
}

/** All an item says as plain lines: title, lead, text. What is compared to tell whether it changed since it was posted. */
export const plainItem = ({ title, lead, blocks }: Pick<PublicItem, 'title' | 'lead' | 'blocks'>): string =>
  [title, lead, plainOf(blocks)].filter(Boolean).join('\n\n')

/** The newest first; of one day in the order of their keys. */
export const newestFirst = (items: readonly PublicItem[]): readonly PublicItem[] =>
  items.toSorted((a, b) => `${b.publicOn}`.localeCompare(`${a.publicOn}`) || a.key.localeCompare(b.key))

/** A key as it may stand in an address. */
export const isItemKey = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text)

/** A link that was recorded, as far as the list asks. */
export interface KnownLink {
  readonly item: string
  readonly contentHash: string
}

/** `missing`: no link yet; `changed`: what is public here says something else since. */
export type LinkState = 'missing' | 'changed' | 'posted'

/** How an item stands on the official site; `hash`: of what it says now. */
export function linkState(item: Pick<PublicItem, 'key'>, hash: string, links: readonly KnownLink[]): LinkState {
  const of = links.filter((link) => link.item === item.key)
  if (of.length === 0) return 'missing'
  return of.some(({ contentHash }) => contentHash === hash) ? 'posted' : 'changed'
}
