import { copyText } from './clipboard.ts'
import { define, make } from './define.ts'
import { sayOnButton } from './say-on-button.ts'
import { words } from './words.en.ts'

/**
 * <copy-button value="…"> or <copy-button target="id">: copies at a press of the button inside, and says so. Where the browser
 * lets no page copy, the text is shown, chosen already, for a long press or Ctrl C.
 */
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
    if (!(await copyText(text))) return this.offer(text)
    button?.focus()
    if (button && this.dataset.done) sayOnButton(button, this.dataset.done)
  }

  private offer(text: string) {
    const shown = this.querySelector('textarea') ?? make('textarea', { class: 'input', rows: '2', readonly: '' })
    if (!shown.isConnected) this.append(make('p', { class: 'hint' }, words.copyYourself), shown)
    shown.setAttribute('aria-label', words.copyYourself)
    shown.value = text
    shown.focus()
    shown.select()
  }
}

define('copy-button', CopyButton)
