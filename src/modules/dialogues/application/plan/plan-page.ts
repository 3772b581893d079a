import { isDeepStrictEqual } from 'node:util'
import { inSentence } from '#kernel/paper-days.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { plainOf } from '#kernel/text-blocks.ts'
import type { DocumentEvents } from '#modules/documents/index.ts'
import { ownUnit } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type Plan, type PlanPart, planLacks } from '../../domain/index.ts'
import { type CarryingDocument, carryingDocuments, carryOnDocument } from '../carrying-document.ts'
import { dialogueById } from '../dialogue.ts'
import { type DialogueInOffice, dialogueInOffice } from '../dialogue-in-office.ts'
import { latestText, type SavedText, type SaveRefusal, saveText, versionsOf } from '../dialogue-text.ts'
import { type PlanningUnit, planBlocks } from './plan-blocks.ts'
import { planWords } from './plan-words.vi.ts'
import { planFactsOf, proposedPlan, unitInSentence } from './proposed-plan.ts'
import { readPlan, type StoredPlan } from './stored-plan.ts'

/** Everything the page of a plan shows. */
export interface PlanPageData {
  readonly dialogue: DialogueInOffice
  /** "xã Đại Sơn" */
  readonly unit: string
  /** "thành phố Hải Phòng" */
  readonly city: string
  /** As it was saved last, or as it is proposed; its facts are those of the dialogue now. */
  readonly now: StoredPlan
  /** Of the newest version; 0: nothing was saved, what is shown is proposed. */
  readonly seq: number
  readonly lacks: readonly PlanPart[]
  /** Day, hour, place or chair are not those the newest version was saved with. */
  readonly hasOldFacts: boolean
  readonly versions: readonly SavedText[]
  readonly documents: readonly CarryingDocument[]
}

/** The plan of the dialogue at an address; null: there is no such dialogue. */
export async function planPage(db: UnitDb, address: string): Promise<PlanPageData | null> {
  const dialogue = await dialogueInOffice(db, address)
  if (!dialogue) return null
  const versions = await versionsOf(db, dialogue.id, 'plan')
  const saved = versions[0] ? readPlan(versions[0].content) : null
  const facts = planFactsOf(dialogue)
  const now = { plan: saved?.plan ?? (await proposedPlan(db, dialogue)), facts }
  return {
    dialogue,
    ...planningUnit(await ownUnit(db)),
    now,
    seq: versions[0]?.seq ?? 0,
    lacks: planLacks(now.plan, facts),
    hasOldFacts: saved !== null && !isDeepStrictEqual(saved.facts, facts),
    versions,
    documents: await carryingDocuments(db, dialogue.id, 'plan'),
  }
}

const planningUnit = (unit: Awaited<ReturnType<typeof ownUnit>>): PlanningUnit => ({
  unit: unitInSentence(unit),
  city: inSentence(unit.province_name),
})

/** Lưu kế hoạch: as a new version, with what the dialogue says now. */
export async function savePlan(
  tx: UnitDb,
  by: By,
  { dialogueId, seq }: { readonly dialogueId: string; readonly seq: number },
  plan: Plan,
): Promise<Result<{ readonly seq: number }, SaveRefusal>> {
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  return saveText(tx, by, { dialogueId, kind: 'plan', seq }, { plan, facts: planFactsOf(dialogue) })
}

export type CarryPlanRefusal = 'not-found' | 'not-saved' | 'plan-incomplete' | 'facts-changed' | 'not-carried'

/** Lập văn bản: the newest version goes into the paper that carries it. What R1 asks for must stand in it. */
export async function carryPlan<Refusal extends string>(
  tx: UnitDb,
  by: By,
  { dialogueId, departmentId }: { readonly dialogueId: string; readonly departmentId: string | null },
  events: DocumentEvents<Refusal>,
): Promise<Result<{ readonly documentId: string }, CarryPlanRefusal>> {
  const dialogue = await dialogueById(tx, dialogueId)
  if (!dialogue) return refuse('not-found')
  const saved = await latestText(tx, dialogueId, 'plan')
  if (!saved) return refuse('not-saved')
  const stored = readPlan(saved.content)
  if (planLacks(stored.plan, stored.facts).length > 0) return refuse('plan-incomplete')
  if (!isDeepStrictEqual(stored.facts, planFactsOf(dialogue))) return refuse('facts-changed')
  const content = plainOf(planBlocks(stored, planningUnit(await ownUnit(tx))))
  const title = planWords.title(dialogue.year)
  const carried = await carryOnDocument(tx, by, { dialogueId, kind: 'plan', title, content, departmentId }, events)
  return carried.ok ? accept(carried.value) : refuse('not-carried')
}
