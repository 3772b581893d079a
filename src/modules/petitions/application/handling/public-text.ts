import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  releasePublicText as mayRelease,
  type PersonalData,
  personalDataFound,
  publicTextDraft,
  type ReleaseRefusal,
} from '../../domain/index.ts'
import { nameLineOf, type SenderColumns } from '../public-identity.ts'
import { layDown } from './lay-down.ts'
import { takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { type Wording, wordingOf } from './wording.ts'

/** A version of the public text, or the draft of the first. */
export interface PublicText extends Wording {
  /** 0: proposed from the original, not written yet. */
  readonly version: number
  /** How the public sees the sender. */
  readonly nameLine: string
  readonly releasedOn: Temporal.PlainDate | null
  readonly takenBackAt: Temporal.Instant | null
}

/** The public's name of the sender as it would be written now. */
export async function nameLineFor(db: UnitDb, petitionId: string): Promise<string> {
  const { rows } = await sql<SenderColumns>`
    select s.sender_name, s.sender_kind, s.village_id, s.outside_place, s.name_in_public, v.name as village_name,
      o.kind as organisation_kind, o.village_id as organisation_village_id, ov.name as organisation_village_name,
      o.outside_place as organisation_outside
    from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      left join village v on v.unit_id = s.unit_id and v.id = s.village_id
      left join organisation o on o.unit_id = s.unit_id and o.id = s.organisation_id
      left join village ov on ov.unit_id = o.unit_id and ov.id = o.village_id
    where p.id = ${petitionId}`.execute(db)
  if (!rows[0]) throw new Error(`petition ${petitionId} is not here`)
  return nameLineOf(rows[0])
}

/** The versions of the public text, the latest first. */
export const publicTextsOf = (db: UnitDb, petitionId: string) =>
  db
    .selectFrom('petition_public_text')
    .select([
      ...(['version', 'title', 'content', 'proposal', 'name_line as nameLine'] as const),
      ...(['released_on as releasedOn', 'taken_back_at as takenBackAt', 'at'] as const),
    ])
    .where('petition_id', '=', petitionId)
    .orderBy('version', 'desc')
    .execute()

/**
 * The public text to look at and mend: the last version, or the original with what looks like personal data hidden.
 * `versions`: where they are asked for anyway.
 */
export async function publicTextToEdit(
  db: UnitDb,
  petitionId: string,
  versions = publicTextsOf(db, petitionId),
): Promise<PublicText> {
  const [last] = await versions
  if (last) return last
  const original = await wordingOf(db, petitionId)
  return {
    version: 0,
    title: publicTextDraft(original.title),
    content: publicTextDraft(original.content),
    proposal: publicTextDraft(original.proposal),
    nameLine: await nameLineFor(db, petitionId),
    releasedOn: null,
    takenBackAt: null,
  }
}

export interface PublicTextInput extends Seen {
  readonly title: string
  readonly content: string
  readonly proposal: string
}

export interface ReleaseInput extends PublicTextInput {
  /** The officer has looked at what the system points at and says it may stand. */
  readonly checked: boolean
}

/** What the system points at in a text that is to be released, field by field, for the form that asks to look. */
export const findingsIn = (text: Wording): Readonly<Record<keyof Wording, readonly PersonalData[]>> => ({
  title: personalDataFound(text.title),
  content: personalDataFound(text.content),
  proposal: personalDataFound(text.proposal),
})

/** Lưu bản công khai without releasing it: a further version; what is public stays as it was. */
export async function savePublicText(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: PublicTextInput,
): Promise<Outcome<Done & { readonly textVersion: number }, 'public-text-empty'>> {
  const taken = await takeUp(tx, actor, input, 'release-public-text')
  if (!taken.ok) return taken
  const text = cleaned(input)
  if (text.content === '' || text.title === '') return refuse('public-text-empty')
  const textVersion = await addVersion(tx, by, input.petitionId, text, null)
  const done = await layDown(tx, by, input.petitionId, { code: 'public-text-saved', facts: { text: textVersion } })
  return accept({ ...done, textVersion })
}

/**
 * Công khai (R20): the text as it was typed becomes a version of its own and is what the public reads from now on. Refused
 * while the system points at something nobody has looked at, and while the petition has no number to stand under.
 */
export async function releasePublicText(
  tx: UnitDb,
  by: By,
  actor: Actor,
  input: ReleaseInput,
): Promise<Outcome<Done & { readonly textVersion: number }, ReleaseRefusal | 'no-dialogue-yet' | 'not-written-down'>> {
  const taken = await takeUp(tx, actor, input, 'release-public-text')
  if (!taken.ok) return taken
  const petition = taken.value
  const text = cleaned(input)
  if (petition.number === null) return refuse('no-dialogue-yet')
  if (text.title === '' || text.content === '') return refuse('public-text-empty')
  if (await onlySpoken(tx, petition.id, text.content)) return refuse('not-written-down')
  const texts = [text.title, text.content, text.proposal]
  const decision = mayRelease(petition.facts, { texts, checked: input.checked })
  if (!decision.ok) return decision
  const textVersion = await addVersion(tx, by, petition.id, text, by.on)
  const done = await layDown(tx, by, petition.id, {
    code: 'public-text-released',
    facts: { text: textVersion, checked: input.checked },
  })
  return accept({ ...done, textVersion })
}

/** Nothing but the word that it was spoken: there is nothing to read yet. */
async function onlySpoken(tx: UnitDb, petitionId: string, content: string): Promise<boolean> {
  const original = await tx
    .selectFrom('petition')
    .select(['spoken', 'content'])
    .where('id', '=', petitionId)
    .executeTakeFirstOrThrow()
  return original.spoken && original.content === content
}

const cleaned = (text: Wording): Wording => ({
  title: cleanLine(text.title),
  content: cleanText(text.content),
  proposal: cleanText(text.proposal),
})

async function addVersion(
  tx: UnitDb,
  by: By,
  petitionId: string,
  text: Wording,
  releasedOn: Temporal.PlainDate | null,
): Promise<number> {
  const [last] = await publicTextsOf(tx, petitionId)
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('petition_public_text')
    .values({
      ...{ id: newId(), petition_id: petitionId, version, ...text, name_line: await nameLineFor(tx, petitionId) },
      ...{ written_by: by.officerId ?? '', at: by.at, released_on: releasedOn },
    })
    .execute()
  return version
}

/** Gỡ khỏi trang công khai: the petition is public only in the count again; released files go with it. */
export async function takeBackPublicText(
  tx: UnitDb,
  by: By,
  actor: Actor,
  seen: Seen,
): Promise<Outcome<Done, 'not-released'>> {
  const taken = await takeUp(tx, actor, seen, 'release-public-text')
  if (!taken.ok) return taken
  const { numUpdatedRows } = await tx
    .updateTable('petition_public_text')
    .set({ taken_back_at: by.at })
    .where('petition_id', '=', seen.petitionId)
    .where('released_on', 'is not', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return refuse('not-released')
  await tx
    .updateTable('attachment')
    .set({ released_at: null, released_by: null, public_sha256: null, public_type: null, public_size: null })
    .where('subject_id', '=', seen.petitionId)
    .where('released_at', 'is not', null)
    .execute()
  return accept(await layDown(tx, by, seen.petitionId, { code: 'public-text-taken-back' }))
}
