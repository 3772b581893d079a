/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * The part of a file somebody asks for: one range of bytes. Null: all of it, also where several ranges are asked for, or
 * only "if it is still the same" (no file says which it is). 'outside': there is no such part.
 */
export function rangeOf(
  headers: { readonly range?: string | undefined; readonly 'if-range'?: string | string[] | undefined },
  size: number,
): ByteRange | 'outside' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '')
  if (!asked || headers['if-range'] !== undefined) return null
  const [first = '', last = ''] = asked.slice(1)
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end ? 'outside' : { start, end }
}
