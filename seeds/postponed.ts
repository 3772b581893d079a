import { day } from '#kernel/day.ts'
import { decide, recordCityReply } from '#modules/decisions/index.ts'
import { createDialogue, lockDialogue, publishNotice, recordPlanSent } from '#modules/dialogues/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { blankForms } from '#src/blank-forms.ts'
import { dialogueEvents } from '#src/events.ts'
import { spring2027 } from './dai-son/postponed.ts'
import type { When } from './dai-son/story.ts'
import { PLACE } from './dai-son/unit.ts'
import { as, found, type Happening, must, type World } from './world.ts'

const { year, created, planSent, notice, asked, granted } = spring2027

async function shown(world: World, tx: UnitDb) {
  const dialogue = await lockDialogue(tx, found(world.dialogues, year))
  if (!dialogue) throw new Error(`no dialogue of ${year}`)
  return { dialogueId: dialogue.id, version: dialogue.version }
}

const step = (when: When, what: string, happens: Happening['happens']): Happening => ({
  when,
  what: `dialogue ${year} ${what}`,
  happens,
})

/** The course of a dialogue that nobody registered for: asked to postpone, granted, moved to another day. */
export const postponedHappenings: readonly Happening[] = [
  step(created, 'created', (world) =>
    as(world, 'specialist', created, async (tx, by) => {
      const input = {
        ...{ year, conferenceOn: day(spring2027.conferenceOn), startsAt: '08:00', place: PLACE },
        ...{ chairName: 'Phạm Văn Ví Dụ', chairTitle: 'Chủ tịch UBND xã' },
      }
      world.dialogues.set(year, must('create', await createDialogue(tx, by, input, dialogueEvents)).id)
    }),
  ),
  step(planSent, 'plan sent', (world) =>
    as(world, 'specialist', planSent, async (tx, by) => {
      const sent = { on: by.on, how: 'Trục liên thông văn bản', number: planSent.number, reason: '' }
      return must('plan', await recordPlanSent(tx, by, await shown(world, tx), sent))
    }),
  ),
  step(notice, 'notice', (world) =>
    as(world, 'specialist', notice, async (tx, by) => {
      const said = { on: by.on, note: notice.note, paperAt: '17:00', forms: blankForms, origin: world.origin }
      return must('notice', await publishNotice(tx, by, await shown(world, tx), said))
    }),
  ),
  step(asked, 'asked to postpone', (world) =>
    as(world, 'leader', asked, async (tx, by) => {
      const input = {
        ...({ decision: 'ask-to-postpone', reason: asked.reason, byLeader: true } as const),
        ...{ forOfficerId: null, paper: '', intake: null },
      }
      return must('ask', await decide(tx, by, await shown(world, tx), input, dialogueEvents))
    }),
  ),
  step(granted, 'postponed', (world) =>
    as(world, 'specialist', granted, async (tx, by) => {
      const reply = {
        ...({ reply: 'granted', on: by.on, number: granted.number, note: '' } as const),
        newDay: day(granted.newDay),
      }
      return must('granted', await recordCityReply(tx, by, await shown(world, tx), reply, dialogueEvents))
    }),
  ),
]
