import { announce, define, make } from './define.ts'
import { hits } from './folded.ts'
import { words } from './words.en.ts'

interface Suggestion {
  /** What the hidden field takes. */
  value: string
  /** What the input takes. */
  label: string
  /** A word after the label. */
  hint?: string
  /** Other fields of the form to fill in, by name. */
  fill?: Readonly<Record<string, string>>
}

const pause = 150
let count = 0

const suggestionsIn = (answer: unknown): Suggestion[] =>
  typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items)
    ? answer.items.filter((item) => typeof item?.label === 'string' && typeof item.value === 'string')
    : []

/**
 * <auto-complete src least new-label> around an input and a hidden one: a combobox over `GET src?q=…`, which answers
 * `{ items: [{ value, label, hint?, fill? }] }`. Typing empties the hidden field; choosing fills it and sends `chosen`.
 * Without script the input is a plain one, and the server finds what was meant.
 */
class AutoComplete extends HTMLElement {
  private readonly list = make('ul', { role: 'listbox', class: 'options', id: `options-${++count}`, hidden: '' })
  private items: Suggestion[] = []
  private active = -1
  private waiting = 0
  private asking: AbortController | null = null

  connectedCallback() {
    const input = this.input
    if (!input || this.list.isConnected) return
    const attributes = {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
    }
    for (const [key, value] of Object.entries(attributes)) input.setAttribute(key, value)
    this.list.setAttribute('aria-label', words.suggestions)
    this.append(this.list)
    input.addEventListener('input', () => this.typed())
    input.addEventListener('keydown', (event) => this.press(event))
    input.addEventListener('blur', () => this.close())
    // Before the input loses the focus, which would close the list.
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault()
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
      if (option) this.choose([...this.list.children].indexOf(option))
    })
  }

  private get input() {
    return this.querySelector<HTMLInputElement>('input:not([type=hidden])')
  }

  private typed() {
    const hidden = this.querySelector<HTMLInputElement>('input[type=hidden]')
    if (hidden) hidden.value = ''
    clearTimeout(this.waiting)
    const query = this.input?.value.trim() ?? ''
    if (query.length < Number(this.getAttribute('least') ?? 2)) return this.close()
    this.waiting = window.setTimeout(() => void this.ask(query), pause)
  }

  private async ask(query: string) {
    this.asking?.abort()
    this.asking = new AbortController()
    const address = new URL(this.getAttribute('src') ?? '', location.href)
    address.searchParams.set('q', query)
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' }, signal: this.asking.signal })
      if (answer.ok) this.show(suggestionsIn(await answer.json()), query)
    } catch {
      // Overtaken by the next letter, or no network: what was typed stays and is sent as it is.
    }
  }

  private show(items: Suggestion[], query: string) {
    const another = this.getAttribute('new-label')
    this.items = another ? [...items, { value: '', label: query, hint: another }] : items
    this.list.replaceChildren(
      ...this.items.map((item, index) => {
        const isNew = another !== null && index === items.length
        const option = make('li', { role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': 'false' })
        if (isNew) option.classList.add('new')
        option.append(...(isNew ? [`+ ${another} “${query}”`] : [marked(item.label, query), ' ']))
        if (item.hint && !isNew) option.append(make('small', {}, item.hint))
        return option
      }),
    )
    this.list.hidden = this.items.length === 0
    this.input?.setAttribute('aria-expanded', String(!this.list.hidden))
    this.activate(items.length > 0 ? 0 : -1)
    announce(words.results(items.length))
  }

  private activate(index: number) {
    this.list.children[this.active]?.setAttribute('aria-selected', 'false')
    this.active = index
    const option = this.list.children[index]
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.input?.setAttribute('aria-activedescendant', option.id)
    else this.input?.removeAttribute('aria-activedescendant')
  }

  private press(event: KeyboardEvent) {
    if (event.isComposing || this.list.hidden) return
    const last = this.items.length - 1
    if (event.key === 'ArrowDown') this.activate(this.active >= last ? 0 : this.active + 1)
    else if (event.key === 'ArrowUp') this.activate(this.active <= 0 ? last : this.active - 1)
    else if (event.key === 'Enter' && this.active >= 0 && !event.ctrlKey) this.choose(this.active)
    else if (event.key === 'Escape') this.close()
    else return
    event.preventDefault()
  }

  private choose(index: number) {
    const item = this.items[index]
    const input = this.input
    if (!item || !input) return
    input.value = item.label
    const hidden = this.querySelector<HTMLInputElement>('input[type=hidden]')
    if (hidden) hidden.value = item.value
    for (const [name, value] of Object.entries(item.fill ?? {})) {
      const field = input.form?.elements.namedItem(name)
      if (field && 'value' in field) field.value = value
    }
    this.close()
    announce(words.chosen(item.label))
    this.dispatchEvent(new CustomEvent('chosen', { bubbles: true, detail: item }))
  }

  private close() {
    clearTimeout(this.waiting)
    this.asking?.abort()
    this.list.hidden = true
    this.input?.setAttribute('aria-expanded', 'false')
    this.activate(-1)
  }
}

/** The label with the words of the query marked. */
function marked(label: string, query: string): Node {
  const whole = make('b')
  let from = 0
  for (const [left, right] of hits(label, query)) {
    whole.append(label.slice(from, left), make('mark', {}, label.slice(left, right)))
    from = right
  }
  whole.append(label.slice(from))
  return whole
}

define('auto-complete', AutoComplete)
