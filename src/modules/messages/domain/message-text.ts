/** Stands in a message's body for the reader's own secret link; filled in only when sent or shown. */
export const LINK = '{link}'

/** A message's text as its reader gets it. Where no link can be made, the lines that would hold it are left out. */
export function textWithLink(body: string, link: string | null): string {
  if (link !== null) return body.replaceAll(LINK, link)
  return body
    .split('\n')
    .filter((line) => !line.includes(LINK))
    .join('\n')
    .trim()
}

/** Does the body hold a place for a link? */
export const wantsLink = (body: string): boolean => body.includes(LINK)
