export * from '#kernel/invitee-code.ts'
export * from './attendance.ts'
export * from './door.ts'
export * from './invitations.ts'
