import type { ItemKind } from './agenda.ts'
import { minuteOf, timeOf } from './agenda.ts'
import { type ProgrammeRow, partOf } from './programme.ts'

/** What an agenda is proposed from: nothing of it is typed again. */
export interface AgendaSources {
  /** Of the plan, with who does what. */
  readonly programme: readonly ProgrammeRow[]
  /** Topic by topic in speaking order. */
  readonly petitions: readonly {
    readonly id: string
    readonly topic: string
    readonly departmentId: string | null
    readonly who: string
  }[]
  /** Who asked to speak without sending a petition. */
  readonly speakers: readonly { readonly name: string; readonly topic: string }[]
  readonly beginsAt: string
  readonly endsAt: string
}

export interface ProposedItem {
  readonly kind: ItemKind
  readonly startsAt: string | null
  readonly minutes: number
  readonly title: string
  readonly publicTitle: string
  readonly topic: string
  readonly petitionId: string | null
  readonly departmentId: string | null
  readonly who: string
}

/** Minutes a petition has where nobody has said otherwise: the room there is, within these. */
const LEAST = 3
const MOST = 10
/** Minutes of somebody who only asked to speak. */
export const SLOT = 3
/** Minutes of the last part, and of a conference without a programme. */
const LAST_PART = 15
const WHOLE = 180

const bare = { title: '', publicTitle: '', topic: '', petitionId: null, departmentId: null, who: '' } as const

/** When the hall closes where nobody has said so: a quarter of an hour after the last part begins. */
export const proposedEnd = (programme: readonly { readonly at: string }[], beginsAt: string): string => {
  const last = programme.at(-1)
  return timeOf(Math.min(last ? minuteOf(last.at) + LAST_PART : minuteOf(beginsAt) + WHOLE, 24 * 60 - 1))
}

/**
 * Chương trình đề xuất: the plan's programme; where it answers, the petitions topic by topic, then who asked to speak. The part they
 * stand in has no length of its own: theirs fill it.
 */
export function proposeAgenda(from: AgendaSources): readonly ProposedItem[] {
  const { programme, petitions, speakers, endsAt } = from
  const parts = programme.map((line, at): ProposedItem => {
    const next = programme[at + 1]?.at ?? endsAt
    const minutes = Math.max(0, minuteOf(next) - minuteOf(line.at))
    return {
      ...bare,
      kind: 'part',
      startsAt: line.at,
      minutes,
      title: line.what,
      publicTitle: line.what,
      who: line.who,
    }
  })
  const place = (wanted: 'answers' | 'everybody') => programme.findIndex(({ what }) => partOf(what) === wanted)
  const [answers, everybody] = [place('answers'), place('everybody')]
  const last = parts.length - 1
  const forPetitions = answers >= 0 ? answers : everybody >= 0 ? everybody : last - 1
  const forSpeakers = everybody >= 0 ? everybody : forPetitions
  const room = parts[forPetitions]?.minutes ?? minuteOf(endsAt) - minuteOf(from.beginsAt)
  const each = Math.max(LEAST, Math.min(MOST, Math.floor(room / Math.max(1, petitions.length))))
  const spoken = petitions.map(
    (one): ProposedItem => ({
      ...{ ...bare, kind: 'petition', startsAt: null, minutes: each },
      ...{ topic: one.topic, petitionId: one.id, departmentId: one.departmentId, who: one.departmentId ? '' : one.who },
    }),
  )
  const slots = speakers.map(
    ({ name, topic }): ProposedItem => ({
      ...{ ...bare, kind: 'slot', startsAt: null, minutes: SLOT },
      title: topic ? `${name}: ${topic}`.slice(0, 300) : name,
    }),
  )
  const withRoom = (part: ProposedItem, inside: readonly ProposedItem[]) =>
    inside.length > 0 ? { ...part, minutes: 0 } : part
  if (parts.length === 0) return [...spoken, ...slots]
  return parts.flatMap((part, at) => {
    const inside = [
      ...(at === Math.max(0, forPetitions) ? spoken : []),
      ...(at === Math.max(0, forSpeakers) ? slots : []),
    ]
    return [withRoom(part, inside), ...inside]
  })
}
