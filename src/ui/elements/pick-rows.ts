import { define, make } from './define.ts'

/** <pick-rows> around the form that a list's boxes belong to: a box for all of the page, and how many are chosen. */
class PickRows extends HTMLElement {
  private readonly all = make('input', { type: 'checkbox' })
  private readonly count = make('span', { class: 'quiet num', role: 'status' })

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    form.prepend(make('label', { class: 'pick-all' }, this.all, make('span', {}, this.dataset.all ?? '')))
    form.append(this.count)
    this.all.addEventListener('change', () => {
      for (const box of this.boxes(form)) box.checked = this.all.checked
      this.tell(form)
    })
    document.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.form === form) this.tell(form)
    })
    // Coming back through the browser's history shows the boxes as they were left.
    window.addEventListener('pageshow', () => this.tell(form))
  }

  private boxes(form: HTMLFormElement): HTMLInputElement[] {
    return [...form.elements].filter(
      (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'checkbox' && one !== this.all,
    )
  }

  private tell(form: HTMLFormElement) {
    const boxes = this.boxes(form)
    const chosen = boxes.filter(({ checked }) => checked).length
    this.all.checked = chosen > 0 && chosen === boxes.length
    this.all.indeterminate = chosen > 0 && chosen < boxes.length
    this.count.textContent = chosen > 0 ? (this.dataset.picked?.replace('{rows}', String(chosen)) ?? '') : ''
  }
}

define('pick-rows', PickRows)
