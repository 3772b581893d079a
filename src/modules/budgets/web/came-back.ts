import { formWithErrors } from '#ui/index.ts'
import type { Came } from './frame.tsx'
import { type BudgetRefusal, words } from './words.vi.ts'

/** In which field a refusal is said; elsewhere at the top. */
const usual: Partial<Record<BudgetRefusal, string>> = {
  'leader-needed': 'forOfficerId',
  'paper-needed': 'paper',
  'word-needed': 'word',
  'reason-needed': 'reason',
}

/** What a refused act comes back with: beside its field, or at the top. `staleOf`: whose change came before. */
export function cameBack(
  act: string,
  values: Came['form']['values'],
  refusal: BudgetRefusal,
  of: { readonly fields?: Partial<Record<BudgetRefusal, string>>; readonly staleOf?: string | undefined } = {},
): Came {
  const field = { ...usual, ...of.fields }[refusal]
  return {
    ...{ act, status: 409, form: formWithErrors(values, field ? { [field]: words.refusals[refusal] } : {}) },
    refused: field ? undefined : refusal,
    staleOf: refusal === 'changed-meanwhile' ? of.staleOf : undefined,
  }
}
