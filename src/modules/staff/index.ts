export { endAllSessions, endSession, liveSession, type Session, startSession } from './application/sessions.ts'
export * from './domain/index.ts'
