import { define } from './define.ts'
import { words } from './words.en.ts'

const field = (scope: ParentNode, name: string | undefined): string => {
  if (!name) return ''
  const controls = [...scope.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`)]
  const control = controls.find(
    (one) => !(one instanceof HTMLInputElement && /radio|checkbox/.test(one.type)) || one.checked,
  )
  if (!control) return ''
  return control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.value ?? '') : control.value.trim()
}

/** The choice that says another commune. */
const OUTSIDE = 'outside'

/**
 * <name-preview> around a form: shows live how the sender will be named in public (R20).
 * data-name, data-kind, data-village: names of the fields; data-show, data-hide: names of the boxes "nêu tên" and "ẩn tên";
 * data-open: kinds named unless they ask not to be, data-anonymous: `kind=words|kind=words`, `=words` for no kind.
 * [data-preview-name] takes the text; a [data-for] part is shown when the kind is among its words.
 */
class NamePreview extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', () => this.refresh())
    this.addEventListener('change', () => this.refresh())
    this.refresh()
  }

  private refresh() {
    const kind = field(this, this.dataset.kind)
    for (const part of this.querySelectorAll<HTMLElement>('[data-for]'))
      part.hidden = !(part.dataset.for ?? '').split(' ').includes(kind)
    const open = (this.dataset.open ?? '').split(' ').includes(kind)
    const named = open ? !field(this, this.dataset.hide) : Boolean(field(this, this.dataset.show))
    const name = field(this, this.dataset.name)
    const text = named && name ? name : this.anonymous(kind, open)
    for (const target of this.querySelectorAll('[data-preview-name]')) target.textContent = text
  }

  /** A kind of one person or family shows its village; an organisation that hides its name shows none, which would name it. */
  private anonymous(kind: string, open: boolean): string {
    const all = new Map(
      (this.dataset.anonymous ?? '')
        .split('|')
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    )
    const known = kind ? all.get(kind) : undefined
    const select = this.querySelector<HTMLSelectElement>(`select[name="${CSS.escape(this.dataset.village ?? '')}"]`)
    if (known && open) return known
    const village = select?.value ? (select.selectedOptions[0]?.textContent?.trim() ?? '') : ''
    if (!known || !village) return all.get('') ?? ''
    return known + (select?.value === OUTSIDE ? words.elsewhere : words.place(village))
  }
}

define('name-preview', NamePreview)
