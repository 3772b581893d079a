import { accept, type Result, refuse } from '#kernel/result.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type BlankForm, noticeLacks } from '../../domain/index.ts'
import { latestText } from '../dialogue-text.ts'
import type { DialogueRefusal, Shown } from '../edit-dialogue.ts'
import { lockDialogue } from '../keep-milestones.ts'
import { layDownVersion } from './lay-down-version.ts'
import { noticeSituation } from './notice-facts.ts'
import { noticeInForce, readNoticeDraft } from './notice-versions.ts'

/** A correction as it goes out: the newest saved draft, and what it puts right. */
export interface Correction {
  readonly reason: string
  readonly forms: readonly BlankForm[]
  readonly origin: string | null
  /** The draft the page showed. */
  readonly seq: number
}

export type CorrectionRefusal = DialogueRefusal | 'not-published' | 'nothing-changed' | 'reason-needed' | 'notice-lacks'

/**
 * Công bố bản sửa: a further version of the notice, with what it puts right. The instants that bind stay those of the
 * dialogue (R4); the text must carry them.
 */
export async function correctNotice(
  tx: UnitDb,
  by: By,
  { dialogueId, version }: Shown,
  { reason, forms, origin, seq }: Correction,
): Promise<Result<{ readonly seq: number }, CorrectionRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (!dialogue.noticeOn || !dialogue.cutOffOn || !dialogue.cutOffPaperAt) return refuse('not-published')
  if (dialogue.version !== version) return refuse('changed-meanwhile')
  const [draft, before] = [await latestText(tx, dialogueId, 'notice'), await noticeInForce(tx, dialogueId)]
  if (seq !== (draft?.seq ?? 0)) return refuse('changed-meanwhile')
  const body = draft && readNoticeDraft(draft.content)
  if (!body || body === before?.body) return refuse('nothing-changed')
  if (before && reason.trim() === '') return refuse('reason-needed')
  const { facts } = await noticeSituation(tx, dialogue, origin)
  if (noticeLacks(body, facts).length > 0) return refuse('notice-lacks')
  const next = (before?.seq ?? 0) + 1
  const { conferenceOn, startsAt, place, cutOffOn, cutOffPaperAt } = dialogue
  await layDownVersion(tx, by, {
    ...{ dialogueId, seq: next, body, forms, reason: before ? reason.trim() : '', conferenceOn, startsAt, place },
    ...{ cutOffOn, cutOffPaperAt, on: by.on },
  })
  await tx
    .updateTable('dialogue')
    .set({ version: version + 1 })
    .where('id', '=', dialogueId)
    .execute()
  await recordHistory(tx, by, {
    code: 'dialogue.notice-corrected',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: { version: next, on: by.on.toString() },
  })
  return accept({ seq: next })
}
