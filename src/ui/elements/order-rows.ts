import { define, make } from './define.ts'

/**
 * <order-rows action version about> around a table: a row is dragged by its handle and dropped onto another, or moved with the arrow
 * keys while its handle is focused. Each sends a form, as the buttons beside the rows do; the page that comes back leads to the row.
 */
class OrderRows extends HTMLElement {
  private dragged: HTMLTableRowElement | null = null

  connectedCallback() {
    this.prepend(make('p', { class: 'quiet small' }, this.getAttribute('about') ?? ''))
    for (const handle of this.handles()) {
      handle.hidden = false
      const row = handle.closest('tr')
      if (!row) continue
      // The row can be dragged only while it is held by its handle: text in it stays selectable.
      handle.addEventListener('pointerdown', () => {
        row.draggable = true
      })
      row.addEventListener('dragstart', () => {
        this.dragged = row
        row.classList.add('dragged')
      })
      row.addEventListener('dragend', () => this.rest(row))
      row.addEventListener('dragover', (event) => {
        if (!this.dragged || this.dragged === row) return
        event.preventDefault()
        row.classList.add('drop-here')
      })
      row.addEventListener('dragleave', () => row.classList.remove('drop-here'))
      row.addEventListener('drop', (event) => {
        event.preventDefault()
        if (this.dragged && this.dragged !== row) this.send(idOf(this.dragged), idOf(row))
      })
    }
    this.addEventListener('keydown', this.press)
    const at = location.hash.slice(1)
    if (at) document.getElementById(at)?.querySelector<HTMLElement>('[data-order]')?.focus()
  }

  private press = (event: KeyboardEvent) => {
    const { key, target } = event
    if ((key !== 'ArrowUp' && key !== 'ArrowDown') || !(target instanceof HTMLElement) || !target.dataset.order) return
    event.preventDefault()
    const all = this.handles().map(({ dataset }) => dataset.order ?? '')
    const onto = all[all.indexOf(target.dataset.order) + (key === 'ArrowUp' ? -1 : 1)]
    if (onto) this.send(target.dataset.order, onto)
  }

  private handles(): HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('[data-order]')]
  }

  private rest(row: HTMLTableRowElement) {
    row.draggable = false
    row.classList.remove('dragged')
    this.dragged = null
  }

  private send(moved: string, onto: string) {
    const values = { version: this.getAttribute('version') ?? '', muc: moved, cho: onto }
    const fields = Object.entries(values).map(([name, value]) => make('input', { type: 'hidden', name, value }))
    const form = make('form', { method: 'post', action: this.getAttribute('action') ?? '' }, ...fields)
    this.append(form)
    form.submit()
  }
}

const idOf = (row: HTMLTableRowElement): string => row.querySelector<HTMLElement>('[data-order]')?.dataset.order ?? ''

define('order-rows', OrderRows)
