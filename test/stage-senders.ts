import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { hiddenFields } from './stage-forms.ts'

/** A person at a telephone with a form filled in: what the browser would send, however often it is pressed. */
export interface FilledForm {
  readonly name: string
  readonly body: string
  /** The address the person's telephone has on the network; the trusted proxy passes it on. */
  readonly address: string
}

/** A port nobody has now. The program comes back on it after each kill, as it does behind a proxy. */
export async function aFreePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? String(address.port) : ''
}

const headersOf = (address: string) => ({
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
  'x-forwarded-for': address,
})

/** Opens the public's form and fills it in for the n-th person: name, telephone and network address are his own. */
export async function fillIn(form: string, n: number): Promise<FilledForm> {
  const address = `203.0.113.${n}`
  const page = await fetch(form, { headers: headersOf(address) })
  if (page.status !== 200) throw new Error(`${form}: ${page.status}`)
  const name = `Cơ sở Thử số ${n}`
  const typed = {
    name,
    phone: `0912 000 ${String(n).padStart(3, '0')}`,
    'petitions.0.content': `Kiến nghị thứ ${n}: đường vào làng nghề bị ngập, xe tải không vào lấy hàng được.`,
  }
  return { name, address, body: new URLSearchParams({ ...hiddenFields(await page.text()), ...typed }).toString() }
}

/** Presses "send" once. Gives the receipt's address; throws when no answer comes, or none that acknowledges. */
export async function press(form: string, filled: FilledForm): Promise<string> {
  const { address, body } = filled
  const answer = await fetch(form, { method: 'POST', redirect: 'manual', headers: headersOf(address), body })
  await answer.arrayBuffer()
  const location = answer.headers.get('location') ?? ''
  // 500 and 503 say that the database went away, or that the program ends: not acknowledged, so it is sent again.
  if (answer.status >= 500) throw new NotAcknowledged()
  if (answer.status !== 303) throw new Error(`${filled.name}: ${answer.status}`)
  return location
}

class NotAcknowledged extends Error {}

/** A failed fetch says "fetch failed"; anything else is a fault of the test or the program. */
const mayBeSentAgain = (error: unknown) => error instanceof NotAcknowledged || error instanceof TypeError

/** Presses until it is acknowledged, as a patient person does; tells how often that was. */
export async function pressUntilAcknowledged(
  form: string,
  filled: FilledForm,
): Promise<{ receipt: string; pressed: number }> {
  for (let pressed = 1; ; pressed++) {
    try {
      return { receipt: await press(form, filled), pressed }
    } catch (error) {
      if (!mayBeSentAgain(error) || pressed > 600) throw error
      await sleep(100)
    }
  }
}
