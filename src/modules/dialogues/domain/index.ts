export * from './conference-day.ts'
export * from './intake.ts'
export * from './milestones.ts'
