import { day, dayAt } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { workingCalendar } from '#modules/calendar/index.ts'
import type { SubmissionInput } from '#modules/petitions/index.ts'
import { haiPhong2026, rulesToJson } from '#modules/regulations/index.ts'
import type { By } from '#platform/db/by.ts'
import { type TestUnit, testKeys } from './stage.ts'

/** A dialogue on Thu 22/10/2026, so that L is Thu 01/10/2026, unless said otherwise. */
export async function openDialogue(
  unit: TestUnit,
  given: { conferenceOn?: string; noticeOn?: string; cutOffOn?: string; year?: number } = {},
): Promise<string> {
  const id = newId()
  const conference = day(given.conferenceOn ?? '2026-10-22')
  await unit.write((tx) =>
    tx
      .insertInto('dialogue')
      .values({
        id,
        year: given.year ?? conference.year,
        ordinal: 1,
        address: String(given.year ?? conference.year),
        conference_on: conference,
        starts_at: '08:00',
        place: 'Hội trường Ủy ban nhân dân xã',
        rules: JSON.stringify(rulesToJson(haiPhong2026.rules)),
        rules_title: haiPhong2026.title,
        rules_confirmed: false,
        notice_on: given.cutOffOn ? day(given.noticeOn ?? '2026-09-01') : null,
        cut_off_on: given.cutOffOn ? day(given.cutOffOn) : null,
        cut_off_paper_at: given.cutOffOn ? '17:00' : null,
        created_at: Temporal.Instant.from('2026-04-01T02:00:00Z'),
      })
      .execute(),
  )
  return id
}

/** A village of the unit. */
export async function addVillage(unit: TestUnit, name: string, formerCommune = ''): Promise<string> {
  const id = newId()
  await unit.write((tx) => tx.insertInto('village').values({ id, name, former_commune: formerCommune }).execute())
  return id
}

/** Somebody without an account, at an instant of business time. */
export const publicBy = (instant: string): By => {
  const at = Temporal.Instant.from(instant)
  return { actor: 'public', officerId: null, at, on: dayAt(at) }
}

let seed = 0
/** Parts of intake for tests: each random number is another one, the same each run. */
export const intakeParts = {
  keys: testKeys,
  calendar: workingCalendar(),
  random: (below: number) => (++seed * 7919) % below,
}

/** A form as a household sends it, with what a test changes. */
export function aSubmission(
  instant: string,
  changes: Partial<Omit<SubmissionInput, 'sender'>> & { sender?: Partial<SubmissionInput['sender']> } = {},
): SubmissionInput {
  const at = Temporal.Instant.from(instant)
  const { sender, ...rest } = changes
  return {
    idempotencyKey: newId(),
    channel: 'online',
    receivedAt: at,
    receivedOn: dayAt(at),
    arrivalNumber: '',
    organisationId: null,
    nameInPublic: false,
    attends: null,
    draft: null,
    scans: [],
    petitions: [
      {
        content: 'Đường vào làng nghề bị ngập từ tháng 6, xe tải không vào lấy hàng được.',
        proposal: '',
        field: 'HT',
        askAtConference: false,
        files: [],
      },
    ],
    ...rest,
    sender: {
      name: 'Cơ sở mộc Ví Dụ',
      kind: 'household',
      villageId: null,
      outsidePlace: '',
      identifier: null,
      person: '',
      phone: '0912345678',
      email: '',
      ...sender,
    },
  }
}
