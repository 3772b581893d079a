import { inBothLanguages } from '#kernel/language.ts'
import { stageWords as vi } from './stage-words.vi.ts'

/** Trạng thái as a sender reads it, in the language of the page. */
export const stageNames = inBothLanguages(vi, {
  received: 'Received',
  classified: 'Classified',
  assigned: 'With a department',
  drafting: 'Answer being written',
  'waiting-opinion': 'Waiting for an opinion',
  'for-approval': 'Waiting for approval',
  approved: 'Approved, to be issued',
  'waiting-city': 'Waiting for the city',
  answered: 'Answered',
  guided: 'Referred elsewhere',
  withdrawn: 'Withdrawn',
  spam: 'Spam',
  duplicate: 'Duplicate',
  moved: 'Moved to another procedure',
})
