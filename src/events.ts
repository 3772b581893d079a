import { dialogueDocumentEvents } from '#modules/dialogues/index.ts'
import { listeningTogether } from '#modules/documents/index.ts'
import { paperDocumentEvents } from '#modules/papers/index.ts'
import { petitionDocumentEvents } from '#modules/petitions/index.ts'

export {
  petitionDialogueEvents as dialogueEvents,
  petitionIncomingEvents as incomingEvents,
  petitionRecount as recount,
  petitionRulesFollower as rulesFollower,
} from '#modules/petitions/index.ts'

/** Who listens to documents. */
export const documentEvents = listeningTogether<string>([
  petitionDocumentEvents,
  dialogueDocumentEvents,
  paperDocumentEvents,
])
