export {
  petitionDialogueEvents as dialogueEvents,
  petitionDocumentEvents as documentEvents,
  petitionRecount as recount,
  petitionRulesFollower as rulesFollower,
} from '#modules/petitions/index.ts'
