export * from './attendance.ts'
export * from './door.ts'
export * from './invitations.ts'
export * from './invitee-code.ts'
