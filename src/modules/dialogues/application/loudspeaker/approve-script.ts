import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine } from '#kernel/vietnamese-text.ts'
import type { Decider } from '#modules/documents/index.ts'
import { recordHistory } from '#modules/history/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isReadable, judgeScript, partsOfName, type ScriptName } from '../../domain/index.ts'
import { latestText } from '../dialogue-text.ts'
import { lockDialogue } from '../keep-milestones.ts'
import { approvalsOf, type ResultsOf, readScript, type ScriptRefusal, versionToApprove } from './scripts.ts'

export type ApproveRefusal = ScriptRefusal | 'approved-already' | 'not-a-leader' | 'paper-needed'

/**
 * Duyệt lời đọc, by a leader or recorded for him with the signed paper's number ("ghi thay"). The version that was shown
 * is what is approved; a later one waits again.
 * @param seq of the version that was shown; 0: the proposal
 */
export async function approveScript(
  tx: UnitDb,
  by: By,
  { dialogueId, name, seq }: { readonly dialogueId: string; readonly name: ScriptName; readonly seq: number },
  decider: Decider,
  resultsOf: ResultsOf,
): Promise<Result<null, ApproveRefusal>> {
  const dialogue = await lockDialogue(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  if (dialogue.closedOn) return refuse('closed')
  if (!by.officerId) throw new Error('a script is approved by an officer')
  const newest = await latestText(tx, dialogueId, `script-${name}`)
  if ((newest?.seq ?? 0) !== seq) return refuse('changed-meanwhile')
  const paper = decider.as === 'recorder' ? cleanLine(decider.paperNumber) : ''
  if (decider.as === 'recorder') {
    if (!(await isLeader(tx, decider.leaderId))) return refuse('not-a-leader')
    if (paper === '') return refuse('paper-needed')
  }
  const version = await versionToApprove(tx, by, dialogue, name, resultsOf)
  if (!version.ok) return version
  if ((await approvalsOf(tx, dialogueId)).has(version.value.id)) return refuse('approved-already')
  const text = await latestText(tx, dialogueId, `script-${name}`)
  if (!text || !isReadable(judgeScript(readScript(text.content).text, partsOfName(name).length)))
    return refuse('not-readable')
  await tx
    .insertInto('script_approval')
    .values({
      ...{ id: newId(), dialogue_id: dialogueId, text_id: version.value.id },
      ...{ approved_on: by.on, approved_at: by.at, recorded_by: by.officerId },
      ...{ for_officer: decider.as === 'recorder' ? decider.leaderId : null, paper },
    })
    .execute()
  await recordHistory(tx, by, {
    code: 'dialogue.script-approved',
    subject: 'dialogue',
    subjectId: dialogueId,
    facts: {
      script: `script-${name}`,
      version: version.value.seq,
      ...(decider.as === 'recorder' ? { for: decider.leaderId } : {}),
    },
  })
  return accept(null)
}

const isLeader = async (tx: UnitDb, id: string): Promise<boolean> =>
  (await tx.selectFrom('officer').select('roles').where('id', '=', id).executeTakeFirst())?.roles.includes('leader') ??
  false
