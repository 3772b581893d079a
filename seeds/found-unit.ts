import { newId } from '#kernel/id.ts'
import { createOrganisation, parseIdentifier } from '#modules/organisations/index.ts'
import { giveRuleSet } from '#modules/regulations/index.ts'
import { createUnit, departmentAt, editDepartment, purposes, referenceUnit } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { hashPassword } from '#platform/session/password-hash.ts'
import type { Parts } from '#src/parts.ts'
import { organisations } from './dai-son/organisations.ts'
import { officers, type StoryOfficer } from './dai-son/people.ts'
import type { StoryOrganisation, When } from './dai-son/story.ts'
import { UNIT_CODE, unitData, villages } from './dai-son/unit.ts'
import { foundUnions } from './outreach.ts'
import { as, byAt, found, must, type Player, seededRandom, type World } from './world.ts'

const FOUNDED: When = { on: '2025-03-20', at: '08:00' }

/** Words by which the outside bodies of the default list are found. */
const bodies: Readonly<Record<string, string>> = {
  tax: 'Thuế',
  'policy-bank': 'Chính sách xã hội',
  'farm-bank': 'Nông nghiệp',
  power: 'Điện lực',
  'land-registry': 'đăng ký đất đai',
  finance: 'Sở Tài chính',
}

/** Whom to ask for at some of them. */
const contacts: Readonly<Record<string, { contactPerson: string; phone: string; address: string; note: string }>> = {
  tax: {
    contactPerson: 'Chị Làm Mẫu, tổ Hỗ trợ người nộp thuế',
    phone: '0220 000 061',
    address: 'Thị trấn Minh Họa',
    note: 'Gửi công văn qua trục liên thông, gọi báo trước.',
  },
  power: {
    contactPerson: 'Anh Giả Dụ, đội quản lý điện',
    phone: '0220 000 062',
    address: '',
    note: '',
  },
}

/** Enters whom to ask for at a body outside, as the administrator does. */
async function enterContact(tx: UnitDb, by: By, id: string, contact: (typeof contacts)[string] | undefined) {
  const body = contact && (await departmentAt(tx, id))
  if (!body) return
  const purpose = purposes.find((one) => one === body.purpose) ?? 'field'
  const { name, short_name: shortName, symbol, outside, email, active } = body
  const input = { name, shortName, symbol, purpose, outside, email, active, ...contact }
  must('contact', await editDepartment(tx, by, id, body.version, input))
}

/** Those the commune's register does not know yet: passers-by, and whoever is of another commune. */
const unregistered = new Set(['ban-rong', 'xa-ben', 'trang-trai', 'dien-may'])

/** Opens xã Đại Sơn with its departments, villages, officers and register. */
export async function foundUnit(parts: Parts, origin: string): Promise<World> {
  const unitId = newId()
  const reference = referenceUnit(UNIT_CODE)
  if (!reference) throw new Error(`no unit ${UNIT_CODE}`)
  const by = byAt(FOUNDED, null, 'system')
  const world = await parts.db.inUnit(unitId, 'system', 'write', async (tx): Promise<World> => {
    await createUnit(tx, by, unitId, { reference, data: unitData, villages, demonstration: true })
    await giveRuleSet(tx, by, reference.provinceCode, 2026)
    const departments = await tx.selectFrom('department').select(['id', 'name', 'purpose', 'outside']).execute()
    const byPurpose = departments.filter(({ outside }) => !outside).map(({ purpose, id }) => [purpose, id] as const)
    const byName = Object.entries(bodies).map(([key, word]) => {
      const body = departments.find(({ name, outside }) => outside && name.includes(word))
      if (!body) throw new Error(`no body ${word}`)
      return [key, body.id] as const
    })
    for (const [key, id] of byName) await enterContact(tx, by, id, contacts[key])
    const ids = await tx.selectFrom('village').select('id').orderBy('position').execute()
    return {
      parts,
      origin,
      unitId,
      random: seededRandom(2026),
      players: new Map(),
      departments: new Map([...byPurpose, ...byName]),
      villages: ids.map(({ id }) => id),
      organisations: new Map(),
      dialogues: new Map(),
      petitions: new Map(),
    }
  })
  const hashes = await Promise.all(officers.map(({ password }) => (password ? hashPassword(password) : '')))
  for (const [index, officer] of officers.entries()) await hire(world, officer, hashes[index] ?? '')
  for (const organisation of organisations)
    if (!unregistered.has(organisation.key)) await enterIntoRegister(world, organisation)
  await foundUnions(world, FOUNDED)
  return world
}

async function hire(world: World, officer: StoryOfficer, password_hash: string): Promise<void> {
  const by = byAt(FOUNDED, null, 'system')
  const [officerId, accountId] = [newId(), newId()]
  const departmentId = officer.department ? found(world.departments, officer.department) : null
  const { db } = world.parts
  if (password_hash)
    await db.outside('write', (tx) =>
      tx
        .insertInto('account')
        .values({
          id: accountId,
          email: officer.email,
          name: officer.name,
          password_hash,
          password_set_at: by.at,
          installation_administrator: officer.role === 'administrator',
          created_at: by.at,
        })
        .execute(),
    )
  await db.inUnit(world.unitId, 'system', 'write', (tx) =>
    tx
      .insertInto('officer')
      .values({
        id: officerId,
        account_id: password_hash ? accountId : null,
        name: officer.name,
        address_form: officer.addressForm,
        title: officer.title,
        department_id: departmentId,
        roles: [...officer.roles],
        email: officer.email,
        created_at: by.at,
      })
      .execute(),
  )
  const player: Player = { officerId, name: officer.name, title: officer.title, roles: officer.roles, departmentId }
  if (!world.players.has(officer.role)) world.players.set(officer.role, player)
}

async function enterIntoRegister(world: World, organisation: StoryOrganisation): Promise<void> {
  const identifier = organisation.identifier ? must(organisation.key, parseIdentifier(organisation.identifier)) : null
  const id = must(
    organisation.key,
    await as(world, 'specialist', FOUNDED, (tx, by) =>
      createOrganisation(
        tx,
        by,
        {
          name: organisation.name,
          kind: organisation.kind,
          villageId: villageOf(world, organisation),
          outsidePlace: organisation.elsewhere ?? '',
          sector: organisation.sector,
          contactName: organisation.person,
          phone: phoneOf(organisation),
          email: organisation.email ?? '',
        },
        identifier,
        world.parts.keys,
      ),
    ),
  )
  world.organisations.set(organisation.key, id)
}

export const villageOf = (world: World, { village }: StoryOrganisation): string | null =>
  village === null ? null : (world.villages[village - 1] ?? null)

/** 0220 000 0xxx: a landline no subscriber has. */
export const phoneOf = ({ phone }: StoryOrganisation): string => `02200000${phone}`
