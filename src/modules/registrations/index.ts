export { correctRegistration, linkRegistration, withdrawRegistration } from './application/change-registration.ts'
export {
  isRegistrationChannel,
  type RegistrationChannel,
  registrationChannels,
} from './application/channels.ts'
export { enterIntoRegister } from './application/enter-into-register.ts'
export { type RegistrationRow, registrationById, registrationsOf } from './application/list-registrations.ts'
export { assignOutreach, assignToHeads, setListed } from './application/outreach/assign.ts'
export { makeContactLink } from './application/outreach/contact-link.ts'
export { type ContactRef, contactFor, outreachContactAt } from './application/outreach/contacts.ts'
export { countToAsk } from './application/outreach/outreach-rows.ts'
export { recordAttempt } from './application/outreach/record-attempt.ts'
export { type Registered, type RegistrationInput, register, registrationByKey } from './application/register.ts'
export { addSource, makeSources } from './application/sources.ts'
export * from './domain/index.ts'
export { readSourceCode } from './domain/source-code.ts'
export { type Carried, carriedHere, carryOn, dropCarried } from './web/carry.ts'
export { registrationsInOffice } from './web/office.routes.tsx'
export { outreachLinkInPortal } from './web/outreach/link.routes.tsx'
export { registrationInPortal } from './web/portal.routes.tsx'
export { type ReceivedDay, readReceivedDay } from './web/received-day.ts'
export { sourceAsked } from './web/source-asked.ts'
export { registrationsTeller } from './web/teller.ts'
