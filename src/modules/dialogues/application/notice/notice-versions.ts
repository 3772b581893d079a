import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type BlankForm, blankFormNames } from '../../domain/index.ts'

/** Thông báo as everybody may read it: the text, both blank forms and the days, as they went out. */
export interface NoticeVersion {
  readonly id: string
  readonly dialogueId: string
  /** 1 the first, each further one a correction. */
  readonly seq: number
  readonly body: string
  /** As stored; read it with {@link formsOf}. */
  readonly storedForms: unknown
  /** What a correction put right; '' of the first. */
  readonly reason: string
  /** Of the issued paper that carries it; '' where there was none yet. */
  readonly numberText: string
  readonly documentId: string | null
  readonly conferenceOn: Day
  readonly startsAt: string
  readonly place: string
  readonly cutOffOn: Day
  readonly cutOffPaperAt: string
  readonly publishedOn: Day
  readonly publishedAt: Temporal.Instant
}

const columns = [
  ...(['id', 'dialogue_id as dialogueId', 'seq', 'body', 'forms as storedForms', 'reason'] as const),
  'document_id as documentId',
  ...(['number_text as numberText', 'conference_on as conferenceOn', 'starts_at as startsAt', 'place'] as const),
  ...(['cut_off_on as cutOffOn', 'cut_off_paper_at as cutOffPaperAt'] as const),
  ...(['published_on as publishedOn', 'published_at as publishedAt'] as const),
] as const

/** Every published version of a dialogue's notice, the newest first. Works for people without an account. */
export const noticeVersions = (db: UnitDb, dialogueId: string): Promise<readonly NoticeVersion[]> =>
  db
    .selectFrom('notice_version')
    .select(columns)
    .where('dialogue_id', '=', dialogueId)
    .orderBy('seq', 'desc')
    .limit(50)
    .execute()

/** The notice in force; null: none was published. */
export const noticeInForce = async (db: UnitDb, dialogueId: string): Promise<NoticeVersion | null> =>
  (await db
    .selectFrom('notice_version')
    .select(columns)
    .where('dialogue_id', '=', dialogueId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

const field = z.object({
  label: z.string(),
  hint: z.string().optional(),
  lines: z.number(),
  choices: z.array(z.string()).optional(),
})
const stored = z.array(
  z.object({
    name: z.enum(blankFormNames),
    title: z.string(),
    about: z.string(),
    online: z.string(),
    parts: z.array(z.object({ heading: z.string(), fields: z.array(field) })),
  }),
)

/**
 * The blank forms as they were published.
 * @throws Error when they are damaged: nothing but the program writes them
 */
export const formsOf = ({ storedForms }: Pick<NoticeVersion, 'storedForms'>): readonly BlankForm[] =>
  stored.parse(storedForms) as readonly BlankForm[]

/** The text of a saved draft. */
export const readNoticeDraft = (content: unknown): string => z.object({ body: z.string() }).parse(content).body
