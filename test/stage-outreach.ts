import { newId } from '#kernel/id.ts'
import { createOrganisation, type Kind } from '#modules/organisations/index.ts'
import { type TestUnit, testKeys } from './stage.ts'

/** Puts an organisation into the register, in the morning of 01/9/2026. */
export async function addOrganisation(
  unit: TestUnit,
  given: {
    name: string
    villageId?: string | null
    phone?: string
    kind?: Kind | null
    outsidePlace?: string
    person?: string
  },
): Promise<string> {
  const made = await unit.write((tx) =>
    createOrganisation(
      tx,
      unit.by('2026-09-01T01:00:00Z'),
      {
        ...{ name: given.name, kind: given.kind === undefined ? 'household' : given.kind, sector: null, email: '' },
        ...{ villageId: given.villageId ?? null, outsidePlace: given.outsidePlace ?? '' },
        ...{ contactName: given.person ?? '', phone: given.phone ?? '' },
      },
      null,
      testKeys,
    ),
  )
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

/** A village with its head. */
export async function addHeadedVillage(unit: TestUnit, name: string, head: string, phone = ''): Promise<string> {
  const id = newId()
  await unit.write((tx) => tx.insertInto('village').values({ id, name, head_name: head, head_phone: phone }).execute())
  return id
}

/** A union with whom to ask there. */
export async function addUnion(unit: TestUnit, name: string, head = ''): Promise<string> {
  const id = newId()
  await unit.write((tx) => tx.insertInto('mass_union').values({ id, name, head_name: head }).execute())
  return id
}
