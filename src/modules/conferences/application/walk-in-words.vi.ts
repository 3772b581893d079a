/** What somebody at the door is called in lists who named no organisation. */
export const walkInWords = { somebody: 'Khách tại cửa' } as const
