/** Registers a custom element once, however often its file is loaded. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element)
}

/** Says something to assistive technology without moving the focus. */
export function announce(text: string): void {
  const id = 'announcements'
  const region =
    document.getElementById(id) ??
    document.body.appendChild(Object.assign(document.createElement('div'), { id, className: 'unseen', role: 'status' }))
  region.textContent = ''
  // A region that did not change is not read again; the pause makes it a change.
  setTimeout(() => {
    region.textContent = text
  }, 60)
}

/** Whether a key belongs to what the person is typing. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target))

const isTextInput = (target: HTMLElement): boolean =>
  target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|file)$/.test(target.type)

/** An element with its attributes and what stands inside it; text stays text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...inside)
  return element
}
