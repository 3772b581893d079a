import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { historyOf } from '#modules/history/index.ts'
import { blankForms } from '#src/blank-forms.ts'
import { openBareUnit, type TestUnit } from '#test/stage.ts'
import { byOfficer, openDialogue } from '#test/stage-dialogues.ts'
import { saveText } from '../dialogue-text.ts'
import { noEvents } from '../events.ts'
import { moveConference } from '../move-conference.ts'
import { publishNotice } from '../publish-notice.ts'
import { correctNotice } from './correct-notice.ts'
import { noticePage } from './notice-page.ts'
import { formsOf, noticeInForce, noticeVersions } from './notice-versions.ts'

const [out, later] = ['2026-09-03T02:00:00Z', '2026-09-10T02:00:00Z']
const origin = 'https://doi-thoai.vi-du.vn'

async function opened(unit: TestUnit) {
  const { id, address, specialist } = await openDialogue(unit)
  const by = (instant: string) => byOfficer(unit, specialist, instant)
  const page = async (site: string | null = origin) => {
    const data = await unit.read((db) => noticePage(db, address, site))
    if (!data) throw new Error('no notice')
    return data
  }
  const save = async (body: string) => {
    const { seq } = await page()
    return unit.write((tx) => saveText(tx, by(out), { dialogueId: id, kind: 'notice', seq }, { body }))
  }
  const publish = (change: Partial<Parameters<typeof publishNotice>[3]> = {}) =>
    unit.write((tx) =>
      publishNotice(
        tx,
        by(out),
        { dialogueId: id, version: 1 },
        { on: day('2026-09-03'), note: '', paperAt: '17:00', forms: blankForms, origin, ...change },
      ),
    )
  return { id, by, page, save, publish }
}

test('R4: the proposed notice carries all of it, with the addresses of both forms where the site has one', async () => {
  const unit = await openBareUnit()
  const { page } = await opened(unit)
  const { body, lacks, seq } = await page()
  expect([lacks, seq]).toEqual([[], 0])
  for (const address of ['dang-ky', 'gui-kien-nghi', 'mau-phieu/dang-ky', 'mau-phieu/kien-nghi'])
    expect(body).toContain(`${origin}/${unit.slug}/${address}`)
  expect(body).toContain('24 giờ thứ Năm, 01/10/2026')
  const without = await page(null)
  expect(without.lacks).toEqual([])
  expect(without.body).not.toContain('http')
})

test('R4: publishing keeps the text, both forms and the days; the public reads them and nothing else', async () => {
  const unit = await openBareUnit()
  const { id, page, save, publish } = await opened(unit)
  await save(`${(await page()).body}\n\nMời bà con đến đông đủ.`)
  expect(await publish({ seq: 0 })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await publish({ seq: 1 })).toMatchObject({ ok: true })
  await unit.db.asPublic(unit.id, 'read', async (db) => {
    const notice = await noticeInForce(db, id)
    expect(notice).toMatchObject({
      seq: 1,
      conferenceOn: day('2026-10-22'),
      cutOffOn: day('2026-10-01'),
      cutOffPaperAt: '17:00',
      publishedOn: day('2026-09-03'),
    })
    expect(notice?.body).toContain('Mời bà con đến đông đủ.')
    expect(notice && formsOf(notice)).toEqual(JSON.parse(JSON.stringify(blankForms)))
  })
  await expect(
    unit.db.asPublic(unit.id, 'read', (db) => db.selectFrom('notice_version').select('published_by').execute()),
  ).rejects.toThrow('permission denied')
  await expect(
    unit.db.asPublic(unit.id, 'read', (db) => db.selectFrom('dialogue_text').select('content').execute()),
  ).rejects.toThrow('permission denied')
  await expect(unit.write((tx) => tx.updateTable('notice_version').set({ body: 'khác' }).execute())).rejects.toThrow()
})

test('R4: a text without the last day does not go out, nor one that names another hour of the counter', async () => {
  const unit = await openBareUnit()
  const { page, save, publish } = await opened(unit)
  expect(await publish({ paperAt: '16:30' })).toMatchObject({ ok: true })
  const other = await openBareUnit()
  const second = await opened(other)
  const { body } = await second.page()
  await second.save(body.replaceAll('01/10/2026', 'ngày cuối'))
  expect((await second.page()).lacks).toEqual(['last-day'])
  expect(await second.publish()).toEqual({ ok: false, refusal: 'notice-lacks' })
  await second.save(body)
  expect(await second.publish({ paperAt: '16:30' })).toEqual({ ok: false, refusal: 'notice-lacks' })
  expect(await second.publish()).toMatchObject({ ok: true })
  expect((await page()).published).toHaveLength(1)
  expect(await save('x')).toMatchObject({ ok: true })
})

test('R4: a correction is a further version with its reason; what binds stays, also after the day moved', async () => {
  const unit = await openBareUnit()
  const { id, by, page, save, publish } = await opened(unit)
  await publish()
  const correct = (version: number, reason = 'Hội nghị dời một ngày', seq?: number) =>
    unit.write(async (tx) => {
      const newest = seq ?? (await noticePage(tx, '2026', origin))?.seq ?? 0
      return correctNotice(
        tx,
        by(later),
        { dialogueId: id, version },
        { reason, forms: blankForms, origin, seq: newest },
      )
    })
  expect(await correct(2)).toEqual({ ok: false, refusal: 'nothing-changed' })
  const word = { reason: '', paper: '', byLeader: false }
  const moved = await unit.write((tx) =>
    moveConference(tx, by(later), { dialogueId: id, version: 2 }, { to: day('2026-10-23'), ...word }, noEvents),
  )
  expect(moved).toMatchObject({ ok: true })
  const { body, isOutdated, lacks } = await page()
  expect([isOutdated, lacks]).toEqual([true, ['conference-day']])
  await save(body.replaceAll('thứ Năm, 22/10/2026', 'thứ Sáu, 23/10/2026'))
  expect(await correct(3, '')).toEqual({ ok: false, refusal: 'reason-needed' })
  expect(await correct(3, 'Dời ngày', 0)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await correct(3)).toEqual({ ok: true, value: { seq: 2 } })
  const versions = await unit.read((db) => noticeVersions(db, id))
  expect(
    versions.map(({ seq, conferenceOn, cutOffOn, reason }) => [seq, `${conferenceOn}`, `${cutOffOn}`, reason]),
  ).toEqual([
    [2, '2026-10-23', '2026-10-01', 'Hội nghị dời một ngày'],
    [1, '2026-10-22', '2026-10-01', ''],
  ])
  expect((await page()).isOutdated).toBe(false)
  expect((await unit.read((db) => historyOf(db, id, 1)))[0]).toMatchObject({ code: 'dialogue.notice-corrected' })
})

test('the number of the issued paper goes with the version that is published after it', async () => {
  const unit = await openBareUnit()
  const { id, by, page, publish } = await opened(unit)
  await unit.write((tx) =>
    tx
      .insertInto('document')
      .values({
        ...{ id: crypto.randomUUID(), kind: 'notice', dialogue_id: id, title: 'x', stage: 'issued' },
        ...{ number_text: '41/TB-UBND', issued_on: day('2026-09-03') },
        ...{ created_at: by(out).at, created_by: by(out).officerId ?? '' },
      })
      .execute(),
  )
  await publish()
  expect((await page()).published[0]).toMatchObject({ numberText: '41/TB-UBND' })
})

test('a notice that went out before texts were kept gets its first version from a draft', async () => {
  const unit = await openBareUnit()
  const { id, by, page, save } = await opened(unit)
  const before = { notice_on: day('2026-09-03'), cut_off_on: day('2026-10-01'), cut_off_paper_at: '17:00' }
  await unit.write((tx) => tx.updateTable('dialogue').set(before).where('id', '=', id).execute())
  await save((await page()).body)
  const first = { reason: '', forms: blankForms, origin, seq: 1 }
  const published = await unit.write((tx) => correctNotice(tx, by(later), { dialogueId: id, version: 1 }, first))
  expect(published).toEqual({ ok: true, value: { seq: 1 } })
  expect(await unit.read((db) => noticeInForce(db, id))).toMatchObject({ seq: 1, publishedOn: day('2026-09-10') })
})
