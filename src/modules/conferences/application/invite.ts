import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { formatPhone } from '#kernel/phone-text.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { meetByAct, unitInSentence } from '#modules/dialogues/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import { moveExpiry } from '#modules/links/index.ts'
import { tell } from '#modules/messages/index.ts'
import { kindWords, ownUnit } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  type InvitingRefusal,
  inviteeCodeText,
  isToRemind,
  mayInvite,
  reminderDue,
  type SentWhat,
} from '../domain/index.ts'
import { type Conference, conferenceById } from './conference.ts'
import { invitationTexts } from './invitation-words.en.ts'
import { type Invitee, inviteesOf, wasInvited } from './invitees.ts'
import { INVITATION_LINK, invitationEnds } from './list-invitees.ts'
import { petitionsByDepartment } from './proposed-invitees.ts'

/** Says to some of the list what they are to know, each in his language, in the transaction; mailed where there is an address, else by hand. */
async function tellThem(
  tx: UnitDb,
  by: By,
  { dialogue, on }: Conference,
  some: readonly Invitee[],
  what: SentWhat,
): Promise<void> {
  if (some.length === 0) return
  const unit = await ownUnit(tx)
  const petitions = await petitionsByDepartment(tx, dialogue.id)
  for (const one of some) {
    const words = invitationTexts[one.language]
    const occasion = {
      ...{
        on,
        startsAt: dialogue.startsAt,
        place: dialogue.place,
        unit: one.language === 'en' ? kindWords(unit.kind, unit.name, 'en') : `UBND ${unitInSentence(unit)}`,
      },
      petitions: (petitions.get(one.departmentId ?? '') ?? []).join(', '),
      ...{ code: inviteeCodeText(one.code), phone: formatPhone(unit.phone) },
    }
    const said =
      what === 'invitation'
        ? { title: words.invitation.title, body: words.invitation.body(occasion) }
        : {
            title: words.reminder.title(what === 'reminder-1' ? 1 : 3),
            body: words.reminder.body(occasion, one.reply !== null),
          }
    const messageId = await tell(tx, by, {
      ...{ template: `conference.${what}`, contactId: one.contactId, about: 'invitee', aboutId: one.id },
      ...{ language: one.language, ...said },
    })
    await tx
      .insertInto('invitation_sent')
      .values({ id: newId(), invitee_id: one.id, what, for_on: on, on_day: by.on, message_id: messageId, at: by.at })
      .execute()
  }
}

const wasSent = (one: Invitee, what: SentWhat, forOn: Day): boolean =>
  one.sent.some((sent) => sent.what === what && sent.forOn.equals(forOn))

/** Whoever can be told and was not yet invited for the day that is planned now. */
export const toInvite = (all: readonly Invitee[], { on }: Pick<Conference, 'on'>): readonly Invitee[] =>
  all.filter((one) => !one.removed && one.why !== 'walk-in' && one.reachable && !wasSent(one, 'invitation', on))

/**
 * Gửi lời mời: to whoever of the list can be reached and was not invited for this day yet, by mail with the day for his calendar, and
 * in the list gọi/nhắn tay. Bodies without an address get the printed letter. Nobody is sent it twice.
 * @returns how many
 */
export async function sendInvitations(
  tx: UnitDb,
  by: By,
  dialogueId: string,
): Promise<Result<number, InvitingRefusal | 'not-found'>> {
  const conference = await conferenceById(tx, dialogueId)
  if (!conference) return refuse('not-found')
  const open = mayInvite(conference, by.on)
  if (!open.ok) return open
  await tx.selectFrom('dialogue').select('id').where('id', '=', dialogueId).forNoKeyUpdate().execute()
  const some = toInvite(await inviteesOf(tx, dialogueId), conference)
  await tellThem(tx, by, conference, some, 'invitation')
  if (some.length > 0)
    await recordHistory(tx, by, {
      ...{ code: 'conference.invitations-sent', subject: 'dialogue', subjectId: dialogueId },
      facts: { count: some.length },
    })
  if (some.length > 0) await invitationsAreOut(tx, by, dialogueId, by.on)
  return accept(some.length)
}

/** Mốc gửi giấy mời: met by the act itself, once everybody on the list has been sent or handed an invitation. */
async function invitationsAreOut(tx: UnitDb, by: By, dialogueId: string, on: Day): Promise<void> {
  const listed = (await inviteesOf(tx, dialogueId)).filter(({ removed, why }) => !removed && why !== 'walk-in')
  if (listed.every(wasInvited)) await meetByAct(tx, by, { dialogueId, name: 'invitations', on })
}

/** Đã gửi giấy: the printed letter was handed over or posted to these. Returns how many it was noted for. */
export async function recordLetters(
  tx: UnitDb,
  by: By,
  dialogueId: string,
  ids: readonly string[],
  on: Day,
): Promise<number> {
  if (ids.length === 0) return 0
  const noted = await tx
    .updateTable('invitee')
    .set((expression) => ({ letter_on: on, version: expression('version', '+', 1) }))
    .where('dialogue_id', '=', dialogueId)
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .where('letter_on', 'is', null)
    .returning('id')
    .execute()
  if (noted.length > 0)
    await recordHistory(tx, by, {
      ...{ code: 'conference.letters-handed-over', subject: 'dialogue', subjectId: dialogueId },
      facts: { count: noted.length, on: on.toString() },
    })
  if (noted.length > 0) await invitationsAreOut(tx, by, dialogueId, on)
  return noted.length
}

/**
 * Nhắc: what a new business day brings for every conference to come, three days and one day before it, to those invited who can be
 * reached and have not declined. Done twice it tells nobody twice. Returns how many are told.
 */
export async function remindInvitees(tx: UnitDb, by: By): Promise<number> {
  const near = await tx
    .selectFrom('dialogue')
    .select('id')
    .where('conference_on', '>', by.on)
    .where('conference_on', '<=', by.on.add({ days: 3 }))
    .where('held_on', 'is', null)
    .where('closed_on', 'is', null)
    .execute()
  let told = 0
  for (const { id } of near) {
    const conference = await conferenceById(tx, id)
    const due = conference && reminderDue(conference, by.on)
    if (!conference || !due) continue
    await tx.selectFrom('dialogue').select('id').where('id', '=', id).forNoKeyUpdate().execute()
    const some = (await inviteesOf(tx, id)).filter(
      (one) =>
        one.reachable &&
        isToRemind({ ...asRemindable(one, conference.on), answer: one.reply?.answer ?? null }, due, conference.on),
    )
    await tellThem(tx, by, conference, some, due)
    if (some.length > 0)
      await recordHistory(tx, by, {
        ...{ code: 'conference.reminders-sent', subject: 'dialogue', subjectId: id },
        facts: { count: some.length, days: due === 'reminder-1' ? 1 : 3 },
      })
    told += some.length
  }
  return told
}

const asRemindable = ({ removed, letterOn, sent }: Invitee, conferenceOn: Day) => ({
  removed,
  invitedOn: sent.find(({ what }) => what === 'invitation')?.onDay ?? letterOn,
  sent: sent.filter(({ forOn }) => forOn.equals(conferenceOn)).map(({ what }) => what),
})

/** The conference has another day: the links that were given out open until that one. */
export async function invitationsMove(tx: UnitDb, dialogueId: string): Promise<void> {
  const conference = await conferenceById(tx, dialogueId)
  if (!conference) return
  const rows = await tx.selectFrom('invitee').select('id').where('dialogue_id', '=', dialogueId).execute()
  await moveExpiry(
    tx,
    INVITATION_LINK,
    rows.map(({ id }) => id),
    invitationEnds(conference),
  )
}
