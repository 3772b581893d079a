import { type Leftover, leftoversIn, MOST_SECONDS, secondsOf } from './aloud.ts'
import type { ScriptLength } from './script.ts'

/** Whether a text may be read on loudspeakers, and how long it takes. */
export interface ScriptJudgement {
  readonly leftovers: readonly Leftover[]
  readonly seconds: number
  /** How long it may take. */
  readonly most: number
  readonly isTooLong: boolean
}

/** Judges a script by what a loudspeaker cannot read and by its length. */
export function judgeScript(text: string, length: ScriptLength): ScriptJudgement {
  const [seconds, most] = [secondsOf(text), MOST_SECONDS[length]]
  return { leftovers: leftoversIn(text), seconds, most, isTooLong: seconds > most }
}

/** Whether it can go out as it is. */
export const isReadable = ({ leftovers, isTooLong }: ScriptJudgement): boolean => leftovers.length === 0 && !isTooLong
