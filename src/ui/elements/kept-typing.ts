import { define } from './define.ts'
import { forget, forgetOld, keptUnder } from './kept-storage.ts'

/**
 * <kept-typing as="…" fresh> around a form: what is typed stays on this device for a day. It comes back into a form nobody
 * has typed into (`fresh`). <kept-typing as="…" sent> on the page that says it was received takes it away. What does
 * it all is fetched at the first key, or when there is something to bring back.
 */
class KeptTyping extends HTMLElement {
  connectedCallback() {
    const name = this.getAttribute('as') ?? ''
    const kept = keptUnder(name)
    if (this.hasAttribute('sent')) {
      if (kept?.sent) forget(name)
      return
    }
    const before = this.hasAttribute('fresh') ? kept : null
    // Once, whichever event comes first: what was kept before this page may not come back over what is typed into it.
    let began = false
    const begin = () => {
      if (began) return
      began = true
      void import('./typing-keeper.ts').then(({ keepTyping }) => keepTyping(this, name, before))
    }
    if (before) begin()
    else for (const event of ['input', 'change']) this.addEventListener(event, begin, { once: true })
  }
}

forgetOld()
define('kept-typing', KeptTyping)
