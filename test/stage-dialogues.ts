import { day } from '#kernel/day.ts'
import { createDialogue, type DialogueEvents, noEvents, publishNotice } from '#modules/dialogues/index.ts'
import type { By } from '#platform/db/by.ts'
import { blankForms } from '#src/blank-forms.ts'
import { type SignedIn, signIn, type TestUnit } from './stage.ts'

/** By an officer, at an instant of business time. */
export const byOfficer = (unit: TestUnit, officer: SignedIn, instant: string): By => ({
  ...unit.by(instant),
  actor: 'officer',
  officerId: officer.officerId,
})

/** Đại Sơn's dialogue of 2026 in a unit of a test's own: conference Thu 22/10/2026, so L is Thu 01/10. */
export async function openDialogue(
  unit: TestUnit,
  { at = '2026-04-01T02:00:00Z', conference = '2026-10-22', events = noEvents as DialogueEvents, another = false } = {},
) {
  const specialist = await signIn(unit, ['specialist'])
  const created = await unit.write((tx) =>
    createDialogue(
      tx,
      byOfficer(unit, specialist, at),
      {
        year: day(conference).year,
        conferenceOn: day(conference),
        startsAt: '08:00',
        place: 'Hội trường UBND xã',
        chairName: 'Trần Văn Thử',
        chairTitle: 'Chủ tịch UBND xã',
        another,
      },
      events,
    ),
  )
  if (!created.ok) throw new Error(created.refusal)
  return { ...created.value, specialist }
}

/** The notice of such a dialogue, out on 03/9/2026. */
export const publishUsualNotice = (unit: TestUnit, by: By, dialogueId: string, version = 1) =>
  unit.write((tx) =>
    publishNotice(
      tx,
      by,
      { dialogueId, version },
      { on: day('2026-09-03'), note: '12 thôn, cổng thông tin', paperAt: '17:00', forms: blankForms, origin: null },
    ),
  )
