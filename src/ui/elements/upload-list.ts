import { announce, define, make } from './define.ts'
import { shrunk } from './shrink.ts'
import { words } from './words.vi.ts'

interface Uploaded {
  id: string
  name: string
  size: string
}

const isUploaded = (answer: unknown): answer is Uploaded =>
  typeof answer === 'object' && answer !== null && 'id' in answer && 'name' in answer

const refusalIn = (answer: unknown): string | undefined =>
  typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string'
    ? answer.error
    : undefined

/**
 * <upload-list action name most megabytes shrink> around a file input: each chosen file is posted at once as `file`,
 * shows how far it is, and becomes a ticked box under `name` with its id. The input itself is then left empty.
 * The answer is `{ id, name, size }`; a refusal has status 4xx and `{ error }`.
 */
class UploadList extends HTMLElement {
  private under = 0

  connectedCallback() {
    this.addEventListener('change', (event) => {
      const input = event.target
      if (input instanceof HTMLInputElement && input.type === 'file' && input.files?.length) {
        const files = [...input.files]
        input.value = ''
        void this.take(files)
      }
    })
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element && event.target.closest<HTMLElement>('[data-remove]')
      if (button) this.drop(button)
    })
    for (const item of this.list()?.children ?? []) item.append(this.removeButton(item.textContent?.trim() ?? ''))
    // The hidden ids are not there yet: wait, and say so.
    this.closest('form')?.addEventListener(
      'submit',
      (event) => {
        if (this.under === 0) return
        event.preventDefault()
        event.stopImmediatePropagation()
        announce(words.stillUploading)
      },
      { capture: true },
    )
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
      const row = this.makeList().appendChild(make('li', { class: 'upload' }))
      const said = make('small', { class: 'choice-hint' }, words.waiting)
      row.append(make('span', {}, make('span', { class: 'file-name' }, file.name), said))
      if (this.makeList().children.length > most) this.refused(row, said, words.tooMany(most))
      else await this.send(file, row, said)
    }
  }

  private refused(row: HTMLElement, said: HTMLElement, why: string) {
    row.classList.add('refused')
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
      const { status, answer } = await this.post(ready, (percent) => {
        bar.value = percent
        said.textContent = words.uploading(percent)
      })
      bar.remove()
      if (status >= 400 || !isUploaded(answer)) return this.refused(row, said, refusalIn(answer) ?? words.uploadFailed)
      const box = make('input', { type: 'checkbox', name: this.getAttribute('name') ?? '', value: answer.id })
      box.checked = true
      said.textContent = `${answer.size} · ${words.uploaded}`
      row.classList.remove('upload')
      row.replaceChildren(make('label', { class: 'choice' }, box, ...row.childNodes), this.removeButton(file.name))
      announce(words.uploadedFile(file.name))
    } catch {
      this.refused(row, said, words.uploadFailed)
    } finally {
      this.under--
    }
  }

  /** fetch cannot tell how much has been sent; XMLHttpRequest can. */
  private post(file: File, progress: (percent: number) => void): Promise<{ status: number; answer: unknown }> {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest()
      request.open('POST', this.getAttribute('action') ?? '')
      request.responseType = 'json'
      request.setRequestHeader('accept', 'application/json')
      request.upload.onprogress = (event) => progress(Math.round((event.loaded / Math.max(1, event.total)) * 100))
      request.onload = () => done({ status: request.status, answer: request.response })
      request.onerror = failed
      const body = new FormData()
      body.append('file', file, file.name)
      request.send(body)
    })
  }
}

define('upload-list', UploadList)
