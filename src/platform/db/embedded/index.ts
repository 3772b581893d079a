export type { Settings } from './settings.ts'
export { type EmbeddedOptions, type EmbeddedServer, reachEmbedded, startEmbedded } from './start.ts'
