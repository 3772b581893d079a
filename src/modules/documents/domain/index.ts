export * from './approving.ts'
export * from './case-file.ts'
export * from './checking.ts'
export * from './correcting.ts'
export * from './delegating.ts'
export * from './delivering.ts'
export * from './document.ts'
export * from './final/differences.ts'
export * from './final/goes-out.ts'
export type { FileSignature, ReadText } from './final/read-text.ts'
export type { FactKind } from './final/said.ts'
export * from './incoming.ts'
export * from './issuing.ts'
export * from './issuing-department.ts'
export * from './numbering.ts'
export { lintPaper, lintWritten, type PaperFinding } from './paper/lint.ts'
export {
  type DocumentOnPaper,
  type IssuingUnit,
  paperOf,
  type Sorted,
  sorted,
  symbolFor,
  typesByCode,
} from './paper/paper-of.ts'
export { isHeadTitle, signatureOf } from './paper/signing.ts'
export * from './registering.ts'
export * from './withdrawing.ts'
