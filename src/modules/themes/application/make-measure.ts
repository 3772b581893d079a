import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { cleanLine, cleanText } from '#kernel/vietnamese-text.ts'
import { recordHistory } from '#modules/history/index.ts'
import { type Owner, withDepartments } from '#modules/petitions/index.ts'
import { departmentAt } from '#modules/units/index.ts'
import type { By } from '#platform/db/by.ts'
import type { UnitDb } from '#platform/db/database.ts'
import { type MakeRefusal, type MeasureKind, mayMake } from '../domain/index.ts'
import { measuresOf, setMeasureDay } from './lock-measure.ts'
import { type SeenTheme, setTheme, type ThemeRefusal, takeUpTheme } from './write-theme.ts'

/** What is typed of a measure. Of a proposal `departmentId` is the body outside it was sent to. */
export interface MeasureInput extends Owner {
  readonly kind: MeasureKind
  readonly what: string
  /** Decided; sent. */
  readonly madeOn: Day
  /** Done by; a reply asked for by. Null: no day is named. */
  readonly dueOn: Day | null
  readonly planPeriod: string
  readonly reference: string
}

/** Ghi giải pháp của xã, ghi đề xuất đã gửi (R27). */
export async function makeMeasure(
  tx: UnitDb,
  by: By,
  seen: SeenTheme,
  input: MeasureInput,
): Promise<Result<{ readonly measureId: string }, ThemeRefusal | MakeRefusal | 'not-of-this-unit' | 'body-needed'>> {
  const taken = await takeUpTheme(tx, seen)
  if (!taken.ok) return taken
  const { kind, madeOn, dueOn } = input
  const what = cleanText(input.what)
  const isProposal = kind === 'proposal'
  const planPeriod = isProposal ? '' : cleanLine(input.planPeriod)
  const hasOwner = input.departmentId !== null || (!isProposal && input.officerId !== null)
  if (isProposal && !hasOwner) return refuse('body-needed')
  const wrong = mayMake({ kind, what, hasOwner, madeOn, dueOn, planPeriod }, await measuresOf(tx, seen.themeId), by.on)
  if (wrong) return refuse(wrong)
  const owner = await ownerOf(tx, input)
  if (owner === 'not-of-this-unit' || owner === 'body-needed') return refuse(owner)
  const measureId = newId()
  await tx
    .insertInto('theme_measure')
    .values({
      ...{ id: measureId, theme_id: seen.themeId, kind, what, plan_period: planPeriod, made_on: madeOn },
      ...{
        department_id: owner.departmentId,
        officer_id: owner.officerId,
        created_at: by.at,
        created_by: by.officerId,
      },
      reference: isProposal ? cleanLine(input.reference) : '',
    })
    .execute()
  await setMeasureDay(tx, by, { id: measureId, kind }, dueOn)
  await setTheme(tx, seen.themeId)
  await recordHistory(tx, by, {
    ...{ code: isProposal ? 'theme.proposed' : 'theme.solution-set', subject: 'theme', subjectId: seen.themeId },
    facts: {
      ...{ measure: measureId, on: madeOn.toString(), department: owner.departmentId },
      ...(dueOn && { due: dueOn.toString() }),
    },
  })
  return accept({ measureId })
}

/** Who does it, an officer with the department he sits in; of a proposal, a body of the outside directory. */
async function ownerOf(tx: UnitDb, input: MeasureInput): Promise<Owner | 'not-of-this-unit' | 'body-needed'> {
  if (input.kind === 'proposal') {
    const body = input.departmentId ? await departmentAt(tx, input.departmentId) : null
    return body?.outside ? { departmentId: body.id, officerId: null } : 'body-needed'
  }
  const [owner] = (await withDepartments(tx, [{ departmentId: input.departmentId, officerId: input.officerId }])) ?? []
  return owner ?? 'not-of-this-unit'
}
