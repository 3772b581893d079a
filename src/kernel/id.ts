/**
 * A new row's id: UUID version 7, so that rows written together lie together.
 * The program gives ids, never the database.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  const now = Date.now()
  view.setUint16(0, Math.floor(now / 2 ** 32))
  view.setUint32(2, now % 2 ** 32)
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = bytes.toHex()
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** What an id looks like, to stand in another expression. */
export const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const wholly = new RegExp(`^${ID}$`)

/** Whether what came from outside can be an id at all; PostgreSQL refuses to compare with anything else. */
export const isId = (text: unknown): text is string => typeof text === 'string' && wholly.test(text)
