/** Which page of a list an address asks for (`?trang=2`), counted from 0. */
export function pageNumber(query: unknown): number {
  const { trang } = (query ?? {}) as { trang?: unknown }
  const number = typeof trang === 'string' && /^\d{1,5}$/.test(trang) ? Number(trang) : 1
  return Math.max(1, number) - 1
}
