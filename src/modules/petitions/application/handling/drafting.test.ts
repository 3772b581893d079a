import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { permitsOf } from '#modules/staff/index.ts'
import {
  anIssue,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  type TestOffice,
  type TestOfficer,
  well,
} from '#test/stage-handling.ts'
import { searchAnswers, similarAnswers } from '../answer-library.ts'
import { petitionPage } from '../petition-page-query.ts'
import { draftAnswer, issueAnswer, sendBackAnswer } from './answer.ts'
import { joinParts, partsOf, writePart } from './answer-parts.ts'
import { setAsks } from './asks.ts'
import { asksOf } from './asks-query.ts'
import { assignPetition } from './classify-petition.ts'
import { closePetition, undoClosure } from './close-petition.ts'
import { recordDelayReason } from './delay-and-delivery.ts'
import { draftInWork } from './draft-in-work.ts'
import { addNote, commentDraft, commentsOf, notesOf, resolveComments } from './drafting-talk.ts'
import { extendAnswer } from './extend-answer.ts'
import { insertReply } from './insert-reply.ts'
import { addBasis } from './legal-bases.ts'

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
const stateOf = async (id: string) => (await stateOfPetition(office, id)).state
const work = (id: string) => office.unit.read(async (db) => draftInWork(db, await stateOfPetition(office, id)))
const act = <T>(
  officer: TestOfficer,
  does: (tx: never, by: never, actor: never) => Promise<T>,
  instant = at,
): Promise<T> => office.unit.write((tx) => does(tx as never, officer.by(instant) as never, officer.actor as never))

const drafted = async (content = 'Đường gom sẽ được mở năm 2027.', petition?: string) => {
  const petitionId = petition ?? (await assigned(office, await petitionIn(office)))
  const text = { petitionId, title: 'V/v trả lời', content, complete: true, also: [] }
  well(await act(office.landOfficer, (tx, by, actor) => draftAnswer(tx, by, actor, text)))
  return petitionId
}

describe('comments on a draft', () => {
  test('of the leader, about the version he read; open until who drafts has seen to it', async () => {
    const petitionId = await drafted()
    const say = (officer: TestOfficer, words: string) =>
      act(officer, (tx, by, actor) => commentDraft(tx, by, actor, { petitionId, words }))
    expect(await say(office.landOfficer, 'Nêu rõ năm')).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await say(office.leader, ' ')).toEqual({ ok: false, refusal: 'comment-empty' })
    well(await say(office.leader, 'Nêu rõ năm'))
    await drafted('Đường gom mở trong quý II/2027.', petitionId)
    const comments = () => office.unit.read((db) => commentsOf(db, petitionId))
    const [one] = await comments()
    expect(one).toMatchObject({ words: 'Nêu rõ năm', draftVersion: 1, resolvedAt: null })
    const resolve = (commentIds: readonly string[]) =>
      act(office.landOfficer, (tx, by, actor) => resolveComments(tx, by, actor, { petitionId, commentIds }))
    expect(await resolve([])).toEqual({ ok: false, refusal: 'no-comment-chosen' })
    well(await resolve([one?.id ?? '']))
    expect(await resolve([one?.id ?? ''])).toEqual({ ok: false, refusal: 'no-comment-chosen' })
    expect((await comments())[0]?.resolvedBy).toBe('Cán Bộ Thử')
  })

  test('only where there is a draft', async () => {
    const petitionId = await assigned(office, await petitionIn(office))
    const said = { petitionId, words: 'Sao chưa soạn?' }
    expect(await act(office.leader, (tx, by, actor) => commentDraft(tx, by, actor, said))).toEqual({
      ok: false,
      refusal: 'not-at-this-stage',
    })
  })
})

describe('parts of departments that join', () => {
  const joined = async () => {
    const petitionId = await assigned(
      office,
      await petitionIn(office, undefined, saying('Đề nghị sửa đường; lắp đèn.')),
    )
    const { departments, specialist, landOfficer } = office
    const to = {
      leadDepartmentId: departments.land,
      leadOfficerId: null,
      joining: [departments.economy, departments.power],
    }
    well(await act(specialist, (tx, by, actor) => assignPetition(tx, by, actor, { petitionId, ...to, note: '' })))
    const asks = ['Sửa đường', 'Lắp đèn'].map((ask) => ({ id: null, ask }))
    well(await act(landOfficer, (tx, by, actor) => setAsks(tx, by, actor, { petitionId, asks })))
    const [road = '', lamp = ''] = (await office.unit.read((db) => asksOf(db, petitionId))).map(({ id }) => id)
    return { petitionId, road, lamp }
  }

  test('each writes its own, entered for a body outside by who runs the dialogue; the lead joins them', async () => {
    const { petitionId, lamp } = await joined()
    const { departments, specialist, landOfficer } = office
    const write = (officer: TestOfficer, departmentId: string, askId: string | null, words: string) =>
      act(officer, (tx, by, actor) => writePart(tx, by, actor, { petitionId, departmentId, askId, words }))
    expect(await write(landOfficer, departments.power, null, 'x')).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await write(specialist, departments.land, null, 'x')).toEqual({ ok: false, refusal: 'not-joining' })
    expect(await write(specialist, departments.power, null, ' ')).toEqual({ ok: false, refusal: 'part-empty' })
    well(await write(specialist, departments.power, lamp, 'Điện lực lắp đèn trước 15/12.'))
    well(await write(specialist, departments.economy, null, 'Có vốn năm 2027.'))
    well(await write(specialist, departments.power, lamp, 'Điện lực lắp đèn trước 15/12/2026.'))
    const parts = await office.unit.read((db) => partsOf(db, petitionId))
    expect(parts.map(({ department, words }) => [department, words])).toEqual([
      ['Phòng Kinh tế', 'Có vốn năm 2027.'],
      ['Điện lực khu vực', 'Điện lực lắp đèn trước 15/12/2026.'],
    ])
    const join = (partIds: readonly string[]) =>
      act(landOfficer, (tx, by, actor) => joinParts(tx, by, actor, { petitionId, partIds }))
    expect(await join([])).toEqual({ ok: false, refusal: 'no-part-chosen' })
    well(await join(parts.map(({ id }) => id)))
    expect((await work(petitionId)).replies.map(({ words }) => words)).toEqual([
      'Có vốn năm 2027.',
      'Điện lực lắp đèn trước 15/12/2026.',
    ])
    expect((await office.unit.read((db) => partsOf(db, petitionId))).every(({ joinedAt }) => joinedAt)).toBe(true)
    // Below what stands there already.
    well(await join([parts.find(({ askId }) => askId === lamp)?.id ?? '']))
    expect((await work(petitionId)).replies[1]?.words).toBe(
      'Điện lực lắp đèn trước 15/12/2026.\n\nĐiện lực lắp đèn trước 15/12/2026.',
    )
  })
})

describe('the library of answers given', () => {
  test('found by words without accents, or by being like the petition; drafts and other units are not in it', async () => {
    const petitionId = await assigned(
      office,
      await petitionIn(office, undefined, saying('Cống thoát nước sau xưởng mộc tắc, mưa ngập.')),
    )
    const { unit, specialist, clerk, landOfficer } = office
    const basis = { number: '72/2025/QĐ-UBND', title: 'Quyết định về thoát nước', issuedOn: day('2025-05-01') }
    const { id: basisId } = well(
      await unit.write((tx) =>
        addBasis(tx, specialist.by(at), { ...basis, inForceFrom: day('2025-06-01'), inForceTo: null }),
      ),
    )
    const content = 'Xã nạo vét 400 m cống thoát nước trước 15/11/2026.'
    const text = { petitionId, title: 'V/v trả lời', content, complete: true, also: [], bases: [basisId] }
    const search = (typed: string) => unit.read((db) => searchAnswers(db, typed))
    well(await act(landOfficer, (tx, by, actor) => draftAnswer(tx, by, actor, text)))
    expect(await search('nao vet cong')).toEqual([])
    await approvedAsIs(petitionId)
    well(
      await act(clerk, (tx, by, actor) =>
        issueAnswer(tx, by, actor, { petitionId, issue: anIssue('140/UBND', '2026-10-26') }),
      ),
    )
    const [hit] = await search('nao vet cong')
    expect(hit).toMatchObject({ words: content, numberText: '140/UBND', how: 'document', bases: [{ id: basisId }] })
    expect(await search('xưởng mộc')).toHaveLength(1)
    expect(await search('máy bay')).toEqual([])

    const other = await assigned(
      office,
      await petitionIn(office, undefined, saying('Cống thoát nước đầu ngõ xưởng mộc tắc.')),
    )
    const like = () => unit.read((db) => similarAnswers(db, other, 'Cống thoát nước đầu ngõ xưởng mộc tắc.'))
    expect((await like()).map(({ words }) => words)).toEqual([content])
    const insert = (answerId: string) =>
      act(landOfficer, (tx, by, actor) =>
        insertReply(tx, by, actor, { petitionId: other, answerId, replyAskId: null, askId: null }),
      )
    expect(await insert(other)).toEqual({ ok: false, refusal: 'reply-not-found' })
    well(await insert(hit?.answerId ?? ''))
    expect(await work(other)).toMatchObject({ replies: [{ words: content }], bases: [basisId] })

    const neighbour = await openTestOffice()
    expect(await neighbour.unit.read((db) => searchAnswers(db, 'nao vet cong'))).toEqual([])
  })

  const approvedAsIs = async (petitionId: string) => {
    const { submitAnswer, approveAnswer } = await import('./answer.ts')
    well(await act(office.landOfficer, (tx, by, actor) => submitAnswer(tx, by, actor, { petitionId })))
    const decider = { as: 'leader' } as const
    well(await act(office.leader, (tx, by, actor) => approveAnswer(tx, by, actor, { petitionId, decider })))
  }
})

describe('an extension (R17)', () => {
  const extended = (petitionId: string, until: string, instant = at, officer = office.leader) =>
    act(
      officer,
      (tx, by, actor) => extendAnswer(tx, by, actor, { petitionId, until: day(until), reason: 'Chờ đo đạc' }),
      instant,
    )
  const dues = async (id: string) =>
    (await office.unit.read((db) => deadlinesOf(db, id)))
      .filter(({ kind }) => kind === 'answer' || kind === 'extension')
      .map(({ kind, dueOn, legal, metOn, lapsedOn }) => [
        kind,
        dueOn.toString(),
        legal,
        metOn?.toString() ?? null,
        lapsedOn !== null,
      ])

  test('stands beside the legal day, by which lateness stays measured; the sender is told both', async () => {
    const petitionId = await approved(office, await assigned(office, await petitionIn(office)))
    expect(await extended(petitionId, '2026-11-02')).toEqual({ ok: false, refusal: 'extension-not-later' })
    expect(await extended(petitionId, '2026-11-16', at, office.landOfficer)).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
    well(await extended(petitionId, '2026-11-16'))
    const open = [
      ['answer', '2026-11-02', true, null, false],
      ['extension', '2026-11-16', false, null, false],
    ]
    expect(await dues(petitionId)).toEqual(open)
    const told = await office.unit.read((db) =>
      db
        .selectFrom('message')
        .select('body')
        .where('about_id', '=', petitionId)
        .where('template', '=', 'petition.extended')
        .execute(),
    )
    expect(told[0]?.body).toContain('hạn trả lời ngày 02/11/2026')
    expect(told[0]?.body).toContain('chậm nhất ngày 16/11/2026, vì: Chờ đo đạc.')
    const issue = (delayReason: string) =>
      act(
        office.clerk,
        (tx, by, actor) =>
          issueAnswer(tx, by, actor, {
            petitionId,
            issue: anIssue('141/UBND', '2026-11-10'),
            delayReason,
            delayCause: 'survey',
          }),
        '2026-11-10T02:00:00Z',
      )
    expect(await issue('')).toEqual({ ok: false, refusal: 'delay-reason-needed' })
    well(await issue('chờ đo đạc'))
    expect(await dues(petitionId)).toEqual([
      ['answer', '2026-11-02', true, '2026-11-10', false],
      ['extension', '2026-11-16', false, '2026-11-10', false],
    ])
    const [term] = await office.unit.read((db) =>
      deadlinesOf(db, petitionId).then((all) => all.filter(({ kind }) => kind === 'answer')),
    )
    expect(term).toMatchObject({ reason: 'chờ đo đạc', cause: 'survey' })
  })

  test('moved on once more; what is closed owes it no longer, what is restored does again', async () => {
    const petitionId = await assigned(office, await petitionIn(office))
    well(await extended(petitionId, '2026-11-10'))
    well(await extended(petitionId, '2026-11-20'))
    expect((await dues(petitionId))[1]).toEqual(['extension', '2026-11-20', false, null, false])
    const { specialist } = office
    const closing = { how: 'spam', reason: 'Nhầm' } as const
    well(await act(specialist, (tx, by, actor) => closePetition(tx, by, actor, { petitionId, closing })))
    expect((await dues(petitionId))[1]?.[4]).toBe(true)
    well(await act(specialist, (tx, by, actor) => undoClosure(tx, by, actor, { petitionId, reason: 'Nhầm' })))
    expect((await dues(petitionId))[1]?.[4]).toBe(false)
  })

  test('a cause of the list goes with the reason', async () => {
    const petitionId = await assigned(office, await petitionIn(office))
    const given = { petitionId, of: 'answer', reason: 'Chờ Sở trả lời', cause: 'opinion' } as const
    well(
      await act(office.landOfficer, (tx, by, actor) => recordDelayReason(tx, by, actor, given), '2026-11-03T02:00:00Z'),
    )
    const due = (await office.unit.read((db) => deadlinesOf(db, petitionId))).find(({ kind }) => kind === 'answer')
    expect(due).toMatchObject({ reason: 'Chờ Sở trả lời', cause: 'opinion' })
  })
})

test('notes stay among officers; a complaint that is moved takes every word with it (R12)', async () => {
  const petitionId = await drafted('Nội dung kín của dự thảo.')
  const { unit, landOfficer, leader, specialist } = office
  well(await act(landOfficer, (tx, by, actor) => addNote(tx, by, actor, { petitionId, words: 'Ông Kín gọi điện' })))
  expect(await act(landOfficer, (tx, by, actor) => addNote(tx, by, actor, { petitionId, words: '' }))).toEqual({
    ok: false,
    refusal: 'note-empty',
  })
  well(await act(leader, (tx, by, actor) => commentDraft(tx, by, actor, { petitionId, words: 'Góp ý kín' })))
  const asks = [{ id: null, ask: 'Điều kín' }]
  well(await act(landOfficer, (tx, by, actor) => setAsks(tx, by, actor, { petitionId, asks })))
  expect(await unit.read((db) => notesOf(db, petitionId))).toMatchObject([{ words: 'Ông Kín gọi điện' }])
  const closing = { how: 'not-petition', process: 'denunciation', reason: 'Tố cáo' } as const
  const permits = permitsOf(['specialist', 'leader'])
  await unit.db.inUnit(unit.id, { officerId: specialist.id, permits }, 'write', async (tx) =>
    well(await closePetition(tx, specialist.by(at), specialist.actor, { petitionId, closing })),
  )
  const left = JSON.stringify(await unit.read((db) => petitionPage(db, petitionId)))
  expect(left).not.toMatch(/kín/i)
  await expect(
    unit.write((tx) =>
      tx.updateTable('petition_note').set({ words: 'Khác' }).where('petition_id', '=', petitionId).execute(),
    ),
  ).rejects.toThrow('append-only')
})

test('sent back, a draft keeps its parts', async () => {
  const petitionId = await approved(office, await assigned(office, await petitionIn(office)))
  const back = { petitionId, decider: { as: 'leader' }, word: 'Nêu ngày' } as const
  well(await act(office.leader, (tx, by, actor) => sendBackAnswer(tx, by, actor, back)))
  expect((await work(petitionId)).replies).toMatchObject([{ askId: null, words: 'Đường gom sẽ được mở.' }])
  expect((await stateOf(petitionId)).stage).toBe('drafting')
})
