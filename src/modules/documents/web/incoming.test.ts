import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { askForOpinion, closePetition, petitionIncomingEvents, receiveSubmission } from '#modules/petitions/index.ts'
import { permitsOf } from '#modules/staff/index.ts'
import { appAt, formPost } from '#test/stage.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { aSubmission, intakeParts } from '#test/stage-intake.ts'
import { registerIncoming } from '../application/register-incoming.ts'

const NOON = '2026-10-27T05:00:00Z'
const BOOK = '/can-bo/so-van-ban/den'
let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice()
})

type Who = 'clerk' | 'counter' | 'leader' | 'landOfficer' | 'specialist'
const get = async (who: Who, url: string) =>
  (await appAt(NOON)).inject({ url, headers: { cookie: office[who].cookie } })
const post = async (who: Who, url: string, fields: Record<string, string>) =>
  (await appAt(NOON)).inject({ url, ...formPost(fields, office[who].cookie) })

/** A form on paper that the counter enters, with the number somebody wrote on it. */
const paperIn = (arrivalNumber: string, at = '2026-09-21T03:00:00Z', name = 'Cơ sở mộc Ví Dụ') =>
  office.unit.write((tx) =>
    receiveSubmission(
      tx,
      office.counter.by(at),
      aSubmission(at, { channel: 'paper', arrivalNumber, sender: { name } }),
      intakeParts,
    ),
  )
const rows = () =>
  office.unit.read((db) => db.selectFrom('incoming').select(['number', 'submission_id']).orderBy('number').execute())
const letter = {
  ...{ arrivedOn: '26/10/2026', author: 'Điện lực khu vực', notation: '55/ĐL', dated: '25/10/2026' },
  ...{ typeName: 'Công văn', abstract: 'Trả lời về trạm biến áp', departmentId: '', receiver: '', passedOn: '' },
  ...{ takenBy: '', note: '', petitionId: '', opinionId: '' },
}

describe('the register of what comes in (NĐ 30/2020, Điều 22)', () => {
  test('the number written on a paper form is its number; without one it waits, and is told so', async () => {
    await paperIn('412')
    await paperIn('')
    await paperIn('412', undefined, 'Hộ khác cùng số')
    expect((await rows()).map(({ number }) => number)).toEqual([412])
    const page = (await get('clerk', BOOK)).body
    expect(page).toContain('2 phiếu giấy chưa vào sổ')
    // The counter keeps the book and reads no other documents: it stands in his rail by itself.
    expect(page).not.toContain(`href="${BOOK}" aria-current`)
    expect((await get('counter', BOOK)).body).toMatch(new RegExp(`href="${BOOK}"[^>]* aria-current="page"`))
    expect(page).toContain('Cơ sở mộc Ví Dụ')
    expect((await get('leader', BOOK)).body).not.toContain('phiếu giấy chưa vào sổ')
    expect((await post('leader', `${BOOK}/vao-so`, { year: '2026' })).statusCode).toBe(403)
    const both = await Promise.all([1, 2].map(() => post('counter', `${BOOK}/vao-so`, { year: '2026' })))
    expect(both.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect((await rows()).map(({ number }) => number)).toEqual([412, 413, 414])
    expect((await get('clerk', BOOK)).body).not.toContain('phiếu giấy chưa vào sổ')
    const written = await office.unit.read((db) =>
      db
        .selectFrom('submission')
        .select('arrival_number')
        .where('channel', '=', 'paper')
        .orderBy('received_at')
        .execute(),
    )
    expect(written.map(({ arrival_number }) => arrival_number).toSorted()).toEqual(['412', '413', '414'])
  })

  test('twenty at once: no number twice, none left out', async () => {
    const by = office.clerk.by(NOON)
    const one = (index: number) =>
      office.unit.write((tx) =>
        registerIncoming(tx, by, {
          ...{ arrivedOn: day('2026-10-27'), author: `Cơ quan ${index}`, notation: '', dated: null, typeName: '' },
          ...{ abstract: 'Một việc', departmentId: null, receiver: '', passedOn: null, takenBy: '', note: '' },
          ...{ petitionId: null, opinionId: null },
        }),
      )
    const before = (await rows()).length
    const came = await Promise.all(Array.from({ length: 20 }, (_, index) => one(index)))
    const numbers = came.map((done) => well(done).number).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => 415 + index))
    expect((await rows()).length).toBe(before + 20)
  })

  test('a letter is entered with one message for each field, searched without accents, and written on', async () => {
    expect((await get('landOfficer', `${BOOK}/moi`)).statusCode).toBe(403)
    const wrong = await post('clerk', `${BOOK}/moi`, { ...letter, dated: '27/10/2026' })
    expect([wrong.statusCode, wrong.body.includes('Ngày của văn bản sau ngày đến')]).toEqual([409, true])
    expect(wrong.body).toContain('value="55/ĐL"')
    expect((await post('clerk', `${BOOK}/moi`, { ...letter, arrivedOn: 'mai' })).statusCode).toBe(422)
    expect((await post('clerk', `${BOOK}/moi`, { ...letter, author: '' })).body).toContain('Ghi cơ quan hoặc người gửi')
    expect((await post('clerk', `${BOOK}/moi`, letter)).statusCode).toBe(303)
    const found = (await get('clerk', `${BOOK}?q=dien+luc`)).body
    expect(found).toContain('Trả lời về trạm biến áp')
    expect(found).not.toContain('Cơ quan 3')
    const id = /so-van-ban\/den\/([0-9a-f-]{36})/.exec(found)?.[1] ?? ''
    const edit = {
      ...letter,
      version: '1',
      passedOn: '27/10/2026',
      departmentId: office.departments.land,
      takenBy: 'Chị Lan',
    }
    expect((await post('clerk', `${BOOK}/${id}`, { ...edit, arrivedOn: '31/12/2025', dated: '' })).body).toContain(
      'Ngày đến phải cùng năm với số',
    )
    expect((await post('clerk', `${BOOK}/${id}`, edit)).statusCode).toBe(303)
    expect((await post('clerk', `${BOOK}/${id}`, edit)).statusCode).toBe(409)
    expect((await get('clerk', `${BOOK}?q=dien+luc`)).body).toContain('Bộ phận Địa chính, 27/10/2026, Chị Lan')
  })

  test('a body’s reply is linked to its petition, whose term, progress and answer stand in the register', async () => {
    const petitionId = await assigned(office, await petitionIn(office))
    const { unit, specialist, departments } = office
    await unit.write(async (tx) =>
      well(
        await askForOpinion(tx, specialist.by('2026-10-23T02:00:00Z'), specialist.actor, {
          ...{
            petitionId,
            departmentId: departments.power,
            question: 'Khi nào có điện?',
            reference: '',
            file: undefined,
          },
          ...{ dueOn: day('2026-10-26'), on: day('2026-10-23') },
        }),
      ),
    )
    const { number } = await unit.read((db) =>
      db.selectFrom('petition').select('number').where('id', '=', petitionId).executeTakeFirstOrThrow(),
    )
    const searched = (await get('clerk', `${BOOK}/moi?tim=${number}`)).body
    expect(searched).toContain(`${BOOK}/moi?kien-nghi=${petitionId}`)
    const chosen = (await get('clerk', `${BOOK}/moi?kien-nghi=${petitionId}`)).body
    expect(chosen).toContain('Điện lực khu vực')
    const opinionId = /<option value="([0-9a-f-]{36})"[^>]*>Điện lực khu vực/.exec(chosen)?.[1] ?? ''
    const linked = { ...letter, abstract: 'Đã có điện', petitionId, opinionId }
    const gone = await post('clerk', `${BOOK}/moi`, { ...linked, opinionId: petitionId })
    expect([gone.statusCode, gone.body.includes('Kiến nghị này không còn')]).toEqual([409, true])
    expect((await post('clerk', `${BOOK}/moi`, linked)).statusCode).toBe(303)
    // Whoever enters the reply on the petition's page finds number and day there already.
    const petition = (await get('specialist', `/can-bo/kien-nghi/2026/${number}`)).body
    for (const known of ['value="55/ĐL"', 'value="26/10/2026"']) expect(petition).toContain(known)
    await answered(office, await approved(office, petitionId), '118/UBND-KT', '2026-10-27')
    const page = (await get('leader', `${BOOK}?q=da+co+dien`)).body
    for (const said of ['Đã có điện', 'Đã trả lời', '118/UBND-KT']) expect(page).toContain(said)
    const taken = await post('leader', `${BOOK}/xuat?nam=2026`, { dang: 'csv' })
    const [heads = ''] = taken.body.split('\r\n')
    for (const name of ['ArrivalDate', 'ArrivalNumber', 'OrganName', 'TraceHeaderList', 'DueDate'])
      expect(heads).toContain(name)
    expect((await get('leader', `${BOOK}/in`)).body).toContain('Số, ký hiệu văn bản trả lời')
  })

  test('what is moved to its own process (R12) leaves its number and nothing else', async () => {
    const received = await paperIn('900', undefined, 'Hộ Trần Thị Kín')
    const [petition] = 'petitions' in received ? received.petitions : []
    const petitionId = petition?.id ?? ''
    await post('clerk', `${BOOK}/moi`, { ...letter, author: 'Hộ Trần Thị Kín', abstract: 'Bổ sung kín', petitionId })
    expect((await get('clerk', `${BOOK}?q=tran+thi+kin`)).body).toContain('Hộ Trần Thị Kín')
    const closing = { how: 'not-petition', process: 'Tố cáo', reason: 'Tố cáo' } as const
    const { unit, specialist } = office
    const permits = permitsOf(['specialist'])
    await unit.db.inUnit(unit.id, { officerId: specialist.id, permits }, 'write', async (tx) =>
      well(await closePetition(tx, specialist.by(NOON), specialist.actor, { petitionId, closing })),
    )
    const page = (await get('clerk', BOOK)).body
    expect(page).toContain('900')
    expect(page).not.toMatch(/kín/i)
    const left = await unit.read(async (db) => JSON.stringify(await db.selectFrom('incoming').selectAll().execute()))
    expect(left).not.toMatch(/kín/i)
    expect(await unit.read((db) => petitionIncomingEvents.unregistered(db, 2026))).toEqual([])
  })
})
