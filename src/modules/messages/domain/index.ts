export * from './mail-tries.ts'
export * from './message-text.ts'
export * from './ways-to-tell.ts'
