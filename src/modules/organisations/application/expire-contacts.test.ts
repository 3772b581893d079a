import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { askedOfPetitions, publicTextToEdit, publishPetition, releasePublicText } from '#modules/petitions/index.ts'
import { testKeys } from '#test/stage.ts'
import {
  answered,
  approved,
  assigned,
  openTestOffice,
  petitionIn,
  type TestOffice,
  well,
} from '#test/stage-handling.ts'
import { expireContacts } from './expire-contacts.ts'
import { createOrganisation, editOrganisation } from './register-organisation.ts'

const expireOn = ({ unit }: TestOffice, on: string) =>
  unit.write((tx) => expireContacts(tx, { ...unit.by(`${on}T02:00:00Z`), on: day(on) }, askedOfPetitions))
const contacts = ({ unit }: TestOffice) =>
  unit.read((db) =>
    db
      .selectFrom('contact')
      .select(['name', 'phone', 'email', 'phone_key', 'expired_on'])
      .orderBy('created_at')
      .execute(),
  )
const facts = (name: string, phone = '0912345678') => ({
  ...{ name, kind: null, villageId: null, outsidePlace: '', sector: null, contactName: 'Nguyễn Văn Mẫu' },
  ...{ phone, email: 'mau@vi-du.vn' },
})
const gone = { name: '', phone: '', email: '', phone_key: null }

describe('a contact of a petition', () => {
  test('goes five years after the answer and not on the day before or the day itself; what was asked stays', async () => {
    const office = await openTestOffice()
    const petitionId = await approved(office, await assigned(office, await petitionIn(office)))
    await answered(office, petitionId, '118/UBND', '2026-10-28')
    expect(await expireOn(office, '2031-10-27')).toBe(0)
    expect(await expireOn(office, '2031-10-28')).toBe(0)
    const [kept] = await contacts(office)
    expect(kept?.phone).not.toBe('')
    expect(await expireOn(office, '2031-10-29')).toBe(1)
    expect(await contacts(office)).toEqual([{ ...gone, expired_on: day('2031-10-29') }])
    expect(await expireOn(office, '2031-10-30')).toBe(0) // once
    const { content, history } = await office.unit.read(async (db) => ({
      content: await db.selectFrom('petition').select('content').executeTakeFirstOrThrow(),
      history: await db
        .selectFrom('history')
        .select(['code', 'facts'])
        .where('code', '=', 'contacts.expired')
        .execute(),
    }))
    expect(content.content).toContain('Đường vào làng nghề')
    expect(history).toEqual([{ code: 'contacts.expired', facts: { contacts: 1, years: 5, names: 1 } }])
  })

  test('is kept while the petition is open, and while the one it doubles is', async () => {
    const office = await openTestOffice()
    const [first, double] = [await petitionIn(office), await petitionIn(office)]
    await office.unit.write(async (tx) => {
      await tx.updateTable('petition').set({ stage: 'waiting-city' }).where('id', '=', first).execute()
      await tx.updateTable('petition').set({ stage: 'duplicate' }).where('id', '=', double).execute()
      const closure = {
        petition_id: double,
        kind: 'duplicate',
        duplicate_of: first,
        reason: '',
        on_day: day('2026-09-21'),
      }
      const at = Temporal.Instant.from('2026-09-21T02:00:00Z')
      await tx
        .insertInto('petition_closure')
        .values({ id: crypto.randomUUID(), ...closure, at })
        .execute()
    })
    expect(await expireOn(office, '2046-01-01')).toBe(0)
    await office.unit.write((tx) =>
      tx
        .updateTable('petition')
        .set({ stage: 'answered', answered_on: day('2046-01-01') })
        .where('id', '=', first)
        .execute(),
    )
    // The one that was doubled was answered a moment ago; the double itself was last used long ago.
    expect(await expireOn(office, '2046-01-02')).toBe(1)
    expect(await expireOn(office, '2051-01-01')).toBe(0)
    expect(await expireOn(office, '2051-01-02')).toBe(1)
  })

  test('keeps the name that an answer hides in public, and nothing else', async () => {
    const office = await openTestOffice()
    const { unit, specialist } = office
    const sender = { name: 'Hộ kinh doanh Mộc', person: 'Nguyễn Văn Mẫu' }
    const petitionId = await petitionIn(office, undefined, { sender })
    const at = '2026-09-21T02:00:00Z'
    const { version: _, ...text } = await unit.read((db) => publicTextToEdit(db, petitionId))
    const release = { ...text, petitionId, checked: false }
    well(await unit.write((tx) => releasePublicText(tx, specialist.by(at), specialist.actor, release)))
    await answered(office, await approved(office, await assigned(office, petitionId)), '118/UBND', '2026-10-28')
    const inPublic = () =>
      unit.write(async (tx) => {
        await publishPetition(tx, petitionId)
        return (await tx.selectFrom('published_petition').select('answer').executeTakeFirstOrThrow()).answer
      })
    await unit.write((tx) => tx.updateTable('document').set({ content: 'Mời ông Nguyễn Văn Mẫu đến nhận.' }).execute())
    const before = await inPublic()
    expect(before).toBe('Mời ông một cơ sở kinh doanh đến nhận.')
    expect(await expireOn(office, '2033-01-01')).toBe(1)
    expect(await contacts(office)).toEqual([{ ...gone, name: 'Nguyễn Văn Mẫu', expired_on: day('2033-01-01') }])
    expect(await inPublic()).toBe(before)
    expect(await expireOn(office, '2034-01-01')).toBe(0)
  })
})

describe('a contact of the register', () => {
  test('is kept from when it was entered or mended; a mended village is no use of it', async () => {
    const office = await openTestOffice({ dialogue: false })
    const { unit } = office
    const made = await unit.write((tx) =>
      createOrganisation(tx, unit.by('2020-03-01T02:00:00Z'), facts('Mộc Một'), null, testKeys),
    )
    const id = well(made)
    const edit = (on: string, version: number, changes: object) =>
      unit.write((tx) =>
        editOrganisation(
          tx,
          unit.by(`${on}T02:00:00Z`),
          id,
          version,
          { ...facts('Mộc Một'), ...changes },
          null,
          testKeys,
        ),
      )
    well(await edit('2022-01-01', 1, { sector: 'crafts' }))
    const years = (count: number) =>
      unit.write((tx) => tx.updateTable('unit').set({ contacts_kept_years: count }).execute())
    await years(3)
    expect(await expireOn(office, '2023-03-01')).toBe(0)
    well(await edit('2023-03-01', 2, { phone: '0987654321' }))
    expect(await expireOn(office, '2026-03-01')).toBe(0)
    expect(await expireOn(office, '2026-03-02')).toBe(1)
    expect(await contacts(office)).toEqual([{ ...gone, expired_on: day('2026-03-02') }])
    // What an officer is told anew is kept anew; a name alone is no contact.
    well(await edit('2026-04-01', 3, { contactName: '', phone: '', email: '' }))
    expect((await contacts(office))[0]?.expired_on).not.toBeNull()
    well(await edit('2026-04-01', 4, { contactName: '', email: '' }))
    expect(await contacts(office)).toMatchObject([{ phone: '0912345678', expired_on: null }])
    expect(await expireOn(office, '2029-04-01')).toBe(0)
    expect(await expireOn(office, '2029-04-02')).toBe(1)
  })

  test('is used with each form of the organisation, and kept while one of its petitions is open', async () => {
    const office = await openTestOffice()
    const { unit } = office
    const made = await unit.write((tx) =>
      createOrganisation(tx, unit.by('2019-03-01T02:00:00Z'), facts('Cơ sở mộc Ví Dụ', '0911111111'), null, testKeys),
    )
    const petitionId = await petitionIn(office)
    const link = (organisation_id: string) =>
      unit.write((tx) => tx.updateTable('submission').set({ organisation_id }).execute())
    await link(well(made))
    expect(await expireOn(office, '2035-01-01')).toBe(0)
    await answered(office, await approved(office, await assigned(office, petitionId)), '118/UBND', '2026-10-28')
    expect(await expireOn(office, '2031-10-28')).toBe(0)
    expect(await expireOn(office, '2031-10-29')).toBe(2) // its own and the form's
  })

  test('of another unit is left alone', async () => {
    const [here, there] = [await openTestOffice({ dialogue: false }), await openTestOffice({ dialogue: false })]
    await there.unit.write((tx) =>
      createOrganisation(tx, there.unit.by('2010-01-01T02:00:00Z'), facts('Xa'), null, testKeys),
    )
    expect(await expireOn(here, '2030-01-01')).toBe(0)
    expect((await contacts(there))[0]?.phone).toBe('0912345678')
  })
})
