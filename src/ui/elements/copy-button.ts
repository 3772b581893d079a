import { announce, define, make } from './define.ts'
import { words } from './words.en.ts'

/** The clipboard of old browsers, and of plain http on a local network where the new one is withheld. */
function copyByHand(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'unseen'
  document.body.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

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
    const done = await (navigator.clipboard?.writeText(text).then(
      () => true,
      () => copyByHand(text),
    ) ?? copyByHand(text))
    if (!done) return this.offer(text)
    button?.focus()
    const said = this.dataset.done
    const label = button?.querySelector('span')
    if (!said || !label || label.textContent === said) return
    const before = label.textContent
    label.textContent = said
    announce(said)
    setTimeout(() => {
      label.textContent = before
    }, 2500)
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
