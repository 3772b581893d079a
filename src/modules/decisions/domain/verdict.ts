/** Kết quả xét điều kiện (R8). */
export type Verdict = 'full' | 'chair-decides' | 'not-met' | 'nothing-to-answer' | 'none-registered'

/** The rule set's numbers for holding the conference; Hải Phòng 2026: 15, 5 and 3. */
export interface HoldingRules {
  readonly registrations: number
  readonly petitions: number
  /** With fewer than these the chair may not hold it "theo thực tế" either. */
  readonly petitionsAtLeast: number
}

/** r, organisations registered that count, and p, petitions that count (R9). */
export interface Counts {
  readonly r: number
  readonly p: number
}

/**
 * May it be held? (R8; Kế hoạch của UBND xã, mục II.1.3) In this order: nobody registered; enough of both; enough
 * petitions for the chair to decide; too few petitions; none.
 */
export function verdict({ r, p }: Counts, rules: HoldingRules): Verdict {
  if (r === 0) return 'none-registered'
  if (r >= rules.registrations && p >= rules.petitions) return 'full'
  if (p >= rules.petitionsAtLeast) return 'chair-decides'
  return p > 0 ? 'not-met' : 'nothing-to-answer'
}

/** What is missing, for the sentence beside the verdict; zero: nothing. */
export interface Missing {
  /** To the full verdict. */
  readonly missingRegistrations: number
  readonly missingPetitions: number
  /** Until the chair may decide; at least one registration is needed as well. */
  readonly missingPetitionsForChair: number
}

export function missing({ r, p }: Counts, rules: HoldingRules): Missing {
  const lacking = (needed: number, have: number) => Math.max(needed - have, 0)
  return {
    missingRegistrations: lacking(rules.registrations, r),
    missingPetitions: lacking(rules.petitions, p),
    missingPetitionsForChair: lacking(rules.petitionsAtLeast, p),
  }
}
