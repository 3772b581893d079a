import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { historyOf } from '#modules/history/index.ts'
import {
  anIssue,
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { approveAnswer, draftAnswer, issueAnswer, sendBackAnswer, submitAnswer } from './answer.ts'
import { askForOpinion, giveAnOpinion } from './ask-opinion.ts'
import { recordCityAnswer, sendOn } from './beyond-authority.ts'
import { assignPetition, classifyPetition } from './classify-petition.ts'
import { recordDelayReason, recordDelivery } from './delay-and-delivery.ts'
import { linkIssuedDocument, registerIssuedDocument } from './link-document.ts'
import { recordSpokenAnswer } from './spoken-answer.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
})

const stage = async (id: string) => (await stateOfPetition(office, id)).state.stage
const held = (on: string) =>
  office.unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ held_on: day(on) })
      .where('id', '=', office.dialogueId)
      .execute(),
  )
const dueOf = async (id: string, kind: string, name = '') =>
  (await office.unit.read((db) => deadlinesOf(db, id))).find((one) => one.kind === kind && one.name === name)

describe('the whole way, the conference held on 22/10', () => {
  test('received, classified, assigned, opinion, draft, sent back, approved, issued in time, delivered', async () => {
    const { unit, specialist, landOfficer, leader, clerk, departments } = await (async () => {
      office = await openTestOffice()
      return office
    })()
    const petitionId = await petitionIn(office)
    expect(await stage(petitionId)).toBe('received')
    await assigned(office, petitionId)
    expect(await stage(petitionId)).toBe('assigned')
    expect((await dueOf(petitionId, 'answer'))?.dueOn.toString()).toBe('2026-11-02')
    await held('2026-10-22')

    const at = '2026-10-23T02:00:00Z'
    const asked = await unit.write((tx) =>
      askForOpinion(tx, landOfficer.by(at), landOfficer.actor, {
        ...{ petitionId, departmentId: departments.economy, question: 'Vốn có không?', dueOn: day('2026-10-27') },
      }),
    )
    const { opinionId } = well(asked)
    expect(await stage(petitionId)).toBe('waiting-opinion')
    const opinion = { petitionId, opinionId, opinion: 'Có vốn năm 2027.' }
    well(await unit.write((tx) => giveAnOpinion(tx, specialist.by(at), specialist.actor, opinion)))

    const text = { petitionId, title: 'V/v trả lời', content: 'Sẽ mở đường gom.', complete: true, also: [] }
    well(await unit.write((tx) => draftAnswer(tx, landOfficer.by(at), landOfficer.actor, text)))
    expect(await stage(petitionId)).toBe('drafting')
    well(await unit.write((tx) => submitAnswer(tx, landOfficer.by(at), landOfficer.actor, { petitionId })))
    const back = { petitionId, decider: { as: 'leader' }, word: 'Nêu ngày' } as const
    well(await unit.write((tx) => sendBackAnswer(tx, leader.by(at), leader.actor, back)))
    expect(await stage(petitionId)).toBe('drafting')
    const better = { ...text, content: 'Đường gom thông xe ngày 01/12/2026.' }
    well(await unit.write((tx) => draftAnswer(tx, landOfficer.by(at), landOfficer.actor, better)))
    well(await unit.write((tx) => submitAnswer(tx, landOfficer.by(at), landOfficer.actor, { petitionId })))
    expect(await stage(petitionId)).toBe('for-approval')
    const decider = { as: 'recorder', leaderId: leader.id, paperNumber: '15/PT' } as const
    well(await unit.write((tx) => approveAnswer(tx, specialist.by(at), specialist.actor, { petitionId, decider })))
    expect(await stage(petitionId)).toBe('approved')
    await answered(office, petitionId, '118/UBND-KT', '2026-11-02')
    expect(await stage(petitionId)).toBe('answered')
    expect(await dueOf(petitionId, 'answer')).toMatchObject({ metOn: day('2026-11-02'), reason: '' })

    const { state } = await stateOfPetition(office, petitionId)
    const delivery = { petitionId, documentId: state.documents[0] ?? '', on: day('2026-11-03') }
    const given = { ...delivery, way: 'counter', receivedBy: 'Bà Ví Dụ' } as const
    well(await unit.write((tx) => recordDelivery(tx, clerk.by('2026-11-03T02:00:00Z'), clerk.actor, given)))
    const history = await unit.read((db) => historyOf(db, petitionId))
    expect(history.map(({ code }) => code).toReversed()).toEqual([
      ...['petition.received', 'petition.classified', 'petition.assigned', 'petition.opinion-asked'],
      ...[
        'petition.opinion-given',
        'petition.answer-drafted',
        'petition.answer-submitted',
        'petition.answer-sent-back',
      ],
      ...['petition.answer-drafted', 'petition.answer-submitted', 'petition.answer-approved', 'petition.answered'],
      'petition.delivered',
    ])
    const told = await unit.read((db) =>
      db
        .selectFrom('message')
        .select(['template', 'body'])
        .where('about_id', '=', petitionId)
        .where('officer_id', 'is', null)
        .orderBy('id')
        .execute(),
    )
    expect(told.map(({ template }) => template)).toEqual([
      'petition.received',
      'petition.assigned',
      'petition.answered',
    ])
    expect(told[2]?.body).toContain('Văn bản số 118/UBND-KT ngày 02/11/2026')
  })

  test('the day after the term an answer needs its reason, on the day it does not (R17)', async () => {
    const late = await approved(office, await assigned(office, await petitionIn(office)))
    const { unit, clerk } = office
    const issue = (on: string, number: string, delayReason = '') =>
      unit.write((tx) =>
        issueAnswer(tx, clerk.by(`${on}T08:00:00Z`), clerk.actor, {
          petitionId: late,
          issue: anIssue(number, on),
          delayReason,
        }),
      )
    expect(await issue('2026-11-03', '120/UBND')).toEqual({ ok: false, refusal: 'delay-reason-needed' })
    expect(await stage(late)).toBe('approved')
    well(await issue('2026-11-03', '120/UBND', 'chờ số liệu đo đạc'))
    expect(await dueOf(late, 'answer')).toMatchObject({ metOn: day('2026-11-03'), reason: 'chờ số liệu đo đạc' })
  })

  test('a reason given beforehand is enough, and the sender is told', async () => {
    const { unit, clerk, landOfficer } = office
    const petitionId = await approved(office, await assigned(office, await petitionIn(office)))
    const give = (on: string) =>
      unit.write((tx) =>
        recordDelayReason(tx, landOfficer.by(`${on}T02:00:00Z`), landOfficer.actor, {
          ...{ petitionId, of: 'answer', reason: 'chờ số liệu' },
        }),
      )
    expect(await give('2026-11-02')).toEqual({ ok: false, refusal: 'not-late' })
    well(await give('2026-11-03'))
    const issue = anIssue('121/UBND', '2026-11-04')
    well(
      await unit.write((tx) => issueAnswer(tx, clerk.by('2026-11-04T02:00:00Z'), clerk.actor, { petitionId, issue })),
    )
    const told = await unit.read((db) =>
      db.selectFrom('message').select('template').where('about_id', '=', petitionId).orderBy('id').execute(),
    )
    expect(told.map(({ template }) => template)).toContain('petition.late')
  })
})

describe('answered aloud (R13)', () => {
  test('answered on the conference day; the conclusion notice confirms several at once', async () => {
    const { unit, specialist, clerk } = office
    const at = '2026-10-23T02:00:00Z'
    const ids = [await petitionIn(office), await petitionIn(office)]
    for (const petitionId of ids) {
      const said = { petitionId, words: 'Xã sẽ sửa đường.', spokenBy: 'Chủ tịch', complete: true }
      well(await unit.write((tx) => recordSpokenAnswer(tx, specialist.by(at), specialist.actor, said)))
      expect(await dueOf(petitionId, 'answer')).toMatchObject({ metOn: day('2026-10-22') })
      expect(await dueOf(petitionId, 'confirm')).toMatchObject({ dueOn: day('2026-11-02'), legal: true })
      expect(await dueOf(petitionId, 'confirm', 'target')).toMatchObject({ dueOn: day('2026-10-26'), legal: false })
    }
    const confirm = (delayReason: string) =>
      unit.write((tx) =>
        registerIssuedDocument(tx, clerk.by('2026-11-04T02:00:00Z'), clerk.actor, {
          ...{ petitionIds: ids, part: 'confirms', complete: true, delayReason, title: 'Thông báo kết luận' },
          ...{ content: '', file: null, issue: anIssue('130/TB-UBND', '2026-11-03') },
        }),
      )
    expect(await confirm('')).toEqual({ ok: false, refusal: 'delay-reason-needed' })
    // Nothing of the refused one stays: the number is free.
    well(await confirm('chờ chủ trì ký'))
    for (const id of ids) {
      expect((await stateOfPetition(office, id)).state.confirmedOn?.toString()).toBe('2026-11-03')
      expect(await dueOf(id, 'confirm')).toMatchObject({ metOn: day('2026-11-03'), reason: 'chờ chủ trì ký' })
    }
  })

  test('before the conference is recorded nothing was said aloud', async () => {
    const other = await openTestOffice()
    const petitionId = await petitionIn(other)
    const said = { petitionId, words: 'Sẽ sửa.', spokenBy: 'Chủ tịch', complete: true }
    const { specialist } = other
    expect(
      await other.unit.write((tx) =>
        recordSpokenAnswer(tx, specialist.by('2026-10-23T02:00:00Z'), specialist.actor, said),
      ),
    ).toEqual({ ok: false, refusal: 'not-held' })
  })
})

test('several bodies only within the term of one body, naming them; the term follows and the sender is told', async () => {
  const { unit, specialist } = office
  const petitionId = await assigned(office, await petitionIn(office))
  const widen = (at: string, bodies: string[]) =>
    unit.write((tx) =>
      classifyPetition(tx, specialist.by(at), specialist.actor, {
        ...{ petitionId, field: 'land', competence: 'joint', bodies, note: '' },
      }),
    )
  expect(await widen('2026-11-03T02:00:00Z', ['Điện lực'])).toEqual({ ok: false, refusal: 'own-term-over' })
  expect(await widen('2026-11-02T02:00:00Z', [])).toEqual({ ok: false, refusal: 'bodies-needed' })
  well(await widen('2026-11-02T02:00:00Z', ['Điện lực khu vực']))
  expect((await dueOf(petitionId, 'answer'))?.dueOn.toString()).toBe('2026-11-12')
  const told = await unit.read((db) =>
    db
      .selectFrom('message')
      .select('body')
      .where('about_id', '=', petitionId)
      .where('template', '=', 'petition.joint')
      .execute(),
  )
  expect(told[0]?.body).toContain('Điện lực khu vực, hạn trả lời là ngày 12/11/2026')
})

test('beyond authority: reported in five days, waits for the city, answered by it (R15)', async () => {
  const { unit, specialist } = office
  const petitionId = await petitionIn(office)
  const act = <T>(work: Parameters<typeof unit.write<T>>[0]) => unit.write(work)
  const by = specialist.by('2026-10-29T02:00:00Z')
  const kind = { petitionId, field: 'land', competence: 'beyond', bodies: [], note: '' } as const
  well(await act((tx) => classifyPetition(tx, by, specialist.actor, kind)))
  expect(await dueOf(petitionId, 'escalate')).toMatchObject({ dueOn: day('2026-10-29'), legal: false, metOn: null })
  expect((await dueOf(petitionId, 'answer'))?.lapsedOn?.toString()).toBe('2026-10-29')
  const report = { way: 'reported', body: 'Ủy ban nhân dân thành phố', reference: '45/BC-UBND', note: '' } as const
  const on = day('2026-10-29')
  well(await act((tx) => sendOn(tx, by, specialist.actor, { petitionId, ...report, on, documentId: null })))
  expect(await stage(petitionId)).toBe('waiting-city')
  expect(await dueOf(petitionId, 'escalate')).toMatchObject({ metOn: on })
  const answer = {
    petitionId,
    on: day('2026-11-20'),
    reference: 'Văn bản số 900/UBND',
    text: 'Thành phố sẽ bố trí vốn.',
  }
  well(await act((tx) => recordCityAnswer(tx, specialist.by('2026-11-20T02:00:00Z'), specialist.actor, answer)))
  expect(await stage(petitionId)).toBe('answered')
})

test('one document answers several petitions, and all of them move with it', async () => {
  const { unit, landOfficer, leader, clerk } = office
  const ids = [await petitionIn(office), await petitionIn(office)]
  for (const id of ids) await assigned(office, id)
  const [first = '', second = ''] = ids
  const at = '2026-10-26T02:00:00Z'
  const text = { petitionId: first, title: 'V/v trả lời', content: 'Chung.', complete: true, also: [second] }
  well(await unit.write((tx) => draftAnswer(tx, landOfficer.by(at), landOfficer.actor, text)))
  expect(await stage(second)).toBe('drafting')
  well(await unit.write((tx) => submitAnswer(tx, landOfficer.by(at), landOfficer.actor, { petitionId: second })))
  const decider = { as: 'leader' } as const
  well(await unit.write((tx) => approveAnswer(tx, leader.by(at), leader.actor, { petitionId: first, decider })))
  const issue = anIssue('140/UBND', '2026-10-26')
  well(await unit.write((tx) => issueAnswer(tx, clerk.by(at), clerk.actor, { petitionId: first, issue })))
  expect([await stage(first), await stage(second)]).toEqual(['answered', 'answered'])
  const third = await assigned(office, await petitionIn(office))
  const documentId = (await stateOfPetition(office, first)).state.documents[0] ?? ''
  well(
    await unit.write((tx) =>
      linkIssuedDocument(tx, clerk.by(at), clerk.actor, {
        ...{ petitionIds: [third], documentId, part: 'answers', complete: true, delayReason: '' },
      }),
    ),
  )
  expect(await stage(third)).toBe('answered')
})

describe('two officers', () => {
  test('the second sees what the first did, with its author', async () => {
    const { unit, specialist, departments } = office
    const petitionId = await petitionIn(office)
    const { version } = await stateOfPetition(office, petitionId)
    const by = specialist.by('2026-09-21T02:00:00Z')
    const assign = {
      petitionId,
      version,
      leadDepartmentId: departments.land,
      leadOfficerId: null,
      joining: [],
      note: '',
    }
    const both = await Promise.all(
      [1, 2].map(() => unit.write((tx) => assignPetition(tx, by, specialist.actor, assign))),
    )
    expect(both.filter(({ ok }) => ok).length).toBe(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      refusal: 'stale',
      since: [{ code: 'petition.assigned', officerName: 'Cán Bộ Thử' }],
    })
  })

  test('a department acts on what is assigned to it, and on nothing else', async () => {
    const { unit, landOfficer } = office
    const petitionId = await petitionIn(office)
    const text = { petitionId, title: 'V/v', content: 'Trả lời', complete: true, also: [] }
    const draft = () =>
      unit.write((tx) => draftAnswer(tx, landOfficer.by('2026-09-22T02:00:00Z'), landOfficer.actor, text))
    expect(await draft()).toEqual({ ok: false, refusal: 'not-allowed' })
    await assigned(office, petitionId)
    expect((await draft()).ok).toBe(true)
    const classify = await unit.write((tx) =>
      classifyPetition(tx, landOfficer.by('2026-09-22T02:00:00Z'), landOfficer.actor, {
        ...{ petitionId, field: 'land', competence: 'own', bodies: [], note: '' },
      }),
    )
    expect(classify).toEqual({ ok: false, refusal: 'not-allowed' })
  })

  test('a petition of another unit is not found', async () => {
    const other = await openTestOffice()
    const petitionId = await petitionIn(office, undefined, saying('Của xã khác'))
    const { specialist, unit } = other
    expect(
      await unit.write((tx) =>
        submitAnswer(tx, specialist.by('2026-09-21T02:00:00Z'), specialist.actor, { petitionId }),
      ),
    ).toEqual({ ok: false, refusal: 'not-found' })
  })
})
