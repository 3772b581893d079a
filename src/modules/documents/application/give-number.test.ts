import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { historyOf } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import { type Database, openDoors } from '#platform/db/database.ts'
import { rolesOf } from '#platform/db/roles.ts'
import { openBareUnit, signIn, type TestUnit, testDatabase } from '#test/stage.ts'
import { approveDocument, submitDocument } from './approve-document.ts'
import { noDocumentEvents as nobody } from './document-events.ts'
import { documentSettings, numbersUsed, setNumbering } from './document-settings.ts'
import { draftDocument } from './draft-document.ts'
import { issueDocument } from './issue-document.ts'
import { cancelGivenNumber, numberOtherPaper } from './keep-register.ts'
import type { LockedDocument } from './lock-document.ts'
import { outgoingByIds, outgoingIds } from './outgoing-query.ts'

const CLERKS = 50
let many: Database
beforeAll(async () => {
  const { name } = await testDatabase()
  many = openDoors({ ...inject('login'), database: name }, rolesOf('test'), CLERKS)
})
afterAll(() => many.close())

const morning = '2026-10-29T02:00:00Z'
const signed = { number: '', on: day('2026-10-29'), signerName: 'Nguyễn Văn Minh', signerTitle: 'Chủ tịch' }

/** A unit that numbers its papers itself, with a clerk and a leader. */
async function open(series: 'common' | 'per-type', last: Record<string, number> = {}) {
  const unit = await openBareUnit()
  const clerk = (await signIn(unit, ['clerk'])).officerId
  const leader = (await signIn(unit, ['leader'])).officerId
  const by = (instant: string, officerId = clerk): By => ({ ...unit.by(instant), actor: 'officer', officerId })
  const set = await unit.write((tx) =>
    setNumbering(tx, by('2026-10-01T02:00:00Z'), {
      ...{ version: 0, numbers: 'own', series, last: new Map(Object.entries(last)) },
    }),
  )
  expect(set.ok).toBe(true)
  return { unit, by, leader }
}
type Office = Awaited<ReturnType<typeof open>>

async function approved({ unit, by, leader }: Office, kind: 'answer' | 'plan' | 'notice' = 'answer') {
  return unit.write(async (tx): Promise<LockedDocument> => {
    const text = { kind, title: 'V/v trả lời', content: 'Đường gom sẽ mở.' }
    const drafted = await draftDocument(tx, by(morning), text, nobody)
    if (!drafted.ok) throw new Error(drafted.refusal)
    const { id: documentId } = drafted.value
    await submitDocument(tx, by(morning), { documentId, version: 1 }, nobody)
    const seen = { documentId, version: 2, decider: { as: 'leader' } as const }
    const done = await approveDocument(tx, by(morning, leader), seen, nobody)
    if (!done.ok) throw new Error(done.refusal)
    return done.value
  })
}

const issue = (
  { unit, by }: Office,
  { id: documentId, version }: LockedDocument,
  { on = '2026-10-29', at = morning, db = unit.db }: { on?: string; at?: string; db?: Database } = {},
) =>
  db.inUnit(unit.id, 'system', 'write', (tx) =>
    issueDocument(tx, by(at), { documentId, version, issue: { ...signed, on: day(on) } }, nobody),
  )
const numberOf = (came: Awaited<ReturnType<typeof issue>>): string => (came.ok ? came.value.numberText : came.refusal)

describe('numbers of our own (NĐ 30/2020, Điều 15)', () => {
  test('fifty clerks at once are given fifty numbers, none twice, none left out', { timeout: 60_000 }, async () => {
    const office = await open('common')
    const papers: LockedDocument[] = []
    for (let paper = 0; paper < CLERKS; paper += 1) papers.push(await approved(office))
    const given = await Promise.all(papers.map((paper) => issue(office, paper, { db: many })))
    const values = given.map((came) => Number.parseInt(numberOf(came), 10)).toSorted((a, b) => a - b)
    expect(values).toEqual(Array.from({ length: CLERKS }, (_, index) => index + 1))
  })

  test('one series for each type, from 01; the year is that of the paper’s day', async () => {
    const office = await open('per-type')
    expect(numberOf(await issue(office, await approved(office, 'plan')))).toBe('01/KH-UBND')
    expect(numberOf(await issue(office, await approved(office, 'notice')))).toBe('01/TB-UBND')
    expect(numberOf(await issue(office, await approved(office, 'plan')))).toBe('02/KH-UBND')
    const [last, first] = [await approved(office, 'plan'), await approved(office, 'plan')]
    const newYear = { at: '2027-01-04T02:00:00Z' }
    expect(numberOf(await issue(office, last, { ...newYear, on: '2026-12-31' }))).toBe('03/KH-UBND')
    expect(numberOf(await issue(office, first, { ...newYear, on: '2027-01-01' }))).toBe('01/KH-UBND')
  })

  test('one common series goes on whatever the type', async () => {
    const office = await open('common')
    expect(numberOf(await issue(office, await approved(office, 'plan')))).toBe('01/KH-UBND')
    expect(numberOf(await issue(office, await approved(office, 'answer')))).toBe('02/UBND')
  })

  test('what is refused takes no number', async () => {
    const office = await open('common')
    const paper = await approved(office)
    expect(numberOf(await issue(office, paper, { on: '2026-10-30' }))).toBe('day-in-future')
    const strict = { ...nobody, refuses: async () => 'delay-reason-needed' as const }
    const no = await office.unit.write((tx) =>
      issueDocument(tx, office.by(morning), { documentId: paper.id, version: paper.version, issue: signed }, strict),
    )
    expect(no).toEqual({ ok: false, refusal: 'delay-reason-needed' })
    expect(numberOf(await issue(office, paper))).toBe('01/UBND')
  })

  test('a series goes on after the last number already used, and past those typed later', async () => {
    const office = await open('common', { all: 117 })
    const outside = await approved(office)
    const typed = await office.unit.write((tx) =>
      issueDocument(
        tx,
        office.by(morning),
        {
          documentId: outside.id,
          version: outside.version,
          issue: { ...signed, number: '119/UBND-KT' },
          registered: true,
        },
        nobody,
      ),
    )
    expect(numberOf(typed)).toBe('119/UBND-KT')
    expect(numberOf(await issue(office, await approved(office)))).toBe('118/UBND')
    expect(numberOf(await issue(office, await approved(office)))).toBe('120/UBND')
  })

  test('of a year that was numbered elsewhere no gap is filled', async () => {
    const office = await open('common')
    const { id: documentId, version } = await approved(office)
    const old = { ...signed, number: '12/UBND', on: day('2025-12-30') }
    const typed = await office.unit.write((tx) =>
      issueDocument(tx, office.by(morning), { documentId, version, issue: old, registered: true }, nobody),
    )
    expect(numberOf(typed)).toBe('12/UBND')
    expect(numberOf(await issue(office, await approved(office), { on: '2025-12-31' }))).toBe('13/UBND')
    expect(numberOf(await issue(office, await approved(office), { on: '2026-01-05' }))).toBe('01/UBND')
  })

  test('at the switch no series begins below what is used already, and it is told which', async () => {
    const office = await open('common', { all: 40 })
    await issue(office, await approved(office, 'plan'))
    const { version } = await office.unit.read(documentSettings)
    const used = await office.unit.read((db) => numbersUsed(db, 2026, 'per-type'))
    expect(used.find(({ series }) => series === 'KH')).toEqual({ series: 'KH', used: 41, last: 41 })
    const change = (last: number, seen = version) =>
      office.unit.write((tx) =>
        setNumbering(tx, office.by(morning), {
          ...{ version: seen, numbers: 'own', series: 'per-type', last: new Map([['KH', last]]) },
        }),
      )
    expect(await change(40)).toEqual({ ok: false, refusal: 'last-too-low' })
    expect((await change(41)).ok).toBe(true)
    expect(await change(41)).toEqual({ ok: false, refusal: 'stale' })
    expect(numberOf(await issue(office, await approved(office, 'plan')))).toBe('42/KH-UBND')
  })

  test('a cancelled number stays in the register with who, when and why, and is never given again', async () => {
    const office = await open('common')
    const { unit, by } = office
    const other = { symbol: 'QĐ-UBND', on: day('2026-10-29'), abstract: 'Khen thưởng', signer: '', recipients: 'Lưu' }
    const given = await unit.write((tx) => numberOtherPaper(tx, by(morning), other))
    if (!given.ok) throw new Error(given.refusal)
    expect(given.value.text).toBe('01/QĐ-UBND')
    const { id } = given.value
    const cancel = (reason: string) => unit.write((tx) => cancelGivenNumber(tx, by(morning), { id, reason }))
    expect(await cancel(' ')).toEqual({ ok: false, refusal: 'word-needed' })
    expect((await cancel('Lấy nhầm số')).ok).toBe(true)
    expect(await cancel('Lại')).toEqual({ ok: false, refusal: 'already-cancelled' })
    expect(numberOf(await issue(office, await approved(office)))).toBe('02/UBND')
    const rows = await unit.read(async (db) => {
      const { ids } = await outgoingIds(db, { year: 2026, words: '' }, { order: 'book' })
      return outgoingByIds(db, ids, nobody)
    })
    expect(rows.map(({ numberText, cancelReason, cancelledBy }) => [numberText, cancelReason, cancelledBy])).toEqual([
      ['01/QĐ-UBND', 'Lấy nhầm số', 'Cán Bộ Thử'],
      ['02/UBND', '', null],
    ])
    expect((await unit.read((db) => historyOf(db, id))).map(({ code }) => code)).toEqual([
      'document.number-cancelled',
      'document.number-given',
    ])
  })

  test('a number given for a paper made elsewhere is that paper’s when it is entered here, and nobody else’s', async () => {
    const office = await open('common')
    const { unit, by } = office
    const other = { symbol: 'UBND-KT', on: day('2026-10-29'), abstract: 'Trả lời', signer: '', recipients: '' }
    await unit.write((tx) => numberOtherPaper(tx, by(morning), other))
    const enter = async (number: string) => {
      const { id: documentId, version } = await approved(office)
      return numberOf(
        await unit.write((tx) =>
          issueDocument(
            tx,
            by(morning),
            { documentId, version, issue: { ...signed, number }, registered: true },
            nobody,
          ),
        ),
      )
    }
    expect(await enter('1/TB-UBND')).toBe('number-taken')
    expect(await enter('1/UBND-KT')).toBe('01/UBND-KT')
    expect(await enter('1/UBND-KT')).toBe('number-taken')
    expect((await unit.read((db) => outgoingIds(db, { year: 2026, words: '' }, { order: 'book' }))).count).toBe(1)
  })

  test('while numbers come from the city none is given here', async () => {
    const unit: TestUnit = await openBareUnit()
    const { officerId } = await signIn(unit, ['clerk'])
    const by: By = { ...unit.by(morning), actor: 'officer', officerId }
    const other = { symbol: 'KH-UBND', on: day('2026-10-29'), abstract: 'Kế hoạch', signer: '', recipients: '' }
    expect(await unit.write((tx) => numberOtherPaper(tx, by, other))).toEqual({
      ok: false,
      refusal: 'numbers-of-the-city',
    })
  })
})
