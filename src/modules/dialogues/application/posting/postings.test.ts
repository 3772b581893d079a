import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { historyOf } from '#modules/history/index.ts'
import { openLink, tokenOf } from '#modules/links/index.ts'
import type { TakenFile } from '#platform/files/attachments.ts'
import { openBareUnit, type TestUnit, testKeys } from '#test/stage.ts'
import { byOfficer, openDialogue, publishUsualNotice } from '#test/stage-dialogues.ts'
import { dialogueById, rulesOf } from '../dialogue.ts'
import { noEvents } from '../events.ts'
import { moveConference } from '../move-conference.ts'
import { recordHeld } from '../record-held.ts'
import { addPosting, editPosting, removePosting } from './change-posting.ts'
import { makePostings, villagesWithoutRow } from './make-postings.ts'
import { addDefault, postingDefaults, removeDefault } from './posting-defaults.ts'
import { giveVillageLinks, POSTING_LINK, revokeVillageLink, villageLinks } from './posting-link.ts'
import { addPhotos, removePhoto, reportPosting } from './posting-photos.ts'
import { type Posting, postingAt, postingPhotos, postingsOf } from './posting-rows.ts'
import { tickPosting, tickPostings, untickPosting } from './tick-posting.ts'

const out = '2026-09-03T02:00:00Z'
const any = { any: true, departmentId: null }
let digit = 0
const photo = (type = 'image/jpeg'): TakenFile => ({
  sha256: (digit++).toString(16).padStart(64, '0'),
  size: 1000,
  type,
  name: 'anh.jpg',
})

const village = (unit: TestUnit, name: string, active = true) =>
  unit.write((tx) => tx.insertInto('village').values({ id: newId(), name, active }).execute())

/** A unit with two villages whose notice is out. */
async function published() {
  const unit = await openBareUnit()
  const services = newId()
  await unit.write((tx) =>
    tx.insertInto('department').values({ id: services, name: 'Trung tâm dịch vụ', purpose: 'services' }).execute(),
  )
  for (const name of ['Thôn 1', 'Thôn 2']) await village(unit, name)
  await village(unit, 'Thôn Cũ', false)
  const { id, specialist } = await openDialogue(unit)
  const by = (instant = out) => byOfficer(unit, specialist, instant)
  await publishUsualNotice(unit, by(), id)
  const rows = () => unit.read((db) => postingsOf(db, id))
  const dialogue = () =>
    unit.read(async (db) => {
      const found = await dialogueById(db, id)
      if (!found) throw new Error('no dialogue')
      return found
    })
  const villageRow = async (name = 'Thôn 1') => {
    const row = (await rows()).find((one) => one.village === name)
    if (!row) throw new Error(`no row of ${name}`)
    return row
  }
  return { unit, id, by, rows, dialogue, villageRow, services }
}
type Stage = Awaited<ReturnType<typeof published>>
let stage: Stage
beforeAll(async () => {
  stage = await published()
})

const days = (rows: readonly Posting[], script: string) =>
  rows.filter((row) => row.script === script).map(({ plannedOn }) => `${plannedOn}`)

test('R5: when the notice goes out the checklist begins: each place and each village in use, who and when', async () => {
  const { rows, services } = stage
  const made = await rows()
  expect(made.filter(({ channel }) => channel === 'village').map(({ village }) => village)).toEqual([
    'Thôn 1',
    'Thôn 2',
  ])
  expect(made[0]).toMatchObject({ phase: 'before', channel: 'head-office', plannedOn: day('2026-09-03') })
  expect(made.at(-1)?.phase).toBe('after')
  expect(days(made, 'reminder')).toEqual(['2026-09-24', '2026-09-30'])
  expect(made.find(({ script }) => script === 'eve')).toMatchObject({ departmentId: services, slot: '17:00' })
})

test('R5: a village that comes into use later is added, and nothing else twice', async () => {
  const { unit, id, by, dialogue, rows } = await published()
  const before = (await rows()).length
  await village(unit, 'Thôn 3')
  expect(await unit.read((db) => villagesWithoutRow(db, id))).toBe(1)
  const now = await dialogue()
  expect(await unit.write((tx) => makePostings(tx, by(), now))).toBe(1)
  expect(await unit.write((tx) => makePostings(tx, by(), now))).toBe(0)
  const after = await rows()
  expect(after).toHaveLength(before + 1)
  // Beside the other villages, not at the end.
  expect(after.slice(2, 5).map(({ village: name }) => name)).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 3'])
})

test('planned days follow the conference, but for what is done and what was set by hand', async () => {
  const { unit, id, by, rows } = await published()
  const [eve] = (await rows()).filter(({ script }) => script === 'eve')
  const news = (await rows()).find(({ phase, channel }) => phase === 'day' && channel === 'zalo')
  if (!eve || !news) throw new Error('no rows')
  const fixed = { label: news.label, slot: '', departmentId: null, who: 'Hội Phụ nữ', plannedOn: day('2026-10-25') }
  await unit.write((tx) => editPosting(tx, by(), { postingId: news.id, version: news.version }, fixed))
  const word = { reason: '', paper: '', byLeader: false }
  const moved = await unit.write((tx) =>
    moveConference(tx, by(), { dialogueId: id, version: 2 }, { to: day('2026-10-29'), ...word }, noEvents),
  )
  expect(moved.ok).toBe(true)
  const after = await rows()
  expect(after.find((row) => row.id === eve.id)).toMatchObject({ plannedOn: day('2026-10-28'), follows: true })
  expect(after.find((row) => row.id === news.id)).toMatchObject({
    plannedOn: day('2026-10-25'),
    follows: false,
    who: 'Hội Phụ nữ',
  })
  // Reminders count from the published last day, which stays.
  expect(days(after, 'reminder')).toEqual(['2026-09-24', '2026-09-30'])
})

test('a row is done with day and evidence; a day to come and another department’s row are refused', async () => {
  const { unit, by, villageRow, rows, services } = await published()
  const { id: postingId, version } = await villageRow()
  const tick = (
    change: { on?: string; version?: number; link?: string } = {},
    doer: typeof any | { any: boolean; departmentId: string | null } = any,
  ) =>
    unit.write((tx) =>
      tickPosting(
        tx,
        by('2026-09-07T02:00:00Z'),
        doer,
        { postingId, version: change.version ?? version },
        {
          on: day(change.on ?? '2026-09-07'),
          link: change.link ?? '',
          note: 'Nhà văn hóa thôn',
        },
      ),
    )
  expect(await tick({ on: '2026-09-08' })).toEqual({ ok: false, refusal: 'day-to-come' })
  expect(await tick({}, { any: false, departmentId: services })).toEqual({ ok: false, refusal: 'not-yours' })
  expect(await tick({ version: 7 })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await tick()).toEqual({ ok: true, value: null })
  expect(await villageRow()).toMatchObject({ doneOn: day('2026-09-07'), doneHow: 'office', note: 'Nhà văn hóa thôn' })
  const shown = { postingId, version: version + 1 }
  expect(await unit.write((tx) => removePosting(tx, by(), shown))).toEqual({ ok: false, refusal: 'done-already' })
  expect(await unit.write((tx) => untickPosting(tx, by(), any, shown, 'Ảnh mờ'))).toEqual({ ok: true, value: null })
  expect(await villageRow()).toMatchObject({ doneOn: null, doneHow: null, note: 'Ảnh mờ' })
  expect((await unit.read((db) => historyOf(db, postingId))).map(({ code }) => code)).toEqual([
    'posting.undone',
    'posting.done',
  ])

  const own = (await rows()).find(({ script }) => script === 'eve')
  const both = [postingId, own?.id ?? '']
  const several = await unit.write((tx) =>
    tickPostings(
      tx,
      by('2026-10-21T12:00:00Z'),
      { any: false, departmentId: services },
      { ids: both, on: day('2026-10-21') },
    ),
  )
  expect(several).toEqual({ ok: true, value: 1 })
})

test('a row can be added and taken off; the history names it', async () => {
  const { unit, id, by, rows } = await published()
  const added = await unit.write((tx) =>
    addPosting(tx, by(), id, {
      ...{ phase: 'before', channel: 'other', villageId: null, script: null, label: 'Chợ Cầu Xe', slot: '' },
      ...{ departmentId: null, who: '', plannedOn: day('2026-09-10') },
    }),
  )
  expect((await rows()).find((row) => row.id === added)).toMatchObject({ label: 'Chợ Cầu Xe', follows: false })
  expect(await unit.write((tx) => removePosting(tx, by(), { postingId: added, version: 1 }))).toMatchObject({
    ok: true,
  })
  expect(await unit.read((db) => postingAt(db, added))).toBeNull()
  expect(await unit.write((tx) => removePosting(tx, by(), { postingId: added, version: 2 }))).toMatchObject({
    refusal: 'not-found',
  })
})

test('photos are evidence: pictures only, ten at most, each once', async () => {
  const { unit, by, villageRow } = await published()
  const { id } = await villageRow()
  const add = (...photos: TakenFile[]) => unit.write((tx) => addPhotos(tx, by(), id, photos))
  expect(await add()).toEqual({ ok: false, refusal: 'no-photo' })
  expect(await add(photo(), photo('application/pdf'))).toEqual({ ok: false, refusal: 'not-a-photo' })
  const first = photo()
  expect(await add(first, first)).toEqual({ ok: true, value: { added: 1 } })
  expect(await add(first)).toEqual({ ok: true, value: { added: 0 } })
  expect(await add(...Array.from({ length: 10 }, () => photo()))).toEqual({ ok: false, refusal: 'too-many-photos' })
  expect(await add(...Array.from({ length: 9 }, () => photo('image/heic')))).toEqual({ ok: true, value: { added: 9 } })
  const photos = await unit.read((db) => postingPhotos(db, [id]))
  expect(photos).toHaveLength(10)
  expect(await unit.write((tx) => removePhoto(tx, by(), id, photos[0]?.id ?? ''))).toBe(true)
  expect(await unit.write((tx) => removePhoto(tx, by(), id, photos[0]?.id ?? ''))).toBe(false)
  expect((await villageRow()).photos).toBe(9)
})

test('what a village head sends by his link ticks his row, and the history says it was no officer', async () => {
  const { unit, villageRow } = await published()
  const { id } = await villageRow()
  const by = {
    actor: 'public',
    officerId: null,
    at: Temporal.Instant.from('2026-09-06T11:00:00Z'),
    on: day('2026-09-06'),
  } as const
  expect(await unit.write((tx) => reportPosting(tx, by, id, { photos: [], note: '' }))).toMatchObject({
    refusal: 'no-photo',
  })
  expect((await villageRow()).doneOn).toBeNull()
  const sent = { photos: [photo(), photo()], note: 'Bảng tin nhà văn hóa' }
  expect(await unit.write((tx) => reportPosting(tx, by, id, sent))).toEqual({ ok: true, value: { added: 2 } })
  expect(await villageRow()).toMatchObject({
    doneOn: day('2026-09-06'),
    doneHow: 'link',
    doneBy: null,
    note: 'Bảng tin nhà văn hóa',
    photos: 2,
  })
  expect((await unit.read((db) => historyOf(db, id, 1)))[0]).toMatchObject({ code: 'posting.done', actor: 'public' })
})

test('links of village heads end with the conference as it stands; revoked ones are given anew as others', async () => {
  const { unit, id, by, dialogue, villageRow } = await published()
  const now = await dialogue()
  expect(await unit.write((tx) => giveVillageLinks(tx, by(), now))).toEqual(accept(2))
  expect(await unit.write((tx) => giveVillageLinks(tx, by(), now))).toEqual(accept(0))
  const { id: row } = await villageRow()
  const tokenNow = async () => {
    const link = (await unit.read((db) => villageLinks(db, id))).find(({ posting }) => posting.id === row)?.link
    if (!link) throw new Error('no link')
    return tokenOf(testKeys, link)
  }
  const opens = async (token: string, instant: string) => {
    const asked = { purpose: POSTING_LINK, token, now: Temporal.Instant.from(instant) }
    const opened = await unit.db.asPublic(unit.id, 'read', (db) => openLink(db, testKeys, asked))
    return opened.ok ? opened.value.subjectId === row : opened.refusal
  }
  const token = await tokenNow()
  expect(await opens(token, '2026-10-22T16:59:59Z')).toBe(true)
  expect(await opens(token, '2026-10-22T17:00:00Z')).toBe('expired')
  const word = { reason: '', paper: '', byLeader: false }
  await unit.write((tx) =>
    moveConference(tx, by(), { dialogueId: id, version: 2 }, { to: day('2026-10-29'), ...word }, noEvents),
  )
  expect(await opens(token, '2026-10-29T12:00:00Z')).toBe(true)
  const held = { on: day('2026-10-28'), note: '' }
  await unit.write((tx) => recordHeld(tx, by('2026-10-28T08:00:00Z'), { dialogueId: id, version: 3 }, held, noEvents))
  expect(await opens(token, '2026-10-29T12:00:00Z')).toBe('expired')
  expect(await unit.write((tx) => revokeVillageLink(tx, by(), row))).toBe(true)
  expect(await opens(token, '2026-09-10T12:00:00Z')).toBe('revoked')
  expect(await unit.write((tx) => giveVillageLinks(tx, by(), now, row))).toEqual(accept(1))
  expect(await opens(await tokenNow(), '2026-09-10T12:00:00Z')).toBe(true)
  expect(await opens(token, '2026-09-10T12:00:00Z')).toBe('unknown')
})

test('a closed dialogue gives out no links, neither to all nor anew', async () => {
  const { unit, by, dialogue, villageRow } = await published()
  const open = await dialogue()
  await unit.write((tx) => giveVillageLinks(tx, by(), open))
  const { id: row } = await villageRow()
  await unit.write((tx) => revokeVillageLink(tx, by(), row))
  await unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ closed_on: day('2026-11-02') })
      .where('id', '=', open.id)
      .execute(),
  )
  const closed = await dialogue()
  expect(await unit.write((tx) => giveVillageLinks(tx, by(), closed))).toEqual(refuse('closed'))
  expect(await unit.write((tx) => giveVillageLinks(tx, by(), closed, row))).toEqual(refuse('closed'))
})

test('a unit keeps a list of its own; the next dialogue begins with it', async () => {
  const { unit, by, dialogue, rows } = await published()
  const rules = rulesOf(await dialogue())
  const before = await unit.read((db) => postingDefaults(db, rules))
  const market = {
    ...({ phase: 'before', channel: 'other', label: 'Chợ', script: null, slot: '', departmentId: null } as const),
    ...({ anchor: 'notice', days: 1 } as const),
  }
  await unit.write((tx) => addDefault(tx, by(), rules, market))
  const shown = { index: 0, count: before.length + 1 }
  expect(await unit.write((tx) => removeDefault(tx, by(), rules, { ...shown, count: 3 }))).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  expect(await unit.write((tx) => removeDefault(tx, by(), rules, shown))).toMatchObject({ ok: true })
  const own = await unit.read((db) => postingDefaults(db, rules))
  expect(own).toHaveLength(before.length)
  expect(own[0]?.channel).toBe('counter')
  expect(own.at(-1)).toMatchObject({ label: 'Chợ', anchor: 'notice', days: 1 })
  expect((await rows())[0]?.channel).toBe('head-office')
})

test('the public reads no checklist', async () => {
  const { unit, id } = stage
  await expect(unit.db.asPublic(unit.id, 'read', (db) => postingsOf(db, id))).rejects.toThrow('permission denied')
})
