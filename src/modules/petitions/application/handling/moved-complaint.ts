import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { blankIncomingForm } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { petitionWords } from '../intake/petition-words.ts'
import { blankWords, filesOn } from './blank-words.ts'
import type { LockedPetition } from './lock-petition.ts'
import { giveBackSignatories, takeSignatories } from './moved-signatories.ts'

/**
 * Chuyển đơn khiếu nại, tố cáo to its own process (R12): words, sender and files go to the table that only named officers
 * open; everywhere else only the code remains. Other petitions of the same form stay as they are, and no longer lead here.
 */
export async function moveComplaint(tx: UnitDb, by: By, petition: LockedPetition, process: string): Promise<void> {
  const { id } = petition
  const whole = await tx
    .selectFrom('petition')
    .innerJoin('submission', 'submission.id', 'petition.submission_id')
    .innerJoin('contact', 'contact.id', 'submission.contact_id')
    .select([
      ...(['petition.title', 'petition.content', 'petition.proposal', 'petition.code'] as const),
      ...(['submission.sender_name', 'contact.phone', 'contact.email'] as const),
    ])
    .where('petition.id', '=', id)
    .executeTakeFirstOrThrow()
  const files = await filesOf(tx, id)
  const alone = (await siblingsOf(tx, petition)).length === 0
  // Who signed with him is kept as secret as he is; a form with other petitions keeps them.
  const signatories = alone ? await takeSignatories(tx, petition.submissionId) : []
  await tx
    .insertInto('moved_complaint')
    .values({
      ...{ petition_id: id, title: whole.title, content: whole.content, proposal: whole.proposal, process },
      ...{ sender_name: whole.sender_name, sender_phone: whole.phone, sender_email: whole.email },
      ...{ files: JSON.stringify(files), signatories: JSON.stringify(signatories) },
      ...{ moved_at: by.at, moved_by: by.officerId ?? '' },
    })
    .onConflict((conflict) => conflict.doNothing()) // moved before, brought back by mistake, and moved again
    .execute()
  await blankWords(tx, by, id)
  if (alone) await blankIncomingForm(tx, petition.submissionId)
  await forgetSender(tx, by, petition, whole.code)
}

const filesOf = (tx: UnitDb, petitionId: string) =>
  tx
    .selectFrom('attachment')
    .innerJoin('stored_file', 'stored_file.sha256', 'attachment.sha256')
    .select(['attachment.id', 'attachment.sha256', 'attachment.name', 'stored_file.type', 'stored_file.size'])
    .where('attachment.removed_at', 'is', null)
    .where(sql<boolean>`attachment.subject_id in ${filesOn(petitionId)}`)
    .execute()

const siblingsOf = (tx: UnitDb, { id, submissionId }: Pick<LockedPetition, 'id' | 'submissionId'>) =>
  tx.selectFrom('petition').select('id').where('submission_id', '=', submissionId).where('id', '!=', id).execute()

/**
 * The sender of this petition is known to nobody here any more. A form with other petitions keeps its sender: this one is
 * taken off it. A form of its own loses name, telephone and identifier; its secret link still shows where it went.
 */
async function forgetSender(tx: UnitDb, by: By, { id, submissionId }: LockedPetition, code: string): Promise<void> {
  const siblings = await siblingsOf(tx, { id, submissionId })
  const nobody = newId()
  await tx.insertInto('contact').values({ id: nobody, name: '', created_at: by.at }).execute()
  const alone = siblings.length === 0
  const own = alone ? submissionId : newId()
  if (!alone) {
    await sql`insert into submission (id, idempotency_key, channel, received_at, received_on, sender_name, sender_name_key, contact_id, name_in_public)
      select ${own}::uuid, ${own}, channel, received_at, received_on, '', '', ${nobody}::uuid, false from submission where id = ${submissionId}`.execute(
      tx,
    )
    await tx.updateTable('petition').set({ submission_id: own, row_number: 1 }).where('id', '=', id).execute()
  } else await emptySubmission(tx, own, nobody)
  // What was written to the sender names him and the code together.
  await tx
    .updateTable('message')
    .set({ title: '', body: '', contact_id: null, mail: 'none', told_at: by.at, told_how: 'not-needed' })
    .where('about_id', '=', id)
    .execute()
  if (!alone)
    await tx
      .updateTable('message')
      .set({ body: sql`replace(body, ${code}, '…')` })
      .where(
        'about_id',
        'in',
        siblings.map((one) => one.id),
      )
      .execute()
}

async function emptySubmission(tx: UnitDb, id: string, nobody: string): Promise<void> {
  const before = await tx.selectFrom('submission').select('contact_id').where('id', '=', id).executeTakeFirstOrThrow()
  await tx
    .updateTable('submission')
    .set({
      ...{ sender_name: '', sender_name_key: '', sender_kind: null, village_id: null, outside_place: '' },
      ...{ identifier_kind: null, identifier_sealed: null, identifier_key: null, identifier_mask: '' },
      ...{
        organisation_id: null,
        registration_id: null,
        contact_id: nobody,
        name_in_public: false,
        arrival_number: '',
        source: '',
      },
    })
    .where('id', '=', id)
    .execute()
  await tx.updateTable('registration').set({ submission_id: null }).where('submission_id', '=', id).execute()
  // A contact that came with this form alone is emptied; one that a registration or the register uses is theirs.
  await sql`update contact set name = '', phone = '', phone_key = null, email = '' where id = ${before.contact_id}
    and not exists (select from registration r where r.unit_id = contact.unit_id and r.contact_id = contact.id)
    and not exists (select from organisation o where o.unit_id = contact.unit_id and o.contact_id = contact.id)`.execute(
    tx,
  )
}

/**
 * Brings the words and the sender's name back, when it was a petition after all. False: this officer may not read what was
 * moved.
 */
export async function bringBackComplaint(tx: UnitDb, petition: LockedPetition): Promise<boolean> {
  const moved = await tx
    .selectFrom('moved_complaint')
    .selectAll()
    .where('petition_id', '=', petition.id)
    .executeTakeFirst()
  if (!moved) return false
  const { title, content, proposal } = moved
  await tx.updateTable('petition').set({ title, content, proposal }).where('id', '=', petition.id).execute()
  const submission = await tx
    .updateTable('submission')
    .set({ sender_name: moved.sender_name })
    .where('id', '=', petition.submissionId)
    .returning('contact_id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('contact')
    .set({ name: moved.sender_name, phone: moved.sender_phone, email: moved.sender_email })
    .where('id', '=', submission.contact_id)
    .execute()
  const searched = { code: petition.code, senderName: moved.sender_name, title, content, proposal }
  await tx
    .updateTable('petition_words')
    .set({ words: petitionWords(searched) })
    .where('petition_id', '=', petition.id)
    .execute()
  await giveBackSignatories(tx, moved.signatories)
  await sql`update attachment a set removed_at = null, name = f.name
    from jsonb_to_recordset(${JSON.stringify(moved.files)}::jsonb) as f (id uuid, name text) where a.id = f.id`.execute(
    tx,
  )
  return true
}
