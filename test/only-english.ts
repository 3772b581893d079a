/** Vietnamese words that carry no mark at all and are no English ones; the rest show themselves by their letters. */
const unmarked =
  /(?<!\p{L})(?:anh|cho|giao|ghi|gia|khi|kia|nay|nghe|sau|theo|thay|thu|tra|trang|trong|xem|xong)(?!\p{L})/iu
/** Đ, and what stands over, under and beside Vietnamese letters once they are taken apart. */
const marked = /đ|[\u0300-\u0303\u0306\u0309\u031B\u0323]/iu
const isVietnamese = (text: string): boolean => unmarked.test(text) || marked.test(text.normalize('NFD'))

/** A village by its name, as an English line tells where somebody is: "a household business in Thôn Mẫu 2". */
const village = /(?:Thôn|Tổ dân phố|Khu dân cư)(?: (?:số|\p{Lu}\p{L}*|\d+))+/gu

/** Attributes that hold no words, or those somebody typed: a value is what the sender wrote, except on a button. */
const wordless =
  /^(?:aria-(?:controls|describedby|labelledby)|class|content-type|for|href|id|name|src|action|value|charset|property|lang|hreflang)$/
const address = /^(?:\/|https?:)/
/** An address that is shown as such: it keeps its Vietnamese nouns (decision 0013). */
const shown = /https?:\/\/\S+/g
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

const attributesOf = (tag: string): readonly (readonly [string, string])[] =>
  [...tag.matchAll(/([^\s"'=<>/]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value])

/**
 * The Vietnamese that is left on an English page: texts, and words of attributes, outside whatever is marked `lang="vi"`.
 * @param html the page as our renderer or a browser writes it: every element closed, attributes in double quotes
 * @param names proper names that stay as they are, villages aside: the unit, its province
 */
export function vietnameseLeft(html: string, names: readonly string[]): readonly string[] {
  const found: string[] = []
  const look = (text: string) => {
    const withoutPlaces = text.replace(village, '').replace(shown, '')
    const said = names.reduce((rest, name) => rest.replaceAll(name, ''), withoutPlaces)
    if (isVietnamese(said)) found.push(text.trim().replace(/\s+/g, ' '))
  }
  /** Open elements, and whether each is Vietnamese. */
  const open: { readonly name: string; readonly vietnamese: boolean }[] = []
  const inVietnamese = () => open.at(-1)?.vietnamese ?? false
  for (const [, tag, text = ''] of html.matchAll(/(<(?:"[^"]*"|[^>"])*>)|([^<]+)/g)) {
    if (tag === undefined) {
      if (!inVietnamese() && !/^(?:script|style)$/.test(open.at(-1)?.name ?? '')) look(text)
      continue
    }
    const name = /^<\/?([\w-]+)/.exec(tag)?.[1]?.toLowerCase() ?? ''
    if (tag.startsWith('</')) {
      const last = open.findLastIndex((one) => one.name === name)
      if (last >= 0) open.length = last
      continue
    }
    if (name === '') continue // doctype, comment
    const attributes = attributesOf(tag)
    const lang = attributes.find(([key]) => key === 'lang')?.[1]
    const vietnamese = lang === undefined ? inVietnamese() : lang === 'vi'
    for (const [key, value] of attributes) if (!vietnamese && !wordless.test(key) && !address.test(value)) look(value)
    if (!empty.test(name) && !tag.endsWith('/>')) open.push({ name, vietnamese })
  }
  return found
}

/** The links and forms of an English page that lead out of its language, the way to the other language aside. */
export function waysOut(html: string, slug: string): readonly string[] {
  const tags = [...html.matchAll(/<(?:a|form|button)\b(?:"[^"]*"|[^>"])*>/g)].map(([tag]) => new Map(attributesOf(tag)))
  return tags
    .filter((tag) => !tag.has('hreflang'))
    .flatMap((tag) => ['href', 'action', 'formaction'].flatMap((key) => tag.get(key) ?? []))
    .filter((to) => to === `/${slug}` || (to.startsWith(`/${slug}/`) && !/^\/[^/]+\/en(\/|$)/.test(to)))
}

/** Where the page leads for its other language. */
export const otherLanguageOf = (html: string): string | undefined =>
  /<a class="other-language" href="([^"]*)"/.exec(html)?.[1]
