import { doneByThanks, doorsMove, invitationsMove, isConferenceClosed } from '#modules/conferences/index.ts'
import { thank } from '#modules/decisions/index.ts'
import { type DialogueEvents, dialogueDocumentEvents } from '#modules/dialogues/index.ts'
import { listeningTogether } from '#modules/documents/index.ts'
import { paperDocumentEvents } from '#modules/papers/index.ts'
import { petitionDialogueEvents, petitionDocumentEvents } from '#modules/petitions/index.ts'

export {
  petitionIncomingEvents as incomingEvents,
  petitionRecount as recount,
  petitionRulesFollower as rulesFollower,
} from '#modules/petitions/index.ts'

/** Who listens to dialogues. */
export const dialogueEvents: DialogueEvents = {
  ...petitionDialogueEvents,
  async dayMoved(tx, by, dialogueId) {
    await petitionDialogueEvents.dayMoved(tx, by, dialogueId)
    await invitationsMove(tx, dialogueId)
    await doorsMove(tx, dialogueId)
  },
  async held(tx, by, dialogueId) {
    await petitionDialogueEvents.held(tx, by, dialogueId)
    // Closing the conference thanks with what came of it.
    if (!(await isConferenceClosed(tx, dialogueId)))
      await doneByThanks(tx, by, dialogueId, await thank(tx, by, dialogueId))
  },
}

/** Who listens to documents. */
export const documentEvents = listeningTogether<string>([
  petitionDocumentEvents,
  dialogueDocumentEvents,
  paperDocumentEvents,
])
