import { define, make } from './define.ts'
import { words } from './words.en.ts'

/** Over plain http, and in some telephones' in-app browsers, the microphone is withheld. */
const canRecord = (): boolean =>
  window.isSecureContext && 'MediaRecorder' in window && typeof navigator.mediaDevices?.getUserMedia === 'function'

/**
 * <voice-note> around an upload-list of one sound: puts a button before it that records in the page. The recorder itself
 * is fetched when it is first pressed. Where the browser cannot record, the file input stays as it is.
 */
class VoiceNote extends HTMLElement {
  connectedCallback() {
    if (this.dataset.ready !== undefined || !canRecord()) return
    this.dataset.ready = ''
    // A file may be chosen too: the telephone's own recorder is not needed.
    this.querySelector('input[type=file]')?.removeAttribute('capture')
    const button = make('button', { type: 'button', class: 'button record' }, words.record)
    button.addEventListener('click', async () => {
      const { record } = await import('./voice-recorder.ts')
      await record(this, button)
    })
    this.prepend(button)
  }
}

define('voice-note', VoiceNote)
