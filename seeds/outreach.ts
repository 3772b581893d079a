import { currentDialogue } from '#modules/dialogues/index.ts'
import { addMembers } from '#modules/organisations/index.ts'
import {
  addSource,
  assignOutreach,
  assignToHeads,
  type ContactRef,
  contactFor,
  makeContactLink,
  makeSources,
  outreachContactAt,
  recordAttempt,
  setListed,
} from '#modules/registrations/index.ts'
import { addUnions } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  attempts,
  given,
  HEADS_ASK,
  links,
  members,
  otherSources,
  SOURCES_MADE,
  takenOff,
  unions,
} from './dai-son/outreach.ts'
import type { When } from './dai-son/story.ts'
import { as, byAt, found, must, playerOf, type World } from './world.ts'

/** One thing that happens in the story of outreach. */
export interface OutreachHappening {
  readonly when: When
  readonly what: string
  readonly happens: (world: World) => Promise<unknown>
}

/** The unit's unions and whose members they are, from the beginning. */
export const foundUnions = (world: World, when: When): Promise<unknown> =>
  as(world, 'administrator', when, async (tx, by) => {
    await addUnions(tx, by, world.unitId, unions)
    for (const [name, keys] of Object.entries(members)) {
      const organisations = keys.map((key) => found(world.organisations, key))
      await addMembers(tx, by, await unionOf(tx, name), organisations)
    }
  })

const unionOf = async (tx: UnitDb, name: string): Promise<string> =>
  (await tx.selectFrom('mass_union').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id

const dialogueOf = async (tx: UnitDb): Promise<string> => {
  const dialogue = await currentDialogue(tx)
  if (!dialogue) throw new Error('nobody is asked without a dialogue')
  return dialogue.id
}

/** A village by its place in the list, a union by its name. */
async function contactRef(world: World, tx: UnitDb, of: number | string): Promise<ContactRef> {
  if (typeof of === 'string') return { of: 'union', id: await unionOf(tx, of) }
  return { of: 'village', id: world.villages[of - 1] ?? '' }
}

/** Codes made, organisations given out, links made, results recorded: each at its own instant. */
export const outreachHappenings: readonly OutreachHappening[] = [
  {
    when: SOURCES_MADE,
    what: 'sources made',
    happens: (world) => as(world, 'specialist', SOURCES_MADE, (tx, by) => makeSources(tx, by, world.unitId)),
  },
  ...otherSources.map((source) => ({
    when: source,
    what: `source ${source.code}`,
    happens: (world: World) =>
      as(world, 'specialist', source, async (tx, by) =>
        must('source', await addSource(tx, by, source.label, source.code)),
      ),
  })),
  ...given.map((work) => ({
    when: work,
    what: `outreach given ${work.organisations.join(', ')}`,
    happens: (world: World) =>
      as(world, 'specialist', work, async (tx, by) => {
        const ids = work.organisations.map((key) => found(world.organisations, key))
        const who: ContactRef =
          work.to === 'department-officer'
            ? { of: 'officer', id: playerOf(world, work.to).officerId }
            : await contactRef(world, tx, work.to.union)
        return must('assign', await assignOutreach(tx, by, await dialogueOf(tx), ids, who))
      }),
  })),
  {
    when: HEADS_ASK,
    what: 'heads ask',
    happens: (world) =>
      as(world, 'specialist', HEADS_ASK, async (tx, by) =>
        must('heads', await assignToHeads(tx, by, await dialogueOf(tx))),
      ),
  },
  ...links.map((link) => ({
    when: link,
    what: `link of ${link.of}`,
    happens: (world: World) =>
      as(world, 'specialist', link, async (tx, by) => {
        const dialogue = await currentDialogue(tx)
        const id = await contactFor(tx, await contactRef(world, tx, link.of))
        const contact = id && (await outreachContactAt(tx, id))
        if (!contact || !dialogue) throw new Error(`nobody asks for ${link.of}`)
        const made = { until: dialogue.conferenceOn, showsPhone: link.showsPhone ?? false }
        return must('link', await makeContactLink(tx, by, contact, made))
      }),
  })),
  ...attempts.map((attempt) => ({
    when: attempt,
    what: `asked ${attempt.organisation}`,
    happens: (world: World) => {
      const record = async (tx: UnitDb, by: Parameters<typeof recordAttempt>[1]) => {
        const organisationId = found(world.organisations, attempt.organisation)
        const dialogueId = await dialogueOf(tx)
        const { contact_id } = await tx
          .selectFrom('outreach')
          .select('contact_id')
          .where('dialogue_id', '=', dialogueId)
          .where('organisation_id', '=', organisationId)
          .executeTakeFirstOrThrow()
        const isLink = attempt.by === 'link'
        return must(
          'attempt',
          await recordAttempt(tx, by, {
            ...{ dialogueId, organisationId, result: attempt.result, note: attempt.note ?? '', on: by.on },
            ...{ way: isLink ? 'link' : (attempt.way ?? 'phone'), contactId: isLink ? contact_id : null },
          }),
        )
      }
      return attempt.by === 'link'
        ? world.parts.db.inUnit(world.unitId, 'system', 'write', (tx) => record(tx, byAt(attempt, null, 'public')))
        : as(world, attempt.by, attempt, record)
    },
  })),
  ...takenOff.map((off) => ({
    when: off,
    what: `off the list ${off.organisation}`,
    happens: (world: World) =>
      as(world, 'specialist', off, async (tx, by) => {
        const at = { dialogueId: await dialogueOf(tx), organisationId: found(world.organisations, off.organisation) }
        const { version } = await tx
          .selectFrom('outreach')
          .select('version')
          .where('dialogue_id', '=', at.dialogueId)
          .where('organisation_id', '=', at.organisationId)
          .executeTakeFirstOrThrow()
        return must('off', await setListed(tx, by, { ...at, version }, false, off.reason))
      }),
  })),
]
