import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import type { Kind, Sector } from '#modules/organisations/index.ts'
import type { Competence, Field, Stage } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'

/** A petition as statistics see it, told by what its rows will say; days as "2026-09-20". */
export interface PetitionFact {
  readonly id: string
  readonly dialogueId: string | null
  readonly stage: Stage
  readonly field: Field | null
  readonly competence: Competence | null
  readonly channel: string
  /** On the form; null: the register may know. */
  readonly kind: Kind | null
  readonly registerKind: Kind | null
  readonly sector: Sector | null
  readonly villageId: string | null
  readonly outside: boolean
  readonly receivedOn: string
  readonly anchorOn: string | null
  readonly dueOn: string | null
  readonly answeredOn: string | null
  readonly guidedOn: string | null
  readonly spoken: boolean
  readonly reopened: boolean
  readonly stars: number | null
}

/** A generator of numbers below a bound; the same seed, the same numbers. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const dayPlus = (year: number, days: number) => Temporal.PlainDate.from({ year, month: 4, day: 1 }).add({ days })

/** Petitions of any kind, at random. */
export function factsAt(
  random: (below: number) => number,
  among: {
    readonly dialogues: readonly { readonly id: string | null; readonly year: number }[]
    readonly villages: readonly string[]
    readonly fields: readonly Field[]
    readonly kinds: readonly Kind[]
    readonly sectors: readonly Sector[]
    readonly channels: readonly string[]
    readonly competences: readonly Competence[]
    readonly stages: readonly Stage[]
  },
  count: number,
): readonly PetitionFact[] {
  const one = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value
  const orNot = <Value>(values: readonly Value[], outOf = 8): Value | null => (random(outOf) === 0 ? null : one(values))
  return Array.from({ length: count }, (): PetitionFact => {
    const dialogue = one(among.dialogues)
    // Half of them answered: what statistics are about.
    const stage = random(2) === 0 ? 'answered' : one(among.stages)
    const received = dayPlus(dialogue.year, random(160))
    const anchor = received.add({ days: random(30) })
    const outside = random(15) === 0
    const known = stage !== 'received' || random(3) > 0
    const done = anchor.add({ days: random(25) - 3 })
    return {
      id: newId(),
      dialogueId: dialogue.id,
      stage,
      field: orNot(among.fields),
      competence: orNot(among.competences),
      channel: one(among.channels),
      kind: orNot(among.kinds, 3),
      registerKind: orNot(among.kinds, 3),
      sector: orNot(among.sectors, 4),
      villageId: outside ? null : orNot(among.villages),
      outside,
      receivedOn: received.toString(),
      anchorOn: known ? anchor.toString() : null,
      dueOn: known ? anchor.add({ days: 9 + random(12) }).toString() : null,
      answeredOn: stage === 'answered' ? done.toString() : null,
      guidedOn: stage === 'guided' ? done.toString() : null,
      spoken: stage === 'answered' && random(4) === 0,
      reopened: random(12) === 0,
      stars: stage === 'answered' && random(3) === 0 ? 1 + random(5) : null,
    }
  })
}

/** So many in one statement. */
const BATCH = 5_000

/** Writes petitions with everything statistics look at into the unit that is entered. `officer`: who recorded it. */
export async function writeFacts(tx: UnitDb, facts: readonly PetitionFact[], officer: string, from = 0): Promise<void> {
  for (let at = 0; at < facts.length; at += BATCH) {
    const rows = facts.slice(at, at + BATCH).map((fact, index) => ({
      ...fact,
      ...{ submission: newId(), contact: newId(), organisation: newId(), aid: newId(), n: from + at + index + 1 },
    }))
    const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f (id uuid, "dialogueId" uuid, stage text, field text,
      competence text, channel text, kind text, "registerKind" text, sector text, "villageId" uuid, outside boolean, "receivedOn" date,
      "anchorOn" date, "dueOn" date, "answeredOn" date, "guidedOn" date, spoken boolean, reopened boolean, stars int,
      submission uuid, contact uuid, organisation uuid, aid uuid, n int)`
    const noon = sql`(f."receivedOn" + time '05:00') at time zone 'UTC'`
    await sql`insert into contact (id, name, phone, created_at) select f.contact, 'Người gửi ' || f.n, '', ${noon} from ${given}`.execute(
      tx,
    )
    await sql`insert into organisation (id, name, name_key, name_words, kind, sector, created_at)
      select f.organisation, 'Cơ sở ' || f.n, 'co so ' || f.n, 'co so ' || f.n, f."registerKind", f.sector, ${noon} from ${given}`.execute(
      tx,
    )
    await sql`insert into submission (id, idempotency_key, channel, received_at, received_on, sender_name, sender_name_key, sender_kind,
        village_id, outside_place, contact_id, organisation_id, name_in_public)
      select f.submission, f.submission::text, f.channel, ${noon}, f."receivedOn", 'Cơ sở ' || f.n, 'co so ' || f.n, f.kind,
        f."villageId", case when f.outside then 'xã khác' else '' end, f.contact, f.organisation, false from ${given}`.execute(
      tx,
    )
    await sql`insert into petition (id, submission_id, dialogue_id, number, code, title, content, field, competence, stage, answered_on)
      select f.id, f.submission, f."dialogueId", case when f."dialogueId" is null then null else 100000 + f.n end,
        '2026-' || lpad((f.n / 1000)::text, 4, '0') || '-' || lpad((f.n % 1000)::text, 3, '0'), 'Kiến nghị ' || f.n, repeat('Nội dung kiến nghị. ', 20),
        f.field, f.competence, f.stage, f."answeredOn" from ${given}`.execute(tx)
    await sql`insert into deadline (id, kind, subject, subject_id, dialogue_id, anchor, anchor_on, term, source, legal, due_on, recorded_at)
      select f.aid, 'answer', 'petition', f.id, f."dialogueId", 'receipt', f."anchorOn", 7, 'R13', true, f."dueOn", ${noon}
      from ${given} where f."dueOn" is not null`.execute(tx)
    await sql`insert into petition_spoken_answer (id, petition_id, round, on_day, words, spoken_by, complete, recorded_by, at)
      select f.aid, f.id, 1, f."answeredOn", 'Đã rõ.', 'Chủ tịch', true, ${officer}, ${noon} from ${given} where f.spoken`.execute(
      tx,
    )
    await sql`insert into petition_escalation (id, petition_id, way, body, on_day, by_officer, at)
      select f.aid, f.id, 'guided', 'Cơ quan thuế', f."guidedOn", ${officer}, ${noon} from ${given} where f."guidedOn" is not null`.execute(
      tx,
    )
    await sql`insert into petition_reopening (id, petition_id, words, at, on_day)
      select f.aid, f.id, 'Xem lại', ${noon}, f."receivedOn" from ${given} where f.reopened`.execute(tx)
    await sql`insert into petition_rating (id, petition_id, round, stars, at, on_day)
      select f.aid, f.id, 1, f.stars, ${noon}, f."receivedOn" from ${given} where f.stars is not null`.execute(tx)
  }
}
