export * from './arranging.ts'
export * from './measures.ts'
export * from './theme-state.ts'
