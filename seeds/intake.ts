import { currentCalendar } from '#modules/calendar/index.ts'
import { currentDialogue } from '#modules/dialogues/index.ts'
import { parseIdentifier } from '#modules/organisations/index.ts'
import { readSignatoryList, receiveSubmission } from '#modules/petitions/index.ts'
import { register } from '#modules/registrations/index.ts'
import { organisations } from './dai-son/organisations.ts'
import type { StoryOrganisation, StoryPetition, StoryRegistration } from './dai-son/story.ts'
import { phoneOf, villageOf } from './found-unit.ts'
import { as, asVisitor, instantOf, must, type World } from './world.ts'

const organisationOf = (key: string): StoryOrganisation => {
  const organisation = organisations.find((one) => one.key === key)
  if (!organisation) throw new Error(`the story knows no ${key}`)
  return organisation
}

const senderOf = (world: World, organisation: StoryOrganisation) => ({
  name: organisation.name,
  kind: organisation.kind,
  villageId: villageOf(world, organisation),
  outsidePlace: organisation.elsewhere ?? '',
  identifier: organisation.identifier ? must(organisation.key, parseIdentifier(organisation.identifier)) : null,
  person: organisation.person,
  phone: phoneOf(organisation),
  email: organisation.email ?? '',
})

/** Somebody registers, on the portal or through an officer. */
export async function registers(world: World, story: StoryRegistration): Promise<void> {
  const organisation = organisationOf(story.organisation)
  const enter: typeof asVisitor =
    story.channel === 'online' ? asVisitor : (entered, when, work) => as(entered, 'counter', when, work)
  await enter(world, story, async (tx, by) => {
    const dialogue = await currentDialogue(tx)
    if (!dialogue) throw new Error(`no dialogue takes registrations on ${story.on}`)
    const sender = senderOf(world, organisation)
    return register(
      tx,
      by,
      {
        ...sender,
        name: story.again ? sender.name.replace('Hộ kinh doanh ', 'Cửa hàng ') : sender.name,
        identifier: story.again ? null : sender.identifier,
        dialogueId: dialogue.id,
        idempotencyKey: `dang-ky-${story.organisation}-${story.on}`,
        sector: organisation.sector,
        people: story.people ?? 1,
        wantsToSpeak: Boolean(story.speaks),
        speechTopic: story.speaks ?? '',
        channel: story.channel,
        source: story.from ?? '',
        receivedAt: instantOf(story),
        receivedOn: by.on,
      },
      world.parts.keys,
    )
  })
}

/** A form arrives: one petition, or several rows of it. */
export async function petitions(world: World, rows: readonly StoryPetition[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const organisation = organisationOf(first.organisation)
  const enter: typeof asVisitor =
    first.channel === 'online' ? asVisitor : (entered, when, work) => as(entered, 'counter', when, work)
  const received = await enter(world, first, async (tx, by) =>
    receiveSubmission(
      tx,
      by,
      {
        idempotencyKey: `kien-nghi-${first.key}`,
        channel: first.channel,
        language: first.inEnglish ? 'en' : 'vi',
        source: first.from ?? '',
        receivedAt: instantOf(first),
        receivedOn: by.on,
        arrivalNumber: first.arrivalNumber ?? '',
        sender: senderOf(world, organisation),
        organisationId: null,
        nameInPublic: first.named ?? !['household', 'farm', 'unregistered-individual'].includes(organisation.kind),
        attends: null,
        draft: null,
        scans: [],
        signatories: readSignatoryList(first.signatories ?? '').signatories,
        petitions: rows.map((row) => ({
          content: row.content,
          proposal: row.proposal ?? '',
          field: row.field,
          askAtConference: row.askAtConference ?? false,
          files: [],
        })),
      },
      { keys: world.parts.keys, calendar: await currentCalendar(tx), random: world.random },
    ),
  )
  for (const [index, row] of rows.entries()) {
    const made = received.petitions[index]
    if (made) world.petitions.set(row.key, made.id)
  }
}
