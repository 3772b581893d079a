import { paperDay, paperWeekday } from '#kernel/paper-days.ts'
import { atStart, monthAndYear } from '#kernel/vietnamese-date.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import type { Rules } from '#modules/regulations/index.ts'
import { activeDepartments, type Department, isPurpose, kindWords, ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { minutesAfter, type Plan, type PlanFacts } from '../../domain/index.ts'
import { type Dialogue, rulesOf } from '../dialogue.ts'
import { latestText } from '../dialogue-text.ts'
import { dialogueTimes } from '../dialogue-times.ts'
import { unitRecipients } from '../usual-ending.ts'
import { dutyWords, planWords } from './plan-words.vi.ts'
import { readPlan } from './stored-plan.ts'

/** "xã Đại Sơn", within a sentence. */
export const unitInSentence = (unit: { readonly kind: string; readonly name: string }): string => {
  const said = kindWords(unit.kind, unit.name)
  return said.slice(0, 1).toLocaleLowerCase('vi') + said.slice(1)
}

/** What the dialogue itself says of its conference. */
export const planFactsOf = (dialogue: Dialogue): PlanFacts => ({
  conferenceOn: dialogue.conferenceOn.toString(),
  startsAt: dialogue.startsAt.slice(0, 5),
  place: dialogue.place,
  chairName: dialogue.chairName,
  chairTitle: dialogue.chairTitle,
})

/** What is written of last year's: the newest plan of an earlier dialogue; null: there is none. */
async function planBefore(db: UnitDb, { year, ordinal }: Dialogue): Promise<Plan | null> {
  const earlier = await db
    .selectFrom('dialogue')
    .innerJoin('dialogue_text', 'dialogue_text.dialogue_id', 'dialogue.id')
    .select('dialogue.id')
    .where('dialogue_text.kind', '=', 'plan')
    .where((row) => row.or([row('year', '<', year), row.and([row('year', '=', year), row('ordinal', '<', ordinal)])]))
    .orderBy('year', 'desc')
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst()
  const last = earlier && (await latestText(db, earlier.id, 'plan'))
  return last ? readPlan(last.content).plan : null
}

const dutiesOf = (departments: readonly Department[], before: Plan | null): Plan['duties'] =>
  departments
    .filter(({ outside }) => !outside)
    .map(({ id, name, purpose }) => ({
      departmentId: id,
      body: name,
      work:
        before?.duties.find(({ departmentId }) => departmentId === id)?.work ??
        (isPurpose(purpose) ? (dutyWords[purpose] ?? []) : []),
    }))

/** How petitions are received and handled, by the dialogue's own rules. */
async function petitionsOf(db: UnitDb, dialogue: Dialogue, rules: Rules, called: string): Promise<readonly string[]> {
  const { lastDay } = dialogueTimes(dialogue, rules, await currentCalendar(db))
  const { proposed } = planWords
  return [
    proposed.posting(called),
    proposed.intake(paperWeekday(lastDay), rules.intakeWorkingDays.value),
    proposed.condition(
      rules.minimumRegistrations.value,
      rules.minimumPetitions.value,
      rules.reducedMinimumPetitions.value,
    ),
    proposed.noneRegistered,
    proposed.answers(rules.answerOwn.value, rules.answerJoint.value),
    proposed.beyond,
    proposed.notHeld(rules.answerOwnWithoutConference.value, rules.answerJointWithoutConference.value),
    proposed.report(rules.report.value),
  ]
}

/** "2025–2030": plans of development run for five years. */
const termOf = (year: number): string => {
  const from = year - (year % 5)
  return `${from}–${from + 5}`
}

/** What is done in which month, by the rules and the conference day. */
function scheduleOf({ year, conferenceOn }: Dialogue, rules: Rules): readonly string[] {
  const due = Temporal.PlainDate.from(`${year}-${rules.planDue.value}`)
  const month = (on: Temporal.PlainDate) => atStart(monthAndYear(on))
  return planWords.proposed.schedule({
    ...{ plan: month(due), before: rules.planDueCount.value === 'strict', due: paperDay(due) },
    notice: month(Temporal.PlainDate.from({ year, month: rules.noticeMonth.value, day: 1 })),
    conference: month(conferenceOn),
  })
}

/**
 * The plan as it is proposed before anything is saved: what last year's said, where there is one, and the usual otherwise;
 * days and numbers always from this dialogue, its rules and the unit. The city's plan is another one each year.
 */
export async function proposedPlan(db: UnitDb, dialogue: Dialogue): Promise<Plan> {
  const [unit, departments, before] = [await ownUnit(db), await activeDepartments(db), await planBefore(db, dialogue)]
  const called = unitInSentence(unit)
  const { proposed } = planWords
  const startsAt = dialogue.startsAt.slice(0, 5)
  const own = await unitRecipients(db, dialogue)
  return {
    basis: { number: '', on: '', title: before?.basis.title ?? '' },
    purposes: before?.purposes ?? proposed.purposes(called, termOf(dialogue.year)),
    requirements: before?.requirements ?? proposed.requirements,
    participants: before?.participants ?? proposed.participants(called),
    programme:
      before?.programme ?? proposed.programme.map(([minutes, what]) => ({ at: minutesAfter(startsAt, minutes), what })),
    petitions: await petitionsOf(db, dialogue, rulesOf(dialogue), called),
    duties: dutiesOf(departments, before),
    schedule: scheduleOf(dialogue, rulesOf(dialogue)),
    budget: before?.budget ?? proposed.budget(called),
    recipients: own.length > 0 ? own : (before?.recipients ?? proposed.recipients(called)),
  }
}
