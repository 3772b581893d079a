import { announce, define } from './define.ts'
import { words } from './words.en.ts'

/** After this long the answer is not coming: the person may press again, and the form's key still counts it once. */
const patience = 20_000

/** <submit-once> around a form: a second press while the first is under way does nothing. */
class SubmitOnce extends HTMLElement {
  private sending: HTMLElement | null = null

  connectedCallback() {
    this.addEventListener('submit', (event) => {
      if (this.sending) return event.preventDefault()
      if (event.defaultPrevented) return
      const button = event.submitter ?? this.querySelector<HTMLElement>('button:not([type=button])')
      this.sending = button ?? this
      button?.setAttribute('aria-disabled', 'true')
      announce(words.sending)
      setTimeout(() => this.ready(), patience)
    })
    // Coming back through the browser's history shows the page as it was left.
    window.addEventListener('pageshow', () => this.ready())
  }

  private ready() {
    this.sending?.removeAttribute('aria-disabled')
    this.sending = null
  }
}

define('submit-once', SubmitOnce)
