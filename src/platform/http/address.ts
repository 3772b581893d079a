/** An address as if NUL were not in it: nobody types it, and PostgreSQL compares with no text that holds it. */
export const withoutNul = (url: string): string => url.replaceAll('%00', '')

/**
 * What an address asks behind its "?". A name that comes twice is read once, as it came last: no page of ours asks for several, and
 * each may trust that what it reads is a text.
 */
export const queryOf = (asked: string): Record<string, string> => Object.fromEntries(new URLSearchParams(asked))

/** An address as a header may carry it: what an address bar shows in letters goes over the line in figures. */
export const inHeader = (address: string): string =>
  address.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent)
