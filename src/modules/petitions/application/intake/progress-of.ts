import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** One thing that happened to a petition, as its holder follows it. */
export interface ProgressStep {
  readonly what:
    | 'classified'
    | 'assigned'
    | 'body-asked'
    | 'body-answered'
    | 'answered-aloud'
    | 'answered'
    | 'confirmed'
    | 'reported'
    | 'guided'
    | 'city-reminded'
    | 'city-answered'
    | 'document-withdrawn'
    | 'rated'
    | 'reopened'
    | 'carried'
    | 'withdrawn'
    | 'spam'
    | 'duplicate'
    | 'moved'
  readonly on: Day
  readonly at: Temporal.Instant
  /** The department, the body it was sent to, the document's number, the stars given, or the dialogue it was carried into. */
  readonly name: string
  /** What was answered, or what the sender said of it, word for word; only for who holds the secret. */
  readonly answer: string
}

/** What the sender and the office wrote to each other. */
export interface ExchangedMessage {
  readonly direction: 'from-sender' | 'to-sender'
  readonly words: string
  readonly at: Temporal.Instant
}

export interface Progress {
  readonly steps: readonly ProgressStep[]
  readonly messages: readonly ExchangedMessage[]
  /** The rounds whose answers the sender has rated. */
  readonly ratedRounds: readonly number[]
  /** He has asked for another look (R18): once. */
  readonly reopened: boolean
}

const closed = { withdrawn: 'withdrawn', spam: 'spam', duplicate: 'duplicate', 'not-petition': 'moved' } as const
const isClosure = (text: string): text is keyof typeof closed => Object.hasOwn(closed, text)
const midday = (on: Day) => on.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: '12:00' }).toInstant()

/**
 * What has happened to a petition, in the order of time, read as its holder: from the columns opened to him and nothing
 * else. Of classifications and of assignments to one department the first alone.
 */
export async function progressOf(db: UnitDb, petitionId: string): Promise<Progress> {
  const of = <Table extends string>(table: Table) => [`${table}.petition_id`, '=', petitionId] as const
  const steps: ProgressStep[] = []
  const add = (what: ProgressStep['what'], on: Day, at: Temporal.Instant, name = '', answer = '') =>
    steps.push({ what, on, at, name, answer })

  const [classified] = await db
    .selectFrom('petition_classification')
    .select(['on_day', 'at'])
    .where(...of('petition_classification'))
    .orderBy('at')
    .limit(1)
    .execute()
  if (classified) add('classified', classified.on_day, classified.at)
  const assigned = await db
    .selectFrom('petition_assignment')
    .innerJoin('department', 'department.id', 'petition_assignment.lead_department_id')
    .select(['department.name', 'petition_assignment.on_day', 'petition_assignment.at'])
    .where(...of('petition_assignment'))
    .orderBy('petition_assignment.at')
    .execute()
  for (const [index, { name, on_day, at }] of assigned.entries())
    if (assigned.findIndex((one) => one.name === name) === index) add('assigned', on_day, at, name)
  const asked = await db
    .selectFrom('petition_opinion')
    .innerJoin('department', 'department.id', 'petition_opinion.department_id')
    .select(['department.name', 'asked_on', 'asked_at', 'given_on', 'given_at'])
    .where(...of('petition_opinion'))
    .where('department.outside', '=', true)
    .execute()
  for (const one of asked) {
    add('body-asked', one.asked_on, one.asked_at, one.name)
    if (one.given_on && one.given_at) add('body-answered', one.given_on, one.given_at, one.name)
  }
  const spoken = await db
    .selectFrom('petition_spoken_answer')
    .select(['on_day', 'words'])
    .where(...of('petition_spoken_answer'))
    .execute()
  for (const { on_day, words } of spoken) add('answered-aloud', on_day, midday(on_day), '', words)
  const documents = await db
    .selectFrom('petition_document')
    .innerJoin('document', 'document.id', 'petition_document.document_id')
    .leftJoin('document_withdrawal as taken', 'taken.document_id', 'document.id')
    .select(['petition_document.part', 'document.number_text', 'document.issued_on', 'document.content'])
    .select('taken.withdrawn_on as withdrawnOn')
    .where(...of('petition_document'))
    .where('document.stage', '=', 'issued')
    .execute()
  for (const { part, number_text, issued_on, content, withdrawnOn } of documents) {
    if (!issued_on || (part !== 'answers' && part !== 'confirms')) continue
    add(part === 'answers' ? 'answered' : 'confirmed', issued_on, midday(issued_on), number_text, content)
    if (withdrawnOn) add('document-withdrawn', withdrawnOn, midday(withdrawnOn), number_text)
  }
  const escalated = await db
    .selectFrom('petition_escalation')
    .select(['way', 'body', 'on_day', 'answered_on', 'answer'])
    .where(...of('petition_escalation'))
    .execute()
  for (const one of escalated) {
    add(one.way === 'reported' ? 'reported' : 'guided', one.on_day, midday(one.on_day), one.body)
    if (one.answered_on) add('city-answered', one.answered_on, midday(one.answered_on), one.body, one.answer)
  }
  const reminders = await db
    .selectFrom('petition_city_reminder')
    .select(['on_day', 'at'])
    .where(...of('petition_city_reminder'))
    .execute()
  for (const { on_day, at } of reminders) add('city-reminded', on_day, at)
  const ratings = await db
    .selectFrom('petition_rating')
    .select(['round', 'stars', 'words', 'on_day', 'at'])
    .where(...of('petition_rating'))
    .execute()
  for (const { stars, words, on_day, at } of ratings) add('rated', on_day, at, String(stars), words)
  const reopenings = await db
    .selectFrom('petition_reopening')
    .select(['words', 'on_day', 'at'])
    .where(...of('petition_reopening'))
    .execute()
  for (const { words, on_day, at } of reopenings) add('reopened', on_day, at, '', words)
  const carries = await db
    .selectFrom('petition_carry')
    .innerJoin('dialogue', 'dialogue.id', 'petition_carry.dialogue_id')
    .select(['dialogue.address', 'petition_carry.on_day', 'petition_carry.at'])
    .where(...of('petition_carry'))
    .execute()
  for (const { address, on_day, at } of carries) add('carried', on_day, at, address)
  const closures = await db
    .selectFrom('petition_closure')
    .select(['kind', 'on_day', 'undone_at'])
    .where(...of('petition_closure'))
    .execute()
  for (const { kind, on_day, undone_at } of closures)
    if (!undone_at && isClosure(kind)) add(closed[kind], on_day, midday(on_day))

  return {
    steps: steps.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on) || Temporal.Instant.compare(a.at, b.at)),
    messages: await messagesOf(db, petitionId),
    ratedRounds: ratings.map(({ round }) => round),
    reopened: reopenings.length > 0,
  }
}

async function messagesOf(db: UnitDb, petitionId: string): Promise<readonly ExchangedMessage[]> {
  const rows = await db
    .selectFrom('petition_message')
    .select(['id', 'direction', 'words', 'at'])
    .where('petition_id', '=', petitionId)
    .orderBy('at')
    .execute()
  return rows.map(({ direction, words, at }) => ({
    direction: direction === 'to-sender' ? 'to-sender' : 'from-sender',
    words,
    at,
  }))
}
