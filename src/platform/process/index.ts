export { type Lifecycle, takeUpLifecycle } from './lifecycle.ts'
