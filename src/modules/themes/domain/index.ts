export * from './arranging.ts'
export * from './measures.ts'
export * from './release.ts'
export * from './theme-state.ts'
