import { writeFileSync } from 'node:fs'
import { compareDays, type Day, day } from '#kernel/day.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { remindInvitees } from '#modules/conferences/index.ts'
import { decide } from '#modules/decisions/index.ts'
import {
  closeDialogue,
  createDialogue,
  dayBegins,
  lockDialogue,
  meetMilestone,
  moveConference,
  publishNotice,
  recordHeld,
  recordPlanSent,
} from '#modules/dialogues/index.ts'
import { saveFilter } from '#modules/lists/index.ts'
import { tellDue } from '#modules/petitions/index.ts'
import type { DemoDay } from '#platform/config/index.ts'
import { blankForms } from '#src/blank-forms.ts'
import { dialogueEvents } from '#src/events.ts'
import type { Parts } from '#src/parts.ts'
import { entersBasis } from './bases.ts'
import { budgetHappenings } from './budgets.ts'
import { cityFormComes } from './city-form.ts'
import { conferenceHappenings } from './conference.ts'
import { afterConference, splitOff } from './dai-son/after-conference.ts'
import { bases } from './dai-son/bases.ts'
import { filters } from './dai-son/filters.ts'
import { officers } from './dai-son/people.ts'
import { petitions2025 } from './dai-son/petitions-2025.ts'
import { petitions2026 } from './dai-son/petitions-2026.ts'
import { posts } from './dai-son/posts.ts'
import { registrations } from './dai-son/registrations.ts'
import type { When } from './dai-son/story.ts'
import { dialogues, PLACE, type StoryDialogue } from './dai-son/unit.ts'
import { foundUnit } from './found-unit.ts'
import { isFurnished, markFurnished } from './fresh.ts'
import { groupHappenings } from './groups.ts'
import { hallHappenings } from './hall.ts'
import { petitions, registers } from './intake.ts'
import { letterHappenings } from './letters.ts'
import { madeKnown } from './made-known.ts'
import { noticesOfDay } from './notices.ts'
import { numberHappenings } from './numbers.ts'
import { outreachHappenings } from './outreach.ts'
import { postponedHappenings } from './postponed.ts'
import { publishes } from './posts.ts'
import { registerHappenings } from './registers.ts'
import { sheetHappenings } from './sheets.ts'
import { takeStep } from './steps.ts'
import { finishTasksDue, taskHappenings } from './tasks.ts'
import { tellWaiting } from './telling.ts'
import { as, byAt, found, type Happening, instantOf, must, type World } from './world.ts'

/**
 * Furnishes xã Đại Sơn up to a day, and of it up to the hour it begins at: everything of the story that happened until then is
 * done by the real commands, each at its own instant. Does nothing when the demonstration already stands there.
 */
export async function furnish(
  parts: Parts,
  until: DemoDay,
  say: (line: string) => void,
  origin: string,
): Promise<void> {
  const { dataDir } = parts.config
  if (!isFurnished(dataDir, until)) {
    say(`Đang dựng dữ liệu mẫu đến ngày ${dateWithYear(until.day)}…`)
    await replay(parts, until.day, origin, until.at)
    markFurnished(dataDir, until)
  }
  tellLogins(say)
}

/**
 * The replay itself; tests use it on a database of their own.
 * @param at "07:30": what the last day brings later is left to who looks at it; without, the whole day has happened
 */
export async function replay(parts: Parts, until: Day, origin = 'http://localhost:3000', at = '24:00'): Promise<World> {
  const world = await foundUnit(parts, origin)
  let today: string | null = null
  for (const { when, what, happens } of happenings()) {
    const days = compareDays(day(when.on), until)
    if (days > 0 || (days === 0 && when.at > at)) break
    if (when.on !== today) await beginDay(world, { on: when.on, at: '00:05' })
    today = when.on
    try {
      await happens(world)
    } catch (error) {
      throw new Error(`${when.on} ${when.at} ${what}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
  }
  await beginDay(world, { on: until.toString(), at: '00:05' })
  return world
}

const beginDay = (world: World, when: When) =>
  world.parts.db.inUnit(world.unitId, 'system', 'write', async (tx) => {
    const by = byAt(when, null, 'system')
    await dayBegins(tx, by, dialogueEvents)
    await remindInvitees(tx, by)
    await tellDue(tx, by)
  })

/** When the city's form came. */
const FORM: When = { on: '2026-09-03', at: '09:40' }

function happenings(): Happening[] {
  const stories = [...petitions2025, ...petitions2026, ...afterConference]
  const all: Happening[] = [
    ...dialogues.flatMap(lifeOf),
    ...postponedHappenings,
    { when: FORM, what: 'the city’s form', happens: (world) => cityFormComes(world, FORM) },
    ...bases.map((story) => ({
      when: story,
      what: `basis ${story.number}`,
      happens: (world: World) => entersBasis(world, story),
    })),
    ...posts.map((story) => ({
      when: story,
      what: `post ${story.words.title}`,
      happens: (world: World) => publishes(world, story),
    })),
    ...outreachHappenings,
    ...budgetHappenings,
    ...conferenceHappenings,
    ...groupHappenings,
    ...hallHappenings,
    ...letterHappenings,
    ...madeKnown,
    ...registerHappenings,
    ...sheetHappenings,
    ...taskHappenings,
    ...numberHappenings,
    ...registrations.map((story) => ({
      when: story,
      what: `registration ${story.organisation}`,
      happens: (world: World) => registers(world, story),
    })),
    ...filters.map((filter) => ({
      when: filter,
      what: `filter ${filter.name}`,
      happens: (world: World) =>
        as(world, 'specialist', filter, async (tx, by, { officerId }) =>
          must('filter', await saveFilter(tx, by, { list: 'petitions', officerId }, filter)),
        ),
    })),
    ...stories
      .filter((story) => !story.with)
      .map((story) => ({
        when: story,
        what: `petition ${story.key}`,
        happens: (world: World) => petitions(world, [story, ...stories.filter((other) => other.with === story.key)]),
      })),
    ...[...stories, ...splitOff].flatMap((story) =>
      story.steps.map((step) => ({
        when: step,
        what: `${story.key} ${step.do}`,
        happens: (world: World) => takeStep(world, story.key, step),
      })),
    ),
  ]
  const days = [...new Set(all.map(({ when }) => when.on))]
  all.push(...days.flatMap(toldAfter), ...days.map(tasksOf), ...days.flatMap(noticesOfDay))
  return all.sort((a, b) => Temporal.Instant.compare(instantOf(a.when), instantOf(b.when)))
}

/** What a day brought is told to people on the next weekday, early: the newest alone still waits. */
function toldAfter(on: string): Happening[] {
  const next = day(on).add({ days: 1 })
  const when = { on: next.add({ days: Math.max(0, next.dayOfWeek - 5) && 8 - next.dayOfWeek }).toString(), at: '07:30' }
  return [{ when, what: 'people told', happens: (world) => tellWaiting(world, when) }]
}

/** At the end of a day what was to be done by then is done; one task alone is late, as its own story tells. */
function tasksOf(on: string): Happening {
  const when = { on, at: '16:45' }
  return { when, what: 'tasks done', happens: (world) => finishTasksDue(world, when) }
}

/** A dialogue's own course: created, plan sent, notice out, decided, held, its papers sent, closed. */
function lifeOf(story: StoryDialogue): Happening[] {
  const shown = async (world: World, tx: Parameters<typeof lockDialogue>[0]) => {
    const dialogue = await lockDialogue(tx, found(world.dialogues, story.year))
    if (!dialogue) throw new Error(`no dialogue of ${story.year}`)
    return { dialogueId: dialogue.id, version: dialogue.version }
  }
  const step = (when: When, what: string, happens: Happening['happens']): Happening => ({
    when,
    what: `dialogue ${story.year} ${what}`,
    happens,
  })
  return [
    step(story.created, 'created', (world) =>
      as(world, 'specialist', story.created, async (tx, by) => {
        const created = await createDialogue(
          tx,
          by,
          {
            year: story.year,
            conferenceOn: day(story.moved?.from ?? story.conferenceOn),
            startsAt: '08:00',
            place: PLACE,
            chairName: 'Phạm Văn Ví Dụ',
            chairTitle: 'Chủ tịch UBND xã',
          },
          dialogueEvents,
        )
        world.dialogues.set(story.year, must('create', created).id)
      }),
    ),
    ...[story.moved]
      .filter((moved) => moved !== undefined)
      .map((moved) =>
        step(moved, 'moved', (world) =>
          as(world, 'leader', moved, async (tx, by) => {
            const to = { to: day(story.conferenceOn), reason: moved.reason, paper: '', byLeader: true }
            return must('moved', await moveConference(tx, by, await shown(world, tx), to, dialogueEvents))
          }),
        ),
      ),
    step(story.planSent, 'plan sent', (world) =>
      as(world, 'specialist', story.planSent, async (tx, by) => {
        const sent = { on: by.on, how: 'Trục liên thông văn bản', number: story.planSent.number, reason: '' }
        return must('plan', await recordPlanSent(tx, by, await shown(world, tx), sent))
      }),
    ),
    step(story.notice, 'notice', (world) =>
      as(world, 'specialist', story.notice, async (tx, by) => {
        const notice = { on: by.on, note: story.notice.note, paperAt: '17:00', forms: blankForms, origin: world.origin }
        return must('notice', await publishNotice(tx, by, await shown(world, tx), notice))
      }),
    ),
    step(story.decided, 'decided', (world) =>
      as(world, 'leader', story.decided, async (tx, by) => {
        const hold = {
          decision: 'hold',
          reason: '',
          byLeader: true,
          forOfficerId: null,
          paper: '',
          intake: null,
        } as const
        return must('decide', await decide(tx, by, await shown(world, tx), hold, dialogueEvents))
      }),
    ),
    step(story.held, 'held', (world) =>
      as(world, 'specialist', story.held, async (tx, by) =>
        must(
          'held',
          await recordHeld(tx, by, await shown(world, tx), { on: by.on, note: story.held.note }, dialogueEvents),
        ),
      ),
    ),
    ...story.sent.map((sent) =>
      step(sent, sent.milestone, (world) =>
        as(world, 'specialist', sent, async (tx, by) => {
          const dialogueId = found(world.dialogues, story.year)
          const { version } = await tx
            .selectFrom('deadline')
            .select('version')
            .where('subject_id', '=', dialogueId)
            .where('name', '=', sent.milestone)
            .executeTakeFirstOrThrow()
          const shownOf = { dialogueId, name: sent.milestone, version }
          return must(sent.milestone, await meetMilestone(tx, by, shownOf, { on: by.on, reason: '' }))
        }),
      ),
    ),
    ...(story.closed
      ? [
          step(story.closed, 'closed', (world) =>
            as(world, 'specialist', story.closed ?? story.held, async (tx, by) =>
              must('closed', await closeDialogue(tx, by, await shown(world, tx))),
            ),
          ),
        ]
      : []),
  ]
}

/** One login per role, on the terminal and in demo-logins.json. */
function tellLogins(say: (line: string) => void): void {
  const logins = officers.flatMap(({ role, name, email, password }) =>
    password ? [{ role, name, email, password }] : [],
  )
  writeFileSync('demo-logins.json', `${JSON.stringify(logins, null, 2)}\n`)
  say('Tài khoản mẫu, mỗi vai trò một người (cũng ghi ở demo-logins.json):')
  for (const { name, email, password } of logins) say(`  ${email.padEnd(28)} ${password.padEnd(32)} ${name}`)
}
