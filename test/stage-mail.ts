import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real mail server that keeps what it takes; `answer` says what becomes of each mail. */
export async function mailServer(answer: () => 'take' | 'later' | 'never' = () => 'take') {
  const taken: { readonly to: string; readonly text: string; readonly html: string; readonly head: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      let whole = ''
      stream.on('data', (part: Buffer) => {
        whole += part.toString('utf8')
      })
      stream.on('end', () => {
        const now = answer()
        if (now !== 'take') {
          const responseCode = now === 'later' ? 451 : 550
          return callback(Object.assign(new Error('no'), { responseCode }))
        }
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        taken.push({ to, ...readMail(whole) })
        callback()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(resolve))
  return { taken, url: `smtp://127.0.0.1:${port}`, close }
}

const halves = (whole: string) => {
  const at = whole.indexOf('\r\n\r\n')
  return { head: whole.slice(0, at), body: whole.slice(at + 4) }
}

/** A mail's head and its words, as plain text and as HTML where it has both. */
export function readMail(whole: string): { readonly head: string; readonly text: string; readonly html: string } {
  const { head, body } = halves(whole)
  const [, boundary] = /boundary="?([^";\r\n]+)/i.exec(head) ?? []
  if (!boundary) return { head, text: plainText(head, body), html: '' }
  const parts = body.split(`--${boundary}`).map((part) => halves(part.replace(/^\r\n/, '')))
  const of = (type: string) => {
    const part = parts.find((one) => new RegExp(`content-type: ${type}`, 'i').test(one.head))
    return part ? plainText(part.head, part.body.replace(/\r\n$/, '')) : ''
  }
  return { head, text: of('text/plain'), html: of('text/html') }
}

/** Base64 or quoted-printable, either way the words. */
function plainText(head: string, body: string): string {
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body
}
