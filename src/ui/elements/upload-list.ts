import { announce, define, isTyping, make } from './define.ts'
import type { KeptItem } from './kept-storage.ts'
import { shrunk } from './shrink.ts'
import { post, refusalIn, uploadedIn } from './upload.ts'
import { words } from './words.en.ts'

/** How a clipboard calls every picture it holds. */
const unnamed = /^image\.(png|jpe?g|webp)$/

/**
 * <upload-list action field most megabytes shrink zone sound> around a file input: each file chosen, dropped, handed over
 * (`take`) or, on a page with a zone, pasted, is posted at once as `file`, shows how far it is, and becomes a ticked box
 * under `field` with its id; the input itself is left empty. The answer is `{ id, name, size }`; a refusal has status 4xx
 * and `{ error }`.
 */
class UploadList extends HTMLElement {
  private under = 0
  private pasted = 0
  /** What is under way, by its row. */
  private readonly stops = new WeakMap<Element, AbortController>()

  connectedCallback() {
    if (this.hasAttribute('zone')) this.watchPage()
    if (this.dataset.ready !== undefined) return
    this.dataset.ready = ''
    this.addEventListener('change', (event) => {
      const input = event.target
      if (!(input instanceof HTMLInputElement && input.type === 'file' && input.files?.length)) return
      const files = [...input.files]
      input.value = ''
      void this.take(files)
    })
    this.addEventListener('take', (event) => event instanceof CustomEvent && void this.take(event.detail))
    this.addEventListener('keep', (event) => event instanceof CustomEvent && this.restore(event.detail))
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-remove]')
      if (button) this.drop(button)
    })
    this.addEventListener('dragover', (event) => event.preventDefault())
    this.addEventListener('drop', this.dropped)
    for (const item of this.list()?.children ?? [])
      item.append(this.removeButton(item.querySelector('.file-name')?.textContent ?? ''))
    this.dress()
    this.closest('form')?.addEventListener('submit', this.hold, { capture: true })
  }

  disconnectedCallback() {
    document.removeEventListener('paste', this.paste)
    document.removeEventListener('dragover', this.dragged)
    document.removeEventListener('drop', this.dropped)
  }

  /** A zone takes what is pasted or dropped anywhere: a file let go beside it would otherwise replace the page. */
  private watchPage() {
    document.addEventListener('paste', this.paste)
    document.addEventListener('dragover', this.dragged)
    document.addEventListener('drop', this.dropped)
  }

  private dragged = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }

  private dropped = (event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0 || event.defaultPrevented) return
    event.preventDefault()
    void this.take(files)
  }

  private paste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    // Words copied from an office program bring a picture of themselves along: into a text field the words are meant.
    if (isTyping(event.target) && event.clipboardData?.types.includes('text/plain')) return
    event.preventDefault()
    void this.take(files.map((file) => this.named(file)))
  }

  private named(file: File): File {
    const ending = unnamed.exec(file.name)?.[1]
    return ending ? new File([file], words.pasted(++this.pasted, ending), { type: file.type }) : file
  }

  /** While a file is under way its id is not in the form yet: wait, and say so. */
  private hold = (event: Event) => {
    if (this.under === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
    announce(words.stillUploading)
    if (!this.querySelector('.still-uploading'))
      this.append(make('p', { class: 'error still-uploading' }, words.stillUploading))
    this.querySelector('.still-uploading')?.scrollIntoView({ block: 'center' })
  }

  /** A button in the page's words instead of the browser's; the input keeps the focus and the keyboard. */
  private dress() {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) return
    const zone = this.hasAttribute('zone')
    const label = make('label', { class: zone ? 'choose zone' : 'choose button', for: input.id, 'aria-hidden': 'true' })
    if (zone) label.append(make('b', {}, words.chooseOrDrop), make('span', { class: 'quiet' }, words.paste))
    else if (this.hasAttribute('sound'))
      label.append(input.hasAttribute('capture') ? words.recordOrChoose : words.chooseSound)
    else label.append(words.choose)
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
    const row = button.closest('li')
    row?.remove()
    if (row) this.stops.get(row)?.abort()
    this.changed()
    this.querySelector<HTMLElement>('input[type=file]')?.focus()
  }

  private async take(files: readonly File[]) {
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

  private refused(row: HTMLElement, said: HTMLElement, why: string, again?: () => void) {
    row.classList.add('refused')
    row.querySelector('progress')?.remove()
    said.textContent = why
    announce(why)
    if (again) {
      const button = make('button', { type: 'button', class: 'button small' }, words.tryAgain)
      button.addEventListener('click', () => {
        row.classList.remove('refused')
        for (const one of row.querySelectorAll('button')) one.remove()
        again()
      })
      row.append(button)
    }
    row.append(this.removeButton(row.querySelector('.file-name')?.textContent ?? ''))
  }

  private async send(file: File, row: HTMLElement, said: HTMLElement) {
    this.under++
    const stop = new AbortController()
    this.stops.set(row, stop)
    const giveUp = row.appendChild(this.removeButton(file.name))
    // What was recorded or photographed is still here: the line may have failed, not the file.
    const again = () => void this.send(file, row, said)
    const refused: typeof this.refused = (...why) => {
      giveUp.remove()
      if (row.isConnected) this.refused(...why)
    }
    try {
      const ready = this.hasAttribute('shrink') ? await shrunk(file) : file
      const megabytes = this.number('megabytes', 20)
      if (ready.size > megabytes * 1024 * 1024) return refused(row, said, words.tooLarge(megabytes))
      const bar = make('progress', { max: '100', value: '0', 'aria-label': file.name })
      row.append(bar)
      const tell = (percent: number) => {
        bar.value = percent
        said.textContent = words.uploading(percent)
      }
      const { status, answer } = await post(this.getAttribute('action') ?? '', ready, tell, stop.signal)
      const uploaded = status < 400 ? uploadedIn(answer) : undefined
      const refusal = refusalIn(answer)
      if (!uploaded) return refused(row, said, refusal ?? words.uploadFailed, refusal ? undefined : again)
      for (const one of [bar, giveUp]) one.remove()
      this.keep(uploaded.id, `${uploaded.size} · ${words.uploaded}`, ready, row, said)
      announce(words.uploadedFile(file.name))
    } catch {
      refused(row, said, words.uploadFailed, again)
    } finally {
      this.under--
      if (this.under === 0) this.querySelector('.still-uploading')?.remove()
    }
  }

  private keep(id: string, state: string, file: File, row: HTMLElement, said: HTMLElement) {
    said.textContent = state
    row.classList.remove('upload')
    const is = /^audio\//.test(file.type) ? 'sound' : /^image\/(jpeg|png|webp|gif)$/.test(file.type) ? 'picture' : ''
    this.dressRow(row, { id, name: file.name, is, src: is && URL.createObjectURL(file) })
    this.changed()
  }

  /** A row of a file the server has: its ticked box, what there is to see or hear, and its way out. */
  private dressRow(row: HTMLElement, { id, name, is, src }: { id: string; name: string; is: string; src: string }) {
    const box = make('input', { type: 'checkbox', name: this.getAttribute('field') ?? '', value: id })
    box.checked = true
    const label = make('label', { class: 'choice' }, box, ...row.childNodes)
    row.replaceChildren(label, this.removeButton(name))
    if (is === 'sound') label.after(make('audio', { controls: '', src, 'aria-label': words.listen(name) }))
    if (is !== 'picture') return
    const picture = make('img', { src, alt: '', class: 'thumb' })
    if (this.hasAttribute('zone')) row.prepend(picture)
    else box.after(picture)
  }

  /** Files of the same draft that were here before: the server still has them. */
  private restore(items: readonly KeptItem[]) {
    this.list()?.replaceChildren()
    for (const { id, name, size, is } of items) {
      const row = this.makeList().appendChild(make('li'))
      row.append(make('span', {}, make('span', { class: 'file-name' }, name), make('small', { class: 'sub' }, size)))
      this.dressRow(row, { id, name, is, src: `${this.getAttribute('action')}/${id}` })
    }
  }

  private changed() {
    this.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

define('upload-list', UploadList)
