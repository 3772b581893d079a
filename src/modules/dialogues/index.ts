export {
  allDialogues,
  currentDialogue,
  type Dialogue,
  dialogueAt,
  dialogueById,
  newestDialogue,
  rulesOf,
} from './application/dialogue.ts'
export { type DialogueTimes, dialogueTimes } from './application/dialogue-times.ts'
