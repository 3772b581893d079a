export { kindWords } from './kind-words.ts'
