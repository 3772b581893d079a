import { type Day, isAfter } from '#kernel/day.ts'
import { shortDate } from '#kernel/vietnamese-date.ts'
import type { WorkingCalendar } from '#modules/calendar/index.ts'
import { type Deadline, dueStanding, dueText } from '#modules/deadlines/index.ts'
import { comesByItself, type DialogueInOffice, hasItsOwnAct, isMilestoneName } from '#modules/dialogues/index.ts'
import type { LineMilestone, Standing } from '#ui/index.ts'
import { words } from './words.vi.ts'

/** How a milestone stands, in a word and a sign. */
export interface MilestoneState {
  readonly is: Standing
  readonly text: string
}

/** What is known besides the deadline itself. */
export interface MilestoneContext {
  readonly dialogue: Pick<DialogueInOffice, 'planSentOn' | 'noticeOn' | 'heldOn'>
  readonly owed: { readonly own: number; readonly joint: number }
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** Days before which a milestone is only "chưa đến". */
const NEAR = 14

/** How a milestone stands today. */
export function milestoneState(milestone: Deadline, context: MilestoneContext): MilestoneState {
  const { dialogue, owed, today, calendar } = context
  const { name, dueOn, metOn } = milestone
  if (name === 'plan-sent' && dialogue.planSentOn)
    return { is: 'done', text: words.sentOn(shortDate(dialogue.planSentOn)) }
  if (name === 'notice' && dialogue.noticeOn)
    return { is: 'done', text: words.publishedOn(shortDate(dialogue.noticeOn)) }
  if (name === 'conference' && dialogue.heldOn) return { is: 'done', text: words.heldOn(shortDate(dialogue.heldOn)) }
  if (name === 'intake-closes' && isAfter(today, dueOn)) return { is: 'done', text: words.closedIntake }
  if (metOn) return { is: 'done', text: `${words.tick.toLocaleLowerCase('vi')} ${shortDate(metOn)}` }
  const open = name === 'own-answers' ? owed.own : name === 'joint-answers' ? owed.joint : null
  if (open === 0 && isAfter(today, dueOn)) return { is: 'done', text: words.noneOwed }
  const standing = dueStanding(dueOn, today, calendar)
  if (standing === 'overdue') return { is: 'late', text: open ? words.owed(open) : dueText(dueOn, today, calendar) }
  if (standing === 'soon' || today.until(dueOn).days <= NEAR)
    return { is: standing === 'soon' ? 'soon' : 'open', text: dueText(dueOn, today, calendar) }
  return { is: 'plain', text: words.notYet }
}

/** Is a milestone ticked off by hand, on the page? */
export const isTickedOff = ({ name, metOn, lapsedOn }: Deadline): boolean =>
  isMilestoneName(name) &&
  !hasItsOwnAct(name) &&
  !comesByItself(name) &&
  name !== 'own-answers' &&
  name !== 'joint-answers' &&
  !metOn &&
  !lapsedOn

/** The milestones that stand on the line of the year; the others would crowd it. */
export function lineMilestones(
  milestones: readonly Deadline[],
  labels: Readonly<Record<string, string>>,
  context: MilestoneContext,
): LineMilestone[] {
  return milestones.flatMap((milestone): LineMilestone[] => {
    const label = labels[milestone.name]
    if (!label || milestone.lapsedOn) return []
    const { is } = milestoneState(milestone, context)
    const day = milestone.metOn ?? milestone.dueOn
    if (milestone.name === 'conference') return [{ day, label, is: 'conference' }]
    return [{ day, label, is: is === 'done' ? 'done' : is === 'late' ? 'late' : 'next' }]
  })
}
