export {
  isRegistrationChannel,
  type RegistrationChannel,
  registrationChannels,
} from './application/channels.ts'
export { type Registered, type RegistrationInput, register, registrationByKey } from './application/register.ts'
export * from './domain/index.ts'
export { type Carried, carriedHere, carryOn, dropCarried } from './web/carry.ts'
