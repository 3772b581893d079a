export * from './atom.ts'
export * from './public-item.ts'
