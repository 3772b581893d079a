import { announce, define, make } from './define.ts'
import { shrunk } from './shrink.ts'
import { post, refusalIn, uploadedIn } from './upload.ts'
import { words } from './words.vi.ts'

/**
 * <upload-list action field most megabytes shrink zone> around a file input: each file chosen, dropped or (in a zone)
 * pasted is posted at once as `file`, shows how far it is, and becomes a ticked box under `field` with its id; the input
 * itself is left empty. The answer is `{ id, name, size }`; a refusal has status 4xx and `{ error }`.
 */
class UploadList extends HTMLElement {
  private under = 0

  connectedCallback() {
    if (this.dataset.ready) return
    this.dataset.ready = ''
    this.addEventListener('change', (event) => {
      const input = event.target
      if (!(input instanceof HTMLInputElement && input.type === 'file' && input.files?.length)) return
      const files = [...input.files]
      input.value = ''
      void this.take(files)
    })
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-remove]')
      if (button) this.drop(button)
    })
    this.addEventListener('dragover', (event) => event.preventDefault())
    this.addEventListener('drop', (event) => {
      event.preventDefault()
      void this.take([...(event.dataTransfer?.files ?? [])])
    })
    if (this.hasAttribute('zone')) document.addEventListener('paste', this.paste)
    for (const item of this.list()?.children ?? [])
      item.append(this.removeButton(item.querySelector('.file-name')?.textContent ?? ''))
    this.dress()
    this.closest('form')?.addEventListener('submit', this.hold, { capture: true })
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.paste)
  }

  private paste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    void this.take(files)
  }

  /** While a file is under way its id is not in the form yet: wait, and say so. */
  private hold = (event: Event) => {
    if (this.under === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    announce(words.stillUploading)
  }

  /** A button in the page's words instead of the browser's; the input keeps the focus and the keyboard. */
  private dress() {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) return
    const zone = this.hasAttribute('zone')
    const label = make('label', { class: zone ? 'choose zone' : 'choose button', for: input.id, 'aria-hidden': 'true' })
    label.append(zone ? make('b', {}, words.chooseOrDrop) : words.choose)
    if (zone) label.append(make('span', { class: 'quiet' }, words.paste))
    input.classList.add('dressed')
    input.after(label)
  }

  private number(name: string, otherwise: number) {
    return Number(this.getAttribute(name) ?? otherwise)
  }

  private list(): HTMLElement | null {
    return this.querySelector<HTMLElement>('ul.kept')
  }

  private makeList(): HTMLElement {
    const list = this.list() ?? make('ul', { class: 'kept' })
    if (!list.isConnected) this.append(list)
    return list
  }

  private removeButton(name: string) {
    return make(
      'button',
      { type: 'button', class: 'button small ghost', 'data-remove': name, 'aria-label': words.removeFile(name) },
      words.remove,
    )
  }

  private drop(button: HTMLElement) {
    announce(words.removedFile(button.dataset.remove ?? ''))
    button.closest('li')?.remove()
    this.querySelector<HTMLElement>('input[type=file]')?.focus()
  }

  private async take(files: File[]) {
    const most = this.number('most', 5)
    for (const file of files) {
      if (most === 1) this.list()?.replaceChildren()
      const row = this.makeList().appendChild(make('li', { class: 'upload' }))
      const said = make('small', { class: 'sub' }, words.waiting)
      row.append(make('span', {}, make('span', { class: 'file-name' }, file.name), said))
      if (this.makeList().querySelectorAll('li:not(.refused)').length > most)
        this.refused(row, said, words.tooMany(most))
      else await this.send(file, row, said)
    }
  }

  private refused(row: HTMLElement, said: HTMLElement, why: string) {
    row.classList.add('refused')
    row.querySelector('progress')?.remove()
    said.textContent = why
    announce(why)
    row.append(this.removeButton(row.querySelector('.file-name')?.textContent ?? ''))
  }

  private async send(file: File, row: HTMLElement, said: HTMLElement) {
    this.under++
    try {
      const ready = this.hasAttribute('shrink') ? await shrunk(file) : file
      const megabytes = this.number('megabytes', 20)
      if (ready.size > megabytes * 1024 * 1024) return this.refused(row, said, words.tooLarge(megabytes))
      const bar = make('progress', { max: '100', value: '0', 'aria-label': file.name })
      row.append(bar)
      const { status, answer } = await post(this.getAttribute('action') ?? '', ready, (percent) => {
        bar.value = percent
        said.textContent = words.uploading(percent)
      })
      const uploaded = status < 400 ? uploadedIn(answer) : undefined
      if (!uploaded) return this.refused(row, said, refusalIn(answer) ?? words.uploadFailed)
      bar.remove()
      this.keep(uploaded.id, `${uploaded.size} · ${words.uploaded}`, ready, row, said)
      announce(words.uploadedFile(file.name))
    } catch {
      this.refused(row, said, words.uploadFailed)
    } finally {
      this.under--
    }
  }

  private keep(id: string, state: string, file: File, row: HTMLElement, said: HTMLElement) {
    const box = make('input', { type: 'checkbox', name: this.getAttribute('field') ?? '', value: id })
    box.checked = true
    said.textContent = state
    row.classList.remove('upload')
    const label = make('label', { class: 'choice' }, box, ...row.childNodes)
    row.replaceChildren(label, this.removeButton(file.name))
    if (!/^image\/(jpeg|png|webp|gif)$/.test(file.type)) return
    const picture = make('img', { src: URL.createObjectURL(file), alt: '', class: 'thumb' })
    if (this.hasAttribute('zone')) row.prepend(picture)
    else box.after(picture)
  }
}

define('upload-list', UploadList)
