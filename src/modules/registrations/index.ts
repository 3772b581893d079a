export { correctRegistration, withdrawRegistration } from './application/change-registration.ts'
export {
  isRegistrationChannel,
  type RegistrationChannel,
  registrationChannels,
} from './application/channels.ts'
export { type RegistrationRow, registrationById, registrationsOf } from './application/list-registrations.ts'
export { type Registered, type RegistrationInput, register, registrationByKey } from './application/register.ts'
export * from './domain/index.ts'
export { registrationBlankForm } from './web/blank-form.ts'
export { type Carried, carriedHere, carryOn, dropCarried } from './web/carry.ts'
export { registrationsInOffice } from './web/office.routes.tsx'
export { registrationInPortal } from './web/portal.routes.tsx'
export { type ReceivedDay, readReceivedDay } from './web/received-day.ts'
export { registrationsTeller } from './web/teller.ts'
