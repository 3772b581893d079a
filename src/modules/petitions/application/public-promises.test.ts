import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  storedAndDerived,
  well,
} from '#test/stage-handling.ts'
import { openPromisingOffice, type PromisingOffice } from '#test/stage-promises.ts'
import { commitmentAt } from './commitments/commitments-query.ts'
import { publishedCommitments, publishedCommitmentTally } from './commitments/published-query.ts'
import { approveAnswer, draftAnswer, issueAnswer, submitAnswer } from './handling/answer.ts'
import { setAsks } from './handling/asks.ts'
import { asksOf } from './handling/asks-query.ts'
import { addNote, commentDraft } from './handling/drafting-talk.ts'
import { extendAnswer } from './handling/extend-answer.ts'
import { publicTextToEdit, releasePublicText, takeBackPublicText } from './handling/public-text.ts'
import { publishPetitions } from './publish-petition.ts'
import { publishedPetition } from './published-query.ts'

const at = '2026-10-26T02:00:00Z'
let promising: PromisingOffice
beforeAll(async () => {
  promising = await openPromisingOffice()
  await inPublic(promising.office, promising.petitionId)
})
type Office = PromisingOffice['office']
const visiting = <T>({ unit }: Office, look: Parameters<typeof unit.db.asPublic<T>>[2]) =>
  unit.db.asPublic(unit.id, 'read', look)

const inPublic = async (office: Office, petitionId: string) => {
  const { unit, specialist } = office
  const { version: _, ...text } = await unit.read((db) => publicTextToEdit(db, petitionId))
  well(
    await unit.write((tx) =>
      releasePublicText(tx, specialist.by(at), specialist.actor, { ...text, petitionId, checked: true }),
    ),
  )
}
const pageOf = async (office: Office, petitionId: string) => {
  const number = (await stateOfPetition(office, petitionId)).number ?? 0
  return visiting(office, (db) => publishedPetition(db, '2026', number))
}

describe('an answer ask by ask, in public', () => {
  test('each ask with its ruling and words, personal data hidden; drafts, comments and notes stay inside', async () => {
    const { office } = promising
    const { unit, landOfficer, leader, clerk, departments } = office
    const asked = {
      ...saying('Đề nghị nâng đường; khơi rãnh.'),
      sender: { name: 'Hộ Trần Văn Mẫu', person: 'Trần Văn Mẫu' },
    }
    const petitionId = await assigned(office, await petitionIn(office, undefined, asked))
    await inPublic(office, petitionId)
    const by = landOfficer.by(at)
    const asks = ['Nâng đường trước nhà hộ Trần Văn Mẫu', 'Khơi rãnh'].map((ask) => ({ id: null, ask }))
    well(await unit.write((tx) => setAsks(tx, by, landOfficer.actor, { petitionId, asks })))
    const [raise = '', clear = ''] = (await unit.read((db) => asksOf(db, petitionId))).map(({ id }) => id)
    const promise = { id: null, what: 'Khơi rãnh kín', departmentId: departments.land, officerId: landOfficer.id }
    const replies = [
      { askId: raise, ruling: 'agreed' as const, words: 'Nâng năm 2027, gọi 0912 345 678 để biết.', promises: [] },
      {
        askId: clear,
        ruling: 'partly' as const,
        words: 'Khơi trước, xây sau.',
        promises: [{ ...promise, dueOn: day('2026-11-15') }],
      },
    ]
    const text = { petitionId, title: 'V/v trả lời', content: '', complete: true, also: [], replies }
    well(await unit.write((tx) => draftAnswer(tx, by, landOfficer.actor, text)))
    well(await unit.write((tx) => addNote(tx, by, landOfficer.actor, { petitionId, words: 'Ghi chú kín' })))
    const comment = { petitionId, words: 'Góp ý kín' }
    well(await unit.write((tx) => commentDraft(tx, leader.by(at), leader.actor, comment)))
    expect(await pageOf(office, petitionId)).toMatchObject({ replies: [], promises: [] })
    well(await unit.write((tx) => submitAnswer(tx, by, landOfficer.actor, { petitionId })))
    const decider = { as: 'leader' } as const
    well(await unit.write((tx) => approveAnswer(tx, leader.by(at), leader.actor, { petitionId, decider })))
    const issue = { number: '140/UBND', on: day('2026-10-28'), signerName: 'Trần Văn Thử', signerTitle: 'CHỦ TỊCH' }
    well(
      await unit.write((tx) => issueAnswer(tx, clerk.by('2026-10-28T08:00:00Z'), clerk.actor, { petitionId, issue })),
    )
    const page = await pageOf(office, petitionId)
    expect(page?.replies).toEqual([
      { ask: 'Nâng đường trước nhà một cơ sở kinh doanh', ruling: 'agreed', words: 'Nâng năm 2027, gọi ••• để biết.' },
      { ask: 'Khơi rãnh', ruling: 'partly', words: 'Khơi trước, xây sau.' },
    ])
    expect(page?.promises).toMatchObject([
      { what: 'Khơi rãnh kín', who: 'Bộ phận Địa chính', dueOn: day('2026-11-15'), evidence: [], files: [] },
    ])
    const published = JSON.stringify(
      await visiting(office, (db) => db.selectFrom('published_petition').selectAll().execute()),
    )
    expect(published).not.toMatch(/Ghi chú kín|Góp ý kín|Cán Bộ Thử|0912/)
  })

  test('an answer that is not told by asks is read as it was', async () => {
    expect(await pageOf(promising.office, promising.petitionId)).toMatchObject({
      ...{ replies: [], answer: 'Đường gom sẽ được mở.' },
    })
  })

  test('an extension stands beside the legal day while it is open', async () => {
    const office = await openTestOffice()
    const petitionId = await approved(office, await assigned(office, await petitionIn(office)))
    await inPublic(office, petitionId)
    const until = { petitionId, until: day('2026-11-20'), reason: 'Chờ đo đạc' }
    well(await office.unit.write((tx) => extendAnswer(tx, office.leader.by(at), office.leader.actor, until)))
    expect(await pageOf(office, petitionId)).toMatchObject({
      ...{ dueOn: day('2026-11-02'), extendedTo: day('2026-11-20') },
    })
  })
})

describe('promises, in public', () => {
  test('with their state, the day that was promised first, and only the evidence that was released', async () => {
    const { office, petitionId, made, keep, move, release } = promising
    const id = await made({ what: 'Gọi 0912 345 678 khi khơi rãnh' })
    well(await move(id, '2026-11-18', 'Ông Mẫu 0987 654 321 xin lùi'))
    well(await keep(id, '2026-11-19', { words: 'Đã khơi 400 m.', link: 'https://xa.example/ranh' }))
    const promise = async () => (await pageOf(office, petitionId))?.promises.find((one) => one.id === id)
    expect(await promise()).toMatchObject({
      ...{ what: 'Gọi ••• khi khơi rãnh', who: 'Bộ phận Địa chính', movedBecause: 'Ông Mẫu ••• xin lùi' },
      ...{ firstDueOn: day('2026-11-15'), dueOn: day('2026-11-18'), keptOn: day('2026-11-19'), evidence: [] },
    })
    const piece = (await office.unit.read((db) => commitmentAt(db, id)))?.pieces[0]?.id ?? ''
    well(await release(id, piece))
    expect((await promise())?.evidence).toEqual([
      { words: 'Đã khơi 400 m.', link: 'https://xa.example/ranh', on: '2026-11-20' },
    ])
  })

  test('counted and listed by the day somebody looks, page by page', async () => {
    const { office, made, end } = promising
    await made({ what: 'Xa', dueOn: day('2027-01-31') })
    const gone = await made({ what: 'Thôi' })
    well(await end(gone, 'give-up', 'Đường sẽ làm mới.'))
    const tally = (today: string) => visiting(office, (db) => publishedCommitmentTally(db, day(today)))
    expect(await tally('2026-11-15')).toEqual({ all: 4, open: 2, late: 0, kept: 1, 'given-up': 1 })
    expect(await tally('2026-11-16')).toEqual({ all: 4, open: 1, late: 1, kept: 1, 'given-up': 1 })
    const list = (asked: Parameters<typeof publishedCommitments>[1], atMost?: number) =>
      visiting(office, (db) => publishedCommitments(db, asked, day('2026-11-16'), atMost))
    expect((await list({ state: 'given-up', after: '' })).rows).toMatchObject([
      { id: gone, movedBecause: 'Đường sẽ làm mới.', petition: { dialogueAddress: '2026', number: 1 } },
    ])
    expect((await list({ state: 'late', after: '' })).rows.map(({ what }) => what)).toEqual(['Khơi rãnh kín'])
    const first = await list({ state: '', after: '' }, 3)
    const rest = await list({ state: '', after: first.next ?? '' }, 3)
    expect([...first.rows, ...rest.rows]).toHaveLength(4)
    expect(rest.next).toBeNull()
  })

  test('gone with the petition they were made to', async () => {
    const { office, petitionId, made } = await openPromisingOffice()
    await made()
    await inPublic(office, petitionId)
    const all = async () => (await visiting(office, (db) => publishedCommitmentTally(db, day('2026-11-01')))).all
    expect(await all()).toBe(1)
    const { unit, specialist } = office
    const by = specialist.by('2026-11-01T02:00:00Z')
    well(await unit.write((tx) => takeBackPublicText(tx, by, specialist.actor, { petitionId })))
    expect(await all()).toBe(0)
  })

  test('the released copies are what the promises say, and writing them anew changes nothing', async () => {
    const { office } = promising
    const stored = () =>
      office.unit.read((db) => db.selectFrom('published_commitment').selectAll().orderBy('commitment_id').execute())
    const before = await stored()
    expect(before.length).toBeGreaterThan(3)
    const { published } = await storedAndDerived(office)
    await office.unit.write((tx) =>
      publishPetitions(
        tx,
        published.map(({ petition_id }) => petition_id),
      ),
    )
    expect(await stored()).toEqual(before)
  })
})
