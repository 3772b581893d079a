import type { Day } from '#kernel/day.ts'
import { accept, type Result, refuse } from '#kernel/result.ts'
import { type StageRefusal, stageRefusal } from './actions.ts'
import type { Fact, FactOf } from './facts.ts'
import { stateOf } from './stage.ts'

/** The stars a sender gives an answer (R18), from the least. */
export const ratings = [1, 2, 3, 4, 5] as const
export const isRating = (stars: number): boolean => ratings.some((one) => one === stars)

/** Why the stage says no, as somebody who waits for his answer understands it. */
const notAnswered = (wrong: StageRefusal): 'already-closed' | 'not-answered' =>
  wrong === 'already-closed' ? wrong : 'not-answered'

/** Đánh giá câu trả lời (R18): 1 to 5 and words, once for each answer; after another look the new one is rated anew. */
export function rate(
  facts: readonly Fact[],
  { stars, on }: { readonly stars: number; readonly on: Day },
): Result<FactOf<'rated'>, 'already-closed' | 'not-answered' | 'already-rated' | 'stars-needed'> {
  const state = stateOf(facts)
  const wrong = stageRefusal(state.stage, 'rate')
  if (wrong) return refuse(notAnswered(wrong))
  if (state.stars !== null) return refuse('already-rated')
  return isRating(stars) ? accept({ type: 'rated', on, stars }) : refuse('stars-needed')
}

/** Đề nghị xem lại (R18): once; seven new working days count from this day. */
export function reopen(
  facts: readonly Fact[],
  { word, on }: { readonly word: string; readonly on: Day },
): Result<FactOf<'reopened'>, 'already-closed' | 'not-answered' | 'already-reopened' | 'word-needed'> {
  const { stage, round } = stateOf(facts)
  if (round > 1) return refuse('already-reopened')
  const wrong = stageRefusal(stage, 'reopen')
  if (wrong) return refuse(notAnswered(wrong))
  return word.trim() === '' ? refuse('word-needed') : accept({ type: 'reopened', on })
}
