import { mergeTexts } from '#kernel/merge-texts.ts'
import { define, make } from './define.ts'

/** So long after the last key it is saved, in milliseconds; and so long until it is tried again. */
const PAUSE = 2_000
const AGAIN = 5_000

/** Where a field stands after it was saved. */
interface Saved {
  readonly version: number
  readonly words: string
  readonly merged: boolean
}

/**
 * <auto-save> around a form: what is typed is saved after a pause, and told below the form. A field that somebody else wrote too comes
 * back merged; where both wrote at the same place the form is sent as by its button, and the page shows both.
 */
class AutoSave extends HTMLElement {
  private waiting = 0
  private sending = false
  private readonly line = make('p', { class: 'quiet small', role: 'status' })

  connectedCallback() {
    this.append(this.line)
    this.addEventListener('input', () => this.soon(PAUSE))
    window.addEventListener('online', () => this.line.dataset.is === 'failed' && this.soon(0))
  }

  private soon(after: number) {
    window.clearTimeout(this.waiting)
    this.waiting = window.setTimeout(() => void this.save(), after)
  }

  private say(is: 'saving' | 'saved' | 'failed') {
    this.line.dataset.is = is
    const time =
      is === 'saved' ? ` ${new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })}` : ''
    this.line.textContent = `${this.dataset[is] ?? ''}${time}`
  }

  private async save() {
    const form = this.querySelector('form')
    if (!form || this.sending) return this.soon(PAUSE)
    this.sending = true
    this.say('saving')
    const sent = new FormData(form)
    try {
      const body = new URLSearchParams([...sent].map(([name, value]) => [name, String(value)]))
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
      if (answer.status === 409) return form.requestSubmit()
      if (!answer.ok) throw new Error(String(answer.status))
      this.take(form, sent, (await answer.json()) as Readonly<Record<string, Saved>>)
      this.say('saved')
    } catch {
      this.say('failed')
      this.soon(AGAIN)
    } finally {
      this.sending = false
    }
  }

  private take(form: HTMLFormElement, sent: FormData, saved: Readonly<Record<string, Saved>>) {
    for (const [name, { version, words, merged }] of Object.entries(saved)) {
      const field = form.elements.namedItem(name)
      const of = form.elements.namedItem(`v.${name}`)
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue
      // What was typed while it was under way stands on the text that was sent.
      const both = merged ? mergeTexts(String(sent.get(name)), field.value, words) : field.value
      if (both === null) continue
      if (both !== field.value) put(field, both)
      if (of instanceof HTMLInputElement) of.value = String(version)
    }
  }
}

/** A text put in the place of another, the cursor where it was. */
function put(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const at = field.selectionStart ?? text.length
  const ahead = text.startsWith(field.value.slice(0, at)) ? 0 : text.length - field.value.length
  field.value = text
  if (document.activeElement === field) field.setSelectionRange(at + ahead, at + ahead)
}

define('auto-save', AutoSave)
