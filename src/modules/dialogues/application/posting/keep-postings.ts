import { sql } from 'kysely'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { moveExpiry } from '#modules/links/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isPostingPhase, linkEnds, plannedDay, postingAnchors } from '../../domain/index.ts'
import type { Dialogue } from '../dialogue.ts'
import { anchorsOf } from './make-postings.ts'
import { POSTING_LINK } from './posting-link.ts'

/**
 * Planned days follow the day they count from while a row is open and nobody set its day by hand; the links of village heads
 * end with the conference as it now stands. Called whenever a day of the dialogue changes.
 */
export async function keepPostings(tx: UnitDb, by: By, dialogue: Dialogue, calendar: WorkingCalendar): Promise<void> {
  const rows = await tx
    .selectFrom('posting')
    .select(['id', 'phase', 'channel', 'anchor', 'anchor_days', 'planned_on', 'done_on'])
    .where('dialogue_id', '=', dialogue.id)
    .where('removed_at', 'is', null)
    .execute()
  if (rows.length === 0) return
  const anchors = anchorsOf(dialogue, calendar, by.on)
  const moved = rows.flatMap(({ id, anchor, anchor_days: days, planned_on, done_on }) => {
    const followed = postingAnchors.find((one) => one === anchor)
    if (!followed || done_on) return []
    const to = plannedDay({ anchor: followed, days }, anchors, calendar)
    return to.equals(planned_on) ? [] : [{ id, to }]
  })
  if (moved.length > 0)
    await sql`update posting p set planned_on = m.planned_on, version = p.version + 1
      from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ to }) => to.toString())}::date[]) as m (id, planned_on)
      where p.id = m.id`.execute(tx)
  const conferenceOn = anchors.conference
  const places = rows.filter(({ channel }) => channel === 'village')
  const before = places.filter(({ phase }) => phase !== 'after').map(({ id }) => id)
  await moveExpiry(tx, POSTING_LINK, before, linkEnds('before', conferenceOn, conferenceOn))
  for (const { id, phase, planned_on } of places.filter(({ phase }) => phase === 'after')) {
    const plannedOn = moved.find((one) => one.id === id)?.to ?? planned_on
    if (isPostingPhase(phase)) await moveExpiry(tx, POSTING_LINK, [id], linkEnds(phase, conferenceOn, plannedOn))
  }
}
