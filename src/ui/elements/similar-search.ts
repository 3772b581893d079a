/** Long enough not to ask at each letter, in milliseconds. */
const pause = 800
/** Fewer words say nothing. */
const fewestWords = 3

/** Asks for what is like a text whenever its writer pauses, and shows it below. It never stands in the way of sending. */
export function searchWhileWriting(host: HTMLElement, text: HTMLTextAreaElement): void {
  const place = host.querySelector('[role=status]')
  const button = host.querySelector<HTMLElement>('button')
  let waiting = 0
  let asking: AbortController | null = null
  let last = ''

  const ask = async () => {
    const typed = text.value.trim()
    if (!place || typed === last) return
    last = typed
    asking?.abort()
    if (typed.split(/\s+/).length < fewestWords) return place.replaceChildren()
    asking = new AbortController()
    try {
      const answer = await fetch(host.getAttribute('src') ?? '', {
        method: 'POST',
        body: new URLSearchParams({ text: typed.slice(-2000) }),
        signal: asking.signal,
      })
      if (!answer.ok) return
      const found = document.createRange().createContextualFragment(await answer.text())
      // What is the same already is not read out again.
      if (place.textContent !== found.textContent) place.replaceChildren(found)
    } catch {
      // Overtaken by the next words, or no network: one writes on.
    }
  }
  const soon = () => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(() => void ask(), pause)
  }
  if (button) button.hidden = true
  text.addEventListener('input', soon)
  soon()
}
