export {
  petitionDialogueEvents as dialogueEvents,
  petitionDocumentEvents as documentEvents,
} from '#modules/petitions/index.ts'
