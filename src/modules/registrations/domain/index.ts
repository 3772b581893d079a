export * from './count-registrations.ts'
