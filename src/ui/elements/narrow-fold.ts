import { define } from './define.ts'

/** As narrow as where a table becomes cards. */
const narrow = '(max-width: 40em)'

/** Something inside waits for an answer, or the address leads here. */
const isAskedFor = (fold: HTMLDetailsElement): boolean =>
  fold.querySelector('[aria-invalid=true], .error-summary, details[open], :target') !== null

/** <narrow-fold> around an open <details>: closes it where the screen is narrow; a print shows what was closed. */
class NarrowFold extends HTMLElement {
  private wasOpen = true

  private get fold(): HTMLDetailsElement | null {
    return this.querySelector('details')
  }

  connectedCallback() {
    if (this.fold && matchMedia(narrow).matches && !isAskedFor(this.fold)) this.fold.open = false
    window.addEventListener('beforeprint', this.unfold)
    window.addEventListener('afterprint', this.refold)
  }

  disconnectedCallback() {
    window.removeEventListener('beforeprint', this.unfold)
    window.removeEventListener('afterprint', this.refold)
  }

  private unfold = () => {
    if (!this.fold) return
    this.wasOpen = this.fold.open
    this.fold.open = true
  }

  private refold = () => {
    if (this.fold) this.fold.open = this.wasOpen
  }
}

define('narrow-fold', NarrowFold)
