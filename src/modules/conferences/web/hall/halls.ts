import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { eventText, lastSeen, openStream, type Reader } from '#platform/http/event-stream.ts'
import { networkOf } from '#platform/http/network-of.ts'
import type { HallState } from '../../application/sitting/hall-state.ts'

/** What readers of one kind are shown: a part of a page, made once for all of them. */
export interface HallView {
  /** Readers with the same key are shown the same. */
  readonly key: string
  /** Null: they are only told that something moved, and ask for their own page again. */
  readonly render: ((state: HallState | null) => string) | null
}

/** What the live halls are made of; handed in by the program. */
export interface HallsParts {
  /** Reads a unit's hall, as the public may. */
  readonly load: (unitId: string) => Promise<HallState | null>
  readonly now: () => Temporal.Instant
  /** Hears of halls that moved, from whatever node; called when the first reader comes. */
  readonly listen: (moved: (unitId: string) => void) => { stop(): Promise<void> }
  readonly log: (error: unknown) => void
  readonly limits?: HallLimits
}

/** The halls people follow: one state a unit in memory, however many follow it. */
export interface Halls {
  /** Where a unit's hall stands; kept while somebody follows it. */
  state(unitId: string): Promise<HallState | null>
  /** Answers with a stream of what a view shows; 503 where too many follow already. */
  follow(request: FastifyRequest, reply: FastifyReply, unitId: string, view: HallView): FastifyReply
  /** How many follow a unit's hall. */
  followers(unitId: string): number
  stop(): Promise<void>
}

/** Every so often a reader hears that the line lives; who hears nothing asks anew. Real time, in milliseconds. */
const BEAT = 5_000
/** After so many beats a hall is read again: what was announced while the listener was away is found then. */
const READ_AFTER = 3
/** How many may follow at once; more are told to look again in a moment. */
export interface HallLimits {
  /** Of one node. */
  readonly node: number
  /** Of one unit: a hall that is flooded leaves the others room. */
  readonly unit: number
  /** From one network address: a hall's telephones share one, so it is no small number. */
  readonly address: number
}
const LIMITS: HallLimits = { node: 4_000, unit: 2_000, address: 1_000 }

interface Follower {
  readonly reader: Reader
  readonly view: HallView
}

interface Hall {
  readonly followers: Set<Follower>
  /** What was loaded last; undefined: nothing yet. */
  state: HallState | null | undefined
  loading: Promise<HallState | null> | null
  /** It moved while it was being loaded. */
  again: boolean
  /** Each view as it was sent last. */
  readonly shown: Map<string, { readonly id: string; readonly html: string }>
}

const bare = (): Hall => ({ followers: new Set(), state: undefined, loading: null, again: false, shown: new Map() })

/** Opens the live halls. Nothing is listened to, and nothing kept, before somebody follows one. */
export function openHalls({ load, now, listen, log, limits = LIMITS }: HallsParts): Halls {
  const halls = new Map<string, Hall>()
  const addresses = new Map<string, number>()
  let ears: { stop(): Promise<void> } | null = null
  let beats = 0
  let timer: NodeJS.Timeout | undefined

  const millis = () => now().epochMilliseconds
  const chunkOf = ({ id, html }: { id: string; html: string }) =>
    eventText('hall', JSON.stringify({ html, now: millis() }), id)

  /** A view of a state, made once. */
  const shownIn = (hall: Hall, view: HallView, render: NonNullable<HallView['render']>) => {
    const known = hall.shown.get(view.key)
    if (known) return known
    const html = render(hall.state ?? null)
    const made = { html, id: createHash('sha256').update(html).digest('base64url').slice(0, 16) }
    hall.shown.set(view.key, made)
    return made
  }

  const read = async (unitId: string, hall: Hall): Promise<HallState | null> => {
    do {
      hall.again = false
      hall.state = await load(unitId)
    } while (hall.again)
    return hall.state
  }
  const loaded = (unitId: string, hall: Hall): Promise<HallState | null> => {
    if (hall.loading) {
      hall.again = true
      return hall.loading
    }
    hall.loading = read(unitId, hall).finally(() => {
      hall.loading = null
    })
    return hall.loading
  }

  /** Reads a hall anew, and sends each view that looks different now. */
  const refresh = async (unitId: string, hall: Hall, moved: boolean): Promise<void> => {
    const under = hall.loading !== null
    await loaded(unitId, hall)
    if (under) return // whoever began it sends
    const before = new Map(hall.shown)
    hall.shown.clear()
    const chunks = new Map<string, string | null>()
    for (const { reader, view } of hall.followers) {
      let chunk = chunks.get(view.key)
      if (chunk === undefined) {
        chunk = view.render ? null : moved ? eventText('moved', String(millis())) : null
        if (view.render) {
          const made = shownIn(hall, view, view.render)
          chunk = before.get(view.key)?.id === made.id ? null : chunkOf(made)
        }
        chunks.set(view.key, chunk)
      }
      if (chunk !== null) reader.send(chunk)
    }
  }
  const moved = (unitId: string) => {
    const hall = halls.get(unitId)
    if (hall) refresh(unitId, hall, true).catch(log)
  }
  const beat = () => {
    beats += 1
    const chunk = eventText('beat', String(millis()))
    for (const [unitId, hall] of halls) {
      for (const { reader } of hall.followers) reader.send(chunk)
      if (beats % READ_AFTER === 0) refresh(unitId, hall, false).catch(log)
    }
  }
  const begin = () => {
    ears ??= listen(moved)
    timer ??= setInterval(beat, BEAT).unref()
  }
  const count = () => [...halls.values()].reduce((sum, { followers }) => sum + followers.size, 0)
  const countFrom = (address: string, more: 1 | -1) => {
    const now = (addresses.get(address) ?? 0) + more
    if (now > 0) addresses.set(address, now)
    else addresses.delete(address)
  }
  /** Whether one more finds no room. Officers, who are signed in, are let in past the public's crowd: the hall is led from their desk. */
  const isFull = (unitId: string, address: string, isOfficer: boolean): boolean =>
    (addresses.get(address) ?? 0) >= limits.address ||
    (!isOfficer && (count() >= limits.node || (halls.get(unitId)?.followers.size ?? 0) >= limits.unit))

  return {
    state: async (unitId) => {
      const hall = halls.get(unitId)
      if (hall?.state !== undefined && !hall.loading) return hall.state
      return hall ? loaded(unitId, hall) : load(unitId)
    },
    follow: (request, reply, unitId, view) => {
      const address = networkOf(request.ip)
      if (isFull(unitId, address, view.render === null)) return reply.code(503).header('retry-after', '5').send('')
      const reader = openStream(reply, () => {
        countFrom(address, -1)
        hall.followers.delete(follower)
        if (hall.followers.size === 0 && halls.get(unitId) === hall) halls.delete(unitId)
      })
      if (!reader) return reply
      begin()
      const hall = halls.get(unitId) ?? bare()
      halls.set(unitId, hall)
      const follower: Follower = { reader, view }
      countFrom(address, 1)
      hall.followers.add(follower)
      const first = async () => {
        if (hall.state === undefined) await loaded(unitId, hall)
        if (!view.render) return reader.send(eventText('beat', String(millis())))
        const made = shownIn(hall, view, view.render)
        reader.send(made.id === lastSeen(request) ? eventText('beat', String(millis())) : chunkOf(made))
      }
      first().catch((error) => {
        log(error)
        reader.end()
      })
      return reply
    },
    followers: (unitId) => halls.get(unitId)?.followers.size ?? 0,
    stop: async () => {
      clearInterval(timer)
      for (const { followers } of halls.values()) for (const { reader } of followers) reader.end()
      halls.clear()
      await ears?.stop()
    },
  }
}
