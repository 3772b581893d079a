import { describe, expect, test } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import type { Result } from '#kernel/result.ts'
import { answerAloud, answerByDocument, confirmAloud, escalate, guide, recordCityAnswer } from './answering.ts'
import { askOpinion, assign, type Classification, classify, giveOpinion } from './classifying.ts'
import { markDuplicate, markNotPetition, markSpam, restore, withdraw } from './closing.ts'
import { approveDraft, draftAnswer, sendBackDraft, submitDraft } from './drafting.ts'
import { extend } from './extending.ts'
import type { Competence, Fact } from './facts.ts'
import { releasePublicText } from './public-text.ts'
import { type Ask, setAsks } from './setting-asks.ts'
import { stageOf } from './stage.ts'

const on = day('2026-10-26')
const received: Fact = { type: 'received', on: day('2026-09-08') }
const classified = (competence: Competence): Fact => ({ type: 'classified', on, field: 'HT', competence, bodies: [] })
const assigned: Fact = { type: 'assigned', on, lead: 'economy', joining: [] }
const worked = [received, classified('own'), assigned]
const drafted: Fact = { type: 'drafted', on, document: 'd' }
const submitted: Fact = { type: 'submitted', on, document: 'd' }
const answered: Fact = { type: 'answered-by-document', on, document: 'd', complete: true }
const spam: Fact = { type: 'closed', on, how: 'spam', duplicateOf: null }

const said = <Value, Refusal extends string>(result: Result<Value, Refusal>) =>
  result.ok ? 'accepted' : result.refusal

describe('classifying (R12, R13)', () => {
  const to = (competence: Competence, told: Partial<Classification> = {}): Classification => ({
    ...{ field: 'HT', competence, bodies: [], on, ownDueOn: null },
    ...told,
  })
  const dueOn = day('2026-11-02')
  const joint = (date: Day, bodies = ['Điện lực']) => to('joint', { on: date, bodies, ownDueOn: dueOn })

  test.each<[string, Day, string]>([
    ['the day before the term ends', day('2026-11-01'), 'accepted'],
    ['on its last day', dueOn, 'accepted'],
    ['the day after', day('2026-11-03'), 'own-term-over'],
  ])('own to several bodies, %s', (_, date, answer) => {
    expect(said(classify([received, classified('own')], joint(date)))).toBe(answer)
    expect(said(classify([received], joint(date)))).toBe(answer)
  })

  test('names the bodies and tells the business', () => {
    expect(said(classify([received, classified('own')], to('joint')))).toBe('bodies-needed')
    expect(said(classify([received], joint(dueOn, [])))).toBe('bodies-needed')
    expect(classify([received, classified('own')], joint(dueOn))).toMatchObject({
      ok: true,
      value: { tellSender: true },
    })
  })

  test('at first sight, before the clock runs, several bodies need no names yet', () =>
    expect(classify([received], to('joint'))).toMatchObject({ ok: true, value: { tellSender: false } }))

  test('what was several bodies already stays so after the term; other changes are free', () => {
    const late = day('2026-11-10')
    expect(said(classify([received, classified('joint')], joint(late)))).toBe('accepted')
    expect(said(classify([received, classified('joint')], to('own', { on: late, ownDueOn: dueOn })))).toBe('accepted')
    expect(said(classify([received, classified('own')], to('beyond', { on: late, ownDueOn: dueOn })))).toBe('accepted')
  })

  test('a detour by "beyond authority" does not win eight days', () =>
    expect(said(classify([received, classified('own'), classified('beyond')], joint(day('2026-11-03'))))).toBe(
      'own-term-over',
    ))

  test('is refused without a field, and once answered or closed', () => {
    expect(said(classify([received], to('own', { field: '' })))).toBe('field-needed')
    expect(said(classify([...worked, answered], to('own')))).toBe('already-answered')
    expect(said(classify([received, spam], to('own')))).toBe('already-closed')
  })
})

describe('assigning and opinions', () => {
  test('a lead, and others that join', () => {
    expect(assign([received], { lead: 'economy', joining: ['police', 'police'], on })).toMatchObject({
      value: { lead: 'economy', joining: ['police'] },
    })
    expect(said(assign([received], { lead: '', joining: [], on }))).toBe('lead-needed')
    expect(said(assign([received], { lead: 'a', joining: ['a'], on }))).toBe('lead-joins-too')
    expect(said(assign([received, spam], { lead: 'a', joining: [], on }))).toBe('already-closed')
  })

  test('an opinion is asked once at a time and given once', () => {
    const question = { opinion: 'o', of: 'police', question: 'Có vướng gì không?', on }
    const asking = askOpinion(worked, question)
    expect(said(asking)).toBe('accepted')
    if (!asking.ok) return
    const waiting = [...worked, asking.value]
    expect(said(askOpinion(waiting, { ...question, opinion: 'p' }))).toBe('already-asked')
    expect(said(askOpinion(worked, { ...question, question: ' ' }))).toBe('question-empty')
    expect(said(askOpinion([received], question))).toBe('not-yet-assigned')
    expect(said(giveOpinion(waiting, { opinion: 'o', text: '', on }))).toBe('opinion-empty')
    const giving = giveOpinion(waiting, { opinion: 'o', text: 'Không', on })
    expect(said(giving)).toBe('accepted')
    if (giving.ok)
      expect(said(giveOpinion([...waiting, giving.value], { opinion: 'o', text: 'Có', on }))).toBe('not-asked')
  })
})

describe('a draft goes to the leader and back', () => {
  const leader = { as: 'leader' } as const
  const recorder = { as: 'recorder', leader: 'chairman', paperNumber: '', scan: null } as const

  test('nothing is drafted before it is assigned, nor left empty', () => {
    expect(said(draftAnswer([received], { document: 'd', text: 'Trả lời', on }))).toBe('not-yet-assigned')
    expect(said(draftAnswer(worked, { document: 'd', text: ' \n', on }))).toBe('answer-empty')
  })

  test('what is submitted is what was drafted', () => {
    expect(said(submitDraft(worked, { document: 'd', on }))).toBe('not-at-this-stage')
    expect(said(submitDraft([...worked, drafted], { document: 'e', on }))).toBe('draft-changed')
    expect(said(submitDraft([...worked, drafted], { document: 'd', on }))).toBe('accepted')
    const open: Fact = { type: 'opinion-asked', on, opinion: 'o', of: 'police' }
    expect(said(submitDraft([...worked, open], { document: 'd', on }))).toBe('nothing-drafted')
  })

  test('the leader approves, or an officer records it for him with the paper (ghi thay)', () => {
    const before = [...worked, drafted, submitted]
    expect(said(approveDraft(before, { document: 'd', by: leader, on }))).toBe('accepted')
    expect(said(approveDraft(before, { document: 'd', by: recorder, on }))).toBe('leader-paper-needed')
    expect(said(approveDraft(before, { document: 'd', by: { ...recorder, paperNumber: '118/UBND-KT' }, on }))).toBe(
      'accepted',
    )
    expect(said(approveDraft(before, { document: 'd', by: { ...recorder, scan: 'f' }, on }))).toBe('accepted')
    expect(said(approveDraft([...worked, drafted], { document: 'd', by: leader, on }))).toBe('not-at-this-stage')
    expect(said(approveDraft(before, { document: 'old', by: leader, on }))).toBe('draft-changed')
  })

  test('it is sent back with a word', () => {
    const before = [...worked, drafted, submitted]
    expect(said(sendBackDraft(before, { document: 'd', word: ' ', by: leader, on }))).toBe('word-needed')
    expect(said(sendBackDraft(before, { document: 'd', word: 'Nêu rõ hạn', by: leader, on }))).toBe('accepted')
    expect(said(sendBackDraft(before, { document: 'd', word: 'Nêu rõ hạn', by: recorder, on }))).toBe(
      'leader-paper-needed',
    )
  })
})

describe('answering by a document (R17, R28)', () => {
  const dueOn = day('2026-11-02')
  const by = (issuedOn: Day, told: object = {}) => ({
    ...{ document: { id: 'd', issuedOn }, complete: true, today: day('2026-11-30'), dueOn, delayReason: '' },
    ...told,
  })

  test.each<[string, Day, string]>([
    ['the day before', day('2026-11-01'), 'accepted'],
    ['on the last day', dueOn, 'accepted'],
    ['the day after, without a reason', day('2026-11-03'), 'delay-reason-needed'],
  ])('%s', (_, issuedOn, answer) => expect(said(answerByDocument(worked, by(issuedOn)))).toBe(answer))

  test('late with its reason is recorded as late', () => {
    const late = by(day('2026-11-17'), { delayReason: 'Chờ ý kiến Sở Công Thương' })
    expect(answerByDocument(worked, late)).toMatchObject({ ok: true, value: { late: true } })
    expect(answerByDocument(worked, by(dueOn))).toMatchObject({ ok: true, value: { late: false } })
  })

  test('a part of the answer, a further document, or no term needs no reason', () => {
    expect(said(answerByDocument(worked, by(day('2026-11-17'), { complete: false })))).toBe('accepted')
    const further = by(day('2026-11-17'), { document: { id: 'e', issuedOn: day('2026-11-17') } })
    expect(answerByDocument([...worked, answered], further)).toMatchObject({ ok: true, value: { late: false } })
    expect(said(answerByDocument(worked, by(day('2026-11-17'), { dueOn: null })))).toBe('accepted')
  })

  test('the document must be issued, after receipt, and not linked already', () => {
    expect(said(answerByDocument(worked, by(day('2026-12-01'))))).toBe('not-issued-yet')
    expect(said(answerByDocument(worked, by(day('2026-09-07'))))).toBe('issued-before-receipt')
    expect(said(answerByDocument(worked, by(day('2026-09-08'))))).toBe('accepted')
    expect(said(answerByDocument([...worked, answered], by(on)))).toBe('already-linked')
    expect(said(answerByDocument([received], by(on)))).toBe('not-yet-assigned')
  })
})

describe('ask by ask (R13)', () => {
  const asks: Fact = { type: 'asks-set', on, asks: ['a', 'b'] }
  const two = [...worked, asks]
  const dueOn = day('2026-11-02')
  const by = (named: readonly string[] | undefined, told: object = {}) => ({
    ...{ document: { id: 'd', issuedOn: day('2026-11-03') }, complete: true, today: day('2026-11-30') },
    ...{ dueOn, delayReason: '', asks: named, ...told },
  })

  test('a late document needs its reason only if it brings the last reply', () => {
    expect(said(answerByDocument(two, by(['a'])))).toBe('accepted')
    expect(said(answerByDocument(two, by(['a', 'b'])))).toBe('delay-reason-needed')
    const rest: Fact = { type: 'answered-aloud', on: day('2026-10-22'), complete: false, asks: ['b'] }
    expect(said(answerByDocument([...two, rest], by(['a'])))).toBe('delay-reason-needed')
    expect(said(answerByDocument([...two, rest], by(['a'], { delayReason: 'chờ đo đạc' })))).toBe('accepted')
    expect(said(answerByDocument(two, by(undefined)))).toBe('delay-reason-needed')
  })

  test('it replies to asks of this petition, and to one at least', () => {
    expect(said(answerByDocument(two, by([])))).toBe('no-reply')
    expect(said(answerByDocument(two, by(['c'])))).toBe('not-an-ask')
    const aloud = { conferenceOn: day('2026-10-22'), words: 'Vâng', complete: true }
    expect(said(answerAloud(two, { ...aloud, asks: [] }))).toBe('no-reply')
    expect(answerAloud(two, { ...aloud, asks: ['b'] })).toMatchObject({ ok: true, value: { asks: ['b'] } })
  })
})

describe('setting the asks (R13)', () => {
  const [a, b, c] = [
    { id: 'a', ask: 'Nâng đường' },
    { id: 'b', ask: 'Khơi rãnh' },
    { id: 'c', ask: 'Lắp đèn' },
  ] as const
  const set = (facts: readonly Fact[], asks: readonly Ask[], before: readonly Ask[] = [a, b]) =>
    said(setAsks(facts, { asks, before, on }))
  const answeredAsk: Fact = { type: 'answered-aloud', on: day('2026-10-22'), complete: false, asks: ['a'] }
  const two: Fact = { type: 'asks-set', on, asks: ['a', 'b'] }

  test.each<[string, string, string]>([
    ['set first', set([received], [a, b], []), 'accepted'],
    ['one more', set(worked, [a, b, c]), 'accepted'],
    ['in another order', set(worked, [b, a]), 'accepted'],
    ['put in other words', set(worked, [a, { ...b, ask: 'Nạo vét rãnh' }]), 'accepted'],
    ['none any more', set(worked, []), 'accepted'],
    ['nothing new', set(worked, [a, b]), 'nothing-changed'],
    ['twice the same', set(worked, [a, { ...a, id: 'x' }]), 'ask-twice'],
    [
      'twenty',
      set(
        worked,
        Array.from({ length: 20 }, (_, at) => ({ id: `${at}`, ask: `${at}` })),
      ),
      'accepted',
    ],
    [
      'twenty-one',
      set(
        worked,
        Array.from({ length: 21 }, (_, at) => ({ id: `${at}`, ask: `${at}` })),
      ),
      'too-many-asks',
    ],
    ['as long as may be', set(worked, [{ id: 'x', ask: 'x'.repeat(500) }]), 'accepted'],
    ['too long', set(worked, [{ id: 'x', ask: 'x'.repeat(501) }]), 'ask-too-long'],
    ['what was replied to is dropped', set([...worked, two, answeredAsk], [b]), 'ask-already-answered'],
    [
      'what was replied to is put in other words',
      set([...worked, two, answeredAsk], [{ ...a, ask: 'Sửa' }, b]),
      'ask-already-answered',
    ],
    ['what was replied to stands last', set([...worked, two, answeredAsk], [b, a]), 'accepted'],
    ['while it lies with the leader', set([...worked, drafted, submitted], [a]), 'not-at-this-stage'],
    ['once answered', set([...worked, answered], [a]), 'already-answered'],
    ['once closed', set([received, spam], [a]), 'already-closed'],
  ])('%s', (_, came, what) => expect(came).toBe(what))
})

describe('an extension (R17)', () => {
  const dueOn = day('2026-11-02')
  const put = (facts: readonly Fact[], told: Partial<Parameters<typeof extend>[1]> = {}) =>
    said(extend(facts, { until: day('2026-11-16'), reason: 'Chờ kết quả đo đạc', dueOn, on, ...told }))
  test.each<[string, string, string]>([
    ['after the legal day', put(worked), 'accepted'],
    ['the day after it', put(worked, { until: day('2026-11-03') }), 'accepted'],
    ['on the legal day', put(worked, { until: dueOn }), 'extension-not-later'],
    ['again, further off', put([...worked, { type: 'extended', on, until: day('2026-11-10') }]), 'accepted'],
    ['again, no further', put([...worked, { type: 'extended', on, until: day('2026-11-16') }]), 'extension-not-later'],
    ['when it is late already', put(worked, { on: day('2026-11-05') }), 'accepted'],
    ['to a day that has passed', put(worked, { on: day('2026-11-17') }), 'day-past'],
    ['without a reason', put(worked, { reason: ' ' }), 'reason-needed'],
    ['where no legal term runs', put(worked, { dueOn: null }), 'no-legal-term'],
    ['once answered', put([...worked, answered]), 'already-answered'],
    ['once closed', put([received, spam]), 'already-closed'],
  ])('%s', (_, came, what) => expect(came).toBe(what))
})

describe('answering aloud and confirming (R13)', () => {
  const conferenceOn = day('2026-10-22')
  const aloud: Fact = { type: 'answered-aloud', on: conferenceOn, complete: true }

  test('word for word, also before anybody was assigned', () => {
    expect(answerAloud([received], { conferenceOn, words: 'Xin lỗi hộ kinh doanh.', complete: true })).toMatchObject({
      value: { on: conferenceOn },
    })
    expect(said(answerAloud([received], { conferenceOn, words: '', complete: true }))).toBe('answer-empty')
    expect(said(answerAloud([received, aloud], { conferenceOn, words: 'Lại', complete: true }))).toBe(
      'already-answered',
    )
    const later: Fact = { type: 'received', on: day('2026-10-23') }
    expect(said(answerAloud([later], { conferenceOn, words: 'Vâng', complete: true }))).toBe(
      'received-after-conference',
    )
  })

  const confirming = (issuedOn: Day, delayReason = '') => ({
    ...{ document: { id: 'c', issuedOn }, today: day('2026-11-30'), dueOn: day('2026-11-02'), delayReason },
  })
  test.each<[string, Day, string, string]>([
    ['on C+7', day('2026-11-02'), '', 'accepted'],
    ['after C+7', day('2026-11-03'), '', 'delay-reason-needed'],
    ['after C+7 with its reason', day('2026-11-03'), 'Chờ biên bản', 'accepted'],
  ])('confirmed %s', (_, issuedOn, reason, answer) =>
    expect(said(confirmAloud([received, aloud], confirming(issuedOn, reason)))).toBe(answer),
  )

  test('once, and only what was answered aloud', () => {
    const confirmed: Fact = { type: 'confirmed', on, document: 'c' }
    expect(said(confirmAloud([received, aloud, confirmed], confirming(on)))).toBe('already-confirmed')
    expect(said(confirmAloud([...worked, answered], confirming(on)))).toBe('not-answered-aloud')
    expect(said(confirmAloud(worked, confirming(on)))).toBe('not-at-this-stage')
  })
})

describe('beyond authority (R15)', () => {
  const beyond = [received, classified('beyond')]
  const reported: Fact[] = [...beyond, { type: 'escalated', on, to: 'UBND thành phố' }]

  test('is reported or guided, to somebody named', () => {
    expect(said(escalate(worked, { to: 'UBND thành phố', on }))).toBe('not-beyond-authority')
    expect(said(escalate(beyond, { to: ' ', on }))).toBe('body-needed')
    expect(said(escalate(beyond, { to: 'UBND thành phố', on }))).toBe('accepted')
    expect(said(guide(beyond, { to: 'Thuế cơ sở', on }))).toBe('accepted')
    expect(said(guide(worked, { to: 'Thuế cơ sở', on }))).toBe('not-beyond-authority')
  })

  test('waits for the city until it has answered', () => {
    expect(stageOf(reported)).toBe('waiting-city')
    expect(said(recordCityAnswer(reported, { text: 'Đồng ý', on: day('2026-10-25') }))).toBe('answered-before-report')
    expect(said(recordCityAnswer(reported, { text: '', on }))).toBe('answer-empty')
    expect(said(recordCityAnswer(worked, { text: 'Đồng ý', on }))).toBe('not-at-this-stage')
    const heard = recordCityAnswer(reported, { text: 'Đồng ý', on })
    if (heard.ok) expect(stageOf([...reported, heard.value])).toBe('answered')
    expect(heard.ok).toBe(true)
  })
})

describe('closing, restoring', () => {
  const why = { reason: 'Quảng cáo', on }

  test('with a reason, and only while open', () => {
    expect(said(markSpam([received], why))).toBe('accepted')
    expect(said(markSpam([received], { reason: ' ', on }))).toBe('reason-needed')
    expect(said(markNotPetition([received], why))).toBe('accepted')
    expect(said(markSpam([received, spam], why))).toBe('already-closed')
    expect(said(markSpam([...worked, answered], why))).toBe('already-answered')
  })

  test('a double points at one that is no double itself', () => {
    const double = { ...why, id: '2', of: { id: '1', facts: [received] } }
    expect(said(markDuplicate([received], double))).toBe('accepted')
    expect(said(markDuplicate([received], { ...double, id: '1' }))).toBe('duplicate-of-itself')
    const chained: Fact = { type: 'closed', on, how: 'duplicate', duplicateOf: '0' }
    expect(said(markDuplicate([received], { ...double, of: { id: '1', facts: [received, chained] } }))).toBe(
      'duplicate-of-duplicate',
    )
  })

  test('the sender may withdraw until he is answered', () => {
    expect(said(withdraw(worked, on))).toBe('accepted')
    expect(said(withdraw([...worked, answered], on))).toBe('already-answered')
  })

  test('what was closed by mistake is restored with a reason', () => {
    expect(said(restore([received, spam], why))).toBe('accepted')
    expect(said(restore([received, spam], { reason: '', on }))).toBe('reason-needed')
    expect(said(restore([received], why))).toBe('not-at-this-stage')
  })
})

describe('releasing the public text (R20)', () => {
  test('not empty, and not with what looks like personal data unless an officer has looked', () => {
    const release = (text: string, checked = false) =>
      said(releasePublicText([received], { texts: [text, ''], checked }))
    expect(release('Đề nghị mở rộng đường')).toBe('accepted')
    expect(release(' ')).toBe('public-text-empty')
    expect(release('Gọi 0912345678')).toBe('personal-data-found')
    expect(release('Gọi 0912345678', true)).toBe('accepted')
  })

  test('never what is no petition', () => {
    const moved: Fact = { type: 'closed', on, how: 'not-petition', duplicateOf: null }
    expect(said(releasePublicText([received, moved], { texts: ['Tố cáo'], checked: true }))).toBe('already-closed')
  })
})
