import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanText } from '#kernel/vietnamese-text.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import {
  isReadable,
  judgeScript,
  partsOfName,
  type ResultFigures,
  type ScriptName,
  scriptNames,
} from '../../domain/index.ts'
import { type Dialogue, dialogueById } from '../dialogue.ts'
import { latestText, latestTexts, type SaveRefusal, saveText } from '../dialogue-text.ts'
import { proposedScript, type ScriptFacts, scriptFacts } from './proposed-script.ts'

/** Counts what came of a dialogue; handed in by who knows petitions. */
export type ResultsOf = (db: UnitDb, dialogueId: string) => Promise<ResultFigures>

const stored = z.object({ text: z.string(), made: z.string().nullable() })

/** The text of a saved version, and what was proposed when it was saved. */
export const readScript = (content: unknown): z.output<typeof stored> => stored.parse(content)

/** Who approved a version, and when. */
export interface ScriptApproval {
  readonly textId: string
  readonly on: Day
  readonly at: Temporal.Instant
  /** Who approved, or whose approval was recorded. */
  readonly by: string | null
  /** Ghi thay: who recorded it, and the signed paper. */
  readonly recordedBy: string | null
  readonly paper: string
}

/** One of the eight scripts as its page shows it. */
export interface Script {
  readonly name: ScriptName
  /** The newest version, or what is proposed; null: nothing can be proposed yet. */
  readonly text: string | null
  /** 0: nothing was saved. */
  readonly seq: number
  readonly textId: string | null
  /** The data say something else than when this version was saved. */
  readonly isOutdated: boolean
  /** Of the newest version; null: it waits. */
  readonly approval: ScriptApproval | null
}

/** The approvals of a dialogue's scripts, by version. */
export async function approvalsOf(db: UnitDb, dialogueId: string): Promise<ReadonlyMap<string, ScriptApproval>> {
  const rows = await db
    .selectFrom('script_approval')
    .leftJoin('officer as recorder', 'recorder.id', 'script_approval.recorded_by')
    .leftJoin('officer as leader', 'leader.id', 'script_approval.for_officer')
    .select([
      ...(['text_id as textId', 'approved_on as on', 'approved_at as at', 'paper'] as const),
      ...(['recorder.name as recorder', 'leader.name as leader'] as const),
    ])
    .where('dialogue_id', '=', dialogueId)
    .execute()
  return new Map(
    rows.map(({ recorder, leader, ...row }) => [
      row.textId,
      { ...row, by: leader ?? recorder, recordedBy: leader ? recorder : null },
    ]),
  )
}

/** All eight scripts of a dialogue, in their order. */
export async function scriptsOf(db: UnitDb, dialogue: Dialogue, resultsOf: ResultsOf): Promise<readonly Script[]> {
  const facts = await scriptFacts(db, dialogue, resultsOf)
  const saved = await latestTexts(
    db,
    dialogue.id,
    scriptNames.map((name) => `script-${name}` as const),
  )
  const approvals = await approvalsOf(db, dialogue.id)
  return scriptNames.map((name) => {
    const proposed = proposedScript(facts, name)
    const version = saved.get(`script-${name}`)
    if (!version) return { name, text: proposed, seq: 0, textId: null, isOutdated: false, approval: null }
    const { text, made } = readScript(version.content)
    return {
      ...{ name, text, seq: version.seq, textId: version.id },
      isOutdated: proposed !== null && made !== null && proposed !== made,
      approval: approvals.get(version.id) ?? null,
    }
  })
}

export type ScriptRefusal = SaveRefusal | 'not-readable'

/** Lưu lời đọc: a further version, if a loudspeaker can read it in its time. */
export async function saveScript(
  tx: UnitDb,
  by: By,
  { dialogueId, name, seq }: { readonly dialogueId: string; readonly name: ScriptName; readonly seq: number },
  typed: string,
  resultsOf: ResultsOf,
): Promise<Result<{ readonly seq: number }, ScriptRefusal>> {
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  const text = cleanText(typed)
  if (text === '' || !isReadable(judgeScript(text, partsOfName(name).length))) return refuse('not-readable')
  const facts: ScriptFacts = await scriptFacts(tx, dialogue, resultsOf)
  const made = proposedScript(facts, name)
  return saveText(tx, by, { dialogueId, kind: `script-${name}`, seq }, { text, made })
}

/** The newest version of a script; saved first where only a proposal stands, so that it can be approved as it was seen. */
export async function versionToApprove(
  tx: UnitDb,
  by: By,
  dialogue: Dialogue,
  name: ScriptName,
  resultsOf: ResultsOf,
): Promise<Result<{ readonly id: string; readonly seq: number }, ScriptRefusal>> {
  const kind = `script-${name}` as const
  const last = await latestText(tx, dialogue.id, kind)
  if (last) return accept({ id: last.id, seq: last.seq })
  const proposed = proposedScript(await scriptFacts(tx, dialogue, resultsOf), name)
  if (proposed === null) return refuse('not-readable')
  const saved = await saveScript(tx, by, { dialogueId: dialogue.id, name, seq: 0 }, proposed, resultsOf)
  if (!saved.ok) return saved
  const version = await latestText(tx, dialogue.id, kind)
  return version ? accept({ id: version.id, seq: version.seq }) : refuse('not-found')
}
