import { day } from '#kernel/day.ts'
import { paperDay } from '#kernel/paper-days.ts'
import { heading, list, paragraph, plainOf } from '#kernel/text-blocks.ts'
import { longDate } from '#kernel/vietnamese-date.ts'
import { activeDepartments } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { DialogueInOffice } from '../dialogue-in-office.ts'
import { latestText } from '../dialogue-text.ts'
import { unitInSentence } from '../plan/proposed-plan.ts'
import { readPlan } from '../plan/stored-plan.ts'
import { unitEnding } from '../usual-ending.ts'
import type { NoticeSituation } from './notice-facts.ts'
import { noticeWords as words } from './notice-words.vi.ts'

/** "8 giờ", "7 giờ 30", from "08:00". */
const hourOf = (time: string): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return words.hour(hour, minute)
}

/** On which plans the notice rests: the city's, as the unit's plan names it, and the unit's own, once it has a number. */
async function basisOf(db: UnitDb, dialogue: DialogueInOffice, called: string): Promise<string> {
  const plan = await latestText(db, dialogue.id, 'plan')
  const city = plan ? readPlan(plan.content).plan.basis : null
  return [
    city?.number && words.cityPlan(city.number, city.on && paperDay(day(city.on))),
    dialogue.planSentNumber && words.ownPlan(dialogue.planSentNumber, called),
  ]
    .filter(Boolean)
    .join(words.and)
}

/** Thông báo as it is proposed: everything R4 asks for, made of what is known. */
export async function proposedNotice(
  db: UnitDb,
  dialogue: DialogueInOffice,
  { facts, unit, base }: NoticeSituation,
): Promise<string> {
  const called = unitInSentence(unit)
  const lastDay = longDate(facts.lastDay)
  const counter = words.counter(unit.counter_name, unit.counter_address)
  const chair = [dialogue.chairName, dialogue.chairTitle].filter(Boolean).join(', ')
  const economy = (await activeDepartments(db)).find(({ purpose, outside }) => purpose === 'economy' && !outside)
  const [registerAt, registerPaper] = facts.registrationForms
  const [petitionAt, petitionPaper] = facts.petitionForms
  const body = plainOf([
    paragraph(words.intro(called, dialogue.year, await basisOf(db, dialogue, called))),
    heading(words.when, 2),
    list([
      words.time(hourOf(dialogue.startsAt), longDate(facts.conferenceOn)),
      words.place(facts.place),
      ...(chair ? [words.chair(chair)] : []),
    ]),
    heading(words.who, 2),
    list([words.everybody(called)]),
    heading(words.register, 2),
    list([
      ...(base && registerAt && registerPaper
        ? [words.registerOnline(registerAt), words.registerPaper(registerPaper)]
        : []),
      words.registerCounter(counter),
    ]),
    heading(words.petition, 2),
    list([
      base && petitionAt ? words.petitionOnline(petitionAt, lastDay) : words.petitionOnlineSomewhere(lastDay),
      ...(base && petitionPaper ? [words.petitionPaper(petitionPaper)] : []),
      words.petitionCounter(counter, hourOf(facts.counterUntil), lastDay),
      words.late,
      words.public,
    ]),
    heading(words.contact, 2),
    list([words.call(economy?.name ?? unit.counter_name, facts.phone)]),
  ])
  return [body, await unitEnding(db, dialogue, 'notice')].filter(Boolean).join('\n\n')
}
