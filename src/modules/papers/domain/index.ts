export * from './fill.ts'
export * from './paper-type.ts'
export * from './shortened.ts'
export * from './wording.ts'
