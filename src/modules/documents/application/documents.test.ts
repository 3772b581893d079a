import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { historyOf } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import { openBareUnit, signIn, type TestUnit } from '#test/stage.ts'
import { approveDocument, sendBackDocument, submitDocument } from './approve-document.ts'
import { attachToDocument } from './attach-scan.ts'
import { recordDocumentDelivery } from './deliver-document.ts'
import { noDocumentEvents as nobody } from './document-events.ts'
import { documentPage, documentsList } from './documents-query.ts'
import { draftDocument, dropDocument, editDocument } from './draft-document.ts'
import { issueDocument } from './issue-document.ts'
import type { LockedDocument } from './lock-document.ts'

let unit: TestUnit
let writer: string
let leader: string

beforeAll(async () => {
  unit = await openBareUnit()
  writer = (await signIn(unit, ['specialist'])).officerId
  leader = (await signIn(unit, ['leader'])).officerId
})

const by = (instant: string, officerId = writer): By => ({ ...unit.by(instant), actor: 'officer', officerId })
const morning = '2026-10-29T02:00:00Z'
const issue = (number: string, on = '2026-10-29') => ({
  number,
  on: day(on),
  signerName: 'Nguyễn Văn Minh',
  signerTitle: 'CHỦ TỊCH',
})

async function drafted(title = 'V/v trả lời kiến nghị số 7'): Promise<LockedDocument> {
  const made = await unit.write((tx) =>
    draftDocument(tx, by('2026-10-20T02:00:00Z'), { kind: 'answer', title, content: 'Đường gom sẽ mở.' }, nobody),
  )
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

async function approved(): Promise<LockedDocument> {
  const { id: documentId, version } = await drafted()
  await unit.write((tx) => submitDocument(tx, by(morning), { documentId, version }, nobody))
  const done = await unit.write((tx) =>
    approveDocument(tx, by(morning, leader), { documentId, version: version + 1, decider: { as: 'leader' } }, nobody),
  )
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}

describe('the life of a paper', () => {
  test('drafted, submitted, sent back with a word, written anew, approved "ghi thay", issued, delivered', async () => {
    const { id: documentId } = await drafted()
    const take = <T>(work: Parameters<typeof unit.write<T>>[0]) => unit.write(work)
    expect(await take((tx) => submitDocument(tx, by(morning), { documentId, version: 1 }, nobody))).toMatchObject({
      ok: true,
      value: { stage: 'for-approval', version: 2 },
    })
    const back = { documentId, version: 2, decider: { as: 'leader' }, word: 'Nêu rõ ngày thông xe' } as const
    expect((await take((tx) => sendBackDocument(tx, by(morning, leader), back, nobody))).ok).toBe(true)
    const edit = { documentId, version: 3, title: 'V/v trả lời', content: 'Thông xe ngày 01/12/2026.' }
    expect((await take((tx) => editDocument(tx, by(morning), edit, nobody))).ok).toBe(true)
    await take((tx) => submitDocument(tx, by(morning), { documentId, version: 4 }, nobody))

    const ghiThay = (paperNumber: string) =>
      take((tx) =>
        approveDocument(
          tx,
          by(morning),
          { documentId, version: 5, decider: { as: 'recorder', leaderId: leader, paperNumber } },
          nobody,
        ),
      )
    expect(await ghiThay(' ')).toEqual({ ok: false, refusal: 'leader-paper-needed' })
    expect(await ghiThay('12/PT')).toMatchObject({ ok: true, value: { stage: 'approved' } })

    const issued = await take((tx) =>
      issueDocument(tx, by(morning), { documentId, version: 6, issue: issue('118/UBND-KT') }, nobody),
    )
    expect(issued).toMatchObject({ ok: true, value: { stage: 'issued', numberText: '118/UBND-KT' } })
    const to = { documentId, subject: 'petition', subjectId: newId(), on: day('2026-10-29') } as const
    await take((tx) => recordDocumentDelivery(tx, by(morning), { ...to, way: 'post', receivedBy: '' }))

    const page = await unit.read((db) => documentPage(db, documentId))
    expect(page?.steps.map(({ step }) => step)).toEqual([
      ...['drafted', 'submitted', 'sent-back', 'drafted', 'submitted', 'approved', 'issued'],
    ])
    expect(page?.steps[5]).toMatchObject({ forLeader: 'Cán Bộ Thử', paper: '12/PT' })
    expect(page?.deliveries).toMatchObject([{ way: 'post', on: day('2026-10-29') }])
    const codes = (await unit.read((db) => historyOf(db, documentId))).map(({ code }) => code)
    expect(codes.toReversed()).toEqual([
      ...['document.drafted', 'document.submitted', 'document.sent-back', 'document.drafted', 'document.submitted'],
      ...['document.approved', 'document.issued', 'document.delivered'],
    ])
  })

  test('"ghi thay" takes a scan for the paper’s number, and only for a leader', async () => {
    const { id: documentId, version } = await drafted()
    await unit.write((tx) => submitDocument(tx, by(morning), { documentId, version }, nobody))
    const file = { sha256: 'a'.repeat(64), size: 10, type: 'application/pdf', name: 'Bản ký.pdf' }
    await unit.write((tx) => attachToDocument(tx, by(morning), { documentId, file }))
    const decide = (leaderId: string) =>
      unit.write((tx) =>
        approveDocument(
          tx,
          by(morning),
          { documentId, version: version + 2, decider: { as: 'recorder', leaderId, paperNumber: '' } },
          nobody,
        ),
      )
    expect(await decide(writer)).toEqual({ ok: false, refusal: 'not-a-leader' })
    expect((await decide(leader)).ok).toBe(true)
  })

  test('a number is the unit’s once in its year', async () => {
    const [one, two, next] = [await approved(), await approved(), await approved()]
    const give = (document: LockedDocument, at: string, on: string) =>
      unit.write((tx) =>
        issueDocument(
          tx,
          by(at),
          { documentId: document.id, version: document.version, issue: issue('77/UBND', on) },
          nobody,
        ),
      )
    expect((await give(one, morning, '2026-10-29')).ok).toBe(true)
    expect(await give(two, '2026-12-30T02:00:00Z', '2026-12-30')).toEqual({ ok: false, refusal: 'number-taken' })
    expect((await give(next, '2027-01-05T02:00:00Z', '2027-01-05')).ok).toBe(true)
  })

  test('two clerks with the same number at once: one of them is told', async () => {
    const both = [await approved(), await approved()]
    const tried = await Promise.all(
      both.map(({ id, version }) =>
        unit.write((tx) =>
          issueDocument(tx, by(morning), { documentId: id, version, issue: issue('99/UBND') }, nobody),
        ),
      ),
    )
    expect(tried.map((one) => (one.ok ? 'issued' : one.refusal)).toSorted()).toEqual(['issued', 'number-taken'])
  })

  test('who comes second sees what the first did', async () => {
    const { id: documentId } = await drafted()
    const submit = () => unit.write((tx) => submitDocument(tx, by(morning), { documentId, version: 1 }, nobody))
    expect((await submit()).ok).toBe(true)
    expect(await submit()).toMatchObject({
      refusal: 'stale',
      since: [{ code: 'document.submitted', officerName: 'Cán Bộ Thử' }],
    })
  })

  test('a subject that says no keeps everything as it was', async () => {
    const { id, version } = await approved()
    const strict = { ...nobody, refuses: async () => 'delay-reason-needed' as const }
    expect(
      await unit.write((tx) =>
        issueDocument(tx, by(morning), { documentId: id, version, issue: issue('5/UBND') }, strict),
      ),
    ).toEqual({ ok: false, refusal: 'delay-reason-needed' })
    expect((await unit.read((db) => documentPage(db, id)))?.stage).toBe('approved')
  })

  test('a draft is dropped with a word, and stays in the list', async () => {
    const { id: documentId, version } = await drafted('V/v hủy')
    const drop = (word: string) =>
      unit.write((tx) => dropDocument(tx, by(morning), { documentId, version, word }, nobody))
    expect(await drop('')).toEqual({ ok: false, refusal: 'word-needed' })
    expect((await drop('Gộp vào văn bản khác')).ok).toBe(true)
    const all = await unit.read((db) =>
      documentsList(db, { filter: 'all', departmentId: null, undelivered: [], atMost: 50 }),
    )
    expect(all.find(({ id }) => id === documentId)?.stage).toBe('dropped')
  })
})
