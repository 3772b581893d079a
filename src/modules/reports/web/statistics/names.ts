import { atStart } from '#kernel/vietnamese-date.ts'
import { isSector, organisationWords } from '#modules/organisations/index.ts'
import {
  channelWords,
  competenceWords,
  fieldWords,
  figureAddress,
  figureWords,
  isCompetence,
  isField,
  isSubmissionChannel,
  OTHER_PLACE,
  type Timing,
  timings,
  timingWords,
  UNKNOWN,
} from '#modules/petitions/index.ts'
import type { ChartFill, ChartPart } from '#ui/index.ts'
import type { ByTiming, Dimension } from '../../domain/index.ts'

/** How each timing is drawn, wherever it is. */
export const timingFills: Readonly<Record<Timing, ChartFill>> = {
  'in-time': 'solid',
  open: 'light',
  'waiting-city': 'dotted',
  late: 'hatched',
  overdue: 'crossed',
}
/** In the order of a bar: what is well first. */
const drawn: readonly Timing[] = ['in-time', 'open', 'waiting-city', 'late', 'overdue']

/** How petitions stand to their term, as parts of a bar. */
export const timingParts = (by: ByTiming): readonly ChartPart[] =>
  drawn.map((timing) => ({ fill: timingFills[timing], label: timingWords[timing], n: by[timing] }))
export const timingLegend = drawn.map((timing) => ({ fill: timingFills[timing], label: timingWords[timing] }))

/** A value of a table in words. */
export function nameOf(dimension: Dimension, value: string | null, villages: ReadonlyMap<string, string>): string {
  if (value === null) return figureWords.unknown[dimension]
  switch (dimension) {
    case 'field':
      return isField(value) ? fieldWords[value] : value
    case 'sector':
      return isSector(value) ? organisationWords.sectors[value] : value
    case 'kind':
      return Object.entries(organisationWords.groups).find(([key]) => key === value)?.[1] ?? value
    case 'village':
      return value === OTHER_PLACE ? figureWords.outside : (villages.get(value) ?? '')
    case 'channel':
      return isSubmissionChannel(value) ? atStart(channelWords[value]) : value
    case 'competence':
      return isCompetence(value) ? competenceWords[value] : value
  }
}

/** Where the petitions of a line are listed: of a dialogue, or of all; all of them, or those that stand so to their term. */
export const lineHref = (
  dialogue: string | null,
  dimension: Dimension | null,
  value: string | null,
  timing?: Timing,
): string =>
  figureAddress({
    counted: true,
    ...(dialogue !== null && { dialogue: dialogue || UNKNOWN }),
    ...(dimension && { [dimension]: value ?? UNKNOWN }),
    ...(timing && { timing }),
  })

export { timings }
