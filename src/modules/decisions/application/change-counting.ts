import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import { overrideCounting, tellApart } from '#modules/organisations/index.ts'
import { linkSender, senderIntoRegister } from '#modules/petitions/index.ts'
import { enterIntoRegister, linkRegistration } from '#modules/registrations/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { type CountedGroup, groupsByRow } from './counted-group.ts'
import { tally } from './tally.ts'

export type CountingRefusal = 'not-found' | 'stale' | 'reason-needed' | 'identifier-taken' | 'two-organisations'

/** The organisation a row of the count stands for; null where the row is not looked at, or there is none. */
const groupOf = async (db: UnitDb, dialogue: Dialogue, rowId: string, upTo: Temporal.Instant) =>
  groupsByRow(await tally(db, dialogue, upTo)).get(rowId) ?? null

/**
 * Whether an organisation counts, said by an officer from one of its rows (R9), with the reason; null takes it back. One that
 * is in no register is put into it first, so that its registrations and its petitions are judged alike. `version`: of its
 * row in the register, 0 where there is none.
 */
export async function overrideFromRow(
  tx: UnitDb,
  by: By,
  dialogue: Dialogue,
  shown: { readonly rowId: string; readonly version: number },
  override: { readonly counts: boolean; readonly reason: string } | null,
  keys: Keys,
): Promise<Result<string, CountingRefusal>> {
  const group = await groupOf(tx, dialogue, shown.rowId, by.at)
  if (!group) return refuse('not-found')
  if (override && override.reason.trim() === '') return refuse('reason-needed')
  if ((group.organisationId === null) !== (shown.version === 0)) return refuse('stale')
  const inRegister = await registerRow(tx, by, group, keys)
  if (!inRegister.ok) return inRegister
  const version = group.organisationId === null ? 1 : shown.version
  return overrideCounting(tx, by, inRegister.value, version, override)
}

/** Says that two organisations of the count are one: their rows are linked to one row of the register. */
export async function treatAsOne(
  tx: UnitDb,
  by: By,
  dialogue: Dialogue,
  rowIds: readonly [string, string],
  keys: Keys,
): Promise<Result<string, CountingRefusal>> {
  const groups = groupsByRow(await tally(tx, dialogue, by.at))
  const [one, other] = [groups.get(rowIds[0]), groups.get(rowIds[1])]
  if (!one || !other || one.id === other.id) return refuse('not-found')
  if (new Set([...one.organisationIds, ...other.organisationIds]).size > 1) return refuse('two-organisations')
  const [known, joining] = one.organisationId === null && other.organisationId !== null ? [other, one] : [one, other]
  const organisation = await registerRow(tx, by, known, keys)
  if (!organisation.ok) return organisation
  await linkAll(tx, by, joining, organisation.value)
  return organisation
}

/** Hai cơ sở khác nhau: of two that look like one, by a row of each; by their rows of the register where they have them. */
export async function treatAsTwo(
  tx: UnitDb,
  by: By,
  dialogue: Dialogue,
  [first, second]: readonly [string, string],
): Promise<Result<string, 'not-found'>> {
  const groups = groupsByRow(await tally(tx, dialogue, by.at))
  const [one, other] = [groups.get(first), groups.get(second)]
  if (!one || !other || one.id === other.id) return refuse('not-found')
  return tellApart(tx, by, [one.organisationId ?? one.id, other.organisationId ?? other.id])
}

/** An organisation's row in the register, made of its first form where it has none; all its rows are linked to it. */
async function registerRow(
  tx: UnitDb,
  by: By,
  group: CountedGroup,
  keys: Keys,
): Promise<Result<string, 'not-found' | 'identifier-taken'>> {
  const [registration] = group.registrationIds
  const [submission] = group.submissionIds
  let id = group.organisationId
  if (id === null && registration) {
    const entered = await enterIntoRegister(tx, by, registration, keys)
    if (!entered.ok) return entered
    id = entered.value.organisationId
  } else if (id === null && submission) {
    const entered = await senderIntoRegister(tx, by, submission, keys)
    if (!entered.ok) return entered
    id = entered.value
  }
  if (id === null) return refuse('not-found')
  await linkAll(tx, by, group, id)
  return accept(id)
}

/** Links every form of an organisation that is linked to none. */
async function linkAll(tx: UnitDb, by: By, group: CountedGroup, organisationId: string): Promise<void> {
  const unlinked = async (table: 'registration' | 'submission', ids: readonly string[]) =>
    ids.length === 0
      ? []
      : await tx
          .selectFrom(table)
          .select('id')
          .where('id', 'in', [...ids])
          .where('organisation_id', 'is', null)
          .execute()
  for (const { id } of await unlinked('registration', group.registrationIds))
    await linkRegistration(tx, by, id, organisationId)
  for (const { id } of await unlinked('submission', group.submissionIds)) await linkSender(tx, by, id, organisationId)
}
