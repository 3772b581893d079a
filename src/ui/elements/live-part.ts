import { speakingTime } from '../speaking-time.ts'
import { define, isTyping, make } from './define.ts'

/** The server's time less this device's, in milliseconds: a hall's laptop is often minutes off. */
let ahead = 0
const serverNow = () => Date.now() + ahead
const setServerNow = (now: number) => {
  if (Number.isFinite(now) && now > 0) ahead = now - Date.now()
}

/** So long without a word the line counts as lost, in milliseconds; the server speaks every five seconds. */
const SILENCE = 12_000

/**
 * <live-part id stream now lost works> around what follows a stream: it comes anew, or, where only a move is told, from the page asked for
 * again. A lost line is opened again; a sign says so meanwhile. With `works`, forms within are sent without leaving the page.
 */
class LivePart extends HTMLElement {
  private source: EventSource | null = null
  private heard = 0
  private watch = 0
  private stale = false
  private working = false
  private readonly sign = make('p', { class: 'live-lost', role: 'status' })

  connectedCallback() {
    setServerNow(Number(this.getAttribute('now')))
    this.open()
    this.watch = window.setInterval(() => this.look(), 1_000)
    window.addEventListener('online', this.again)
    if (this.hasAttribute('works')) this.addEventListener('submit', this.work)
    this.addEventListener('focusout', this.late)
  }

  disconnectedCallback() {
    this.source?.close()
    window.clearInterval(this.watch)
    window.removeEventListener('online', this.again)
  }

  private open() {
    this.source?.close()
    this.heard = Date.now()
    const source = new EventSource(this.getAttribute('stream') ?? '')
    this.source = source
    const on = (event: string, does: (data: string) => void) =>
      source.addEventListener(event, (came) => {
        this.heard = Date.now()
        this.found()
        does((came as MessageEvent<string>).data)
      })
    on('beat', (data) => setServerNow(Number(data)))
    on('moved', (data) => {
      setServerNow(Number(data))
      void this.ask()
    })
    on('hall', (data) => {
      const { html, now } = JSON.parse(data) as { html: string; now: number }
      setServerNow(now)
      this.replaceChildren(document.createRange().createContextualFragment(html))
    })
  }

  /** Opened anew from nothing: what was missed comes with it. */
  private again = () => {
    this.open()
    if (this.hasAttribute('works')) void this.ask()
  }

  private look() {
    const silent = Date.now() - this.heard
    if (this.source?.readyState === EventSource.CLOSED || silent > SILENCE) this.again()
    if (silent > SILENCE / 2 || this.source?.readyState !== EventSource.OPEN) this.lose()
  }

  private lose() {
    if (this.sign.isConnected) return
    this.sign.textContent = this.getAttribute('lost') ?? ''
    this.after(this.sign)
  }

  private found() {
    this.sign.remove()
  }

  /** The page as it is now, and this part of it put in the place of what stands here. */
  private async ask() {
    // What is pressed here comes with its own answer.
    if (this.working) return
    // Nothing is taken from under the hands of who types: it comes when he has done.
    if (isTyping(document.activeElement) && this.contains(document.activeElement)) {
      this.stale = true
      return
    }
    this.stale = false
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      if (answer.ok) this.show(await answer.text())
    } catch {
      // The line is lost: it is asked again when it is back.
    }
  }

  private late = () => {
    if (this.stale) window.setTimeout(() => void this.ask(), 50)
  }

  private show(text: string) {
    const page = new DOMParser().parseFromString(text, 'text/html')
    const fresh = page.getElementById(this.id)
    if (!fresh) return location.reload()
    setServerNow(Number(fresh.getAttribute('now')))
    const open = this.opened('details[open][id]')
    this.replaceChildren(...document.adoptNode(fresh).childNodes)
    open(this)
  }

  /** Remembers what is unfolded here; called with what came instead, it unfolds the same there. */
  private opened(which: string): (within: ParentNode) => void {
    const ids = [...this.querySelectorAll<HTMLDetailsElement>(which)].map(({ id }) => id)
    return (within) => {
      for (const id of ids) within.querySelector(`details#${CSS.escape(id)}`)?.setAttribute('open', '')
    }
  }

  /** Sends a form, and shows the page that comes of it, with what it says on top. */
  private work = (event: SubmitEvent) => {
    const { target, submitter } = event
    if (event.defaultPrevented || !(target instanceof HTMLFormElement) || target.enctype.startsWith('multipart')) return
    event.preventDefault()
    // Pressed again before the answer has come: it is about what the answer shows.
    if (this.working) return
    this.working = true
    const form = target
    const body = new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]))
    fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } })
      .then(async (answer) => {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const [fresh, here] = [page.getElementById('noi-dung'), document.getElementById('noi-dung')]
        if (!fresh || !here) return location.reload()
        // A form that was filled in folds; what is read stays as it was.
        const open = this.opened('details[open][data-read]')
        here.replaceChildren(...document.adoptNode(fresh).childNodes)
        open(here)
        document.getElementById(this.id)?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
      })
      // Without a line the browser tries itself, and says what is wrong.
      .catch(() => form.submit())
      .finally(() => {
        this.working = false
      })
  }
}

/** <speaking-clock since of>: the time since an instant of the server's, by the second. */
class SpeakingClock extends HTMLElement {
  private tick = 0

  connectedCallback() {
    this.show()
    this.tick = window.setInterval(() => this.show(), 500)
  }

  disconnectedCallback() {
    window.clearInterval(this.tick)
  }

  private show() {
    const gone = serverNow() - Number(this.getAttribute('since'))
    const text = speakingTime(gone)
    if (this.textContent !== text) this.textContent = text
    const of = Number(this.getAttribute('of') ?? 0)
    this.toggleAttribute('over', of > 0 && gone > of * 60_000)
  }
}

define('live-part', LivePart)
define('speaking-clock', SpeakingClock)
