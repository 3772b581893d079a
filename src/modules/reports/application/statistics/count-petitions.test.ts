import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { countWorkingDays, workingCalendar } from '#modules/calendar/index.ts'
import { allKinds, groupOf, sectors } from '#modules/organisations/index.ts'
import {
  allFields,
  isCounted,
  OTHER_PLACE,
  ratePetition,
  stages,
  submissionChannels,
  timingOf,
  timings,
} from '#modules/petitions/index.ts'
import { factsAt, numbersFrom, type PetitionFact, writeFacts } from '#test/stage-figures.ts'
import { answered, approved, assigned, openTestOffice, petitionIn, type TestOffice } from '#test/stage-handling.ts'
import { addVillage, openDialogue } from '#test/stage-intake.ts'
import { allStars, type Dimension, dimensions, type PetitionCounts, percentile } from '../../domain/index.ts'
import { allTogether, countPetitions, WITHOUT_DIALOGUE } from './count-petitions.ts'

const calendar = workingCalendar()
const today = day('2026-11-03')
let office: TestOffice
let facts: readonly PetitionFact[]

beforeAll(async () => {
  office = await openTestOffice({ dialogue: false })
  const { unit, specialist } = office
  const years = [2024, 2025, 2026]
  const dialogues: { id: string | null; year: number }[] = [{ id: null, year: 2026 }]
  for (const year of years)
    dialogues.push({ id: await openDialogue(unit, { year, conferenceOn: `${year}-10-22` }), year })
  const villages = [
    await addVillage(unit, 'Thôn 1'),
    await addVillage(unit, 'Thôn 2'),
    await addVillage(unit, 'Thôn 3'),
  ]
  const competences = ['own', 'joint', 'beyond'] as const
  const among = {
    dialogues,
    villages,
    fields: allFields,
    kinds: allKinds,
    sectors,
    channels: submissionChannels,
    competences,
    stages,
  }
  facts = factsAt(numbersFrom(20_261_103), among, 2_000)
  await unit.write((tx) => writeFacts(tx, facts, specialist.id))
})

/** What a petition is by a dimension, told from its facts. */
const valueBy: Record<Dimension, (fact: PetitionFact) => string | null> = {
  field: ({ field }) => field,
  sector: ({ sector }) => sector,
  kind: ({ kind, registerKind }) => {
    const said = kind ?? registerKind
    return said && groupOf(said)
  },
  village: ({ villageId, outside }) => (outside ? OTHER_PLACE : villageId),
  channel: ({ channel }) => channel,
  competence: ({ competence }) => competence,
}
const dayOrNull = (text: string | null) => (text === null ? null : day(text))
const doneOn = ({ answeredOn, guidedOn }: PetitionFact) => dayOrNull(answeredOn ?? guidedOn)
const timing = (fact: PetitionFact) =>
  timingOf({ stage: fact.stage, dueOn: dayOrNull(fact.dueOn), doneOn: doneOn(fact) }, today)

/** Each figure counted again, one petition after the other. */
function naive(of: readonly PetitionFact[]) {
  const counted = of.filter(({ stage }) => isCounted(stage))
  const tell = (those: readonly PetitionFact[]) =>
    Object.fromEntries(timings.map((one) => [one, those.filter((fact) => timing(fact) === one).length]))
  const done = counted.filter((fact) => doneOn(fact) !== null)
  const worked = (from: (fact: PetitionFact) => string | null) =>
    done.flatMap((fact) => {
      const [start, end] = [dayOrNull(from(fact)), doneOn(fact)]
      return start && end ? [Math.max(0, countWorkingDays(calendar, start, end))] : []
    })
  const rank = (days: readonly number[], share: number) =>
    days.toSorted((a, b) => a - b)[Math.ceil(days.length * share - 1e-9) - 1] ?? null
  const [receipt, term] = [worked(({ receivedOn }) => receivedOn), worked(({ anchorOn }) => anchorOn)]
  return {
    by: tell(counted),
    lines: Object.fromEntries(
      dimensions.map((one) => [
        one,
        Object.fromEntries([...Map.groupBy(counted, valueBy[one])].map(([value, those]) => [`${value}`, tell(those)])),
      ]),
    ),
    stages: Object.fromEntries(
      [...Map.groupBy(of, ({ stage }) => stage)].map(([stage, those]) => [stage, those.length]),
    ),
    aloud: counted.filter(({ spoken }) => spoken).length,
    reopened: counted.filter(({ reopened }) => reopened).length,
    stars: Object.fromEntries(allStars.map((n) => [n, counted.filter(({ stars }) => stars === n).length])),
    done: done.length,
    days: [rank(receipt, 0.5), rank(receipt, 0.9), rank(term, 0.5), rank(term, 0.9)],
  }
}

const told = (counts: PetitionCounts | undefined) => {
  if (!counts) throw new Error('nothing was counted')
  const { by, lines, stages, aloud, reopened, stars, done, fromReceipt, fromTerm } = counts
  return {
    ...{ by, stages: Object.fromEntries(stages), aloud, reopened, stars, done },
    lines: Object.fromEntries(
      dimensions.map((one) => [one, Object.fromEntries(lines[one].map((line) => [`${line.value}`, line.by]))]),
    ),
    days: [fromReceipt, fromReceipt, fromTerm, fromTerm].map((days, at) => percentile(days, at % 2 === 0 ? 0.5 : 0.9)),
  }
}

test('each figure of each dialogue, and of all together, is what a plain count gives', async () => {
  const counts = await office.unit.read((db) => countPetitions(db, { today, calendar }))
  const byDialogue = Map.groupBy(facts, ({ dialogueId }) => dialogueId ?? WITHOUT_DIALOGUE)
  expect([...counts.keys()].toSorted()).toEqual([...byDialogue.keys()].toSorted())
  for (const [key, of] of byDialogue) expect(told(counts.get(key))).toEqual(naive(of))
  expect(told(allTogether(counts.values()))).toEqual(naive(facts))
})

test('one dialogue alone is counted as among all', async () => {
  const dialogueId = facts.find((fact) => fact.dialogueId)?.dialogueId ?? ''
  const counts = await office.unit.read((db) => countPetitions(db, { dialogueId, today, calendar }))
  expect([...counts.keys()]).toEqual([dialogueId])
  expect(told(counts.get(dialogueId))).toEqual(naive(facts.filter((fact) => fact.dialogueId === dialogueId)))
})

/** The stored row beside what the tables say, derived anew in one statement of its own. */
const outOfStep = (db: Parameters<Parameters<TestOffice['unit']['read']>[0]>[0]) =>
  sql<{ id: string }>`select p.id from petition p join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
    left join petition_figure f on f.unit_id = p.unit_id and f.petition_id = p.id
    where f.petition_id is null or f.stage is distinct from p.stage or f.dialogue_id is distinct from p.dialogue_id
      or (p.stage = 'moved') <> (f.channel is null)
      or p.stage <> 'moved' and (f.field is distinct from p.field or f.competence is distinct from p.competence
        or f.channel is distinct from s.channel or f.received_on is distinct from s.received_on
        or (p.stage = 'answered' and f.done_on is distinct from p.answered_on)
        or f.stars is distinct from (select r.stars from petition_rating r where r.unit_id = p.unit_id and r.petition_id = p.id order by r.round desc limit 1)
        or f.due_on is distinct from (select x.due_on from deadline x where x.unit_id = p.unit_id and x.subject_id = p.id and x.round = p.round
          and x.kind in ('answer', 'escalate') and x.lapsed_on is null order by x.legal desc, x.due_on desc limit 1))`.execute(
    db,
  )

test('the stored row follows what the real commands do, from the form to the rating', async () => {
  const one = await openTestOffice()
  const id = await petitionIn(one)
  const row = () =>
    one.unit.read((db) =>
      db.selectFrom('petition_figure').selectAll().where('petition_id', '=', id).executeTakeFirstOrThrow(),
    )
  expect(await row()).toMatchObject({
    stage: 'received',
    kind: 'household',
    channel: 'online',
    field: 'HT',
    done_on: null,
  })
  await assigned(one, id)
  expect(await row()).toMatchObject({ stage: 'assigned', competence: 'own', field: 'land' })
  await approved(one, id)
  await answered(one, id, '118/UBND', '2026-10-27')
  expect(await row()).toMatchObject({ stage: 'answered', done_on: day('2026-10-27') })
  expect((await row()).due_on).not.toBeNull()
  await one.unit.write((tx) =>
    ratePetition(tx, one.unit.by('2026-10-29T02:00:00Z'), 'sender', {
      petitionId: id,
      stars: 4,
      words: '',
      askedHow: '',
    }),
  )
  expect(await one.unit.read(outOfStep)).toMatchObject({ rows: [] })
  expect((await row()).stars).toBe(4)
})

test('what the register learns of a sender shows in the figures; what is moved away leaves none', async () => {
  const [one] = facts.filter(({ kind, stage }) => kind === null && stage === 'answered')
  if (!one) throw new Error('no such petition')
  const row = () =>
    office.unit.read((db) =>
      db.selectFrom('petition_figure').selectAll().where('petition_id', '=', one.id).executeTakeFirstOrThrow(),
    )
  await office.unit.write((tx) =>
    sql`update organisation set kind = 'partnership', sector = 'transport' where id = (select s.organisation_id from submission s
      join petition p on p.submission_id = s.id where p.id = ${one.id})`.execute(tx),
  )
  expect(await row()).toMatchObject({ kind: 'partnership', sector: 'transport' })
  await office.unit.write((tx) => tx.updateTable('petition').set({ stage: 'moved' }).where('id', '=', one.id).execute())
  expect(await row()).toMatchObject({
    stage: 'moved',
    kind: null,
    sector: null,
    village_id: null,
    channel: null,
    stars: null,
    field: null,
  })
  expect(await office.unit.read(outOfStep)).toMatchObject({ rows: [] })
})

test('nobody but the database itself writes the stored rows', async () => {
  await expect(office.unit.write((tx) => sql`update petition_figure set stars = 5`.execute(tx))).rejects.toThrow(
    'permission denied',
  )
})
