import type { Day } from '#kernel/day.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { isScriptName, type ScriptName, scriptNames } from '../../domain/index.ts'
import { readScript } from './scripts.ts'

/** A script as it may be read: its newest approved version. */
export interface ApprovedScript {
  readonly name: ScriptName
  readonly text: string
  readonly on: Day
  /** Whose approval it is. */
  readonly by: string
}

/** The scripts of a dialogue that may be read, in their order; a later version that still waits changes none of them. */
export async function approvedScripts(db: UnitDb, dialogueId: string): Promise<readonly ApprovedScript[]> {
  const rows = await db
    .selectFrom('script_approval')
    .innerJoin('dialogue_text', 'dialogue_text.id', 'script_approval.text_id')
    .leftJoin('officer as recorder', 'recorder.id', 'script_approval.recorded_by')
    .leftJoin('officer as leader', 'leader.id', 'script_approval.for_officer')
    .select(['dialogue_text.kind', 'dialogue_text.content', 'approved_on as on'])
    .select(['recorder.name as recorder', 'leader.name as leader'])
    .where('script_approval.dialogue_id', '=', dialogueId)
    .orderBy('approved_at', 'desc')
    .execute()
  const approved = rows.flatMap(({ kind, content, on, recorder, leader }): ApprovedScript[] => {
    const name = kind.replace(/^script-/, '')
    return isScriptName(name) ? [{ name, text: readScript(content).text, on, by: leader ?? recorder ?? '' }] : []
  })
  return scriptNames.flatMap((name) => approved.find((one) => one.name === name) ?? [])
}
