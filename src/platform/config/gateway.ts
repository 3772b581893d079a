import type { Environment } from './settings.ts'
import { StartRefusal } from './start-refusal.ts'
import { words } from './words.vi.ts'

/** The gateway by which text messages leave: SMS, Zalo. */
export interface SmsSettings {
  readonly url: string
  readonly token: string
  readonly secret: string
  readonly body: string
  readonly perMinute: number
}

const NAMES = ['SMS_URL', 'SMS_TOKEN', 'SMS_SECRET', 'SMS_BODY', 'SMS_PER_MINUTE'] as const
const USUAL_BODY = '{"phone":"{phone}","text":"{text}","id":"{id}"}'

/** Null when no text messages leave; everything works without. */
export function readSms(env: Environment): SmsSettings | null {
  const given = (name: (typeof NAMES)[number]) => env[name]?.trim() ?? ''
  if (!NAMES.some(given)) return null
  const url = given('SMS_URL')
  if (!url) throw new StartRefusal(words.smsUrlMissing())
  if (!isSafe(url)) throw new StartRefusal(words.smsUrl())
  const body = given('SMS_BODY') || USUAL_BODY
  if (!isTemplate(body)) throw new StartRefusal(words.smsBody())
  const perMinute = given('SMS_PER_MINUTE') || '60'
  if (!/^[1-9]\d{0,3}$/.test(perMinute)) throw new StartRefusal(words.smsPerMinute(perMinute))
  return { url, token: given('SMS_TOKEN'), secret: given('SMS_SECRET'), body, perMinute: Number(perMinute) }
}

/** Telephone numbers and a token leave by https; http is for a gateway on this machine. */
function isSafe(text: string): boolean {
  const url = URL.parse(text)
  if (!url?.hostname || url.username) return false
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname))
  )
}

/** JSON with a place for the number and one for the text. */
function isTemplate(text: string): boolean {
  if (!text.includes('{phone}') || !text.includes('{text}')) return false
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
