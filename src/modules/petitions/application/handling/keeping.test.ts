import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { queryWords } from '#kernel/vietnamese-text.ts'
import { deadlinesOf } from '#modules/deadlines/index.ts'
import { permitsOf } from '#modules/staff/index.ts'
import {
  openTestOffice,
  petitionIn,
  saying,
  stateOfPetition,
  storedAndDerived,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { intakeParts } from '#test/stage-intake.ts'
import { asTsquery } from '../inbox-query.ts'
import { petitionPage } from '../petition-page-query.ts'
import { type Closing, closePetition, undoClosure } from './close-petition.ts'
import { addMessage } from './sender-messages.ts'
import { splitPetition } from './split-petition.ts'
import { correctWording } from './wording.ts'

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
})
const at = '2026-09-22T02:00:00Z'

const close = (petitionId: string, closing: Closing) =>
  office.unit.write((tx) =>
    closePetition(tx, office.specialist.by(at), office.specialist.actor, { petitionId, closing }),
  )
const stage = async (id: string) => (await stateOfPetition(office, id)).state.stage
const found = async (typed: string) => {
  const { folded } = queryWords(typed)
  const { rows } = await office.unit.read((db) =>
    sql<{
      id: string
    }>`select petition_id as id from find_petitions(${asTsquery(folded)}, ${asTsquery(folded)}, 50)`.execute(db),
  )
  return rows.map(({ id }) => id)
}

describe('closing', () => {
  test('spam is kept with its reason, owes nothing, and comes back owing again', async () => {
    const { unit, specialist } = office
    const petitionId = await petitionIn(office)
    expect(await close(petitionId, { how: 'spam', reason: ' ' })).toEqual({ ok: false, refusal: 'reason-needed' })
    well(await close(petitionId, { how: 'spam', reason: 'Quảng cáo' }))
    const open = async () =>
      (await unit.read((db) => deadlinesOf(db, petitionId))).filter(({ metOn, lapsedOn }) => !metOn && !lapsedOn).length
    expect([await stage(petitionId), await open()]).toEqual(['spam', 0])
    const undo = { petitionId, reason: 'Nhầm' }
    well(await unit.write((tx) => undoClosure(tx, specialist.by(at), specialist.actor, undo)))
    expect([await stage(petitionId), await open()]).toEqual(['received', 2])
  })

  test('a double points at one that is no double, and its sender is told', async () => {
    const [first, second, third] = [await petitionIn(office), await petitionIn(office), await petitionIn(office)]
    well(await close(second, { how: 'duplicate', of: first, reason: 'Cùng nội dung' }))
    expect(await close(third, { how: 'duplicate', of: second, reason: 'Cùng nội dung' })).toEqual({
      ok: false,
      refusal: 'duplicate-of-duplicate',
    })
    expect(await close(first, { how: 'duplicate', of: first, reason: 'x' })).toEqual({
      ok: false,
      refusal: 'duplicate-of-itself',
    })
    const page = await office.unit.read((db) => petitionPage(db, first))
    expect(page?.related).toContainEqual(expect.objectContaining({ id: second, how: 'duplicate' }))
    const told = await office.unit.read((db) =>
      db
        .selectFrom('message')
        .select('body')
        .where('about_id', '=', second)
        .where('template', '=', 'petition.duplicate')
        .execute(),
    )
    expect(told[0]?.body).toContain(`kiến nghị số ${page?.number}`)
  })

  test('withdrawn by an officer for the sender says who asked and how; by the sender it does not', async () => {
    const petitionId = await petitionIn(office)
    expect(await close(petitionId, { how: 'withdrawn', reason: '', askedHow: '' })).toEqual({
      ok: false,
      refusal: 'asked-how-needed',
    })
    const own = { petitionId, closing: { how: 'withdrawn', reason: 'Đã xong', askedHow: '' } } as const
    well(await office.unit.write((tx) => closePetition(tx, { ...office.unit.by(at), actor: 'public' }, 'sender', own)))
    expect(await stage(petitionId)).toBe('withdrawn')
  })
})

test("a sender's own act brings his terms into line as an officer's does", async () => {
  const of = await openTestOffice()
  const petitionId = await petitionIn(of)
  await of.unit.write((tx) =>
    tx
      .updateTable('dialogue')
      .set({ conference_on: day('2026-10-29') })
      .execute(),
  )
  const message = { petitionId, direction: 'from-sender', words: 'Hôm qua lại ngập.', askedHow: '' } as const
  well(await of.unit.write((tx) => addMessage(tx, { ...of.unit.by(at), actor: 'public' }, 'sender', message)))
  const due = await of.unit.read((db) => deadlinesOf(db, petitionId))
  expect(due.find(({ kind }) => kind === 'answer')).toMatchObject({ dueOn: day('2026-11-09') })
})

describe('a denunciation (R12)', () => {
  const words = 'Ông Nguyễn Văn Xấu nhận tiền ở trạm cân làng Gốm.'
  const everywhere = (id: string) =>
    office.unit.read(async (db) => {
      const tables = [
        'petition',
        'submission',
        'contact',
        'petition_wording',
        'petition_public_text',
        'petition_message',
      ]
      const more = [
        'message',
        'petition_ask',
        'petition_opinion',
        'published_petition',
        'history',
        'attachment',
        'document',
      ]
      const rows = await Promise.all(
        [...tables, ...more].map((table) => sql`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(db)),
      )
      const page = await petitionPage(db, id)
      return JSON.stringify([rows.flatMap((each) => each.rows), page])
    })

  test('leaves nothing but its code; named officers read it, others do not', async () => {
    const { unit, specialist } = office
    const sender = { name: 'Hộ Trần Thị Kín', phone: '0987654321', email: 'kin@vi-du.vn' }
    const petitionId = await petitionIn(office, undefined, { ...saying(words), sender })
    const { code } = await stateOfPetition(office, petitionId)
    const correct = { petitionId, title: '', content: `${words} Thêm.`, proposal: '', reason: 'Gõ nhầm' }
    well(await unit.write((tx) => correctWording(tx, specialist.by(at), specialist.actor, correct)))
    const say = {
      petitionId,
      direction: 'from-sender',
      words: 'Bổ sung về trạm cân làng Gốm',
      askedHow: 'gọi điện',
    } as const
    well(await unit.write((tx) => addMessage(tx, specialist.by(at), specialist.actor, say)))
    expect(await everywhere(petitionId)).toContain('trạm cân')

    expect(await close(petitionId, { how: 'not-petition', process: '', reason: 'x' })).toEqual({
      ok: false,
      refusal: 'process-needed',
    })
    well(await close(petitionId, { how: 'not-petition', process: 'Tố cáo', reason: 'Tố cáo cán bộ' }))
    expect(await stage(petitionId)).toBe('moved')
    const left = await everywhere(petitionId)
    for (const gone of ['trạm cân', 'Trần Thị Kín', '0987654321', 'kin@vi-du.vn', 'Nguyễn Văn Xấu'])
      expect([gone, left.includes(gone)]).toEqual([gone, false])
    expect(left).toContain(code)
    expect(await found('trạm cân')).toEqual([])

    const read = (permits: readonly string[]) =>
      unit.db.inUnit(unit.id, { officerId: office.leader.id, permits }, 'read', (db) =>
        db.selectFrom('moved_complaint').select(['content', 'sender_name', 'sender_phone']).execute(),
      )
    expect(await read(permitsOf(['specialist']))).toEqual([])
    expect(await read(permitsOf(['leader']))).toEqual([
      { content: words, sender_name: 'Hộ Trần Thị Kín', sender_phone: '0987654321' },
    ])
  })

  test('comes back only by who may read it', async () => {
    const { unit, specialist, leader } = office
    const petitionId = await petitionIn(office, undefined, saying('Đề nghị xem lại đèn đường xóm Gạo.'))
    well(await close(petitionId, { how: 'not-petition', process: 'Khiếu nại', reason: 'Khiếu nại' }))
    const undo = (permits: readonly string[]) =>
      unit.db.inUnit(unit.id, { officerId: leader.id, permits }, 'write', (tx) =>
        undoClosure(tx, specialist.by(at), specialist.actor, { petitionId, reason: 'Là kiến nghị' }),
      )
    expect(await undo(permitsOf(['specialist']))).toEqual({ ok: false, refusal: 'not-yours-to-read' })
    expect(await stage(petitionId)).toBe('moved')
    well(await undo(permitsOf(['specialist', 'leader'])))
    expect(await stage(petitionId)).toBe('received')
    expect(await found('đèn đường xóm Gạo')).toEqual([petitionId])
  })

  test('is taken off a form that holds other petitions', async () => {
    const both = [words, 'Xin mở thêm chợ.'].map((content) => ({ ...saying(content)?.petitions?.[0], content }))
    const rows = both.map(({ content }) => ({ content, proposal: '', field: null, askAtConference: false, files: [] }))
    const first = await petitionIn(office, undefined, { petitions: rows })
    const before = await stateOfPetition(office, first)
    well(await close(first, { how: 'not-petition', process: 'Tố cáo', reason: 'Tố cáo' }))
    const now = await stateOfPetition(office, first)
    expect(now.submissionId).not.toBe(before.submissionId)
    const rest = await office.unit.read((db) =>
      db.selectFrom('petition').select('content').where('submission_id', '=', before.submissionId).execute(),
    )
    expect(rest).toEqual([{ content: 'Xin mở thêm chợ.' }])
  })
})

test('a form that asks two things is split; the parts count as one and keep the sender (R9, R12)', async () => {
  const { unit, specialist } = office
  const petitionId = await petitionIn(office, undefined, saying('Sửa đường. Và giảm tiền thuê đất.'))
  const split = await unit.write((tx) =>
    splitPetition(
      tx,
      specialist.by(at),
      specialist.actor,
      {
        petitionId,
        parts: [{ content: 'Giảm tiền thuê đất.', proposal: '' }],
        rest: { content: 'Sửa đường.', proposal: '' },
      },
      intakeParts,
    ),
  )
  const [part] = well(split).parts
  const page = await unit.read((db) => petitionPage(db, part?.id ?? ''))
  expect(page).toMatchObject({ splitOf: petitionId, content: 'Giảm tiền thuê đất.', senderName: 'Cơ sở mộc Ví Dụ' })
  expect(page?.deadlines.map(({ kind }) => kind)).toEqual(['release', 'answer'])
  const first = await unit.read((db) => petitionPage(db, petitionId))
  expect(first).toMatchObject({ content: 'Sửa đường. Và giảm tiền thuê đất.', title: 'Sửa đường' })
  expect(first?.wordings[0]).toMatchObject({ content: 'Sửa đường.' })
  expect(first?.related).toMatchObject([{ id: part?.id, how: 'part' }])
})

test('a correction leaves the original readable, and the petition is found by the right word', async () => {
  const { unit, specialist } = office
  const petitionId = await petitionIn(office, undefined, saying('Xin cấp điện ba fa cho xưởng mây tre.'))
  const correct = (reason: string) =>
    unit.write((tx) =>
      correctWording(tx, specialist.by(at), specialist.actor, {
        ...{ petitionId, title: '', content: 'Xin cấp điện ba pha cho xưởng mây tre.', proposal: '', reason },
      }),
    )
  expect(await correct('')).toEqual({ ok: false, refusal: 'reason-needed' })
  well(await correct('Gõ nhầm'))
  expect(await correct('Gõ nhầm')).toEqual({ ok: false, refusal: 'nothing-changed' })
  const page = await unit.read((db) => petitionPage(db, petitionId))
  expect([page?.content, page?.wordings[0]?.content]).toEqual([
    'Xin cấp điện ba fa cho xưởng mây tre.',
    'Xin cấp điện ba pha cho xưởng mây tre.',
  ])
  expect(await found('điện ba pha')).toEqual([petitionId])
})

test('every stored stage and copy is what the facts say', async () => {
  const { stored, derived } = await storedAndDerived(office)
  expect(stored.length).toBeGreaterThan(10)
  expect(stored).toEqual(derived)
})
