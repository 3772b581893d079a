import { deadlinesOf } from '#modules/deadlines/index.ts'
import { dayBegins, dialogueAt } from '#modules/dialogues/index.ts'
import { classifyPetition, petitionDialogueEvents } from '#modules/petitions/index.ts'
import { formPost, openBareUnit, type SignedIn, signIn } from './stage.ts'
import { appMovedTo } from './stage-clock.ts'
import { openVillage, petitionMany, registerMany } from './stage-counted.ts'
import { byOfficer, openDialogue, publishUsualNotice } from './stage-dialogues.ts'

const address = '/can-bo/ky-doi-thoai/2026'

/** How a request to the dialogue's pages ended: the status, and of a refusal its words. */
export interface Answered {
  readonly status: number
  readonly said: string
}

/** A year of a commune under way: its notice out on 03/9/2026, conference planned for Thu 22/10, last day Thu 01/10. */
export async function openYear({ registrations, petitions }: { registrations: number; petitions: number }) {
  const unit = await openBareUnit()
  const villageId = await openVillage(unit)
  const { id, specialist } = await openDialogue(unit, { events: petitionDialogueEvents })
  await publishUsualNotice(unit, byOfficer(unit, specialist, '2026-09-03T02:00:00Z'), id)
  const leader = await signIn(unit, ['leader'])
  await registerMany(unit, id, villageId, registrations, '2026-09-15T02:00:00Z')
  const sent = await petitionMany(unit, villageId, petitions, '2026-09-15T02:00:00Z')

  const version = async () => {
    const row = await unit.read((db) =>
      db.selectFrom('dialogue').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    return String(row.version)
  }
  /** Posts a form of the dialogue's pages, by the office's own routes, at an instant of the business clock. */
  const post = async (
    instant: string,
    path: string,
    who: SignedIn,
    fields: Readonly<Record<string, string>>,
    shown?: string,
  ): Promise<Answered> => {
    const app = await appMovedTo(instant)
    const form = { version: shown ?? (await version()), ...fields }
    const answer = await app.inject({ url: `${address}/${path}`, ...formPost(form, who.cookie) })
    return { status: answer.statusCode, said: answer.statusCode < 400 ? '' : answer.body }
  }
  return {
    unit,
    id,
    villageId,
    specialist,
    leader,
    sent,
    version,
    post,
    decides: (instant: string, decision: string, more: Readonly<Record<string, string>> = {}) =>
      post(instant, 'quyet-dinh', leader, { decision, reason: '', ...more }),
    cityReplies: (instant: string, reply: string, more: Readonly<Record<string, string>>) =>
      post(instant, 'tra-loi-cua-so', specialist, { reply, number: '99/STC', newDay: '', note: '', ...more }),
    moves: (instant: string, to: string, more: Readonly<Record<string, string>> = {}) =>
      post(instant, 'ngay-hoi-nghi', specialist, { to, reason: '', paper: '', ...more }),
    holds: (instant: string, on: string) => post(instant, 'hoi-nghi', specialist, { on, note: '41 người dự' }),
    /** What the program does by itself as a business day begins. */
    dayBegins: (instant: string) => unit.write((tx) => dayBegins(tx, unit.by(instant), petitionDialogueEvents)),
    /** One petition is of several bodies. */
    makeJoint: (petitionId: string) =>
      unit.write((tx) =>
        classifyPetition(tx, byOfficer(unit, specialist, '2026-09-16T02:00:00Z'), actor(['specialist']), {
          ...{ petitionId, field: 'other', competence: 'joint', bodies: ['Điện lực khu vực'], note: '' },
        }),
      ),
    /** Milestones still owed or met, by name; those that lapsed are left out. */
    milestones: async () =>
      Object.fromEntries(
        (await unit.read((db) => deadlinesOf(db, id)))
          .filter(({ kind, lapsedOn }) => kind === 'milestone' && !lapsedOn)
          .map(({ name, dueOn }) => [name, dueOn.toString()]),
      ),
    /** The day a petition's answer is due, and whether that is still "dự kiến". */
    answerDue: async (petitionId: string) => {
      const due = (await unit.read((db) => deadlinesOf(db, petitionId))).find(
        ({ kind, lapsedOn }) => kind === 'answer' && !lapsedOn,
      )
      return due && { on: due.dueOn.toString(), planned: due.planned }
    },
    /** Everything an act on the dialogue could change, as text: what is refused leaves it as it was. */
    everything: () =>
      unit.read(async (db) =>
        JSON.stringify({
          dialogue: await dialogueAt(db, '2026'),
          decisions: await db.selectFrom('dialogue_decision').selectAll().orderBy('id').execute(),
          days: await db.selectFrom('dialogue_day').selectAll().orderBy('id').execute(),
          replies: await db.selectFrom('postponement_reply').selectAll().orderBy('id').execute(),
          dues: await db.selectFrom('deadline').selectAll().orderBy('id').execute(),
          messages: await db.selectFrom('message').select(['id', 'title']).orderBy('id').execute(),
          head: await db.selectFrom('history_head').select('seq').execute(),
        }),
      ),
  }
}

export type Year = Awaited<ReturnType<typeof openYear>>

const actor = (roles: readonly ['specialist']) => ({ roles, departmentId: null })

/** A petition that comes later, of an organisation of its own. */
export const petitionAt = async (year: Year, instant: string, n: number): Promise<string> => {
  const [one] = await petitionMany(year.unit, year.villageId, 1, instant, n)
  if (!one) throw new Error('nothing was received')
  return one.id
}
