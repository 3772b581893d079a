import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { decisionsOf, dialogueAt } from '#modules/dialogues/index.ts'
import { signIn } from './stage.ts'
import { openYear, petitionAt, type Year } from './stage-year.ts'

/*
 * The year of the model commune, played through the office's own pages. Each due day is written down here by hand, counted on a
 * wall calendar: Monday to Friday, less 24/11/2026 (Ngày Văn hóa Việt Nam); the day of the event is not counted (R16).
 * Notice 03/9, last day Thu 01/10 (15 working days before Thu 22/10), conference Thu 22/10.
 */
const afterCutOff = '2026-10-02T02:00:00Z' // Fri
const monday = '2026-10-05T02:00:00Z'

/** Own +7, joint +15 from the conference (R13); report +7 (R19); settlement +20. */
const heldOn22 = {
  'own-answers': '2026-11-02',
  'joint-answers': '2026-11-12',
  'result-report': '2026-11-02',
  minutes: '2026-10-26',
  'conclusion-notice': '2026-10-26',
  settlement: '2026-11-19',
}
/** Own +7, joint +14 from the decision of Mon 05/10 (R14); report +7 (R19); settlement +20. */
const notHeldFrom5 = {
  'own-answers': '2026-10-14',
  'joint-answers': '2026-10-23',
  'result-report': '2026-10-14',
  settlement: '2026-11-02',
}
const done = { status: 303, said: '' }

/** Tries what must be refused, and finds everything as it was. */
async function refused(year: Year, act: () => Promise<{ status: number; said: string }>, status: number, why?: string) {
  const before = await year.everything()
  const answer = await act()
  expect(answer.status).toBe(status)
  if (why) expect(answer.said).toContain(why)
  expect(await year.everything()).toBe(before)
}
const decisionsIn = async (year: Year) =>
  (await year.unit.read((db) => decisionsOf(db, year.id))).map(({ decision }) => decision)

describe('the year of a commune', { timeout: 60_000 }, () => {
  test('1. held in full: 16 organisations, 6 petitions', async () => {
    const year = await openYear({ registrations: 16, petitions: 6 })
    const [own, joint] = year.sent.map(({ id }) => id)
    await year.makeJoint(joint ?? '')
    expect(await year.milestones()).toMatchObject({
      'plan-sent': '2026-04-14', // the last working day before 15/4 (R2)
      notice: '2026-09-03',
      'loudspeaker-first': '2026-09-24',
      'loudspeaker-last': '2026-09-30',
      'intake-closes': '2026-10-01',
      'verdict-proposed': '2026-10-02',
      decision: '2026-10-06',
      'petitions-assigned': '2026-10-06',
      invitations: '2026-10-13',
      'data-sheets': '2026-10-13',
      'draft-answers': '2026-10-13',
      'security-plan': '2026-10-15',
      programme: '2026-10-19',
      conference: '2026-10-22',
      ...heldOn22,
    })
    // Before the cut-off nothing but to hold, even for a full verdict; afterwards not what belongs to other verdicts.
    const early = '2026-09-20T02:00:00Z'
    await refused(year, () => year.decides(early, 'answer-in-writing', { reason: 'x' }), 409, 'sau khi hết nhận')
    expect(await year.decides(early, 'hold')).toEqual(done)
    await refused(year, () => year.decides(afterCutOff, 'hold-as-is', { reason: 'x' }), 409, 'không hợp với số đếm')
    await refused(year, () => year.decides(afterCutOff, 'ask-to-postpone'), 409, 'không hợp với số đếm')
    await refused(year, () => year.holds('2026-10-21T02:00:00Z', '22/10/2026'), 409, 'Ngày này chưa đến.')
    expect(await year.holds('2026-10-22T09:00:00Z', '22/10/2026')).toEqual(done)
    await refused(year, () => year.holds('2026-10-23T02:00:00Z', '23/10/2026'), 409, 'đã được ghi nhận')
    const over = 'Hội nghị đã được ghi nhận là đã tổ chức.'
    await refused(year, () => year.decides('2026-10-23T02:00:00Z', 'answer-in-writing', { reason: 'x' }), 409, over)
    await refused(year, () => year.moves('2026-10-23T02:00:00Z', '29/10/2026'), 409, over)
    expect(await year.milestones()).toMatchObject(heldOn22)
    expect(await year.answerDue(own ?? '')).toEqual({ on: '2026-11-02', planned: false })
    expect(await year.answerDue(joint ?? '')).toEqual({ on: '2026-11-12', planned: false })
    // A petition of after the conference counts from its own receipt (R13).
    expect(await year.answerDue(await petitionAt(year, '2026-10-26T02:00:00Z', 30))).toEqual({
      on: '2026-11-04',
      planned: false,
    })
    await refused(
      year,
      () => year.post('2026-10-30T02:00:00Z', 'khep-lai', year.specialist, {}),
      409,
      'Chưa ghi là đã gửi báo cáo kết quả',
    )
  })

  test.each([
    ['2. the chair decides: 8 organisations and 3 petitions', 8, 3],
    ['3. the chair decides: 16 organisations and 4 petitions', 16, 4],
  ])('%s', async (_, registrations, petitions) => {
    const year = await openYear({ registrations, petitions })
    await refused(year, () => year.decides(afterCutOff, 'hold'), 409, 'không hợp với số đếm')
    await refused(year, () => year.decides(afterCutOff, 'hold-as-is', { reason: ' ' }), 409, 'Ghi lý do.')
    await refused(year, () => year.decides(afterCutOff, 'close-with-report', { reason: 'x' }), 409, 'không hợp')
    expect(await year.decides(afterCutOff, 'hold-as-is', { reason: 'Nhiều việc cần nghe trực tiếp' })).toEqual(done)
    expect(await year.milestones()).toMatchObject(heldOn22)
    expect(await year.holds('2026-10-22T09:00:00Z', '22/10/2026')).toEqual(done)
    expect(await year.answerDue(year.sent[0]?.id ?? '')).toEqual({ on: '2026-11-02', planned: false })
  })

  test('4. not met with 2 petitions: answered in writing', async () => {
    const year = await openYear({ registrations: 8, petitions: 2 })
    const [own, joint] = year.sent.map(({ id }) => id)
    await year.makeJoint(joint ?? '')
    for (const decision of ['hold', 'hold-as-is', 'ask-to-postpone', 'close-with-report'])
      await refused(year, () => year.decides(monday, decision, { reason: 'x' }), 409, 'không hợp với số đếm')
    expect(await year.decides(monday, 'answer-in-writing')).toEqual(done)
    const milestones = await year.milestones()
    expect(milestones).toMatchObject(notHeldFrom5)
    for (const name of ['invitations', 'programme', 'conference', 'minutes', 'conclusion-notice'])
      expect(milestones).not.toHaveProperty(name)
    expect(await year.answerDue(own ?? '')).toEqual({ on: '2026-10-14', planned: false })
    expect(await year.answerDue(joint ?? '')).toEqual({ on: '2026-10-23', planned: false })
    // Received after the decision: from its receipt, Wed 07/10 (R14).
    expect(await year.answerDue(await petitionAt(year, '2026-10-07T02:00:00Z', 30))).toEqual({
      on: '2026-10-16',
      planned: false,
    })
  })

  test('5. registered but nothing to answer: the year closes with a report', async () => {
    const year = await openYear({ registrations: 8, petitions: 0 })
    await refused(year, () => year.decides(monday, 'answer-in-writing', { reason: 'x' }), 409, 'không hợp với số đếm')
    expect(await year.decides(monday, 'close-with-report')).toEqual(done)
    expect(await year.milestones()).toMatchObject({ 'result-report': '2026-10-14' })
  })

  test('6. none registered with petitions: answered in writing', async () => {
    const year = await openYear({ registrations: 0, petitions: 3 })
    await refused(year, () => year.decides(monday, 'hold-as-is', { reason: 'x' }), 409, 'không hợp với số đếm')
    expect(await year.decides(monday, 'answer-in-writing')).toEqual(done)
    expect(await year.milestones()).toMatchObject(notHeldFrom5)
    expect(await year.answerDue(year.sent[0]?.id ?? '')).toEqual({ on: '2026-10-14', planned: false })
  })

  test('7. none registered and postponed: what was received is answered, what comes follows the new day', async () => {
    const year = await openYear({ registrations: 0, petitions: 2 })
    await refused(
      year,
      () => year.cityReplies(monday, 'granted', { on: '05/10/2026', newDay: '26/11/2026' }),
      409,
      'chưa xin lùi',
    )
    expect(await year.decides(monday, 'ask-to-postpone')).toEqual(done)
    expect(await year.answerDue(year.sent[0]?.id ?? '')).toEqual({ on: '2026-10-14', planned: false })
    const wait = await year.unit.read((db) =>
      db.selectFrom('deadline').select('due_on').where('kind', '=', 'wait-for-city').executeTakeFirstOrThrow(),
    )
    expect(wait.due_on).toEqual(day('2026-10-12')) // five working days after the request (R10)
    await refused(
      year,
      () => year.cityReplies('2026-10-08T02:00:00Z', 'granted', { on: '08/10/2026' }),
      409,
      'ngày hội nghị mới',
    )
    const granted = { on: '08/10/2026', newDay: '26/11/2026' }
    expect(await year.cityReplies('2026-10-08T02:00:00Z', 'granted', granted)).toEqual(done)
    await refused(year, () => year.cityReplies('2026-10-09T02:00:00Z', 'refused', { on: '09/10/2026' }), 409, 'rồi')
    expect(await year.milestones()).toMatchObject({
      'intake-closes': '2026-11-04', // 15 working days before Thu 26/11
      decision: '2026-11-09',
      conference: '2026-11-26',
      'own-answers': '2026-12-07',
      'joint-answers': '2026-12-17',
      settlement: '2026-12-24',
    })
    // The clock of what was received until the request is not stopped by the approval (R10).
    expect(await year.answerDue(year.sent[0]?.id ?? '')).toEqual({ on: '2026-10-14', planned: false })
    expect(await year.answerDue(await petitionAt(year, '2026-10-20T02:00:00Z', 30))).toEqual({
      on: '2026-12-07',
      planned: true,
    })
    // Once a year, whatever came of it.
    await refused(year, () => year.decides('2026-11-05T02:00:00Z', 'ask-to-postpone'), 409, 'đã xin lùi một lần')
  })

  test('8. postponed and still none: the year closes with a report, without a reason', async () => {
    const year = await openYear({ registrations: 0, petitions: 0 })
    await refused(year, () => year.decides(monday, 'close-with-report', { reason: '' }), 409, 'Ghi lý do.')
    expect(await year.decides(monday, 'ask-to-postpone')).toEqual(done)
    const granted = { on: '08/10/2026', newDay: '26/11/2026' }
    expect(await year.cityReplies('2026-10-08T02:00:00Z', 'granted', granted)).toEqual(done)
    // Thu 05/11, the day after the new last day: seven working days on is Mon 16/11.
    expect(await year.decides('2026-11-05T02:00:00Z', 'close-with-report')).toEqual(done)
    expect(await year.milestones()).toMatchObject({ 'result-report': '2026-11-16' })
  })

  test('9. the city refuses to postpone: the leader decides again, and closing needs a reason', async () => {
    const year = await openYear({ registrations: 0, petitions: 0 })
    expect(await year.decides(monday, 'ask-to-postpone')).toEqual(done)
    expect(await year.cityReplies('2026-10-08T02:00:00Z', 'refused', { on: '08/10/2026' })).toEqual(done)
    const friday = '2026-10-09T02:00:00Z'
    await refused(year, () => year.decides(friday, 'ask-to-postpone'), 409, 'đã xin lùi một lần')
    await refused(year, () => year.decides(friday, 'close-with-report'), 409, 'Ghi lý do.')
    expect(await year.decides(friday, 'close-with-report', { reason: 'Không có đăng ký' })).toEqual(done)
    expect(await year.milestones()).toMatchObject({ 'result-report': '2026-10-20' })
  })

  test('9. refused with petitions: they are answered in writing from the new decision', async () => {
    const year = await openYear({ registrations: 0, petitions: 2 })
    expect(await year.decides(monday, 'ask-to-postpone')).toEqual(done)
    expect(await year.cityReplies('2026-10-08T02:00:00Z', 'refused', { on: '08/10/2026' })).toEqual(done)
    expect(await year.decides('2026-10-09T02:00:00Z', 'answer-in-writing')).toEqual(done)
    expect(await year.milestones()).toMatchObject({ 'result-report': '2026-10-20', 'own-answers': '2026-10-20' })
    // Clocks follow the decision in force, of Fri 09/10.
    expect(await year.answerDue(year.sent[0]?.id ?? '')).toEqual({ on: '2026-10-20', planned: false })
  })

  test('10. the conference moves after the notice: freely, then nearer with a reason; the published last day stays', async () => {
    const year = await openYear({ registrations: 16, petitions: 6 })
    const september = '2026-09-20T02:00:00Z'
    expect(await year.moves(september, '29/10/2026')).toEqual(done)
    expect(await year.milestones()).toMatchObject({
      'intake-closes': '2026-10-01',
      invitations: '2026-10-20',
      'own-answers': '2026-11-09',
      'joint-answers': '2026-11-19',
      settlement: '2026-11-27',
    })
    expect(await year.answerDue(year.sent[0]?.id ?? '')).toEqual({ on: '2026-11-09', planned: true })
    // Fri 16/10 is eleven working days after 01/10.
    await refused(year, () => year.moves(september, '16/10/2026'), 409, 'Ghi lý do.')
    await refused(
      year,
      () => year.moves(september, '16/10/2026', { reason: 'Lịch của thành phố' }),
      409,
      'Ghi số văn bản',
    )
    await refused(year, () => year.moves(september, '30/9/2026', { reason: 'x', paper: '1' }), 409, 'Sau khi hết nhận')
    const word = { reason: 'Lịch của thành phố', paper: '46/UBND' }
    expect(await year.moves(september, '16/10/2026', word)).toEqual(done)
    expect(await year.milestones()).toMatchObject({
      'intake-closes': '2026-10-01',
      'own-answers': '2026-10-27',
      'joint-answers': '2026-11-06',
      settlement: '2026-11-13',
    })
  })

  test('11. the planned day passes undecided, and the conference is recorded afterwards', async () => {
    const year = await openYear({ registrations: 16, petitions: 6 })
    const [own, joint] = year.sent.map(({ id }) => id)
    await year.makeJoint(joint ?? '')
    await year.dayBegins('2026-10-22T17:05:00Z') // Fri 23/10 in Vietnam
    // R14 from the planned day: +7, and +14 where several bodies are involved.
    expect(await year.answerDue(own ?? '')).toEqual({ on: '2026-11-02', planned: false })
    expect(await year.answerDue(joint ?? '')).toEqual({ on: '2026-11-11', planned: false })
    expect(await year.holds('2026-10-27T02:00:00Z', '26/10/2026')).toEqual(done)
    // R13 from the recorded day, Mon 26/10: +7 and +15.
    expect(await year.answerDue(own ?? '')).toEqual({ on: '2026-11-04', planned: false })
    expect(await year.answerDue(joint ?? '')).toEqual({ on: '2026-11-16', planned: false })
    expect(await year.milestones()).toMatchObject({ 'result-report': '2026-11-04', settlement: '2026-11-23' })
  })

  test('12. intake is reopened after a decision to hold: that decision is void, both are kept', async () => {
    const year = await openYear({ registrations: 16, petitions: 6 })
    expect(await year.decides('2026-09-20T02:00:00Z', 'hold')).toEqual(done)
    await year.dayBegins('2026-10-01T17:05:00Z') // the last day is over
    await refused(year, () => year.decides(afterCutOff, 'reopen-intake'), 409)
    const near = { cutOffOn: '20/10/2026', conferenceOn: '30/10/2026' }
    await refused(year, () => year.decides(afterCutOff, 'reopen-intake', near), 409, 'quá gần hạn nhận kiến nghị mới')
    const days = { cutOffOn: '20/10/2026', conferenceOn: '12/11/2026' }
    expect(await year.decides(afterCutOff, 'reopen-intake', days)).toEqual(done)
    expect(await decisionsIn(year)).toEqual(['reopen-intake', 'hold'])
    expect(await year.milestones()).toMatchObject({
      'intake-closes': '2026-10-20',
      decision: '2026-10-23',
      conference: '2026-11-12',
      'own-answers': '2026-11-23',
      'joint-answers': '2026-12-04',
      settlement: '2026-12-11',
    })
    // In time by the new last day, late the day after it (R6).
    const isLate = async (id: string) =>
      (await year.unit.read((db) => db.selectFrom('petition').select('late').where('id', '=', id).executeTakeFirst()))
        ?.late
    expect(await isLate(await petitionAt(year, '2026-10-20T16:59:00Z', 31))).toBe(false)
    expect(await isLate(await petitionAt(year, '2026-10-20T17:00:00Z', 32))).toBe(true)
    expect(await year.unit.read((db) => dialogueAt(db, '2026'))).toMatchObject({ cutOffOn: day('2026-10-20') })
  })

  test('what is not one’s to do, replayed or shown stale is refused and changes nothing', async () => {
    const year = await openYear({ registrations: 16, petitions: 6 })
    const [observer, other] = [await signIn(year.unit, ['observer']), await signIn(year.unit, ['department-officer'])]
    const september = '2026-09-20T02:00:00Z'
    const acts: readonly [string, Readonly<Record<string, string>>][] = [
      ['quyet-dinh', { decision: 'hold', reason: '' }],
      ['quyet-dinh-ghi-thay', { decision: 'hold', reason: '', forOfficerId: year.leader.officerId, paper: '1' }],
      ['ngay-hoi-nghi', { to: '29/10/2026', reason: '', paper: '' }],
      ['hoi-nghi', { on: '20/09/2026', note: '' }],
      ['tra-loi-cua-so', { reply: 'refused', on: '20/09/2026', number: '', newDay: '', note: '' }],
      ['khep-lai', {}],
      ['thong-tin', { startsAt: '7:30', place: 'Nơi khác', chairName: '', chairTitle: '' }],
    ]
    for (const who of [observer, other])
      for (const [path, fields] of acts) await refused(year, () => year.post(september, path, who, fields), 403)
    // Two windows: the second one carries the version it was opened with.
    const opened = await year.version()
    expect(await year.post(september, 'quyet-dinh', year.leader, { decision: 'hold', reason: '' }, opened)).toEqual(
      done,
    )
    await refused(
      year,
      () => year.post(september, 'ngay-hoi-nghi', year.specialist, { to: '29/10/2026', reason: '', paper: '' }, opened),
      409,
      'vừa được người khác sửa',
    )
    await refused(
      year,
      () => year.post(september, 'quyet-dinh', year.leader, { decision: 'hold', reason: '' }, opened),
      409,
      'vừa được người khác sửa',
    )
  })
})
