import { moneySamples } from '#modules/budgets/index.ts'
import { conferenceSamples } from '#modules/conferences/index.ts'
import { concernedSamples } from '#modules/decisions/index.ts'
import { digestSample, isTemplate, type Samples } from '#modules/messages/index.ts'
import { officerSamples, senderSamples } from '#modules/petitions/index.ts'
import { keeperSamples } from '#modules/staff/index.ts'
import { taskSamples } from '#modules/tasks/index.ts'

/** An example of everything the program tells anybody, put together from those who tell it; one that is missing does not compile. */
export const messageSamples: Samples = {
  ...senderSamples,
  ...concernedSamples,
  ...conferenceSamples,
  ...taskSamples,
  ...moneySamples,
  ...officerSamples,
  ...keeperSamples,
  'officer.digest': digestSample,
}

/** What a message is about, in Vietnamese, for the officer who calls whoever reads another language; null: an older program's. */
export const messagePurpose = (template: string): string | null =>
  isTemplate(template) ? messageSamples[template]('vi').title : null
