/** Kênh: how a registration arrived. */
export const registrationChannels = ['online', 'paper', 'phone', 'email', 'zalo', 'village', 'counter'] as const
export type RegistrationChannel = (typeof registrationChannels)[number]
export const isRegistrationChannel = (text: string): text is RegistrationChannel =>
  registrationChannels.some((channel) => channel === text)
