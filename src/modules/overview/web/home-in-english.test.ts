import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { recordHeld } from '#modules/dialogues/index.ts'
import { petitionDialogueEvents, releasePublicText } from '#modules/petitions/index.ts'
import { otherLanguageOf, vietnameseLeft, waysOut } from '#test/only-english.ts'
import { openBareUnit, type TestUnit } from '#test/stage.ts'
import { appMovedTo } from '#test/stage-clock.ts'
import { openVillage, petitionMany, registerMany } from '#test/stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { answered, approved, assigned, openTestOffice, petitionIn, saying, well } from '#test/stage-handling.ts'
import { htmlProblems } from '#test/stage-pages.ts'

/** The English home at an instant: nothing Vietnamese is left on it, and it leads nowhere else but by the switch. */
async function homeAt(unit: TestUnit, instant: string): Promise<string> {
  const { body } = await (await appMovedTo(instant)).inject({ url: `/${unit.slug}/en/` })
  expect(body).toMatch(/^<!doctype html><html lang="en">/)
  expect(vietnameseLeft(body, ['Thử', 'Hải Phòng'])).toEqual([])
  expect(waysOut(body, unit.slug)).toEqual([])
  expect(otherLanguageOf(body)).toBe(`/${unit.slug}/`)
  return body
}
const headingOf = (page: string) => /<h1[^>]*>(.*?)<\/h1>/.exec(page)?.[1]
const stepsOf = (page: string) =>
  [...page.matchAll(/<li class="(?:done|now|late|next)"[^>]*><div>(.*?)<\/li>/g)].map(([, text = '']) =>
    text
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

async function published() {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit, { events: petitionDialogueEvents })
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  return { unit, id, specialist, villageId }
}

test('the home says in English what can still be done, on each day of the year', { timeout: 60_000 }, async () => {
  const bare = await openBareUnit()
  expect(headingOf(await homeAt(bare, '2026-03-01T02:00:00Z'))).toBe('Send a petition at any time')
  await openDialogue(bare)
  expect(headingOf(await homeAt(bare, '2026-04-14T02:00:00Z'))).toBe(
    'The conference is planned for Thursday, 22 October',
  )

  const { unit } = await published()
  const said = async (instant: string) => headingOf(await homeAt(unit, instant))
  expect(await said('2026-09-20T02:00:00Z')).toBe('9 working days left to send a petition')
  expect(await said('2026-09-30T17:00:00Z')).toBe('Today is the last day to send a petition')
  expect(await said('2026-10-01T17:00:00Z')).toBe('The conference is on Thursday, 22 October')
  expect(await said('2026-10-21T17:00:00Z')).toBe('The dialogue conference is today')
  expect(await said('2026-10-22T17:00:00Z')).toBe('The day of the conference has passed')
})

test('the sheet, the counts and the course of the year are told in English; the place stays as it was written', async () => {
  const { unit, id, villageId } = await published()
  await registerMany(unit, id, villageId, 1, '2026-09-15T02:00:00Z')
  await petitionMany(unit, villageId, 3, '2026-09-15T02:00:00Z')
  const page = await homeAt(unit, '2026-09-20T02:00:00Z')
  expect(page).toContain('<title>Business dialogue 2026 – Thử Commune</title>')
  expect(page).toContain(
    'content="Thử Commune meets companies, co-operatives and household businesses on 22 October 2026. Send a petition by the end of 1 October 2026."',
  )
  expect(page).toContain('aria-label="Thursday, 22 October 2026, lunar 13/9"')
  expect(page).toContain('Until the end of Thursday, 1 October. On paper at the counter: until 5pm that day.')
  expect(page).toContain('<span lang="vi">Hội trường UBND xã</span>')
  expect(stepsOf(page)).toEqual([
    'Overdue: Plan Not yet sent to the Department of Finance; it was due on 14 April',
    'Done: Notice, posted in public From 3 September at the head office and in 1 village',
    'Under way: Registrations and petitions open Counted so far: 1 registration and 3 petitions. At least 15 and 5 are needed to hold the conference.',
    'Next: Conference Thursday, 22 October, 8am, Hội trường UBND xã',
    'Next: Answers in writing By 2 November; what involves several bodies, by 12 November',
    'Next: Public report By 2 November',
  ])
  expect(await htmlProblems(page)).toEqual([])
})

test('held, the home says in English when answers are due, and afterwards what is owed still', {
  timeout: 60_000,
}, async () => {
  const { unit, id, specialist, villageId } = await published()
  await petitionMany(unit, villageId, 2, '2026-09-15T02:00:00Z')
  await unit.write((tx) =>
    recordHeld(
      tx,
      byOfficer(unit, specialist, '2026-10-22T08:00:00Z'),
      { dialogueId: id, version: 2 },
      { on: day('2026-10-22'), note: '' },
      petitionDialogueEvents,
    ),
  )
  const page = await homeAt(unit, '2026-10-25T02:00:00Z')
  expect(headingOf(page)).toBe('The conference was held on Thursday, 22 October')
  expect(page).toContain(
    'What was not answered at the conference is answered in writing by 2 November; what involves several bodies, by 12 November.',
  )
  expect(stepsOf(await homeAt(unit, '2026-11-02T17:00:00Z')).slice(-2)).toEqual([
    'Overdue: Answers in writing What involves several bodies is answered in writing by 12 November. 2 petitions are overdue for an answer.',
    'Overdue: Public report Not there yet; it was due on 2 November',
  ])
  expect(await homeAt(unit, '2026-11-12T17:00:00Z')).toContain('<p>2 petitions are overdue for an answer.</p>')
})

test('an answer stands as it was written, its sender in English, or by a name marked as Vietnamese', {
  timeout: 60_000,
}, async () => {
  const office = await openTestOffice()
  const { unit, specialist } = office
  const villageId = await openVillage(unit, 'Thôn 5')
  const released = async (
    instant: string,
    number: string,
    sender: { name: string; kind: 'household' | 'co-operative' },
  ) => {
    const who = { sender: { ...sender, villageId }, nameInPublic: sender.kind === 'co-operative' }
    const petitionId = await petitionIn(office, instant, { ...saying('Đường vào làng nghề bị ngập.'), ...who })
    await assigned(office, petitionId)
    await unit.write(async (tx) =>
      well(
        await releasePublicText(tx, specialist.by('2026-09-22T02:00:00Z'), specialist.actor, {
          ...{ petitionId, title: 'Đường ngập', content: 'Đường vào làng bị ngập.', proposal: '', checked: true },
        }),
      ),
    )
    await approved(office, petitionId)
    await answered(office, petitionId, number, '2026-10-29')
  }
  await released('2026-09-20T05:00:00Z', '118/UBND-KT', { name: 'Thêu Mẫu', kind: 'household' })
  await released('2026-09-20T06:00:00Z', '119/UBND-KT', { name: 'Hợp tác xã Ví Dụ', kind: 'co-operative' })
  const page = await homeAt(unit, '2026-11-03T02:00:00Z')
  expect(page).toContain('All 2 petitions')
  expect(page).toContain(`<a href="/${unit.slug}/en/kien-nghi/2026/1"><span lang="vi">Đường ngập</span></a>`)
  expect(page).toContain('<span lang="vi">Đường gom sẽ được mở.</span>')
  expect(page).toContain('a household business in Thôn 5')
  expect(page).toContain('<span lang="vi">Hợp tác xã Ví Dụ</span>')
  expect(page).toMatch(/Answered after \d+ working days|Answered on 29 October 2026/)
})
