import type { DoorTick } from '#kernel/door-wire.ts'

/** A tick as the device keeps it until it was sent. */
export interface KeptTick extends Omit<DoorTick, 'age'> {
  /** By the device's own clock, in milliseconds. */
  readonly at: number
  /** Whom it is about, to be named when it is refused. */
  readonly name: string
}

/** What a door keeps on its device, sealed (decision 21). */
export interface Vault {
  read<T>(name: string): Promise<T | null>
  write(name: string, value: unknown): Promise<void>
  add(tick: KeptTick): Promise<void>
  /** In the order they were added. */
  ticks(): Promise<readonly KeptTick[]>
  drop(ids: readonly string[]): Promise<void>
  close(): void
}

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly data: ArrayBuffer
  readonly order?: number
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })
const finished = (work: IDBTransaction): Promise<void> =>
  new Promise((done, failed) => {
    work.oncomplete = () => done()
    work.onerror = () => failed(work.error)
    work.onabort = () => failed(work.error)
  })

/** A name that does not tell the secret of the address it stands for. */
export async function placeOf(base: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(base)))
  return `cua-${[...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

async function database(place: string): Promise<IDBDatabase> {
  const request = indexedDB.open(place, 1)
  request.onupgradeneeded = () => {
    for (const store of ['key', 'kept', 'ticks']) request.result.createObjectStore(store)
  }
  const db = await asked(request)
  // Wiped from another window of this door: let go, or the wiping would wait for us.
  db.onversionchange = () => db.close()
  return db
}

/** The key of this device and door: made here, never to be read out, gone with the wiping. */
async function keyIn(db: IDBDatabase): Promise<CryptoKey> {
  const kept: CryptoKey | undefined = await asked(db.transaction('key').objectStore('key').get('key'))
  if (kept) return kept
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const work = db.transaction('key', 'readwrite')
  work.objectStore('key').put(made, 'key')
  await finished(work)
  return made
}

/** Opens what this device keeps for a door, or begins to. Fails where the browser keeps nothing. */
export async function openVault(place: string): Promise<Vault> {
  const db = await database(place)
  const key = await keyIn(db)
  const seal = async (value: unknown): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const text = new TextEncoder().encode(JSON.stringify(value))
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) }
  }
  const unseal = async <T>({ iv, data }: Sealed): Promise<T> =>
    JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data)))
  const write = async (store: 'kept' | 'ticks', name: string, value: Sealed) => {
    const work = db.transaction(store, 'readwrite')
    work.objectStore(store).put(value, name)
    await finished(work)
  }
  return {
    async read<T>(name: string) {
      const sealed: Sealed | undefined = await asked(db.transaction('kept').objectStore('kept').get(name))
      return sealed ? unseal<T>(sealed) : null
    },
    write: async (name, value) => write('kept', name, await seal(value)),
    add: async (tick) => write('ticks', tick.id, { ...(await seal(tick)), order: tick.at }),
    async ticks() {
      const sealed: Sealed[] = await asked(db.transaction('ticks').objectStore('ticks').getAll())
      return Promise.all(sealed.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)).map((one) => unseal<KeptTick>(one)))
    },
    async drop(ids) {
      if (ids.length === 0) return
      const work = db.transaction('ticks', 'readwrite')
      for (const id of ids) work.objectStore('ticks').delete(id)
      await finished(work)
    },
    close: () => db.close(),
  }
}

/** Wipes all that was kept for a door: list, ticks, key, pages, and the worker that served them. */
export async function wipe(base: string, vault: Vault | null): Promise<void> {
  vault?.close()
  const place = await placeOf(base)
  await new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase(place)
    request.onsuccess = request.onerror = request.onblocked = () => done()
  })
  if ('caches' in window) await caches.delete(place)
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(workers.filter(({ scope }) => new URL(scope).pathname === base).map((one) => one.unregister()))
}
