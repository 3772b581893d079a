import { define } from './define.ts'

/**
 * <asked-part src="…/so-lieu" every="4">: a part of a page that is asked for again every few seconds while the page is looked at.
 * Without script, or without network, it stays as it was.
 */
class AskedPart extends HTMLElement {
  private timer = 0

  connectedCallback() {
    const seconds = Math.max(2, Number(this.getAttribute('every') ?? 5))
    this.timer = window.setInterval(() => void this.ask(), seconds * 1000)
  }

  disconnectedCallback() {
    clearInterval(this.timer)
  }

  private async ask() {
    const src = this.getAttribute('src')
    if (!src || document.visibilityState !== 'visible' || this.contains(document.activeElement)) return
    try {
      const answer = await fetch(src, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(5000) })
      if (!answer.ok || answer.redirected) return
      const part = new DOMParser().parseFromString(await answer.text(), 'text/html').body
      if (part.innerHTML !== this.innerHTML) this.replaceChildren(...part.childNodes)
    } catch {
      // No network: what is shown stays, and is asked for again.
    }
  }
}

define('asked-part', AskedPart)
