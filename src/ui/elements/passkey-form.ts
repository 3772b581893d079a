import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { define } from './define.ts'
import { words } from './passkey-words.vi.ts'

/** What the server answers when it is asked: what to ask of the browser, or what is wrong with a field. */
type Asked =
  | {
      readonly ticket: string
      readonly options: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON
    }
  | { readonly errors: Readonly<Record<string, string>> }

/** Fields that are not needed for asking. */
const later = ['ticket', 'answer', 'giu']

/** <passkey-form> around a form: its button asks the browser for a passkey, then sends the form with the answer. */
class PasskeyForm extends HTMLElement {
  private busy = false

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form || !('PublicKeyCredential' in window)) {
      this.hidden = true
      return
    }
    const origin = this.getAttribute('origin') ?? ''
    if (origin !== location.origin) {
      form.hidden = true
      if (this.hasAttribute('says')) this.say(words.elsewhere(origin))
      else this.hidden = true
      return
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!this.busy) void this.run(form)
    })
  }

  private async run(form: HTMLFormElement) {
    this.busy = true
    this.say('')
    const button = form.querySelector('button')
    button?.setAttribute('aria-disabled', 'true')
    try {
      await this.ask(form)
    } catch (error) {
      this.say(told(error))
    }
    button?.removeAttribute('aria-disabled')
    this.busy = false
  }

  private async ask(form: HTMLFormElement) {
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form))
      if (typeof value === 'string' && !later.includes(name)) fields.append(name, value)
    const reply = await fetch(this.getAttribute('ask') ?? '', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: fields,
    })
    if (reply.status === 401) return this.say(words.ended)
    const asked: Asked = await reply.json()
    if ('errors' in asked) return this.wrong(form, asked.errors)
    const browser = await import('@simplewebauthn/browser')
    const { options: optionsJSON, ticket } = asked
    const answer = await (this.getAttribute('does') === 'make'
      ? browser.startRegistration({ optionsJSON })
      : browser.startAuthentication({ optionsJSON }))
    put(form, 'ticket', ticket)
    put(form, 'answer', JSON.stringify(answer))
    form.submit()
  }

  /** What is wrong with what was typed: the first of it is said, and its field has the focus. */
  private wrong(form: HTMLFormElement, errors: Readonly<Record<string, string>>) {
    const [name = '', text = ''] = Object.entries(errors)[0] ?? []
    this.say(text || words.failed)
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.focus()
  }

  private say(text: string) {
    const place = this.querySelector(':scope > [role=alert]')
    if (place) place.textContent = text
  }
}

function put(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

/** In words what a browser, or the network, did not do. */
function told(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return words.stopped
  if (name === 'InvalidStateError') return words.known
  if (error instanceof TypeError || error instanceof SyntaxError) return words.network
  return words.failed
}

define('passkey-form', PasskeyForm)
