import { copyText } from './clipboard.ts'
import { define } from './define.ts'
import { sayOnButton } from './say-on-button.ts'

/**
 * <copy-table> around a list's form: "Sao chép bảng" asks for the whole list and puts it into the clipboard, where without
 * script it would be a file. What cannot be copied becomes that file.
 */
class CopyTable extends HTMLElement {
  private asking = false

  connectedCallback() {
    this.addEventListener('submit', (event) => {
      const form = event.target
      const button = event.submitter
      if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement) || button.value !== 'tsv') return
      event.preventDefault()
      if (!this.asking) void this.copy(form, button)
    })
  }

  private async copy(form: HTMLFormElement, button: HTMLButtonElement) {
    this.asking = true
    button.setAttribute('aria-busy', 'true')
    try {
      const body = new URLSearchParams({ [button.name]: button.value })
      const answer = await fetch(form.action, { method: 'POST', body })
      const isTable = answer.headers.get('content-type')?.startsWith('text/tab-separated-values')
      const text = answer.ok && isTable ? await answer.text() : null
      const done = text !== null && (await copyText(text))
      // The head is no row.
      const rows = (text?.split('\n').length ?? 2) - 2
      const said = done ? this.dataset.done?.replace('{rows}', rows.toLocaleString('vi-VN')) : this.dataset.failed
      button.focus()
      sayOnButton(button, said ?? '')
    } catch {
      sayOnButton(button, this.dataset.failed ?? '')
    } finally {
      this.asking = false
      button.removeAttribute('aria-busy')
    }
  }
}

define('copy-table', CopyTable)
