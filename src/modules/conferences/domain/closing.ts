import type { Competence, Stage } from '#modules/petitions/domain/index.ts'
import { stageRefusal } from '#modules/petitions/domain/index.ts'
import type { HallOutcomeKind } from './sitting.ts'

/** A petition of the agenda, as closing sees it. */
export interface ClosingLine {
  readonly stage: Stage
  readonly competence: Competence | null
  readonly field: string | null
  /** Said in the hall; null: nobody did. */
  readonly said: HallOutcomeKind | null
  /** Word for word, from the minutes; ''. */
  readonly answer: string
  /** What was prepared to be answered in the hall; ''. */
  readonly proposed: string
  readonly speaker: string
  /** Who answers with the unit, one a line; ''. */
  readonly bodies: string
}

/** The words an answer given in the hall is recorded by (R13): as they were written down there, otherwise as they were prepared; ''. */
export const wordsOfAnswer = ({ answer, proposed }: Pick<ClosingLine, 'answer' | 'proposed'>): string =>
  answer || proposed

/** Is there anything to record of it? What was answered, sent on or closed before is only shown. */
export const isOpenInHall = ({ stage }: Pick<ClosingLine, 'stage'>): boolean =>
  stageRefusal(stage, 'answer-aloud') === null

/**
 * How a petition came out, where nobody says otherwise: as it was said in the hall; with words written down, answered there; what has no
 * reply at the end of that day is answered in writing, unless it is beyond the unit's authority (R13).
 */
export function outcomeOf({ said, answer, competence }: ClosingLine): HallOutcomeKind {
  if (said) return said
  if (answer !== '') return 'answered'
  if (competence === 'joint') return 'joint'
  return competence === 'beyond' ? 'beyond' : 'own'
}

/** Why an outcome cannot be recorded as it stands. */
export type ClosingRefusal = 'answer-missing' | 'speaker-missing' | 'bodies-needed' | 'field-needed'

/** What an outcome still needs; null: nothing. */
export function closingLacks(line: ClosingLine, outcome: HallOutcomeKind): ClosingRefusal | null {
  if (outcome === 'answered') {
    if (wordsOfAnswer(line) === '') return 'answer-missing'
    return line.speaker === '' ? 'speaker-missing' : null
  }
  if (outcome === 'put-off' || !changesCompetence(line, outcome)) return null
  if (!line.field) return outcome === 'own' ? null : 'field-needed'
  return outcome === 'joint' && line.bodies === '' ? 'bodies-needed' : null
}

/** The hall says otherwise than it was classified; what was not classified counts as the unit's own already. */
export const changesCompetence = (
  { competence }: Pick<ClosingLine, 'competence'>,
  outcome: HallOutcomeKind,
): boolean =>
  outcome === 'own'
    ? competence !== null && competence !== 'own'
    : outcome !== 'put-off' && outcome !== 'answered' && competence !== outcome
