import { placeOfKey } from '../choice-keys.ts'
import { define, isTyping } from './define.ts'

/** <form-keys> around a form: Ctrl+Enter presses its first submit button; a key chooses in a group marked data-keys. */
class FormKeys extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', (event) => {
      if (event.isComposing) return
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        const form = this.querySelector('form')
        const button = form?.querySelector<HTMLElement>('[data-main], button.primary:not([type=button])')
        event.preventDefault()
        form?.requestSubmit(button ?? null)
      } else if (!event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target)) {
        const group = event.target instanceof Element ? event.target.closest('[data-keys]') : null
        const radio = group?.querySelectorAll<HTMLInputElement>('input[type=radio]')[placeOfKey(event.key)]
        if (!radio) return
        event.preventDefault()
        radio.focus()
        radio.click()
      }
    })
  }
}

define('form-keys', FormKeys)
