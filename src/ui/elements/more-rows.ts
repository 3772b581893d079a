import { define, make } from './define.ts'
import { words } from './words.en.ts'

/**
 * <more-rows most="5">: the rows, a <template> whose names and ids hold __i__, and the submit button [data-add] with
 * which the server adds a row where script does not run. Here it is added without a reload.
 */
class MoreRows extends HTMLElement {
  private next = 0

  connectedCallback() {
    this.next = this.querySelectorAll('[data-row]').length
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[data-add]')) {
        event.preventDefault()
        this.add()
      }
      const remove = target?.closest('[data-remove-row]')
      if (remove) {
        event.preventDefault()
        const row = remove.closest('[data-row]')
        const before = row?.previousElementSibling
        row?.remove()
        before?.querySelector<HTMLElement>('textarea, input')?.focus()
        this.refresh()
      }
    })
    this.refresh()
  }

  private add() {
    const template = this.querySelector('template')
    const button = this.querySelector('[data-add]')
    if (!template || !button) return
    const fill = (text: string) =>
      text.replaceAll('__i__', String(this.next)).replaceAll('__n__', String(this.next + 1))
    const part = template.content.cloneNode(true)
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) for (const attribute of node.attributes) attribute.value = fill(attribute.value)
      else if (node.nodeValue) node.nodeValue = fill(node.nodeValue)
    }
    const row = part instanceof DocumentFragment ? part.querySelector<HTMLElement>('[data-row]') : null
    this.next++
    if (row && !row.querySelector('[data-remove-row]'))
      (row.lastElementChild ?? row).append(
        make('button', { type: 'button', class: 'button small ghost', 'data-remove-row': '' }, words.removeRow),
      )
    template.before(part)
    row?.querySelector<HTMLElement>('textarea, input')?.focus()
    this.refresh()
  }

  private refresh() {
    const most = Number(this.getAttribute('most') ?? 10)
    const button = this.querySelector<HTMLElement>('[data-add]')
    if (button) button.hidden = this.querySelectorAll('[data-row]').length >= most
  }
}

define('more-rows', MoreRows)
