export * from './closing.ts'
export * from './count-petitions.ts'
export * from './decisions.ts'
export * from './verdict.ts'
