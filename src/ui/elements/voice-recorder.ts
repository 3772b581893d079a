import { announce, make } from './define.ts'
import { words } from './voice-words.en.ts'

/** Seconds; the server takes no more. */
const longest = 180
/** So long before the end it is said once. */
const warning = 10
/** A voice on a slow line: 0.7 MB for three minutes. */
const bitsPerSecond = 32_000
/** The first that the browser can: what most others can play comes first. */
const kinds = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']
const endings: Readonly<Record<string, string>> = { 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' }

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** "Ghi âm 14.05.webm" */
function nameOf(type: string): string {
  const now = new Date()
  const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join('.')
  return `${words.fileName} ${time}.${endings[type] ?? 'webm'}`
}

function complain(host: HTMLElement, why: string): void {
  host.querySelector('.voice-problem')?.remove()
  if (why) host.prepend(make('p', { class: 'error voice-problem' }, why))
  if (why) announce(why)
}

const microphone = (): Promise<MediaStream | null> =>
  navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)

/** Records until it is stopped or three minutes are over, and hands the sound to the upload-list inside `host`. */
export async function record(host: HTMLElement, button: HTMLButtonElement): Promise<void> {
  complain(host, '')
  button.disabled = true
  const stream = await microphone()
  button.disabled = false
  if (!stream) return complain(host, words.noMicrophone)

  const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(mimeType ? { mimeType } : {}) })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', (event) => parts.push(event.data))

  const time = make('b', { role: 'timer' }, clock(0))
  const bar = make('progress', { max: String(longest), value: '0', 'aria-label': words.recording })
  const stop = make('button', { type: 'button', class: 'button primary' }, words.stop)
  const panel = make(
    'div',
    { class: 'recording' },
    make('p', {}, words.recording, ' ', time, ` / ${clock(longest)}`),
    bar,
    stop,
  )
  const began = performance.now()
  let warned = false
  const ticking = window.setInterval(() => {
    const seconds = (performance.now() - began) / 1000
    time.textContent = clock(Math.min(seconds, longest))
    bar.value = seconds
    if (!warned && seconds >= longest - warning) {
      warned = true
      announce(words.soonOver(warning))
    }
    if (seconds >= longest && recorder.state === 'recording') recorder.stop()
  }, 200)

  const form = host.closest('form')
  const hold = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    announce(words.stopFirst)
    complain(host, words.stopFirst)
    stop.focus()
  }
  const finish = () => recorder.state !== 'inactive' && recorder.stop()
  recorder.addEventListener('stop', () => {
    window.clearInterval(ticking)
    for (const track of stream.getTracks()) track.stop()
    form?.removeEventListener('submit', hold, { capture: true })
    window.removeEventListener('pagehide', finish)
    complain(host, '')
    panel.replaceWith(button)
    button.textContent = words.again
    button.focus()
    const type = (recorder.mimeType || mimeType || '').replace(/;.*/, '')
    const sound = new File(parts, nameOf(type), { type })
    host.querySelector('upload-list')?.dispatchEvent(new CustomEvent('take', { detail: [sound] }))
  })
  form?.addEventListener('submit', hold, { capture: true })
  window.addEventListener('pagehide', finish)
  stop.addEventListener('click', finish)
  // In parts of a second, so that what was said is there whatever happens.
  recorder.start(1000)
  button.replaceWith(panel)
  stop.focus()
  announce(words.recording)
}
