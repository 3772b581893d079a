import { accept, type Result, refuse } from '#kernel/result.ts'
import { type StageRefusal, stageRefusal } from './actions.ts'
import type { Fact } from './facts.ts'
import { personalDataFound } from './personal-data.ts'
import { stateOf } from './stage.ts'

export type ReleaseRefusal = StageRefusal | 'public-text-empty' | 'personal-data-found'

/**
 * Công khai the public text (R20), a field of its own: the original is never altered. `checked`: the officer has looked at
 * what the system points at and says it may stand (a company's own number, a hotline).
 */
export function releasePublicText(
  facts: readonly Fact[],
  { texts, checked }: { readonly texts: readonly string[]; readonly checked: boolean },
): Result<'released', ReleaseRefusal> {
  const wrong = stageRefusal(stateOf(facts).stage, 'release-public-text')
  if (wrong) return refuse(wrong)
  if (texts.every((text) => text.trim() === '')) return refuse('public-text-empty')
  if (!checked && texts.some((text) => personalDataFound(text).length > 0)) return refuse('personal-data-found')
  return accept('released')
}
