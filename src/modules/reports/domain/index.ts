export * from './form-fields.ts'
export * from './form-mapping.ts'
export * from './result.ts'
