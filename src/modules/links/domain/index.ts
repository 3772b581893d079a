export * from './link-state.ts'
