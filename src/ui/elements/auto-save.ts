import { mergeTexts } from '#kernel/merge-texts.ts'
import { define, make } from './define.ts'

/** So long after the last key it is saved, in milliseconds; and so long until it is tried again. */
const PAUSE = 2_000
const AGAIN = 5_000

/** What came of saving. */
type Came = 'saved' | 'both-wrote' | 'failed'

/** Where a field stands after it was saved. */
interface Saved {
  readonly version: number
  readonly words: string
  readonly merged: boolean
}

/**
 * <auto-save> around a form: what is typed is saved after a pause, and told below the form. A field that somebody else wrote too comes
 * back merged; where both wrote at the same place the form is sent as by its button, and the page shows both. Whatever leaves the page
 * before the pause is over, another form or a link, takes nothing with it that was typed.
 */
class AutoSave extends HTMLElement {
  private waiting = 0
  private saving: Promise<Came> | null = null
  /** Something stands here that no answer has confirmed yet. */
  private typed = false
  private readonly line = make('p', { class: 'quiet small', role: 'status' })

  connectedCallback() {
    this.append(this.line)
    // What came back because somebody else wrote at the same place is not saved either.
    this.typed = this.querySelector('[aria-invalid=true]') !== null
    this.addEventListener('input', () => {
      this.typed = true
      this.soon(PAUSE)
    })
    // Before whatever else hears of it: a form counts as sent when it goes.
    window.addEventListener('submit', this.beforeOther, true)
    window.addEventListener('beforeunload', this.leaves)
    window.addEventListener('online', () => this.line.dataset.is === 'failed' && this.soon(0))
  }

  disconnectedCallback() {
    window.removeEventListener('submit', this.beforeOther, true)
    window.removeEventListener('beforeunload', this.leaves)
  }

  /** Another form of the page is sent: it waits until this one is saved. */
  private readonly beforeOther = async (event: SubmitEvent) => {
    const other = event.target
    if (!(other instanceof HTMLFormElement) || event.defaultPrevented) return
    if (other === this.querySelector('form')) {
      this.typed = false
      return
    }
    if (!this.typed && !this.saving) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const { submitter } = event
    await this.saving
    // The page that shows what two wrote at the same place comes last: the other form is sent beside it.
    const came = this.typed ? await this.save(() => send(other, new FormData(other, submitter))) : 'saved'
    if (came === 'both-wrote') return
    window.removeEventListener('submit', this.beforeOther, true)
    other.requestSubmit(submitter)
  }

  /** The page is left by a link: what was typed is sent along, whether or not the page waits for the answer. */
  private readonly leaves = () => {
    const form = this.querySelector('form')
    if (form && this.typed) void post(form, new FormData(form), { keepalive: true }).catch(() => undefined)
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

  private save(beforeBoth: () => Promise<unknown> = async () => undefined): Promise<Came> {
    window.clearTimeout(this.waiting)
    this.saving ??= this.send(beforeBoth).finally(() => {
      this.saving = null
    })
    return this.saving
  }

  private async send(beforeBoth: () => Promise<unknown>): Promise<Came> {
    const form = this.querySelector('form')
    if (!form) return 'failed'
    this.say('saving')
    this.typed = false
    const sent = new FormData(form)
    try {
      const answer = await post(form, sent)
      if (answer.status === 409) {
        await beforeBoth().catch(() => undefined)
        form.requestSubmit()
        return 'both-wrote'
      }
      if (!answer.ok) throw new Error(String(answer.status))
      this.take(form, sent, (await answer.json()) as Readonly<Record<string, Saved>>)
      this.say('saved')
      if (this.typed) this.soon(PAUSE)
      return 'saved'
    } catch {
      this.typed = true
      this.say('failed')
      this.soon(AGAIN)
      return 'failed'
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

function post(form: HTMLFormElement, sent: FormData, options: RequestInit = {}): Promise<Response> {
  const body = new URLSearchParams([...sent].map(([name, value]) => [name, String(value)]))
  return fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' }, ...options })
}

/** As the browser would send it: files too, where the form has any. */
const send = (form: HTMLFormElement, sent: FormData): Promise<Response> =>
  form.enctype === 'multipart/form-data' ? fetch(form.action, { method: 'POST', body: sent }) : post(form, sent)

/** A text put in the place of another, the cursor where it was. */
function put(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const at = field.selectionStart ?? text.length
  const ahead = text.startsWith(field.value.slice(0, at)) ? 0 : text.length - field.value.length
  field.value = text
  if (document.activeElement === field) field.setSelectionRange(at + ahead, at + ahead)
}

define('auto-save', AutoSave)
