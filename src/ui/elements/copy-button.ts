import { copyText } from './clipboard.ts'
import { define } from './define.ts'
import { sayOnButton } from './say-on-button.ts'

/** <copy-button value="…"> or <copy-button target="id">: copies at a press of the button inside, and says so. */
class CopyButton extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('button')) void this.copy()
    })
  }

  private async copy() {
    const target = this.getAttribute('target')
    const text = this.getAttribute('value') ?? (target && document.getElementById(target)?.textContent?.trim()) ?? ''
    const button = this.querySelector('button')
    const done = await copyText(text)
    button?.focus()
    if (done && button && this.dataset.done) sayOnButton(button, this.dataset.done)
  }
}

define('copy-button', CopyButton)
