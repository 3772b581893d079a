export * from './approving.ts'
export * from './delivering.ts'
export * from './document.ts'
export * from './issuing.ts'
