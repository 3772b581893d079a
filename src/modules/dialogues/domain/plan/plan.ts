import { accept, type Result, refuse } from '#kernel/result.ts'

/** The city's plan on which the unit's own rests. */
export interface PlanBasis {
  readonly number: string
  /** "2026-03-13"; '' while it is not known. */
  readonly on: string
  readonly title: string
}

/** One line of the programme: "08:00", and what then happens. */
export interface ProgrammeLine {
  readonly at: string
  readonly what: string
}

/** What one part of the unit does; `departmentId` null: a body the unit's list does not have. */
export interface Duty {
  readonly departmentId: string | null
  readonly body: string
  readonly work: readonly string[]
}

/** Kế hoạch: what is written of it. Time, place and chair are the dialogue's own and stand in {@link PlanFacts}. */
export interface Plan {
  readonly basis: PlanBasis
  readonly purposes: readonly string[]
  readonly requirements: readonly string[]
  readonly participants: readonly string[]
  readonly programme: readonly ProgrammeLine[]
  /** How petitions are received and handled. */
  readonly petitions: readonly string[]
  readonly duties: readonly Duty[]
  /** What is done in which month. */
  readonly schedule: readonly string[]
  readonly budget: string
  readonly recipients: readonly string[]
}

/** What the dialogue says when a version of the plan is saved: kept with it, so that an old one reads as it was. */
export interface PlanFacts {
  /** "2026-10-22" */
  readonly conferenceOn: string
  /** "08:00" */
  readonly startsAt: string
  readonly place: string
  readonly chairName: string
  readonly chairTitle: string
}

/** What a plan must state (R1). */
export const planParts = [
  'basis',
  'purpose',
  'place',
  'chair',
  'participants',
  'programme',
  'petitions',
  'duties',
  'budget',
  'recipients',
] as const
export type PlanPart = (typeof planParts)[number]

/** What a plan does not state yet (R1): the time always stands, a dialogue has its day from the beginning. */
export function planLacks(plan: Plan, facts: PlanFacts): readonly PlanPart[] {
  const { basis } = plan
  const stated: Record<PlanPart, boolean> = {
    basis: basis.number !== '' && basis.on !== '' && basis.title !== '',
    purpose: plan.purposes.length > 0,
    place: facts.place !== '',
    chair: facts.chairName !== '' || facts.chairTitle !== '',
    participants: plan.participants.length > 0,
    programme: plan.programme.length > 0,
    petitions: plan.petitions.length > 0,
    duties: plan.duties.some(({ work }) => work.length > 0),
    budget: plan.budget !== '',
    recipients: plan.recipients.length > 0,
  }
  return planParts.filter((part) => !stated[part])
}

export type ProgrammeRefusal = 'time-missing' | 'out-of-order'

/** Reads a programme typed in lines, "8:00 Khai mạc", "9g15 – Hỏi, đáp": each line its hour, one after the other. */
export function readProgramme(text: string): Result<readonly ProgrammeLine[], ProgrammeRefusal> {
  const lines: ProgrammeLine[] = []
  for (const typed of text.split('\n').map((line) => line.trim())) {
    if (typed === '') continue
    const [, hour = '', minute = '', what = ''] =
      /^[-–•]?\s*(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?\s*[-–:.,]?\s+(\S.*)$/i.exec(typed) ?? []
    if (what === '' || Number(hour) > 23 || Number(minute || 0) > 59) return refuse('time-missing')
    const at = `${hour.padStart(2, '0')}:${minute || '00'}`
    if (at < (lines.at(-1)?.at ?? '')) return refuse('out-of-order')
    lines.push({ at, what })
  }
  return accept(lines)
}

/** A programme as it is typed. */
export const programmeText = (programme: readonly ProgrammeLine[]): string =>
  programme.map(({ at, what }) => `${at} ${what}`).join('\n')

/** "08:00" so many minutes later, within the day. */
export function minutesAfter(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = Math.min(Math.max(hour * 60 + minute + minutes, 0), 24 * 60 - 1)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
