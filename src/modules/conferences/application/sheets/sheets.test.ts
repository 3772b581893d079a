import { beforeAll, expect, test } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import { workingCalendar } from '#modules/calendar/index.ts'
import { deadlinesOf, openDeadlines } from '#modules/deadlines/index.ts'
import { keepMilestones, moveConference, noEvents } from '#modules/dialogues/index.ts'
import { classifyPetition, petitionRecount } from '#modules/petitions/index.ts'
import { finishTask, handOver, tasks } from '#modules/tasks/index.ts'
import { openBareUnit, signIn } from '#test/stage.ts'
import { assigned, openTestOffice, petitionIn, saying, type TestOffice, well } from '#test/stage-handling.ts'
import { emptySheet } from '../../domain/index.ts'
import { askForSheet, askForSheets, withdrawSheet } from './ask-sheets.ts'
import { addSheetFiles, removeSheetFile } from './sheet-files.ts'
import { type DataSheet, fieldPetitions, sheetsAbout, sheetsOf } from './sheets-query.ts'
import { handIn, reopenSheet, saveSheet } from './write-sheet.ts'

const any = { any: true, departmentId: null }
let office: TestOffice
const dialogue = () => ({ id: office.dialogueId, closedOn: null })
const sheets = () => office.unit.read((db) => sheetsOf(db, office.dialogueId))
const sheetOf = async (title: string): Promise<DataSheet> => {
  const sheet = (await sheets()).find((one) => one.title === title)
  if (!sheet) throw new Error(`no sheet ${title}`)
  return sheet
}
const milestone = async () =>
  (await office.unit.read((db) => deadlinesOf(db, office.dialogueId))).find(({ name }) => name === 'data-sheets')
const taskOf = async ({ taskId }: DataSheet) =>
  office.unit.read(async (db) =>
    [
      ...(await tasks(db, { state: 'open', dialogueId: office.dialogueId })),
      ...(await tasks(db, { state: 'done', dialogueId: office.dialogueId })),
    ].find(({ id }) => id === taskId),
  )
const content = { ...emptySheet, words: 'Còn 6,4 ha đất công ích.', asOf: day('2026-09-30') }

beforeAll(async () => {
  office = await openTestOffice()
  const { unit, specialist } = office
  await assigned(office, await petitionIn(office, undefined, saying('Xin thuê đất mở xưởng.')))
  await assigned(office, await petitionIn(office, undefined, saying('Đất làm kho.')))
  const loan = await petitionIn(office, undefined, saying('Vay vốn khó.'))
  const by = specialist.by('2026-09-21T03:00:00Z')
  await unit.write((tx) => keepMilestones(tx, by, office.dialogueId))
  const kind = { petitionId: loan, field: 'credit', competence: 'own', bodies: [], note: '' } as const
  await unit.write(async (tx) => well(await classifyPetition(tx, by, specialist.actor, kind)))
})

test('one press asks every field with petitions, of who leads them, by the milestone; a second finds nothing', async () => {
  const { unit, specialist, departments } = office
  const by = specialist.by('2026-09-25T02:00:00Z')
  expect(well(await unit.write((tx) => askForSheets(tx, by, dialogue())))).toBe(2)
  const all = await sheets()
  expect(all.map(({ fields, departmentId, state, dueOn }) => [fields, departmentId, state, dueOn?.toString()])).toEqual(
    expect.arrayContaining([
      // C−7 in working days: conference Thu 22/10/2026.
      [['land'], departments.land, 'asked', '2026-10-13'],
      [['credit'], expect.any(String), 'asked', '2026-10-13'],
    ]),
  )
  const twice = await unit.write((tx) => askForSheets(tx, by, dialogue()))
  expect(twice).toMatchObject({ ok: false, refusal: 'nothing-to-ask' })
  const land = all.find(({ fields }) => fields.includes('land'))
  expect(land && (await taskOf(land))?.title).toMatch(/^Chuẩn bị phiếu số liệu: /)
  const told = await unit.read((db) =>
    db
      .selectFrom('message')
      .select('template')
      .where('about_id', '=', land?.taskId ?? '')
      .execute(),
  )
  expect(told.map(({ template }) => template)).toEqual(['task.given'])
  expect(await unit.read((db) => fieldPetitions(db, office.dialogueId))).toHaveLength(3)
})

test('by hand: of one department, about several fields, by a day of its own', async () => {
  const { unit, specialist, departments } = office
  const by = specialist.by('2026-09-25T03:00:00Z')
  const asked = { departmentId: departments.land, fields: ['trade', 'land'], title: '', wanted: ' Bản đồ ' }
  well(await unit.write((tx) => askForSheet(tx, by, dialogue(), { ...asked, dueOn: day('2026-10-01') })))
  const sheet = (await sheets()).find(({ fields }) => fields.length === 2)
  expect(sheet).toMatchObject({ wanted: 'Bản đồ', dueOn: day('2026-10-01'), fields: ['land', 'trade'] })
  const refusalOf = async (changes: object) => {
    const came = await unit.write((tx) => askForSheet(tx, by, dialogue(), { ...asked, dueOn: null, ...changes }))
    return came.ok ? null : came.refusal
  }
  expect(await refusalOf({ fields: ['nonsense'] })).toBe('no-field')
  expect(await refusalOf({ departmentId: departments.power })).toBe('no-department')
  expect(await refusalOf({ title: 'x'.repeat(201) })).toBe('too-long')
  well(await unit.write((tx) => withdrawSheet(tx, by, { dialogue: dialogue(), id: sheet?.id ?? '' })))
  expect(await sheets()).toHaveLength(2)
  expect(sheet && (await taskOf(sheet))).toBeUndefined()
})

test('another calendar moves sheets and tasks with their milestones, and what is foreseen is what moves', async () => {
  const { unit } = office
  const calendar = workingCalendar({
    corrections: [
      { on: day('2026-10-15'), kind: 'swapped-off', name: 'Nghỉ hoán đổi', state: 'official', source: 'Thông báo thử' },
    ],
  })
  const openDays = async () =>
    new Map(
      (await unit.read((db) => openDeadlines(db))).map(({ id, kind, subjectId, dueOn }) => [
        id,
        { kind, subjectId, dueOn },
      ]),
    )
  const before = await openDays()
  const today = day('2026-09-26')
  const line = (kind: string, subjectId: string, was: Day, now: Day) => [kind, subjectId, `${was}`, `${now}`].join(' ')
  const foreseen = await unit.read((db) => petitionRecount.moves(db, today, calendar))
  const by = { ...unit.by('2026-09-26T02:00:00Z'), actor: 'system' as const, officerId: null }
  const done = await unit.write((tx) => petitionRecount.recount(tx, by, calendar))
  const after = await openDays()
  const moved = [...before].flatMap(([id, { kind, subjectId, dueOn }]) => {
    const now = after.get(id)?.dueOn
    return now && !now.equals(dueOn) ? [line(kind, subjectId, dueOn, now)] : []
  })
  const lines = (moves: typeof foreseen) =>
    moves.map(({ kind, subjectId, was, now }) => line(kind, subjectId, was, now))
  const [sheet] = await sheets()
  expect(moved).toContain(line('task', sheet?.taskId ?? '', day('2026-10-13'), day('2026-10-12')))
  expect(lines(foreseen).toSorted()).toEqual(moved.toSorted())
  expect(lines(done).toSorted()).toEqual(moved.toSorted())
  expect(sheet?.dueOn?.toString()).toBe('2026-10-12')
  await unit.write((tx) => petitionRecount.recount(tx, by, workingCalendar()))
  expect((await sheets())[0]?.dueOn?.toString()).toBe('2026-10-13')
})

test('it moves with the conference, also when it was withdrawn meanwhile', async () => {
  const { unit, specialist } = office
  const by = specialist.by('2026-09-26T02:00:00Z')
  const { version } = await unit.read((db) => db.selectFrom('dialogue').select('version').executeTakeFirstOrThrow())
  const to = (on: string) => ({ to: day(on), reason: 'Hội trường sửa mái', paper: '', byLeader: true })
  const shown = (add: number) => ({ dialogueId: office.dialogueId, version: version + add })
  const leader = office.leader.by('2026-09-26T02:00:00Z')
  well(await unit.write((tx) => moveConference(tx, leader, shown(0), to('2026-10-29'), noEvents)))
  expect((await sheets()).map(({ dueOn }) => dueOn?.toString())).toEqual(['2026-10-20', '2026-10-20'])
  well(await unit.write((tx) => moveConference(tx, leader, shown(1), to('2026-10-22'), noEvents)))
  expect((await sheets()).map(({ dueOn }) => dueOn?.toString())).toEqual(['2026-10-13', '2026-10-13'])
  expect(by.on.toString()).toBe('2026-09-26')
})

test('its department writes it, another does not; two at once lose nothing', async () => {
  const { unit, landOfficer, specialist } = office
  const sheet = (await sheets()).find(({ fields }) => fields.includes('land')) as DataSheet
  const of = { dialogue: dialogue(), id: sheet.id }
  const doer = { any: false, departmentId: landOfficer.actor.departmentId }
  const by = landOfficer.by('2026-09-28T02:00:00Z')
  const other = await signIn(unit, ['department-officer'], office.departments.economy)
  const stranger = { ...by, officerId: other.officerId }
  const elsewhere = { any: false, departmentId: office.departments.economy }
  const refused = await unit.write((tx) => saveSheet(tx, stranger, elsewhere, of, { ...content, base: 0, asOf: null }))
  expect(refused).toMatchObject({ ok: false, refusal: 'not-yours' })

  const early = await unit.write((tx) => saveSheet(tx, by, doer, of, { ...content, base: 0 }))
  // 30/9 has not come on 28/9.
  expect(early).toMatchObject({ ok: false, refusal: 'as-of-to-come' })
  const first = { ...content, asOf: null, base: 0 }
  expect(await unit.write((tx) => saveSheet(tx, by, doer, of, first))).toMatchObject({ value: { version: 1 } })
  expect((await taskOf(sheet))?.progress).toBe('doing')
  // Saved again unchanged, it is no new version.
  const same = await unit.write((tx) => saveSheet(tx, by, doer, of, { ...first, base: 1 }))
  expect(same).toMatchObject({ value: { version: 1, merged: false } })

  const table = [
    ['Thôn', 'Thửa'],
    ['Thôn 1', '12'],
  ]
  const mine = await unit.write((tx) => saveSheet(tx, by, doer, of, { ...first, base: 1, rows: table }))
  expect(mine).toMatchObject({ value: { version: 2 } })
  const theirs = { ...first, base: 1, words: 'Còn 6,4 ha đất công ích.\nĐấu giá lại năm sau.' }
  const merged = await unit.write((tx) => saveSheet(tx, specialist.by('2026-09-28T03:00:00Z'), any, of, theirs))
  expect(merged).toMatchObject({ value: { version: 3, merged: true } })
  const now = await sheetOf(sheet.title)
  expect(now.content).toMatchObject({ rows: table, words: theirs.words })
  const clash = await unit.write((tx) =>
    saveSheet(tx, by, doer, of, { ...first, base: 2, words: `${first.words}\nCho thuê tiếp.`, rows: table }),
  )
  expect(clash).toMatchObject({ ok: false, refusal: 'both-changed', with: { version: 3 } })
  expect((await sheetOf(sheet.title)).version).toBe(3)
})

test('handed in, its task is done by that act alone; the last one meets the milestone; taken up again, both are open', async () => {
  const { unit, specialist, landOfficer } = office
  const [land, credit] = [
    (await sheets()).find(({ fields }) => fields.includes('land')) as DataSheet,
    (await sheets()).find(({ fields }) => fields.includes('credit')) as DataSheet,
  ]
  const by = specialist.by('2026-10-01T02:00:00Z')
  const of = (sheet: DataSheet) => ({ dialogue: dialogue(), id: sheet.id })
  const ticked = await unit.write(async (tx) => {
    const { version } = await tx
      .selectFrom('task')
      .select('version')
      .where('id', '=', land.taskId)
      .executeTakeFirstOrThrow()
    return finishTask(tx, by, any, { id: land.taskId, version, note: 'xong' })
  })
  expect(ticked).toMatchObject({ ok: false, refusal: 'has-its-own-act' })
  const asked = await unit.write((tx) => handIn(tx, by, any, of(land), land.version))
  expect(asked).toMatchObject({ ok: false, refusal: 'as-of-missing' })
  const save = async (sheet: DataSheet) =>
    well(
      (await unit.write((tx) =>
        saveSheet(tx, by, any, of(sheet), { ...sheet.content, ...content, rows: [], base: sheet.version }),
      )) as never,
    ) as { version: number }
  const { version } = await save(land)
  const stale = await unit.write((tx) => handIn(tx, by, any, of(land), version - 1))
  expect(stale).toMatchObject({ ok: false, refusal: 'changed-meanwhile' })
  well(await unit.write((tx) => handIn(tx, by, any, of(land), version)))
  expect(await taskOf(land)).toMatchObject({ doneHow: 'act', doneOn: day('2026-10-01') })
  expect((await milestone())?.metOn).toBeNull()
  const locked = await unit.write((tx) =>
    saveSheet(tx, by, any, of(land), { ...content, base: version, words: 'khác' }),
  )
  expect(locked).toMatchObject({ ok: false, refusal: 'handed-in-already' })

  const loan = await save(credit)
  well(await unit.write((tx) => handIn(tx, by, any, of(credit), loan.version)))
  expect((await milestone())?.metOn?.toString()).toBe('2026-10-01')
  // What the milestone alone shows as done follows; the sheets' own tasks stay done.
  expect(await taskOf(land)).toMatchObject({ doneHow: 'act' })

  const doer = { any: false, departmentId: landOfficer.actor.departmentId }
  const later = landOfficer.by('2026-10-02T02:00:00Z')
  well(await unit.write((tx) => reopenSheet(tx, later, doer, of(land))))
  expect((await milestone())?.metOn).toBeNull()
  expect((await taskOf(land))?.doneOn).toBeNull()
  expect((await taskOf(credit))?.doneOn?.toString()).toBe('2026-10-01')
  expect(await unit.write((tx) => reopenSheet(tx, later, doer, of(land)))).toMatchObject({ refusal: 'not-handed-in' })
  const texts = await unit.read((db) =>
    db.selectFrom('data_sheet_text').select('version').where('sheet_id', '=', land.id).execute(),
  )
  expect(texts.length).toBeGreaterThanOrEqual(4)
})

test('handed over with its task, it is the other department’s', async () => {
  const { unit, specialist, departments } = office
  const credit = (await sheets()).find(({ fields }) => fields.includes('credit')) as DataSheet
  const by = specialist.by('2026-10-02T03:00:00Z')
  well(await unit.write((tx) => reopenSheet(tx, by, any, { dialogue: dialogue(), id: credit.id })))
  const to = credit.departmentId === departments.land ? departments.economy : departments.land
  await unit.write(async (tx) => {
    const { version } = await tx
      .selectFrom('task')
      .select('version')
      .where('id', '=', credit.taskId)
      .executeTakeFirstOrThrow()
    const seen = {
      id: credit.taskId,
      version,
      to: { departmentId: to, officerId: null },
      reason: 'Nơi kia giữ số liệu',
    }
    well(await handOver(tx, by, any, seen))
  })
  expect((await sheetOf(credit.title)).departmentId).toBe(to)
})

test('pictures and PDFs lie with it; other files, too many, or after handing in do not', async () => {
  const { unit, specialist } = office
  const land = (await sheets()).find(({ fields }) => fields.includes('land')) as DataSheet
  const of = { dialogue: dialogue(), id: land.id }
  const by = specialist.by('2026-10-02T04:00:00Z')
  const file = (at: number, type = 'application/pdf') => ({
    ...{ sha256: String(at).padStart(64, '0'), name: `ban-do-${at}.pdf`, size: 10, type },
  })
  const add = (files: ReturnType<typeof file>[]) => unit.write((tx) => addSheetFiles(tx, by, any, of, files))
  expect(await add([])).toMatchObject({ refusal: 'no-file' })
  expect(await add([file(1, 'audio/mpeg')])).toMatchObject({ refusal: 'not-shown' })
  expect(well(await add([file(1), file(1), file(2, 'image/png')]))).toBe(2)
  expect(well(await add([file(2)]))).toBe(0)
  expect(await add(Array.from({ length: 9 }, (_, at) => file(at + 10)))).toMatchObject({ refusal: 'too-many-files' })
  const [first] = (await sheetOf(land.title)).files
  well(await unit.write((tx) => removeSheetFile(tx, by, any, of, first?.id ?? '')))
  const gone = await unit.write((tx) => removeSheetFile(tx, by, any, of, first?.id ?? ''))
  expect(gone).toMatchObject({ refusal: 'not-found' })
  expect((await sheetOf(land.title)).files.map(({ type }) => type)).toEqual(['image/png'])
})

test('nothing of it is reached from another unit, or by people without an account (R20)', async () => {
  const { unit } = office
  const [sheet] = await sheets()
  const other = await openBareUnit()
  const theirs = await signIn(other, ['specialist'])
  const by = { ...other.by('2026-10-02T05:00:00Z'), actor: 'officer' as const, officerId: theirs.officerId }
  const of = { dialogue: dialogue(), id: sheet?.id ?? '' }
  expect(await other.read((db) => sheetsOf(db, office.dialogueId))).toEqual([])
  expect(await other.write((tx) => saveSheet(tx, by, any, of, { ...content, base: 0 }))).toMatchObject({
    ok: false,
    refusal: 'not-found',
  })
  for (const table of ['data_sheet', 'data_sheet_text'] as const)
    await expect(
      unit.db.asPublic(unit.id, 'read', (db) => db.selectFrom(table).select('unit_id').execute()),
    ).rejects.toThrow(/permission denied/)
})

test('once the conference was held, nobody is asked; a petition finds the sheets of its field', async () => {
  const { unit, specialist } = office
  const all = await sheets()
  expect(sheetsAbout(all, 'land').every(({ fields }) => fields.includes('land'))).toBe(true)
  expect(sheetsAbout(all, null)).toEqual([])
  await unit.write((tx) =>
    tx
      .updateTable('deadline')
      .set({ lapsed_on: day('2026-10-22') })
      .where('name', '=', 'data-sheets')
      .execute(),
  )
  const by = specialist.by('2026-10-23T02:00:00Z')
  const came = await unit.write((tx) => askForSheets(tx, by, dialogue()))
  expect(came).toMatchObject({ ok: false, refusal: 'not-preparing' })
  const closed = { id: office.dialogueId, closedOn: day('2026-12-01') }
  expect(await unit.write((tx) => askForSheets(tx, by, closed))).toMatchObject({ refusal: 'closed' })
})
