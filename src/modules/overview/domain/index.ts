export * from './archive-names.ts'
