import { newId } from '#kernel/id.ts'
import { accept, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { Actor } from '#modules/staff/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type StageRefusal, stageRefusal } from '../../domain/index.ts'
import { layDown } from './lay-down.ts'
import { type Acting, takeUp } from './lock-petition.ts'
import type { Done, Outcome, Seen } from './outcome.ts'
import { tellSender } from './tell-sender.ts'

export interface MessageInput extends Seen {
  readonly direction: 'from-sender' | 'to-sender'
  readonly words: string
  /** Who said it and how, when an officer enters it for the sender (R7). */
  readonly askedHow: string
}

/** Bổ sung of the sender, his own or entered for him (R7), or a word of the office to him. */
export async function addMessage(
  tx: UnitDb,
  by: By,
  acting: Acting,
  input: MessageInput,
): Promise<Outcome<Done & { readonly messageId: string }, StageRefusal | 'message-empty' | 'asked-how-needed'>> {
  const taken = await takeUp(tx, acting, input, 'add-message')
  if (!taken.ok) return taken
  const { id, state } = taken.value
  const wrong = stageRefusal(state.stage, 'add-message')
  if (wrong) return refuse(wrong)
  const said = cleanText(input.words)
  if (said === '') return refuse('message-empty')
  const forSender = input.direction === 'from-sender' && acting !== 'sender'
  const askedHow = forSender ? cleanLine(input.askedHow) : ''
  if (forSender && askedHow === '') return refuse('asked-how-needed')
  const messageId = newId()
  await tx
    .insertInto('petition_message')
    .values({
      ...{ id: messageId, petition_id: id, direction: input.direction, words: said, asked_how: askedHow },
      ...{ by_officer: by.officerId, at: by.at, on_day: by.on, read_at: by.officerId ? by.at : null },
    })
    .execute()
  const done = await layDown(tx, by, id, { code: `message-${input.direction}`, facts: { message: messageId } })
  if (input.direction === 'to-sender')
    await tellSender(tx, by, id, 'petition.message', ({ message }, code) => ({
      title: message.title,
      body: message.body({ code, words: said }),
    }))
  return accept({ ...done, messageId })
}

/**
 * Đã đọc: an officer who works on the petition says that he read what the sender wrote. A button of its own, since opening
 * a page changes nothing and reading a message may need no other act; against the page's version, so that nobody marks
 * what came after he looked.
 */
export async function markMessagesRead(tx: UnitDb, by: By, actor: Actor, input: Seen): Promise<Outcome<Done, never>> {
  const taken = await takeUp(tx, actor, input, 'draft')
  if (!taken.ok) return taken
  const { id, state, version } = taken.value
  const read = await tx
    .updateTable('petition_message')
    .set({ read_at: by.at })
    .where('petition_id', '=', id)
    .where('direction', '=', 'from-sender')
    .where('read_at', 'is', null)
    .returning('id')
    .execute()
  if (read.length > 0)
    await recordHistory(tx, by, {
      code: 'petition.messages-read',
      subject: 'petition',
      subjectId: id,
      facts: { messages: read.map((one) => one.id) },
    })
  return accept({ petitionId: id, stage: state.stage, version })
}
