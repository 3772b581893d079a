/** How somebody was told by hand; 'not-needed': there is nothing to tell any more. */
export const handWays = ['call', 'sms', 'zalo', 'in-person', 'not-needed'] as const
export type HandWay = (typeof handWays)[number]
export const isHandWay = (text: string): text is HandWay => handWays.some((way) => way === text)

/** `tel:0912345678`; null without a number. */
export const telLink = (phone: string): string | null => (phone ? `tel:${digits(phone)}` : null)

/** A text message ready to send, on Android and iOS alike. */
export const smsLink = (phone: string, text: string): string | null =>
  phone ? `sms:${digits(phone)}?body=${encodeURIComponent(text)}` : null

/** The Zalo chat with a number; Zalo takes no text along, it is pasted. */
export const zaloLink = (phone: string): string | null =>
  phone ? `https://zalo.me/${digits(phone).replace(/^\+/, '')}` : null

const digits = (phone: string): string => phone.replace(/(?!^\+)\D/g, '')
