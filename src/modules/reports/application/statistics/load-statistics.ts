import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { together } from '#kernel/together.ts'
import { currentCalendar } from '#modules/calendar/index.ts'
import { allDialogues, type Dialogue } from '#modules/dialogues/index.ts'
import type { KindGroup } from '#modules/organisations/index.ts'
import { isCountedRow } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { kindGroup, nothingCounted, type PetitionCounts } from '../../domain/index.ts'
import { countPetitions, WITHOUT_DIALOGUE } from './count-petitions.ts'

/** Promises of a dialogue's answers: all, kept, given up, past their day. */
export interface PromiseCounts {
  readonly all: number
  readonly kept: number
  readonly givenUp: number
  readonly late: number
}

/** Registrations that stand, by what kind of organisation they are; "none": nobody knows. */
export type RegistrationCounts = Readonly<Record<KindGroup | 'none', number>>

/** Everything counted of a dialogue. */
export interface DialogueStatistics {
  /** "2026"; '' for petitions that wait for a dialogue. */
  readonly address: string
  readonly year: number | null
  readonly heldOn: Day | null
  readonly petitions: PetitionCounts
  readonly promises: PromiseCounts
  readonly registrations: RegistrationCounts
  /** Carried into it (R25), and how many of these are open still. */
  readonly carried: { readonly into: number; readonly open: number }
}

/** A theme petitions of more than one dialogue belong to: it was asked again (R27). */
export interface RepeatedTheme {
  readonly id: string
  readonly name: string
  /** How many petitions of each dialogue, by its address. */
  readonly of: ReadonlyMap<string, number>
}

export interface Statistics {
  /** The latest first; petitions that wait for a dialogue last, where there are any. */
  readonly dialogues: readonly DialogueStatistics[]
  readonly themes: readonly RepeatedTheme[]
  /** Names of villages by their ids. */
  readonly villages: ReadonlyMap<string, string>
}

const noPromises: PromiseCounts = { all: 0, kept: 0, givenUp: 0, late: 0 }
const noRegistrations: RegistrationCounts = { company: 0, 'co-operative': 0, household: 0, other: 0, none: 0 }
const noneCarried = { into: 0, open: 0 }

/** Statistics of one dialogue, or of all, as of a day: live, in nine statements however many petitions and dialogues there are. */
export async function loadStatistics(db: UnitDb, today: Day, dialogue?: Dialogue): Promise<Statistics> {
  const isOf = (column: string) => (dialogue ? sql`${sql.ref(column)} = ${dialogue.id}::uuid` : sql`true`)
  const calendar = await currentCalendar(db)
  const found = await together({
    petitions: countPetitions(db, { ...(dialogue && { dialogueId: dialogue.id }), today, calendar }),
    dialogues: dialogue ? [dialogue] : allDialogues(db),
    promises: sql<PromiseCounts & { dialogueId: string }>`
      select p.dialogue_id as "dialogueId", count(*) as all, count(*) filter (where c.kept_on is not null) as kept,
        count(*) filter (where c.given_up_on is not null) as "givenUp",
        count(*) filter (where c.kept_on is null and c.given_up_on is null and x.due_on < ${today}::date) as late
      from commitment c join petition p on p.unit_id = c.unit_id and p.id = c.petition_id
        left join deadline x on x.unit_id = c.unit_id and x.subject_id = c.id and x.kind = 'commitment' and x.lapsed_on is null
      where c.made_on is not null and c.removed_at is null and p.dialogue_id is not null and ${isOf('p.dialogue_id')} group by 1`.execute(
      db,
    ),
    registrations: sql<{ dialogueId: string; kind: string | null; n: number }>`
      select r.dialogue_id as "dialogueId", coalesce(r.kind, o.kind) as kind, count(*) as n from registration r
        left join organisation linked on linked.unit_id = r.unit_id and linked.id = r.organisation_id
        left join organisation o on o.unit_id = r.unit_id and o.id = coalesce(linked.merged_into, linked.id)
      where r.withdrawn_at is null and ${isOf('r.dialogue_id')} group by 1, 2`.execute(db),
    carried: sql<{ dialogueId: string; into: number; open: number }>`
      select c.dialogue_id as "dialogueId", count(*) as into,
        count(*) filter (where p.stage not in ('answered', 'guided', 'withdrawn', 'spam', 'duplicate', 'moved')) as open
      from petition_carry c join petition p on p.unit_id = c.unit_id and p.id = c.petition_id
      where p.stage <> 'moved' and ${isOf('c.dialogue_id')} group by 1`.execute(db),
    themes: sql<{ id: string; name: string; address: string; n: number }>`
      select t.id, t.name, d.address, count(*) as n
      from theme t join theme_petition x on x.unit_id = t.unit_id and x.theme_id = t.id
        join petition_figure f on f.unit_id = x.unit_id and f.petition_id = x.petition_id
        join dialogue d on d.unit_id = f.unit_id and d.id = f.dialogue_id
      where t.removed_at is null and ${isCountedRow} group by 1, 2, 3 order by t.name, t.id, d.address`.execute(db),
    villages: db.selectFrom('village').select(['id', 'name', 'former_commune']).execute(),
  })
  const per = <Row extends { readonly dialogueId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ dialogueId }) => dialogueId === id)
  const waiting = found.petitions.get(WITHOUT_DIALOGUE)
  return {
    dialogues: [
      ...found.dialogues.map(({ id, address, year, heldOn }): DialogueStatistics => {
        const registrations = { ...noRegistrations }
        for (const { kind, n } of per(found.registrations.rows, id)) registrations[kindGroup(kind) ?? 'none'] += n
        return {
          ...{ address, year, heldOn, registrations, petitions: found.petitions.get(id) ?? nothingCounted },
          promises: per(found.promises.rows, id)[0] ?? noPromises,
          carried: per(found.carried.rows, id)[0] ?? noneCarried,
        }
      }),
      ...(waiting
        ? [
            {
              ...{ address: '', year: null, heldOn: null, petitions: waiting, promises: noPromises },
              ...{ registrations: noRegistrations, carried: noneCarried },
            },
          ]
        : []),
    ],
    themes: [...Map.groupBy(found.themes.rows, ({ id }) => id)]
      .map(([id, rows]) => ({
        ...{ id, name: rows[0]?.name ?? '', of: new Map(rows.map(({ address, n }) => [address, n])) },
      }))
      .filter(({ of }) => of.size > 1 && (!dialogue || of.has(dialogue.address))),
    villages: new Map(
      found.villages.map(({ id, name, former_commune }) => [
        id,
        former_commune ? `${name}, ${former_commune} cũ` : name,
      ]),
    ),
  }
}
