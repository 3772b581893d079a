import { define } from './define.ts'

/**
 * <receipt-picture file="…"> around a receipt: its button [data-save-picture] makes a picture of it to keep. What draws it is
 * fetched when it is first pressed; without script the button is not there, and the print view says the same.
 */
class ReceiptPicture extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>('[data-save-picture]')
    if (!button || this.dataset.ready !== undefined) return
    this.dataset.ready = ''
    button.hidden = false
    button.addEventListener('click', async () => {
      const { savePicture } = await import('./receipt-painter.ts')
      await savePicture(this, button, this.getAttribute('file') ?? 'bien-nhan.png')
    })
  }
}

define('receipt-picture', ReceiptPicture)
