/** A file the server has already, as an upload-list can show it again. */
export interface KeptItem {
  readonly id: string
  readonly name: string
  readonly size: string
  readonly is: 'picture' | 'sound' | ''
}

/** What was typed into a form, as this device keeps it. */
export interface KeptTyping {
  /** When it was last typed in, in milliseconds. */
  readonly at: number
  /** It was sent; whether it arrived, the page after it knows. */
  readonly sent?: boolean
  /** Names and values of what was filled in, ticked or chosen; a name may come more than once. */
  readonly fields: readonly (readonly [string, string])[]
  /** The files of each list, by the name their ids are sent under. */
  readonly lists: readonly (readonly [string, readonly KeptItem[]])[]
}

const prefix = 'nhap:'
/** So long it stays, and no longer, as the page says. */
const day = 24 * 60 * 60 * 1000

/** Some browsers withhold the store, or have no room: then nothing is kept. */
function quietly<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

const parsed = (text: string | null): KeptTyping | null => {
  const kept = text === null ? null : quietly(() => JSON.parse(text))
  return typeof kept?.at === 'number' && kept.at > Date.now() - day ? kept : null
}

/** What is kept under a name; null: nothing, or it is over a day old. */
export const keptUnder = (name: string): KeptTyping | null => parsed(quietly(() => localStorage.getItem(prefix + name)))

/** Keeps it; false where the browser does not let us. */
export const keep = (name: string, typing: KeptTyping): boolean =>
  quietly(() => {
    localStorage.setItem(prefix + name, JSON.stringify(typing))
    return true
  }) ?? false

export const forget = (name: string): void => void quietly(() => localStorage.removeItem(prefix + name))

/** Takes away whatever is over a day old, of any form. */
export const forgetOld = (): void =>
  void quietly(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && !parsed(localStorage.getItem(key))) localStorage.removeItem(key)
  })
