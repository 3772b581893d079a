import { define, isTyping } from './define.ts'

/** <form-keys> around a form: Ctrl+Enter presses its first submit button; digits choose in a group marked data-digits. */
class FormKeys extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', (event) => {
      if (event.isComposing) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        const form = this.querySelector('form')
        const button = form?.querySelector<HTMLElement>('[data-main], button.primary:not([type=button])')
        event.preventDefault()
        form?.requestSubmit(button ?? null)
      } else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !isTyping(event.target)) {
        const group = event.target instanceof Element ? event.target.closest('[data-digits]') : null
        const radio = group?.querySelectorAll<HTMLInputElement>('input[type=radio]')[Number(event.key) - 1]
        if (!radio) return
        event.preventDefault()
        radio.focus()
        radio.click()
      }
    })
  }
}

define('form-keys', FormKeys)
