import { PassThrough } from 'node:stream'
import { createTransport } from 'nodemailer'

/** A mail, in plain text and as HTML where it has both. */
export interface Mail {
  /** The same for each try of one mail, so that a server or a reader can tell a double. */
  readonly id: string
  readonly to: string
  readonly toName: string
  readonly subject: string
  readonly text: string
  /** An iCalendar file that goes along; none for most. */
  readonly calendar?: string | null
  readonly html?: string | undefined
  /** Where a mail program's own button asks to stop (RFC 8058): an address that takes a POST. */
  readonly stop?: string | undefined
}

/** How handing a mail to the server ended; see `messages/domain/mail-tries.ts` for what follows from each. */
export type Handing =
  | { readonly is: 'sent' }
  | { readonly is: 'away' | 'later' | 'refused' | 'uncertain'; readonly error: string }

/** Hands mails to the office's mail server. */
export interface Mailer {
  /** Whether the server answers and lets us in; what is wrong otherwise. Nothing is handed over by asking. */
  reach(): Promise<{ readonly reached: true } | { readonly reached: false; readonly error: string }>
  /** Never throws: what went wrong is told. */
  send(mail: Mail): Promise<Handing>
  close(): void
}

/** Times in milliseconds: a server that does not answer must not hold up the program's end. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** What a calendar that goes along is called. */
const CALENDAR_FILE = 'lich-hop.ics'

/** Opens the way to a mail server: `smtp://user:password@host:587` or `smtps://…`. Connects when the first mail is sent. */
export function openMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const url = new URL(smtpUrl)
  const isSecure = url.protocol === 'smtps:'
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (isSecure ? 465 : 587)),
    secure: isSecure,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    // No file and no address of the network is ever read into a mail.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...PATIENCE,
  })
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  /** Mails whose words the server was begun to be told; before that nothing can have arrived. */
  const begun = new Set<string>()
  transport.use('stream', ({ data, message }, done) => {
    message.transform(() => {
      begun.add(String(data.messageId))
      return new PassThrough()
    })
    done()
  })
  return {
    async reach() {
      try {
        await transport.verify()
        return { reached: true }
      } catch (error) {
        return { reached: false, error: wordOf(told(error)) }
      }
    },
    async send({ id, to, toName, subject, text, html, stop, calendar }) {
      const messageId = `<${id}@${domain}>`
      try {
        await transport.sendMail({
          from,
          to: { name: toName, address: to },
          subject,
          text,
          ...(html !== undefined && { html }),
          messageId,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(stop && { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
          },
          // Readers that know calendars offer to keep the day; the others show a file.
          ...(calendar && { icalEvent: { method: 'PUBLISH', filename: CALENDAR_FILE, content: calendar } }),
        })
        return { is: 'sent' }
      } catch (error) {
        return handingOf(error, begun.has(messageId))
      } finally {
        begun.delete(messageId)
      }
    },
    close: () => transport.close(),
  }
}

const told = (error: unknown): { code: string; command: string; status: number } => {
  const read = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return {
    code: String(read('code') ?? ''),
    command: String(read('command') ?? ''),
    status: Number(read('responseCode') ?? 0),
  }
}

const wordOf = ({ code, command, status }: ReturnType<typeof told>): string =>
  [code, status || '', command].filter(Boolean).join(' ') || 'unknown'

/**
 * What a failure means. The server's own no decides (RFC 5321, 4.2.1: 4xx later, 5xx never). Without its answer the message
 * may have been handed over, once it was begun; before that the server is away.
 */
function handingOf(error: unknown, begun: boolean): Handing {
  const failure = told(error)
  const { code, status } = failure
  const text = wordOf(failure)
  if (status >= 400 && status < 500) return { is: 'later', error: text }
  if (code === 'EAUTH') return { is: 'later', error: text }
  if (status >= 500 || code === 'EENVELOPE') return { is: 'refused', error: text }
  return { is: begun ? 'uncertain' : 'away', error: text }
}
