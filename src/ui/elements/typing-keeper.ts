import { announce, make } from './define.ts'
import { words } from './intake-words.en.ts'
import { forget, type KeptItem, type KeptTyping, keep } from './kept-storage.ts'

/** After the last key, in milliseconds. */
const pause = 400

/** Secrets of the form that make what comes back the same form: its files, and that it counts once. */
const carried = ['draft', 'idempotencyKey']
/** A citizen's number, and the names and numbers of those who sign with him, stay on no device. */
const neverKept = ['identifier', 'signatories', 'check']

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)

/** What of a form is kept: not files themselves, not what guards it, not what a robot would fill in. */
const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(isControl).filter((control) => {
    if (!control.name || neverKept.includes(control.name)) return false
    if (control.closest('.honeypot, upload-list')) return false
    return control.type !== 'hidden' || carried.includes(control.name)
  })

/** Rows may have gaps where one was taken away; what comes back is numbered anew. */
function renumbering(form: HTMLFormElement): (name: string) => string {
  const numbers: string[] = []
  for (const row of form.querySelectorAll('[data-row]')) {
    const number = /^\w+\.(\d+)\./.exec(row.querySelector<Control>('[name]')?.name ?? '')?.[1]
    if (number !== undefined) numbers.push(number)
  }
  return (name) => name.replace(/^(\w+)\.(\d+)\./, (_, of, number) => `${of}.${Math.max(0, numbers.indexOf(number))}.`)
}

const itemsOf = (list: Element): KeptItem[] =>
  [...list.querySelectorAll('.kept > li:not(.refused)')].flatMap((row) => {
    const box = row.querySelector<HTMLInputElement>('input[type=checkbox]')
    if (!box?.checked) return []
    return {
      id: box.value,
      name: row.querySelector('.file-name')?.textContent ?? '',
      size: (row.querySelector('.sub')?.textContent ?? '').replace(/ · .*/, ''),
      is: row.querySelector('audio') ? 'sound' : row.querySelector('img') ? 'picture' : '',
    }
  })

function typingIn(form: HTMLFormElement): KeptTyping {
  const now = renumbering(form)
  const fields = controlsOf(form).flatMap((control): [string, string][] =>
    isTicked(control) && !control.checked ? [] : [[now(control.name), control.value]],
  )
  const lists = [...form.querySelectorAll('upload-list')].map(
    (list) => [now(list.getAttribute('field') ?? ''), itemsOf(list)] as const,
  )
  return { at: Date.now(), fields, lists: lists.filter(([, items]) => items.length > 0) }
}

/** Whether anything was put in at all: a form that was only opened leaves nothing behind. */
const saysSomething = ({ fields, lists }: KeptTyping): boolean =>
  lists.length > 0 || fields.some(([name, value]) => !carried.includes(name) && value.trim() !== '')

/** Puts back what was typed: rows, values, ticks, files. */
function bringBack(form: HTMLFormElement, { fields, lists }: KeptTyping): void {
  const rows = Math.max(0, ...fields.map(([name]) => Number(/^\w+\.(\d+)\./.exec(name)?.[1] ?? 0)))
  for (let row = form.querySelectorAll('[data-row]').length; row <= rows; row++)
    form.querySelector<HTMLElement>('[data-add]')?.click()
  const draft = fields.find(([name]) => name === 'draft')?.[1]
  for (const control of controlsOf(form)) {
    const values = fields.flatMap(([name, value]) => (name === control.name ? [value] : []))
    if (isTicked(control)) control.checked = values.includes(control.value)
    else if (values[0] !== undefined) control.value = values[0]
    const folded = values[0] && control.closest('details')
    if (folded) folded.open = true
  }
  for (const list of form.querySelectorAll('upload-list')) {
    if (draft) list.setAttribute('action', (list.getAttribute('action') ?? '').replace(/[^/]+$/, draft))
    const items = lists.find(([field]) => field === list.getAttribute('field'))?.[1]
    if (items) list.dispatchEvent(new CustomEvent('keep', { detail: items }))
  }
  form.dispatchEvent(new Event('change', { bubbles: true }))
}

const clock = (at: number): string =>
  new Date(at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })

/** Keeps what is typed inside `host` under a name, after bringing back what was kept before. */
export function keepTyping(host: HTMLElement, name: string, before: KeptTyping | null): void {
  const form = host.querySelector('form')
  if (!form) return
  const line = form.querySelector<HTMLElement>('[data-kept-line]')
  let isOver = false
  let waiting = 0

  const removeButton = (label: string, then: () => void) => {
    const button = make('button', { type: 'button', class: 'button small' }, label)
    button.addEventListener('click', () => {
      isOver = true
      forget(name)
      then()
    })
    return button
  }
  const save = () => {
    window.clearTimeout(waiting)
    if (isOver) return
    const typing = typingIn(form)
    if (!saysSomething(typing)) return forget(name)
    if (keep(name, typing) && line?.hidden) {
      line.hidden = false
      line.append(make('p', {}, words.kept, ' '), removeButton(words.remove, removed))
    }
  }
  const removed = () => {
    line?.replaceChildren(make('p', {}, words.removed))
    announce(words.removed)
  }

  if (before) {
    bringBack(form, before)
    const startAnew = () => location.assign(form.action)
    host.prepend(
      make(
        'div',
        { class: 'note plain kept-note', role: 'status' },
        make('p', {}, words.broughtBack(clock(before.at))),
        removeButton(words.startAnew, startAnew),
      ),
    )
  }
  const soon = () => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(save, pause)
  }
  for (const event of ['input', 'change', 'click']) host.addEventListener(event, soon)
  // A tab that is put aside may never come back.
  document.addEventListener('visibilitychange', () => document.hidden && save())
  window.addEventListener('pagehide', save)
  host.addEventListener('submit', (event) => {
    if (event.defaultPrevented || event.submitter?.hasAttribute('formnovalidate')) return
    const typing = typingIn(form)
    if (!isOver && saysSomething(typing)) keep(name, { ...typing, sent: true })
    isOver = true
  })
  window.addEventListener('pageshow', () => {
    isOver = false
  })
  save()
}
