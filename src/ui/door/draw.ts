import type { DoorPerson } from '#kernel/door-wire.ts'
import { make } from '../elements/define.ts'
import type { Here } from './book.ts'
import { words } from './words.vi.ts'

/** What a line offers to do. */
export interface LineActs {
  came(person: DoorPerson, people: number): void
  undone(person: DoorPerson): void
  /** Nobody can be ticked now: lines only tell. */
  readonly closed: boolean
  /** How far the device's clock is behind the program's, in milliseconds. */
  readonly behind: number
}

/** "07:43", as everywhere. */
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' })
  .format

/** Somebody on the list: who, of what, and the one thing to do. */
export function personLine(person: DoorPerson, here: Here | undefined, acts: LineActs): HTMLLIElement {
  const told = make('div', {}, make('b', {}, person.person || person.name))
  if (person.person && person.person !== person.name) told.append(make('div', {}, person.name))
  const about = [person.about, person.said.toLocaleLowerCase('vi')].filter(Boolean).join(', ')
  if (about) told.append(make('small', { class: 'sub' }, about))
  if (here) told.append(make('span', { class: 'badge done' }, words.isHere(clock(here.at + acts.behind), here.people)))
  const line = make('li', { 'data-person': person.id }, told)
  if (!acts.closed) line.append(here ? undoing(person, acts) : coming(person, acts))
  return line
}

function coming(person: DoorPerson, acts: LineActs): HTMLElement {
  const count = make('input', {
    ...{ type: 'number', min: '1', max: '50', value: String(person.people), inputmode: 'numeric' },
    'aria-label': words.peopleOf(person.name),
  })
  const button = make(
    'button',
    { type: 'button', class: 'button primary', 'aria-label': words.cameOf(person.name), 'data-came': '' },
    words.came,
  )
  const come = () => acts.came(person, Math.min(50, Math.max(1, Math.round(Number(count.value)) || 1)))
  button.addEventListener('click', come)
  count.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') come()
  })
  return make('div', { class: 'form-inline' }, make('span', { class: 'door-people' }, count), button)
}

function undoing(person: DoorPerson, acts: LineActs): HTMLElement {
  const button = make(
    'button',
    { type: 'button', class: 'button small ghost', 'aria-label': words.undoOf(person.name) },
    words.undo,
  )
  button.addEventListener('click', () => acts.undone(person))
  return make('div', { class: 'form-inline' }, button)
}

/** A line of words where people are looked up. */
export const sayIn = (place: Element | null, text: string): void =>
  place?.replaceChildren(make('p', { class: 'note soon' }, text))
