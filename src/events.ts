export { petitionDialogueEvents as dialogueEvents } from '#modules/petitions/index.ts'
