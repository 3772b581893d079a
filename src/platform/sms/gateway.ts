import { createHmac } from 'node:crypto'

/** The gateway of a telecom or of Zalo, by which text messages leave, as the operator sets it. */
export interface GatewaySettings {
  /** Where a message is posted, `https://…`. */
  readonly url: string
  /** Sent along as `Authorization: Bearer …`; '' for none. */
  readonly token: string
  /** Signs each message, so that the gateway knows it is ours; '' for none. */
  readonly secret: string
  /** What is posted, JSON with places for `{phone}`, `{text}` and `{id}`. */
  readonly body: string
  /** So many messages a minute at most. */
  readonly perMinute: number
}

/** A text message. */
export interface ShortMessage {
  /** The same for each try of one message, so that a gateway can tell a double. */
  readonly id: string
  /** Digits, "0912345678". */
  readonly phone: string
  readonly text: string
}

/** How handing a message over ended, as with mail. */
export type GatewayHanding =
  | { readonly is: 'sent' }
  | { readonly is: 'away' | 'later' | 'refused' | 'uncertain'; readonly error: string }

/** Hands text messages to the office's gateway. */
export interface Gateway {
  /** How many messages may still go this minute. */
  left(): number
  /** Never throws: what went wrong is told. */
  send(message: ShortMessage): Promise<GatewayHanding>
}

/** A gateway that does not answer must not hold up the program's end. */
const PATIENCE_MS = 10_000

/** The template's places filled in: each as it may stand within a string of JSON. */
export const bodyOf = (template: string, { phone, text, id }: ShortMessage): string => {
  const inString = (value: string) => JSON.stringify(value).slice(1, -1)
  const given: Readonly<Record<string, string>> = { phone, text, id }
  return template.replace(/\{(phone|text|id)\}/g, (_, name: string) => inString(given[name] ?? ''))
}

/** What signs a message: `v1=` the HMAC-SHA-256 of the time and the body, with a dot between. */
export const signatureOf = (secret: string, time: number, body: string): string =>
  `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`

/**
 * Opens the way to a gateway. Redirections are not followed: token and message go where the operator said, nowhere else.
 * @param now real time in seconds, for the signature
 */
export function openGateway(
  settings: GatewaySettings,
  { now = () => Math.floor(Date.now() / 1000), patienceMs = PATIENCE_MS } = {},
): Gateway {
  let minute = { is: 0, sent: 0 }
  const thisMinute = () => {
    const is = Math.floor(now() / 60)
    if (minute.is !== is) minute = { is, sent: 0 }
    return minute
  }
  return {
    left: () => Math.max(0, settings.perMinute - thisMinute().sent),
    async send(message) {
      thisMinute().sent += 1
      const body = bodyOf(settings.body, message)
      try {
        const answer = await fetch(settings.url, {
          method: 'POST',
          redirect: 'manual',
          signal: AbortSignal.timeout(patienceMs),
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'idempotency-key': message.id,
            ...(settings.token && { authorization: `Bearer ${settings.token}` }),
            ...(settings.secret && { 'x-doithoai-signature': signatureOf(settings.secret, now(), body) }),
          },
          body,
        })
        await answer.body?.cancel()
        return handingOf(answer.status)
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}

/**
 * What an answer means. A gateway that answers "busy" or "not let in" took nothing and is asked again; one that broke may have
 * passed the message on.
 */
function handingOf(status: number): GatewayHanding {
  const error = `HTTP ${status}`
  if (status >= 200 && status < 300) return { is: 'sent' }
  if ([401, 403, 408, 425, 429, 503].includes(status)) return { is: 'later', error }
  return { is: status >= 500 ? 'uncertain' : 'refused', error }
}

/** Failures that come before the first byte was sent. */
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

function failureOf(error: unknown): GatewayHanding {
  const cause = error instanceof Error ? error.cause : undefined
  const code = String((typeof cause === 'object' && cause && Reflect.get(cause, 'code')) || '')
  if (NOT_REACHED.includes(code)) return { is: 'away', error: code }
  return { is: 'uncertain', error: code || (error instanceof Error ? error.name : 'unknown') }
}
