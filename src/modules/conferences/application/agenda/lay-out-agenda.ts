import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { topicsOf } from '#modules/themes/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { proposeAgenda, proposedEnd, SLOT } from '../../domain/index.ts'
import { agendaRows, missingPetitions } from './agenda-query.ts'
import { type AgendaRefusal, agendaOrder, orderAgenda, takeUpAgenda } from './lock-agenda.ts'
import { planProgramme } from './programme-of.ts'

/** A petition that is to be spoken about: in which topic, and with whom it lies. */
interface Placed {
  readonly id: string
  readonly topic: string
  readonly departmentId: string | null
  readonly who: string
}

/** Petitions in speaking order: topic by topic, then what stands in none, who asked to speak first. */
async function petitionsInOrder(tx: UnitDb, dialogueId: string): Promise<readonly Placed[]> {
  const { topics } = await topicsOf(tx, dialogueId)
  const missing = await missingPetitions(tx, dialogueId)
  const { rows } = await sql<{ id: string; lead: string | null; asks: boolean }>`
    select p.id, p.lead_department_id as lead, p.ask_at_conference as asks from petition p
    where p.id = any(${missing.map(({ id }) => id)}::uuid[])`.execute(tx)
  const known = new Map(rows.map((row) => [row.id, row]))
  const inTopics = topics.flatMap(({ name, petitions }) => petitions.map(({ id }) => ({ id, topic: name })))
  const placed = new Set(inTopics.map(({ id }) => id))
  const rest = missing
    .filter(({ id }) => !placed.has(id))
    .toSorted((a, b) => Number(known.get(b.id)?.asks ?? false) - Number(known.get(a.id)?.asks ?? false))
  return [...inTopics, ...rest.map(({ id }) => ({ id, topic: '' }))]
    .filter(({ id }) => known.has(id))
    .map((one) => ({ ...one, departmentId: known.get(one.id)?.lead ?? null, who: '' }))
}

/** Who registered to speak and sent no petition. */
async function speakersOf(tx: UnitDb, dialogueId: string) {
  const { rows } = await sql<{ name: string; topic: string }>`
    select coalesce(o.name, r.name) as name, r.speech_topic as topic
    from registration r left join organisation o on o.unit_id = r.unit_id and o.id = r.organisation_id
    where r.dialogue_id = ${dialogueId}::uuid and r.withdrawn_at is null and r.wants_to_speak
      and not exists (select from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
        where p.dialogue_id = r.dialogue_id and s.organisation_id = r.organisation_id)
    order by r.received_at, r.id`.execute(tx)
  return rows
}

/** Lập chương trình từ kế hoạch, chủ đề và đăng ký phát biểu: everything that is known already; nothing of it is typed again. */
export async function layOutAgenda(
  tx: UnitDb,
  by: By,
  dialogue: Pick<Dialogue, 'id' | 'address' | 'startsAt' | 'closedOn'>,
): Promise<Result<{ readonly items: number }, 'closed' | 'laid-out-already' | 'nothing-to-lay-out'>> {
  if (dialogue.closedOn) return refuse('closed')
  const programme = await planProgramme(tx, dialogue.address)
  const endsAt = proposedEnd(programme, dialogue.startsAt)
  const items = proposeAgenda({
    ...{ programme, endsAt, beginsAt: dialogue.startsAt },
    petitions: await petitionsInOrder(tx, dialogue.id),
    speakers: await speakersOf(tx, dialogue.id),
  })
  if (items.length === 0) return refuse('nothing-to-lay-out')
  const made = await tx
    .insertInto('agenda')
    .values({ dialogue_id: dialogue.id, ends_at: endsAt, created_at: by.at, created_by: by.officerId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('dialogue_id')
    .executeTakeFirst()
  if (!made) return refuse('laid-out-already')
  await tx
    .insertInto('agenda_item')
    .values(
      items.map((item, at) => ({
        ...{ id: newId(), dialogue_id: dialogue.id, kind: item.kind, position: at + 1, starts_at: item.startsAt },
        ...{ minutes: item.minutes, title: item.title, public_title: item.publicTitle, topic: item.topic },
        ...{ petition_id: item.petitionId, department_id: item.departmentId, who: item.who },
        ...{ created_at: by.at, created_by: by.officerId },
      })),
    )
    .execute()
  await recordHistory(tx, by, {
    ...{ code: 'agenda.laid-out', subject: 'dialogue', subjectId: dialogue.id },
    facts: { items: items.length },
  })
  return accept({ items: items.length })
}

/** Đưa kiến nghị còn thiếu vào: each behind those of its topic, or behind the last petition there is. */
export async function addMissing(
  tx: UnitDb,
  by: By,
  seen: { readonly dialogueId: string; readonly version?: number | undefined },
): Promise<Result<{ readonly added: number }, AgendaRefusal | 'nothing-missing'>> {
  const taken = await takeUpAgenda(tx, seen)
  if (!taken.ok) return taken
  const { dialogueId } = seen
  const missing = await petitionsInOrder(tx, dialogueId)
  if (missing.length === 0) return refuse('nothing-missing')
  const rows = [...(await agendaRows(tx, dialogueId))]
  const minutes = rows.find(({ kind }) => kind === 'petition')?.minutes ?? SLOT
  const order = [...(await agendaOrder(tx, dialogueId))]
  const petitions = rows.filter(({ kind }) => kind === 'petition')
  const topicOf = new Map(petitions.map(({ id, topic }) => [id, topic]))
  for (const one of missing) {
    const id = newId()
    const behind = order.findLastIndex((other) => topicOf.get(other) === one.topic)
    const last = order.findLastIndex((other) => topicOf.has(other))
    order.splice((behind >= 0 ? behind : last >= 0 ? last : order.length - 1) + 1, 0, id)
    topicOf.set(id, one.topic)
    await tx
      .insertInto('agenda_item')
      .values({
        ...{ id, dialogue_id: dialogueId, kind: 'petition', position: order.length, minutes, topic: one.topic },
        ...{ petition_id: one.id, department_id: one.departmentId, created_at: by.at, created_by: by.officerId },
      })
      .execute()
  }
  await orderAgenda(tx, order)
  await recordHistory(tx, by, {
    ...{ code: 'agenda.missing-added', subject: 'dialogue', subjectId: dialogueId },
    facts: { petitions: missing.map(({ id }) => id) },
  })
  return accept({ added: missing.length })
}
