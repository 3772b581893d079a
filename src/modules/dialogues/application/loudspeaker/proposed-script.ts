import type { Day } from '#kernel/day.ts'
import { dayAloud, numberAloud, phoneAloud, shortDayAloud, timeAloud } from '#kernel/spoken-number.ts'
import { atStart, weekday } from '#kernel/vietnamese-date.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { aloud, partsOfName, type ResultFigures, type ScriptLength, type ScriptName } from '../../domain/index.ts'
import { notHeldSince } from '../decision-in-force.ts'
import { type Dialogue, rulesOf } from '../dialogue.ts'
import { dialogueTimes } from '../dialogue-times.ts'
import { unitInSentence } from '../plan/proposed-plan.ts'
import { scriptWords as words } from './script-words.vi.ts'

/** Everything a script tells, spelled out. */
export interface ScriptFacts {
  readonly body: string
  readonly year: string
  readonly time: string
  /** "thứ Năm, ngày hai mươi hai tháng mười" */
  readonly day: string
  readonly place: string
  readonly chair: string
  readonly lastDay: string
  readonly counter: string
  readonly counterHour: string
  readonly phone: string
  readonly heldOn: string | null
  readonly notHeld: boolean
  /** Null while neither a conference was held nor a decision says that none is. */
  readonly results: ResultFigures | null
}

const dayOf = (on: Day): string => `${weekday(on)}, ${shortDayAloud(on)}`

/** What scripts are made of: dialogue, unit, and the figures of what came of it. */
export async function scriptFacts(
  db: UnitDb,
  dialogue: Dialogue,
  resultsOf: (db: UnitDb, dialogueId: string) => Promise<ResultFigures>,
): Promise<ScriptFacts> {
  const unit = await ownUnit(db)
  const { lastDay } = dialogueTimes(dialogue, rulesOf(dialogue), await currentCalendar(db))
  const notHeld = !dialogue.heldOn && (await notHeldSince(db, dialogue.id)) !== null
  return {
    body: `Ủy ban nhân dân ${aloud(unitInSentence(unit))}`,
    year: numberAloud(dialogue.year),
    time: timeAloud(dialogue.startsAt),
    day: dayOf(dialogue.conferenceOn),
    place: aloud(dialogue.place),
    chair: aloud([dialogue.chairName, dialogue.chairTitle].filter(Boolean).join(', ')),
    lastDay: dayOf(lastDay),
    counter: aloud(unit.counter_name) || words.counterFallback,
    counterHour: timeAloud((dialogue.cutOffPaperAt ?? unit.closes_at).slice(0, 5)),
    phone: unit.phone && phoneAloud(unit.phone),
    heldOn: dialogue.heldOn && `${weekday(dialogue.heldOn)}, ${dayAloud(dialogue.heldOn)}`,
    notHeld,
    results: dialogue.heldOn || notHeld ? await resultsOf(db, dialogue.id) : null,
  }
}

type Sentences = readonly (string | false)[]

const contact = ({ phone }: ScriptFacts, length: ScriptLength): Sentences => [
  phone !== '' && words.ask(phone),
  phone !== '' && length === 'long' && words.again(phone),
]

const notice = (facts: ScriptFacts, length: ScriptLength): Sentences => {
  const { notice: said } = words
  const isLong = length === 'long'
  return [
    said.opening(facts.body),
    said.when(facts.year, facts.time, facts.day, facts.place),
    isLong && facts.chair !== '' && said.chair(facts.chair),
    said.invite,
    isLong && said.about,
    said.online(facts.lastDay),
    said.counter(facts.counter, facts.counterHour),
    isLong && said.ways,
    isLong && said.late,
    ...contact(facts, length),
    isLong && said.repeat(facts.lastDay, `${facts.time}, ${facts.day}`),
  ]
}

const reminder = (facts: ScriptFacts, length: ScriptLength): Sentences => {
  const { reminder: said } = words
  const isLong = length === 'long'
  return [
    said.opening(facts.body),
    said.soon(facts.lastDay),
    said.hours(facts.counter, facts.counterHour),
    said.invite,
    isLong && said.why,
    said.conference(facts.time, facts.day, facts.place),
    isLong && said.help,
    ...contact(facts, length),
  ]
}

const eve = (facts: ScriptFacts, length: ScriptLength): Sentences => {
  const { eve: said } = words
  const isLong = length === 'long'
  return [
    said.opening(facts.body),
    said.when(facts.day, facts.time, facts.place),
    isLong && facts.chair !== '' && said.chair(facts.chair),
    said.come,
    isLong && said.course,
    isLong && said.speak,
    isLong && said.cannot,
    ...contact(facts, length),
  ]
}

const results = (facts: ScriptFacts, figures: ResultFigures, length: ScriptLength): Sentences => {
  const { results: said } = words
  const isLong = length === 'long'
  const counted = (n: number, sentence: (n: string) => string) => n > 0 && sentence(atStart(numberAloud(n)))
  return [
    said.opening(facts.body),
    facts.heldOn ? said.held(facts.year, facts.heldOn) : said.notHeld(facts.year),
    said.figures(numberAloud(figures.registrations), numberAloud(figures.petitions)),
    counted(figures.answeredAloud, said.aloud),
    counted(figures.answeredInWriting, said.written),
    counted(figures.waitingCity, said.city),
    figures.open > 0 ? counted(figures.open, said.open) : said.all,
    said.public,
    isLong && facts.heldOn !== null && said.promise,
    isLong && said.next,
    ...contact(facts, length),
  ]
}

/** A script as it is proposed; null: there are no results to tell yet, or no conference to come to. */
export function proposedScript(facts: ScriptFacts, name: ScriptName): string | null {
  const { kind, length } = partsOfName(name)
  const sentences = () => {
    switch (kind) {
      case 'notice':
        return notice(facts, length)
      case 'reminder':
        return reminder(facts, length)
      case 'eve':
        return facts.notHeld ? null : eve(facts, length)
      case 'results':
        return facts.results && results(facts, facts.results, length)
    }
  }
  const said = sentences()
  return said && [...said.filter((one) => one !== false), words.thanks].join(' ')
}
