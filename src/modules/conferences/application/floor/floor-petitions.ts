import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { accept, type Result } from '#kernel/result.ts'
import type { Dialogue } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { Stage } from '#modules/petitions/index.ts'
import { publicTextDraft, type ReleaseInput, releasePublicText } from '#modules/petitions/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import { mayBeGrouped } from '#modules/themes/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { SLOT } from '../../domain/index.ts'
import { agendaRows } from '../agenda/agenda-query.ts'
import { type AgendaRefusal, agendaOrder, orderAgenda, takeUpAgenda } from '../agenda/lock-agenda.ts'
import { announceHall } from '../sitting/announce.ts'
import { sittingOf } from '../sitting/sitting-query.ts'

/** A petition that was raised in the hall and waits until somebody has looked at it. */
export interface FloorPetition {
  readonly id: string
  readonly code: string
  readonly number: number | null
  readonly submissionId: string
  readonly sender: string
  readonly content: string
  readonly receivedAt: Temporal.Instant
  readonly version: number
  /** How it would be shown: what looks like personal data is hidden. */
  readonly title: string
  readonly publicContent: string
}

/** Kiến nghị nêu tại chỗ that stand in no agenda yet, in the order they came. */
export async function floorPetitions(db: UnitDb, dialogueId: string): Promise<readonly FloorPetition[]> {
  const { rows } = await sql<Omit<FloorPetition, 'publicContent'> & { stage: Stage }>`
    select p.id, p.code, p.number, p.submission_id as "submissionId", s.sender_name as sender, p.title, p.content, p.version, p.stage,
      s.received_at as "receivedAt"
    from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    where p.dialogue_id = ${dialogueId}::uuid and s.channel = 'conference'
      and not exists (select from agenda_item i where i.unit_id = p.unit_id and i.dialogue_id = p.dialogue_id
        and i.petition_id = p.id and i.removed_at is null)
    order by s.received_at, p.row_number`.execute(db)
  return rows
    .filter(({ stage }) => mayBeGrouped(stage))
    .map(({ stage: _, ...row }) => ({
      ...row,
      title: publicTextDraft(row.title),
      publicContent: publicTextDraft(row.content),
    }))
}

type ReleaseRefusal = Extract<Awaited<ReturnType<typeof releasePublicText>>, { refusal: string }>['refusal']

/**
 * Đưa lên màn hình: its public text is released (R20), as for any other petition, and it stands behind what is spoken about now. Before
 * that nobody in the hall sees it.
 */
export async function takeToHall(
  tx: UnitDb,
  by: By,
  actor: Actor,
  dialogue: Pick<Dialogue, 'id'>,
  text: ReleaseInput,
): Promise<Result<{ readonly itemId: string }, AgendaRefusal | ReleaseRefusal | 'stale'>> {
  await sql`savepoint floor`.execute(tx)
  const came = await taken(tx, by, actor, dialogue.id, text)
  await (came.ok ? sql`release savepoint floor` : sql`rollback to savepoint floor`).execute(tx)
  return came
}

async function taken(
  tx: UnitDb,
  by: By,
  actor: Actor,
  dialogueId: string,
  text: ReleaseInput,
): Promise<Result<{ readonly itemId: string }, AgendaRefusal | ReleaseRefusal | 'stale'>> {
  const up = await takeUpAgenda(tx, { dialogueId })
  if (!up.ok) return up
  const released = await releasePublicText(tx, by, actor, text)
  if (!released.ok) return { ok: false, refusal: 'refusal' in released ? released.refusal : 'stale' }
  const rows = await agendaRows(tx, dialogueId)
  const now = (await sittingOf(tx, dialogueId))?.itemId
  const last = rows.findLast(({ kind }) => kind === 'petition')?.id
  const order = [...(await agendaOrder(tx, dialogueId))]
  // Behind those of the hall that wait already: who came first is heard first.
  const fromHall = await sql<{ id: string }>`
    select i.id from agenda_item i join petition p on p.unit_id = i.unit_id and p.id = i.petition_id
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    where i.dialogue_id = ${dialogueId}::uuid and i.removed_at is null and s.channel = 'conference'`.execute(tx)
  const hall = new Set(fromHall.rows.map(({ id }) => id))
  let at = order.indexOf(now ?? last ?? '')
  while (hall.has(order[at + 1] ?? '')) at++
  const itemId = newId()
  order.splice(at < 0 ? order.length : at + 1, 0, itemId)
  await tx
    .insertInto('agenda_item')
    .values({
      ...{ id: itemId, dialogue_id: dialogueId, kind: 'petition', position: order.length, minutes: SLOT },
      ...{ petition_id: text.petitionId, created_at: by.at, created_by: by.officerId },
    })
    .execute()
  await orderAgenda(tx, order)
  await announceHall(tx)
  await recordHistory(tx, by, {
    ...{ code: 'agenda.floor-petition-taken', subject: 'dialogue', subjectId: dialogueId },
    facts: { petition: text.petitionId },
  })
  return accept({ itemId })
}
