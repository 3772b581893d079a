import { sql } from 'kysely'
import { nameLineOf, publicAnswer, type SenderColumns } from '#modules/petitions/index.ts'
import type { UnitDb } from '#platform/db/database.ts'
import type { ReleasedInReport, ReleasedPetition } from './public-paper.ts'
import { reportWords as words } from './report-words.vi.ts'

interface Sender extends SenderColumns {
  readonly contact: string
  readonly signatories: readonly string[]
  readonly unitPhone: string
}

/** What everybody reads of a dialogue's petitions, and whose names may not stand in what officers wrote (R20). Two queries. */
export async function releasedInReport(db: UnitDb, dialogueId: string): Promise<ReleasedInReport> {
  const { rows: released } = await sql<ReleasedPetition & { id: string }>`
    select petition_id as id, name_line as "nameLine", title, content, answer from published_petition
    where dialogue_id = ${dialogueId}`.execute(db)
  const { rows: senders } = await sql<Sender>`
    select s.sender_name, s.sender_kind, s.village_id, s.outside_place, s.name_in_public, v.name as village_name,
      o.kind as organisation_kind, o.village_id as organisation_village_id, ov.name as organisation_village_name,
      o.outside_place as organisation_outside, coalesce(c.name, '') as contact, u.phone as "unitPhone",
      array(select g.name from submission_signatory g where g.unit_id = s.unit_id and g.submission_id = s.id) as signatories
    from petition p
      join submission s on s.unit_id = p.unit_id and s.id = p.submission_id
      join unit u on u.id = p.unit_id
      left join contact c on c.unit_id = s.unit_id and c.id = s.contact_id
      left join village v on v.unit_id = s.unit_id and v.id = s.village_id
      left join organisation o on o.unit_id = s.unit_id and o.id = s.organisation_id
      left join village ov on ov.unit_id = o.unit_id and ov.id = o.village_id
    where p.dialogue_id = ${dialogueId}`.execute(db)
  // Whoever is named in public under one petition may be told so everywhere; a person who spoke for a firm never is.
  const named = new Set(senders.map(nameLineOf))
  const names = new Set(
    senders.flatMap((sender) => [sender.sender_name, sender.contact, ...sender.signatories].filter(Boolean)),
  )
  const hiddenNames = [...names].filter((name) => !named.has(name))
  const unitPhone = senders[0]?.unitPhone ?? ''
  return {
    petitions: new Map(released.map(({ id, ...petition }) => [id, petition])),
    hide: (text) => {
      const folded = text.toLowerCase()
      const near = hiddenNames.filter((name) => folded.includes(name.toLowerCase()))
      return publicAnswer(text, { hiddenNames: near, nameLine: words.public.somebody, unitPhone })
    },
  }
}
