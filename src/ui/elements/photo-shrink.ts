import { define } from './define.ts'
import { shrunk } from './shrink.ts'

/** <photo-shrink> around a file input: chosen photos are made smaller before the form is sent. */
class PhotoShrink extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', async (event) => {
      const input = event.target
      if (!(input instanceof HTMLInputElement) || input.type !== 'file' || !input.files) return
      const chosen = [...input.files]
      const small = await Promise.all(chosen.map(shrunk))
      if (small.every((file, index) => file === chosen[index])) return
      const transfer = new DataTransfer()
      for (const file of small) transfer.items.add(file)
      input.files = transfer.files
    })
  }
}

define('photo-shrink', PhotoShrink)
