import { announce } from './define.ts'

/** Says on a button, for a moment, what pressing it has done. */
export function sayOnButton(button: HTMLElement, said: string): void {
  const label = button.querySelector('span')
  if (!label || label.textContent === said) return
  const before = label.textContent
  label.textContent = said
  announce(said)
  setTimeout(() => {
    label.textContent = before
  }, 2500)
}
