import { type Day, isAfter } from '#kernel/day.ts'
import type { PaperBlock } from '#kernel/paper.ts'
import { dateWithYear } from '#kernel/vietnamese-date.ts'
import { cleanLine, excerpt } from '#kernel/vietnamese-text.ts'
import type { HallPetition, HallPromise, HallTopic } from '#modules/conferences/index.ts'
import { publicTextDraft } from '#modules/petitions/index.ts'
import { resultsWords as words } from './results-words.vi.ts'

/** How a petition came out of the hall. */
export type HallOutcome = 'aloud' | 'partly' | 'before' | 'sent-on' | 'later'

/** What was said in this hall; a petition that was carried over may have been spoken about in an earlier one. */
const spokenOn = ({ spoken }: HallPetition, heldOn: Day) => spoken.filter(({ on }) => on.equals(heldOn))

/** By what was said there, and what was settled before; what came afterwards is no part of the conference. */
export function hallOutcome(one: HallPetition, heldOn: Day): HallOutcome {
  const { answer, sentTo, sentOn } = one
  const spoken = spokenOn(one, heldOn)
  if (spoken.some(({ complete }) => complete)) return 'aloud'
  if (spoken.length > 0) return 'partly'
  if (answer?.on && !isAfter(answer.on, heldOn)) return 'before'
  return sentTo !== '' && sentOn && !isAfter(sentOn, heldOn) ? 'sent-on' : 'later'
}

/** What was spoken about on the day: what came in afterwards was not. */
export const heardOn = (topics: readonly HallTopic[], heldOn: Day): readonly HallTopic[] =>
  topics
    .map(({ name, petitions }) => ({ name, petitions: petitions.filter((one) => !isAfter(one.receivedOn, heldOn)) }))
    .filter(({ petitions }) => petitions.length > 0)

/** What was promised in the hall. */
export const promisedIn = ({ promises }: HallPetition, heldOn: Day): readonly HallPromise[] =>
  promises.filter(({ aloud, madeOn }) => aloud && madeOn?.equals(heldOn))

/** Letters of what a petition asks, where its title is only the beginning of it. */
const LONGEST_ASKED = 300

/** A title that was cut off is told from the text it is the beginning of. */
const asked = ({ publicTitle, publicContent }: HallPetition): string =>
  publicTitle.endsWith('…') ? excerpt(publicContent, LONGEST_ASKED) : publicTitle

/** "Kiến nghị số 7 (một hộ kinh doanh tại Thôn Mẫu 2): …", as everybody may read it (R20). */
export const petitionSaid = (one: HallPetition): string =>
  stopped(
    `${words.petition(one.label, [one.publicName, one.atConference ? words.atConference : ''].filter(Boolean).join('; '))}: ${cleanLine(asked(one))}`,
  )

/** A sentence without its stop: whoever joins it to others ends it. */
const bare = (text: string): string => text.replace(/[.;\s]+$/, '')
/** Ended once; what was cut off ends with its dots. */
const stopped = (text: string): string => (text.endsWith('…') ? text : `${bare(text)}.`)
const on = (day: Day | null): string => (day ? dateWithYear(day) : '')

/** What was said to a petition, word for word, with what looks like personal data hidden. */
export const saidTo = (one: HallPetition, heldOn: Day): readonly string[] =>
  spokenOn(one, heldOn).map(({ words: said, by }) => words.said(by, bare(cleanLine(publicTextDraft(said)))))

const promise = ({ what, who, dueOn }: HallPromise): string =>
  words.promised(bare(cleanLine(publicTextDraft(what))), who, on(dueOn))

/** What the minutes say below a petition. */
function linesBelow(one: HallPetition, heldOn: Day, discussion: string): readonly string[] {
  const outcome = hallOutcome(one, heldOn)
  const rest: Readonly<Record<HallOutcome, string>> = {
    aloud: '',
    partly: words.rest(on(one.dueOn)),
    before: words.before(one.answer?.number ?? '', on(one.answer?.on ?? null)),
    'sent-on': words.sentOn(one.sentTo, on(one.sentOn)),
    later: one.competence === 'beyond' ? words.toBeSent : words.later(one.lead, on(one.dueOn)),
  }
  const discussed = bare(cleanLine(publicTextDraft(discussion)))
  return [
    discussed && words.discussed(discussed),
    ...saidTo(one, heldOn),
    ...promisedIn(one, heldOn).map(promise),
    rest[outcome],
  ]
    .filter(Boolean)
    .map((line) => `${line}.`)
}

/** Each petition, topic by topic, with what was said about it, answered and promised. */
export const spokenAbout = (
  topics: readonly HallTopic[],
  heldOn: Day,
  discussions: ReadonlyMap<string, string> = new Map(),
): readonly PaperBlock[] =>
  topics.flatMap((topic, at): PaperBlock[] => [
    { is: 'heading', level: 2, text: `${at + 1}. ${topic.name || words.others}` },
    ...topic.petitions.flatMap((one): PaperBlock[] => [
      { is: 'paragraph', text: petitionSaid(one) },
      { is: 'list', items: linesBelow(one, heldOn, discussions.get(one.id) ?? '') },
    ]),
  ])

/** Parts under headings that are counted on: what has nothing to say has no heading. */
const underHeadings = (
  parts: readonly (readonly [heading: string, blocks: readonly PaperBlock[]])[],
): readonly PaperBlock[] =>
  parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([heading, blocks], at): PaperBlock[] => [
      { is: 'heading', level: 2, text: `${at + 1}. ${heading}` },
      ...blocks,
    ])

const list = (items: readonly string[]): readonly PaperBlock[] => (items.length > 0 ? [{ is: 'list', items }] : [])

/** What was concluded: answered in the hall, promised, to be answered in writing, beyond the commune's authority. */
export function concluded(topics: readonly HallTopic[], heldOn: Day): readonly PaperBlock[] {
  const all = topics.flatMap(({ petitions }) => petitions)
  const of = (...outcomes: readonly HallOutcome[]) => all.filter((one) => outcomes.includes(hallOutcome(one, heldOn)))
  const promised = all.flatMap((one) => promisedIn(one, heldOn).map((each) => ({ ...each, label: one.label })))
  const { columns } = words
  return underHeadings([
    [
      words.heads.answered,
      list(of('aloud', 'partly').map((one) => `${petitionSaid(one)} ${saidTo(one, heldOn).join('. ')}.`)),
    ],
    [
      words.heads.promised,
      promised.length === 0
        ? []
        : [
            {
              is: 'table',
              columns: [
                { head: columns.number, width: 16, align: 'center' },
                { head: columns.what, width: null },
                { head: columns.who, width: 45 },
                { head: columns.by, width: 26, align: 'center' },
              ],
              rows: promised.map(({ label, what, who, dueOn }) => [label, bare(publicTextDraft(what)), who, on(dueOn)]),
            },
          ],
    ],
    [
      words.heads.later,
      list(
        of('later', 'partly')
          .filter(({ competence }) => competence !== 'beyond')
          .map((one) => `${petitionSaid(one)} ${words.later(one.lead, on(one.dueOn))}.`),
      ),
    ],
    [
      words.heads.beyond,
      list(
        of('later', 'sent-on')
          .filter((one) => one.competence === 'beyond' || hallOutcome(one, heldOn) === 'sent-on')
          .map(
            (one) =>
              `${petitionSaid(one)} ${one.sentTo && hallOutcome(one, heldOn) === 'sent-on' ? words.sentOn(one.sentTo, on(one.sentOn)) : words.toBeSent}.`,
          ),
      ),
    ],
    [
      words.heads.before,
      list(
        of('before').map(
          (one) => `${petitionSaid(one)} ${words.before(one.answer?.number ?? '', on(one.answer?.on ?? null))}.`,
        ),
      ),
    ],
  ])
}
