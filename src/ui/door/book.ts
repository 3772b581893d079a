import {
  type DoorArrival,
  type DoorList,
  type DoorPerson,
  type DoorState,
  type DoorTick,
  type DoorWalkIn,
  MOST_TICKS,
} from '#kernel/door-wire.ts'
import type { KeptTick, Vault } from './vault.ts'

/** How often a door asks how the hall stands, in milliseconds. */
const ASK_EVERY = 3000
/** How long an answer is waited for. */
const PATIENCE = 8000

/** Somebody who is there, by the device's clock. */
export interface Here {
  readonly people: number
  readonly at: number
}

/** What is kept of the hall between two openings of the page. */
interface KeptList extends DoorList {
  /** By the device's clock. */
  readonly wipeAt: number
}

/** What the book tells of itself. */
export interface Heard {
  /** Something to show changed. */
  changed(): void
  /** A tick was not taken. */
  refused(name: string, why: string): void
  /** The link opens nothing any more. */
  gone(): void
  /** The day is over, and the list is to go. */
  over(): void
}

/**
 * The list of a door on its device, what was ticked and is still to be sent, and who is there by all that is known. Ticks are shown at
 * once and sent when there is a network, under keys that make each count once however often it is sent.
 */
export class DoorBook {
  online = true
  closed = ''
  groups: DoorState['groups'] = []
  /** How far the device's clock is behind the program's. */
  behind = 0
  private list: KeptList | null = null
  private arrivals: ReadonlyMap<string, Here> = new Map()
  private queue: KeptTick[] = []
  private busy = false
  private ended = false
  private timer = 0

  constructor(
    private readonly base: string,
    private readonly vault: Vault,
    private readonly heard: Heard,
  ) {}

  get waiting(): number {
    return this.queue.length
  }

  /** Everybody on the list, and who came unannounced and was not sent yet. */
  get people(): readonly DoorPerson[] {
    const listed = this.list?.people ?? []
    const known = new Set(listed.map(({ id }) => id))
    return [...listed, ...this.queue.flatMap((tick) => (known.has(tick.inviteeId) ? [] : asPerson(tick)))]
  }

  /** Who is there: as was last heard, and what is still to be sent on top of it. */
  get here(): ReadonlyMap<string, Here> {
    const here = new Map(this.arrivals)
    for (const { act, inviteeId, people, at } of this.queue) {
      if (act === 'undone') here.delete(inviteeId)
      else here.set(inviteeId, { people, at: Math.min(at, here.get(inviteeId)?.at ?? at) })
    }
    return here
  }

  /** Opens what the device kept, then keeps asking. */
  async begin(): Promise<void> {
    this.list = await this.vault.read<KeptList>('list')
    const here = await this.vault.read<readonly (readonly [string, Here])[]>('here')
    this.behind = (await this.vault.read<number>('behind')) ?? 0
    this.arrivals = new Map(here ?? [])
    this.queue = [...(await this.vault.ticks())]
    this.heard.changed()
    addEventListener('online', () => void this.ask())
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.ask())
    await this.ask()
  }

  /** Ticks somebody, or takes it back. */
  async tick(act: DoorTick['act'], person: DoorPerson, people: number, walkIn?: DoorWalkIn): Promise<void> {
    const tick: KeptTick = {
      ...{ id: crypto.randomUUID(), act, inviteeId: person.id, people, at: Date.now() },
      ...{ name: person.person || person.name, ...(walkIn && { walkIn }) },
    }
    this.queue.push(tick)
    await this.vault.add(tick)
    this.heard.changed()
    void this.ask()
  }

  end(): void {
    this.ended = true
    clearTimeout(this.timer)
  }

  /** Sends what waits, hears how the hall stands, and comes again. */
  private async ask(): Promise<void> {
    if (this.busy || this.ended) return
    this.busy = true
    clearTimeout(this.timer)
    const sending = this.queue.slice(0, MOST_TICKS)
    try {
      const state = await this.post(sending)
      if (state) await this.take(state, sending)
      this.online = true
    } catch {
      this.online = false
    }
    this.busy = false
    if (this.ended) return
    this.watchTheDay()
    this.heard.changed()
    const soon = this.online && this.queue.some((tick) => !sending.includes(tick))
    this.timer = window.setTimeout(() => void this.ask(), soon ? 0 : ASK_EVERY)
  }

  private async post(sending: readonly KeptTick[]): Promise<DoorState | null> {
    const now = Date.now()
    const acts = sending.map(({ at, name: _, ...tick }): DoorTick => ({ ...tick, age: Math.max(0, now - at) }))
    const answer = await this.fetch('/ghi', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ acts }),
    })
    return answer && (await answer.json())
  }

  /** An answer of ours; null when the link opens nothing any more. Throws while we can't be reached. */
  private async fetch(below: string, how: RequestInit = {}): Promise<Response | null> {
    const answer = await fetch(this.base + below, { ...how, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })
    if (!answer.ok) {
      // Said by the program itself: a hall's Wi-Fi that wants to be signed in to answers anything, and must wipe nothing.
      const said: { gone?: unknown } | null = await answer.json().catch(() => null)
      if (!said?.gone) throw new Error(String(answer.status))
      this.end()
      this.heard.gone()
      return null
    }
    return answer
  }

  private async take(state: DoorState, sent: readonly KeptTick[]): Promise<void> {
    const settled = new Set([...state.recorded, ...state.refused.map(([id]) => id)])
    this.queue = this.queue.filter(({ id }) => !settled.has(id))
    await this.vault.drop([...settled])
    for (const [id, why] of state.refused) {
      const tick = sent.find((one) => one.id === id)
      if (tick) this.heard.refused(tick.name, why)
    }
    this.behind = state.now - Date.now()
    this.closed = state.closed
    this.groups = state.groups
    await this.keepHere(state.here)
    if (this.list?.version !== state.version) await this.fetchList()
  }

  private async keepHere(arrivals: readonly DoorArrival[]): Promise<void> {
    const now = Date.now()
    const here = new Map(arrivals.map(([id, people, since]) => [id, { people, at: now - since }]))
    const changed =
      here.size !== this.arrivals.size || [...here].some(([id, { people }]) => this.arrivals.get(id)?.people !== people)
    this.arrivals = here
    if (!changed) return
    await this.vault.write('here', [...here])
    await this.vault.write('behind', this.behind)
  }

  private async fetchList(): Promise<void> {
    const answer = await this.fetch('/danh-sach')
    if (!answer) return
    const list: DoorList = await answer.json()
    this.list = { ...list, wipeAt: Date.now() + list.wipeIn }
    await this.vault.write('list', this.list)
  }

  /** After the day the list goes, once nothing waits to be sent. */
  private watchTheDay(): void {
    if (!this.list || Date.now() < this.list.wipeAt || this.queue.length > 0) return
    this.end()
    this.heard.over()
  }
}

const asPerson = ({ inviteeId, walkIn, people }: KeptTick): DoorPerson[] =>
  walkIn
    ? [
        {
          ...{ id: inviteeId, code: '', name: walkIn.organisation || walkIn.person, person: walkIn.person },
          ...{ about: '', people, said: '' },
        },
      ]
    : []
