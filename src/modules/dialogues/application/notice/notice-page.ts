import { isDeepStrictEqual } from 'node:util'
import { accept, type Result, refuse } from '#kernel/result.ts'
import type { DocumentEvents } from '#modules/documents/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type NoticePart, noticeLacks } from '../../domain/index.ts'
import { type CarryingDocument, carryingDocuments, carryOnDocument } from '../carrying-document.ts'
import { dialogueById } from '../dialogue.ts'
import { type DialogueInOffice, dialogueInOffice } from '../dialogue-in-office.ts'
import { latestText, type SavedText, versionsOf } from '../dialogue-text.ts'
import { type NoticeSituation, noticeSituation } from './notice-facts.ts'
import { type NoticeVersion, noticeVersions, readNoticeDraft } from './notice-versions.ts'
import { noticeWords } from './notice-words.vi.ts'
import { proposedNotice } from './proposed-notice.ts'

/** Everything the page of a notice shows. */
export interface NoticePageData {
  readonly dialogue: DialogueInOffice
  readonly situation: NoticeSituation
  /** The newest draft, or what is proposed where none was saved. */
  readonly body: string
  /** Of the newest draft; 0: none. */
  readonly seq: number
  readonly lacks: readonly NoticePart[]
  /** What is published says other days, hours or places than the dialogue now has. */
  readonly isOutdated: boolean
  readonly drafts: readonly SavedText[]
  readonly published: readonly NoticeVersion[]
  readonly documents: readonly CarryingDocument[]
}

/** The notice of the dialogue at an address; null: there is no such dialogue. `paperAt`: as it was typed, before publishing. */
export async function noticePage(
  db: UnitDb,
  address: string,
  origin: string | null,
  paperAt?: string,
): Promise<NoticePageData | null> {
  const dialogue = await dialogueInOffice(db, address)
  if (!dialogue) return null
  const situation = await noticeSituation(db, dialogue, origin, paperAt)
  const drafts = await versionsOf(db, dialogue.id, 'notice')
  const published = await noticeVersions(db, dialogue.id)
  const body = drafts[0]
    ? readNoticeDraft(drafts[0].content)
    : (published[0]?.body ?? (await proposedNotice(db, dialogue, situation)))
  return {
    dialogue,
    situation,
    body,
    seq: drafts[0]?.seq ?? 0,
    lacks: noticeLacks(body, situation.facts),
    isOutdated: published[0] !== undefined && !isDeepStrictEqual(boundIn(published[0]), boundOf(dialogue)),
    drafts,
    published,
    documents: await carryingDocuments(db, dialogue.id, 'notice'),
  }
}

const boundIn = ({ conferenceOn, startsAt, place, cutOffOn, cutOffPaperAt }: NoticeVersion) =>
  [conferenceOn, startsAt, place, cutOffOn, cutOffPaperAt].map(String)
const boundOf = ({ conferenceOn, startsAt, place, cutOffOn, cutOffPaperAt }: DialogueInOffice) =>
  [conferenceOn, startsAt, place, cutOffOn, cutOffPaperAt].map(String)

export type CarryNoticeRefusal = 'not-found' | 'not-saved' | 'not-carried'

/** Lập văn bản: the newest draft goes into the paper that carries the notice. */
export async function carryNotice<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { dialogueId, departmentId }: { readonly dialogueId: string; readonly departmentId: string | null },
  events: DocumentEvents<Refusal>,
): Promise<Result<{ readonly documentId: string }, CarryNoticeRefusal>> {
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  const draft = await latestText(tx, dialogueId, 'notice')
  if (!draft) return refuse('not-saved')
  const [title, content] = [noticeWords.paperTitle(dialogue.year), readNoticeDraft(draft.content)]
  const carried = await carryOnDocument(tx, by, { dialogueId, kind: 'notice', title, content, departmentId }, events)
  return carried.ok ? accept(carried.value) : refuse('not-carried')
}
