import type { DialogueEvents } from '#modules/dialogues/index.ts'
import { attachWaiting, termsForDialogue } from '#modules/petitions/index.ts'

/** What happens in petitions when something happened to their dialogue, in the same transaction. */
export const dialogueEvents: DialogueEvents = {
  opened: attachWaiting,
  dayMoved: termsForDialogue,
  held: termsForDialogue,
  notHeld: termsForDialogue,
}
