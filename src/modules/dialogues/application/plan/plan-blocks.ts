import { day } from '#kernel/day.ts'
import { paperDay, paperWeekday } from '#kernel/paper-days.ts'
import { heading, list, paragraph, readBlocks, type TextBlock } from '#kernel/text-blocks.ts'
import { hour } from '#kernel/vietnamese-date.ts'
import { planWords as words } from './plan-words.vi.ts'
import type { StoredPlan } from './stored-plan.ts'

/** Whose plan it is, as sentences name it. */
export interface PlanningUnit {
  readonly unit: string
  readonly city: string
}

const listed = (title: TextBlock, items: readonly string[]): readonly TextBlock[] =>
  items.length > 0 ? [title, list(items)] : []

/** Kế hoạch as it is read: on the page, as plain text in the paper that carries it, as HTML. `unit`: "xã Đại Sơn"; `city`: "thành phố Hải Phòng". */
export function planBlocks({ plan, facts }: StoredPlan, { unit, city }: PlanningUnit): readonly TextBlock[] {
  const { headings } = words
  const chair = [facts.chairName, facts.chairTitle].filter(Boolean).join(', ')
  const { number, on, title } = plan.basis
  return [
    paragraph(words.basis(unit, number, on && paperDay(day(on)), title, city)),
    heading(headings.purpose),
    ...listed(heading(headings.purposes, 2), plan.purposes),
    ...listed(heading(headings.requirements, 2), plan.requirements),
    heading(headings.conference),
    ...listed(heading(headings.when, 2), [
      words.when(hour(facts.startsAt), paperWeekday(day(facts.conferenceOn))),
      ...(facts.place ? [words.where(facts.place)] : []),
      ...(chair ? [words.chair(chair)] : []),
    ]),
    ...listed(heading(headings.participants, 2), plan.participants),
    ...listed(
      heading(headings.programme, 2),
      plan.programme.map(({ at, what }) => words.programmeLine(at, what)),
    ),
    ...listed(heading(headings.petitions), plan.petitions),
    ...plan.duties
      .filter(({ work }) => work.length > 0)
      .flatMap(({ body, work }, index) => [
        ...(index === 0 ? [heading(headings.duties)] : []),
        heading(`${index + 1}. ${body}`, 2),
        list(work),
      ]),
    ...listed(heading(headings.schedule), plan.schedule),
    ...(plan.budget ? [heading(headings.budget), ...readBlocks(plan.budget)] : []),
    ...(plan.recipients.length > 0 ? [paragraph(headings.recipients), list(plan.recipients)] : []),
  ]
}
