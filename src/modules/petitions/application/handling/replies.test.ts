import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { dropDocument, lockDocument } from '#modules/documents/index.ts'
import { historyOf } from '#modules/history/index.ts'
import {
  anIssue,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { commitmentsOf } from '../commitments/commitments-query.ts'
import { approveAnswer, draftAnswer, issueAnswer, submitAnswer } from './answer.ts'
import { type AskTyped, setAsks } from './asks.ts'
import { asksOf, askVersionsOf } from './asks-query.ts'
import { petitionDocumentEvents } from './document-events.ts'
import { type DraftReply, draftInWork } from './draft-in-work.ts'
import { addBasis, editBasis, legalBases } from './legal-bases.ts'
import { registerIssuedDocument } from './link-document.ts'
import { findingsOfDraft } from './quality.ts'
import { recordSpokenAnswer } from './spoken-answer.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
  await office.unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day('2026-10-22') })
      .execute(),
  )
})
const at = '2026-10-26T02:00:00Z'
const two = saying('Đường vào làng nghề bị ngập. Đề nghị xã nâng đường và khơi lại rãnh thoát nước.')

const set = (petitionId: string, asks: readonly AskTyped[], instant = at) =>
  office.unit.write((tx) => setAsks(tx, office.landOfficer.by(instant), office.landOfficer.actor, { petitionId, asks }))

/** A petition given to the land department and taken apart into two asks. */
async function withTwoAsks() {
  const petitionId = await assigned(office, await petitionIn(office, undefined, two))
  const asks = ['Nâng đường', 'Khơi rãnh thoát nước'].map((ask) => ({ id: null, ask }))
  well(await set(petitionId, asks))
  const [raise = '', clear = ''] = (await office.unit.read((db) => asksOf(db, petitionId))).map(({ id }) => id)
  return { petitionId, raise, clear }
}

const reply = (askId: string | null, changes: Partial<DraftReply> = {}): DraftReply => ({
  ...{ askId, ruling: 'agreed', words: 'Xã nâng 320 m đường năm 2027.', promises: [], ...changes },
})
const promise = (changes = {}) => ({
  ...{ id: null, what: 'Khơi rãnh', departmentId: office.departments.land, officerId: null },
  ...{ dueOn: day('2026-11-15'), ...changes },
})

const draft = (petitionId: string, replies: readonly DraftReply[], more: { bases?: readonly string[] } = {}) =>
  office.unit.write((tx) =>
    draftAnswer(tx, office.landOfficer.by(at), office.landOfficer.actor, {
      ...{ petitionId, title: 'V/v trả lời', content: '', complete: true, also: [], replies, ...more },
    }),
  )

/** Submitted, approved, and issued on a day. */
async function issue(petitionId: string, number: string, on: string, delayReason = '') {
  const { unit, landOfficer, leader, clerk } = office
  well(await unit.write((tx) => submitAnswer(tx, landOfficer.by(at), landOfficer.actor, { petitionId })))
  const decider = { as: 'leader' } as const
  well(await unit.write((tx) => approveAnswer(tx, leader.by(at), leader.actor, { petitionId, decider })))
  const input = { petitionId, issue: anIssue(number, on), delayReason }
  return unit.write((tx) => issueAnswer(tx, clerk.by(`${on}T08:00:00Z`), clerk.actor, input))
}

const stateOf = async (id: string) => (await stateOfPetition(office, id)).state
const told = (id: string) =>
  office.unit.read((db) =>
    db
      .selectFrom('message')
      .select(['template', 'body'])
      .where('about_id', '=', id)
      .where('officer_id', 'is', null)
      .orderBy('id')
      .execute(),
  )
const letter = async (petitionId: string) => {
  const { draft: now } = await stateOf(petitionId)
  const rows = await office.unit.read((db) =>
    db
      .selectFrom('document')
      .select('content')
      .where('id', '=', now?.document ?? '')
      .execute(),
  )
  return rows[0]?.content ?? ''
}

describe('answered ask by ask (R13)', () => {
  test('a document that replies to one leaves the other open; the last reply answers, on its day', async () => {
    const { petitionId, raise, clear } = await withTwoAsks()
    well(await draft(petitionId, [reply(raise), reply(clear, { words: '' })]))
    expect(await letter(petitionId)).toBe('1. Nâng đường\nĐồng ý. Xã nâng 320 m đường năm 2027.')
    well(await issue(petitionId, '118/UBND-KT', '2026-10-28'))
    expect(await stateOf(petitionId)).toMatchObject({ stage: 'assigned', answeredOn: null, openAsks: [clear] })
    expect((await told(petitionId)).at(-1)).toMatchObject({
      template: 'petition.answered-in-part',
      body: expect.stringContaining('còn 1 điều được trả lời sau'),
    })
    const open = (await office.unit.read((db) => deadlinesOf(db, petitionId))).find(({ kind }) => kind === 'answer')
    expect([open?.metOn, open?.dueOn.toString()]).toEqual([null, '2026-11-02'])

    well(await draft(petitionId, [reply(clear, { words: 'Khơi xong trước 15/11/2026.' })]))
    expect((await draft(petitionId, [reply(raise)])).ok).toBe(false)
    well(await issue(petitionId, '119/UBND-KT', '2026-11-02'))
    expect((await stateOf(petitionId)).answeredOn?.toString()).toBe('2026-11-02')
    expect((await told(petitionId)).at(-1)?.template).toBe('petition.answered')
  })

  test('late with the last ask: the reason is needed for that document alone (R17)', async () => {
    const { petitionId, raise, clear } = await withTwoAsks()
    well(await draft(petitionId, [reply(raise)]))
    well(await issue(petitionId, '120/UBND-KT', '2026-11-03'))
    well(await draft(petitionId, [reply(clear)]))
    expect(await issue(petitionId, '121/UBND-KT', '2026-11-04')).toEqual({ ok: false, refusal: 'delay-reason-needed' })
  })

  test('answered aloud for one, in writing for the other; an outside document says which asks it replies to', async () => {
    const { petitionId, raise, clear } = await withTwoAsks()
    const { unit, specialist, clerk } = office
    const said = { petitionId, words: 'Rãnh xong trước 15/11.', spokenBy: 'Chủ tịch', complete: true }
    const speak = (replies: readonly { askId: string; ruling: 'agreed' }[]) =>
      unit.write((tx) => recordSpokenAnswer(tx, specialist.by(at), specialist.actor, { ...said, replies }))
    expect(await speak([])).toEqual({ ok: false, refusal: 'no-reply' })
    well(await speak([{ askId: clear, ruling: 'agreed' }]))
    expect(await stateOf(petitionId)).toMatchObject({ stage: 'assigned', openAsks: [raise] })
    expect((await told(petitionId)).map(({ template }) => template)).not.toContain('petition.answered-aloud')
    well(
      await unit.write((tx) =>
        registerIssuedDocument(tx, clerk.by('2026-10-30T02:00:00Z'), clerk.actor, {
          ...{ petitionIds: [petitionId], part: 'answers', complete: true, delayReason: '', title: 'V/v trả lời' },
          ...{ content: 'Đưa vào kế hoạch 2027.', issue: anIssue('130/UBND', '2026-10-30'), file: null },
          replies: [{ askId: raise, ruling: 'partly' }],
        }),
      ),
    )
    expect((await stateOf(petitionId)).answeredOn?.toString()).toBe('2026-10-30')
  })

  test('without asks a petition counts as one', async () => {
    const petitionId = await assigned(office, await petitionIn(office))
    well(await draft(petitionId, [reply(null, { words: 'Đường gom sẽ mở năm 2027.' })]))
    expect(await letter(petitionId)).toBe('Đường gom sẽ mở năm 2027.')
    well(await issue(petitionId, '122/UBND-KT', '2026-10-28'))
    expect((await stateOf(petitionId)).stage).toBe('answered')
  })
})

describe('setting the asks', () => {
  test('every version is kept; what a draft replies to a dropped ask goes to the first that is left', async () => {
    const { petitionId, raise, clear } = await withTwoAsks()
    well(await draft(petitionId, [reply(raise), reply(clear, { ruling: 'done', words: 'Rãnh đã khơi.' })]))
    well(await set(petitionId, [{ id: raise, ask: 'Nâng đường và khơi rãnh' }]))
    expect(await letter(petitionId)).toBe(
      '1. Nâng đường và khơi rãnh\nĐồng ý. Xã nâng 320 m đường năm 2027.\n\nRãnh đã khơi.',
    )
    const { versions, work } = await office.unit.read(async (db) => ({
      versions: await askVersionsOf(db, petitionId),
      work: await draftInWork(db, await stateOfPetition(office, petitionId)),
    }))
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(work.replies.map(({ askId, ruling }) => [askId, ruling])).toEqual([[raise, 'agreed']])
    well(await set(petitionId, []))
    expect(await letter(petitionId)).toBe('Xã nâng 320 m đường năm 2027.\n\nRãnh đã khơi.')
    expect((await stateOf(petitionId)).asks).toEqual([])
  })

  test('what was replied to stays as it was put; a stale page is told', async () => {
    const { petitionId, raise, clear } = await withTwoAsks()
    well(await draft(petitionId, [reply(raise)]))
    well(await issue(petitionId, '123/UBND-KT', '2026-10-28'))
    const reworded = [
      { id: raise, ask: 'Sửa đường' },
      { id: clear, ask: 'Khơi rãnh thoát nước' },
    ]
    expect(await set(petitionId, reworded)).toEqual({ ok: false, refusal: 'ask-already-answered' })
    const { landOfficer, unit } = office
    const stale = await unit.write((tx) =>
      setAsks(tx, landOfficer.by(at), landOfficer.actor, { petitionId, version: 1, asks: reworded }),
    )
    expect(stale).toMatchObject({ refusal: 'stale' })
  })

  test('another department may not', async () => {
    const petitionId = await petitionIn(office)
    expect(await set(petitionId, [{ id: null, ask: 'Nâng đường' }])).toEqual({ ok: false, refusal: 'not-allowed' })
  })
})

describe('promises of a draft', () => {
  const promisesOf = (petitionId: string) => office.unit.read((db) => commitmentsOf(db, petitionId))
  const open = async (ids: readonly string[]) =>
    (
      await office.unit.read((db) =>
        db
          .selectFrom('deadline')
          .selectAll()
          .where('subject_id', 'in', [...ids])
          .execute(),
      )
    ).map(({ kind, due_on, planned, lapsed_on }) => [kind, due_on.toString(), planned, lapsed_on !== null])

  test('a line of the letter; it holds, and is owed, from the day the letter is issued', async () => {
    const { petitionId, clear } = await withTwoAsks()
    well(await draft(petitionId, [reply(clear, { words: 'Khơi ngay.', promises: [promise()] })]))
    expect(await letter(petitionId)).toContain('Thực hiện: Khơi rãnh; Bộ phận Địa chính; chậm nhất 15/11/2026.')
    expect(await promisesOf(petitionId)).toEqual([])
    const work = await office.unit.read(async (db) => draftInWork(db, await stateOfPetition(office, petitionId)))
    const id = work.replies.find(({ askId }) => askId === clear)?.promises[0]?.id ?? ''
    expect(await open([id])).toEqual([['commitment', '2026-11-15', true, false]])
    well(await issue(petitionId, '124/UBND-KT', '2026-10-29'))
    expect(await promisesOf(petitionId)).toMatchObject([
      { id, what: 'Khơi rãnh', madeOn: day('2026-10-29'), dueOn: day('2026-11-15'), department: 'Bộ phận Địa chính' },
    ])
    expect(await open([id])).toEqual([['commitment', '2026-11-15', false, false]])
    const history = await office.unit.read((db) => historyOf(db, petitionId))
    expect(history.find(({ code }) => code === 'petition.answered')?.facts).toMatchObject({ promises: 1, asks: 1 })
  })

  test('taken out of the draft, or with the draft dropped, it is owed no longer', async () => {
    const { petitionId, clear } = await withTwoAsks()
    const idOf = async () => {
      const work = await office.unit.read(async (db) => draftInWork(db, await stateOfPetition(office, petitionId)))
      return work.replies.find(({ askId }) => askId === clear)?.promises[0]?.id ?? ''
    }
    well(await draft(petitionId, [reply(clear, { promises: [promise()] })]))
    const first = await idOf()
    well(await draft(petitionId, [reply(clear)]))
    expect(await open([first])).toEqual([['commitment', '2026-11-15', true, true]])
    well(await draft(petitionId, [reply(clear, { promises: [promise({ what: 'Nạo vét' })] })]))
    const second = await idOf()
    const documentId = (await stateOf(petitionId)).draft?.document ?? ''
    const { unit, landOfficer } = office
    await unit.write(async (tx) => {
      const version = (await lockDocument(tx, documentId))?.version ?? 0
      const drop = { documentId, version, word: 'Soạn lại' }
      well(await dropDocument(tx, landOfficer.by(at), drop, petitionDocumentEvents))
    })
    expect(await open([second])).toEqual([['commitment', '2026-11-15', true, true]])
  })

  test('a promise says what; who does it is of this unit', async () => {
    const { petitionId, clear } = await withTwoAsks()
    const trying = (changes: object) => draft(petitionId, [reply(clear, { promises: [promise(changes)] })])
    expect(await trying({ what: ' ' })).toEqual({ ok: false, refusal: 'promise-empty' })
    const alone = reply(clear, { words: ' ', promises: [promise()] })
    expect(await draft(petitionId, [alone])).toEqual({ ok: false, refusal: 'promise-without-words' })
    expect(await trying({ what: 'x'.repeat(501) })).toEqual({ ok: false, refusal: 'promise-too-long' })
    const other = await openTestOffice()
    expect(await trying({ departmentId: other.departments.land })).toEqual({ ok: false, refusal: 'not-of-this-unit' })
    // Refused, nothing of it stays.
    expect((await stateOf(petitionId)).draft).toBeNull()
  })
})

describe('legal bases', () => {
  test('kept with a version each; cited ones stand over the letter; one that ended is pointed at', async () => {
    const { unit, specialist } = office
    const input = { number: '52/2018/nđ–cp', title: 'Nghị định về ngành nghề nông thôn', issuedOn: day('2018-04-12') }
    const force = { inForceFrom: day('2018-06-01'), inForceTo: null }
    const add = () => unit.write((tx) => addBasis(tx, specialist.by(at), { ...input, ...force }))
    const { id } = well(await add())
    expect(await add()).toEqual({ ok: false, refusal: 'basis-known' })
    const { petitionId, clear } = await withTwoAsks()
    well(await draft(petitionId, [reply(clear)], { bases: [id] }))
    expect(await letter(petitionId)).toMatch(
      /^Căn cứ Nghị định về ngành nghề nông thôn số 52\/2018\/NĐ-CP ngày 12\/04\/2018\.\n\n1\. /,
    )
    const findings = async () =>
      (
        await unit.read(async (db) => findingsOfDraft(db, await stateOfPetition(office, petitionId), day('2026-10-26')))
      ).map(({ kind, ask }) => [kind, ask])
    expect(await findings()).toEqual([['no-reply', 1]])
    const edit = (version: number, inForceTo: string) =>
      unit.write((tx) =>
        editBasis(tx, specialist.by(at), { ...input, ...force, inForceTo: day(inForceTo), id, version }),
      )
    expect(await edit(1, '2018-01-01')).toEqual({ ok: false, refusal: 'basis-ends-first' })
    well(await edit(1, '2026-06-30'))
    expect(await edit(1, '2026-06-30')).toEqual({ ok: false, refusal: 'stale' })
    expect(await findings()).toEqual([
      ['basis-lapsed', null],
      ['no-reply', 1],
    ])
    expect((await unit.read(legalBases)).find((one) => one.id === id)).toMatchObject({
      version: 2,
      number: '52/2018/NĐ-CP',
    })
  })
})

test('what was left to look at is kept with the submission, and approved all the same', async () => {
  const { petitionId, raise } = await withTwoAsks()
  well(await draft(petitionId, [reply(raise, { ruling: null, words: 'UBND xã sẽ xem xét.' })]))
  well(await issue(petitionId, '125/UBND-KT', '2026-10-28'))
  const history = await office.unit.read((db) => historyOf(db, petitionId))
  expect(history.find(({ code }) => code === 'petition.answer-submitted')?.facts).toMatchObject({ findings: 3 })
})

test('a reply that was given cannot be written anew, whoever tries', async () => {
  const { petitionId, raise } = await withTwoAsks()
  well(await draft(petitionId, [reply(raise)]))
  well(await issue(petitionId, '126/UBND-KT', '2026-10-28'))
  await expect(
    office.unit.write((tx) =>
      tx.updateTable('petition_reply').set({ words: 'Khác' }).where('petition_id', '=', petitionId).execute(),
    ),
  ).rejects.toThrow('a reply that was given stays')
})
