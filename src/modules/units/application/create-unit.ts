import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { slug } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type DefaultDepartment, defaultDepartments, type ListedVillage, type ReferenceUnit } from '../domain/index.ts'
import type { UnitData } from './unit-data.ts'

/** What a new unit begins with. */
export interface NewUnit {
  readonly reference: ReferenceUnit
  readonly data: UnitData
  /** Those of its kind when none are named. */
  readonly departments?: readonly DefaultDepartment[] | undefined
  readonly villages?: readonly ListedVillage[] | undefined
  readonly demonstration?: boolean | undefined
}

/** The address under which a unit is visited: "dai-son-11086"; names collide, codes do not. */
export const slugOf = (unit: ReferenceUnit): string => `${slug(unit.name)}-${unit.code}`

/** Whether a unit with this code is served here already. */
export async function isServed(tx: UnitDb, code: string): Promise<boolean> {
  const { rows } = await sql<{ code: string }>`select code from served_units() where code = ${code}`.execute(tx)
  return rows.length > 0
}

/**
 * Makes the unit that the transaction has entered (`db.inUnit(newId(), …)`), with its departments and villages.
 * The caller has made sure that it is not served yet; the unique code refuses a second one in any case.
 */
export async function createUnit(tx: UnitDb, by: By, unitId: string, input: NewUnit): Promise<void> {
  const { reference, data } = input
  const departments = input.departments ?? defaultDepartments(reference.kind)
  const villages = input.villages ?? []
  await tx
    .insertInto('unit')
    .values({
      id: unitId,
      code: reference.code,
      kind: reference.kind,
      name: reference.name,
      province_code: reference.provinceCode,
      province_name: reference.provinceName,
      slug: slugOf(reference),
      demonstration: input.demonstration ?? false,
      created_at: by.at,
      ...columnsOf(data),
      organ_id: data.organId ?? '',
    })
    .execute()
  if (departments.length > 0)
    await tx
      .insertInto('department')
      .values(
        departments.map((department, position) => ({
          id: newId(),
          name: department.name,
          short_name: department.shortName,
          symbol: department.symbol,
          purpose: department.purpose,
          outside: department.outside,
          position,
        })),
      )
      .execute()
  if (villages.length > 0) await tx.insertInto('village').values(villages.map(villageRow)).execute()
  await recordHistory(tx, by, {
    code: 'unit.created',
    subject: 'unit',
    subjectId: unitId,
    facts: { departments: departments.length, villages: villages.length },
  })
}

/** A village as it is stored, at its place in the list. */
export const villageRow = (village: ListedVillage, position: number) => ({
  id: newId(),
  name: village.name,
  former_commune: village.formerCommune,
  head_name: village.headName,
  head_phone: village.headPhone,
  position,
})

export const columnsOf = (data: UnitData) => ({
  counter_name: data.counterName,
  counter_address: data.counterAddress,
  phone: data.phone,
  site: data.site,
  opens_at: data.opensAt,
  closes_at: data.closesAt,
})
