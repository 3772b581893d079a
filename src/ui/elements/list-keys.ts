import { define, isTyping, make } from './define.ts'
import { words } from './words.en.ts'

const memory = 'phim-tat'

const remembered = (): string | null => {
  try {
    return localStorage.getItem(memory)
  } catch {
    return null
  }
}

/**
 * <list-keys> around a list: j and k move among its `.row-link`s, Enter opens (it is a link), "/" goes to the search.
 * A single letter as a key must be possible to switch off (WCAG 2.1.4): the line below the list does it.
 */
class ListKeys extends HTMLElement {
  private on = remembered() !== 'off'

  connectedCallback() {
    document.addEventListener('keydown', this.press)
    this.append(this.legend())
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.press)
  }

  private press = (event: KeyboardEvent) => {
    if (!this.on || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target))
      return
    if (event.key === 'j' || event.key === 'k') this.move(event.key === 'j' ? 1 : -1)
    else if (event.key === '/') document.querySelector<HTMLElement>('input[type=search]')?.focus()
    else return
    event.preventDefault()
  }

  private move(step: number) {
    const links = [...this.querySelectorAll<HTMLElement>('.row-link')]
    const focused = document.activeElement
    const here = focused instanceof HTMLElement ? links.indexOf(focused) : -1
    const open = links.findIndex((link) => link.hasAttribute('aria-current'))
    const from = here >= 0 ? here : open >= 0 ? open : step > 0 ? -1 : links.length
    const next = links[Math.min(Math.max(from + step, 0), links.length - 1)]
    next?.focus({ preventScroll: true })
    next?.closest('tr, li')?.scrollIntoView({ block: 'nearest' })
  }

  private legend() {
    const turn = make('button', { type: 'button', class: 'button small ghost' }, this.on ? words.keysOff : words.keysOn)
    turn.addEventListener('click', () => {
      this.on = !this.on
      turn.textContent = this.on ? words.keysOff : words.keysOn
      try {
        localStorage.setItem(memory, this.on ? 'on' : 'off')
      } catch {
        // Nowhere to remember it: it holds for this page.
      }
    })
    const keys = [
      make('kbd', {}, 'j'),
      ' ',
      make('kbd', {}, 'k'),
      ` ${words.keyMoves}, `,
      make('kbd', {}, '/'),
      ` ${words.keySearch}`,
    ]
    return make('p', { class: 'keys-legend' }, `${words.keys} `, ...keys, turn)
  }
}

define('list-keys', ListKeys)
