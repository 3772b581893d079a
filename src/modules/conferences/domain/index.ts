export * from './agenda.ts'
export * from './programme.ts'
export * from './propose-agenda.ts'
export * from './sitting.ts'
