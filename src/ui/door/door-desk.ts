import type { DoorPerson } from '#kernel/door-wire.ts'
import { announce, define, make } from '../elements/define.ts'
import { DoorBook } from './book.ts'
import { mayScan, readyToScan, scan } from './camera.ts'
import { type LineActs, personLine, sayIn } from './draw.ts'
import { lookUp } from './look-up.ts'
import { keepPages } from './offline-pages.ts'
import { openVault, placeOf, type Vault, wipe } from './vault.ts'
import { words } from './words.vi.ts'

const RECENT = 8

/**
 * <door-desk data-base="…/cua/<token>">: works a door's forms on the device: looks people up in the list it keeps there, ticks at once
 * and sends when it can, reads codes with the camera. Where the browser withholds what that needs, it says why and the forms stay as
 * they are. With data-gone it wipes what the device kept.
 */
class DoorDesk extends HTMLElement {
  private base = ''
  private vault: Vault | null = null
  private book: DoorBook | null = null
  private stopScan: (() => void) | null = null
  private typed = ''
  private scanned = false

  connectedCallback() {
    this.base = this.dataset.base ?? ''
    void this.begin()
  }

  disconnectedCallback() {
    this.book?.end()
    this.stopScan?.()
  }

  private async begin() {
    if (!window.isSecureContext || !crypto.subtle) return this.say(words.plainHttp)
    if (this.dataset.gone) return wipe(this.base, null)
    try {
      this.vault = await openVault(await placeOf(this.base))
    } catch {
      return this.say(words.noStore)
    }
    this.book = new DoorBook(this.base, this.vault, {
      changed: () => this.draw(),
      refused: (name, why) => this.tellRefused(words.refused(name, why)),
      gone: () => void this.leave(words.gone(this.book?.waiting ?? 0)),
      over: () => void this.leave(words.dayOver),
    })
    this.takeForms()
    this.offerTools()
    await this.book.begin()
    await readyToScan()
    await keepPages(this.base, this.dataset.worker).catch(() => {})
  }

  private at<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.querySelector<E>(selector)
  }

  /** How it stands, in a line; boldly where something is to be known. */
  private say(text: string, calm = false) {
    const state = this.at('[data-state]')
    if (!state || state.textContent === text) return
    state.textContent = text
    state.className = calm ? 'quiet small' : 'note soon'
  }

  /** What was refused stays to be read until it is put away. */
  private tellRefused(text: string) {
    const line = make('p', { class: 'note late', role: 'alert' }, `${text} `)
    const button = make('button', { type: 'button', class: 'button small ghost' }, words.wipeNo)
    button.addEventListener('click', () => line.remove())
    line.append(button)
    this.at('[data-state]')?.after(line)
  }

  private takeForms() {
    const find = this.at<HTMLFormElement>('.door-find form')
    const field = find?.querySelector('input')
    // Looked up while it is typed: nothing is left to press.
    const button = find?.querySelector('button')
    if (button) button.hidden = true
    find?.addEventListener('submit', (event) => {
      event.preventDefault()
      this.look(field?.value ?? '', false)
      this.at('[data-results] [data-came]')?.focus()
    })
    field?.addEventListener('input', () => this.look(field.value, false))
    const walkIn = this.at<HTMLFormElement>('form[action$="/den-them"]')
    walkIn?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        event.stopImmediatePropagation()
        void this.walkIn(walkIn)
      },
      { capture: true },
    )
  }

  private async walkIn(form: HTMLFormElement) {
    const fields = new FormData(form)
    const text = (name: string) => String(fields.get(name) ?? '').trim()
    const [person, organisation] = [text('person').slice(0, 100), text('organisation').slice(0, 200)]
    if (!person && !organisation) {
      announce(words.nameEmpty)
      form.querySelector<HTMLInputElement>('input[name=person]')?.focus()
      return this.say(words.nameEmpty)
    }
    const people = Math.min(50, Math.max(1, Math.round(Number(text('people'))) || 1))
    const row = { id: crypto.randomUUID(), code: '', name: organisation || person, person, about: '', people, said: '' }
    await this.book?.tick('came', row, people, {
      ...{ organisation, person, countedAs: text('countedAs'), phone: text('phone').replace(/[^\d+]/g, '') },
    })
    form.reset()
    announce(words.done(person || organisation, people))
    form.querySelector('input')?.focus()
  }

  private offerTools() {
    const [tools, foot] = [this.at('[data-tools]'), this.at('[data-foot]')]
    if (!tools || !foot) return
    const scanning = make('button', { type: 'button', class: 'button primary' }, words.scan)
    scanning.addEventListener('click', () => void this.toggleCamera(scanning))
    tools.replaceChildren(scanning)
    this.offerToWipe(foot)
    tools.hidden = foot.hidden = false
  }

  private offerToWipe(foot: HTMLElement) {
    const wiping = make('button', { type: 'button', class: 'button ghost' }, words.wipe)
    wiping.addEventListener('click', () => this.askToWipe(foot))
    foot.replaceChildren(wiping)
  }

  private async toggleCamera(button: HTMLButtonElement) {
    const place = this.at('[data-camera]')
    if (!place) return
    if (this.stopScan) {
      this.stopScan()
      this.stopScan = null
      place.hidden = true
      button.textContent = words.scan
      return
    }
    const video = make('video', { class: 'door-video', playsinline: '', muted: '', 'aria-label': words.scanning })
    place.replaceChildren(video, make('p', { class: 'quiet small' }, words.scanning))
    place.hidden = false
    if (!mayScan()) return sayIn(place, words.noCamera)
    try {
      this.stopScan = await scan(video, (text) => {
        navigator.vibrate?.(60)
        this.look(text, true)
        this.at('[data-results] [data-came]')?.focus()
      })
      button.textContent = words.stopScan
    } catch (error) {
      const refused = error instanceof DOMException && error.name === 'NotAllowedError'
      sayIn(place, refused ? words.cameraRefused : words.noCamera)
    }
  }

  private askToWipe(foot: HTMLElement) {
    const waiting = this.book?.waiting ?? 0
    if (waiting === 0) return void this.leave(words.wiped)
    const yes = make('button', { type: 'button', class: 'button danger' }, words.wipeYes)
    const no = make('button', { type: 'button', class: 'button ghost' }, words.wipeNo)
    yes.addEventListener('click', () => void this.leave(words.wipedLost(waiting)))
    no.addEventListener('click', () => this.offerToWipe(foot))
    foot.replaceChildren(make('span', { role: 'alert' }, words.wipeAsk(waiting)), yes, no)
    no.focus()
  }

  /** Wipes the device and says why. */
  private async leave(text: string) {
    this.book?.end()
    this.stopScan?.()
    await wipe(this.base, this.vault)
    this.replaceChildren(make('p', { class: 'note', role: 'status' }, text))
  }

  private look(typed: string, scanned: boolean) {
    this.typed = typed
    this.scanned = scanned
    this.drawResults()
  }

  /** The next one's name can be typed over this one's; with the camera on, no keyboard comes up. */
  private readyForNext() {
    const field = this.at<HTMLInputElement>('.door-find input')
    if (!field || this.stopScan) return
    field.focus()
    field.select()
  }

  private acts(): LineActs {
    return {
      closed: (this.book?.closed ?? '') !== '',
      behind: this.book?.behind ?? 0,
      came: (person, people) => {
        void this.book?.tick('came', person, people)
        this.readyForNext()
        announce(words.done(person.person || person.name, people))
      },
      undone: (person) => {
        void this.book?.tick('undone', person, 1)
        announce(words.undone(person.person || person.name))
      },
    }
  }

  private drawResults() {
    const place = this.at('[data-results]')
    if (!place || !this.book) return
    const { people, note } = lookUp(this.book.people, this.typed, this.scanned)
    const here = this.book.here
    const list = make('ul', { class: 'lines door-list' })
    list.append(...people.map((one) => personLine(one, here.get(one.id), this.acts())))
    place.replaceChildren(...(people.length > 0 ? [list] : []))
    if (note !== '') place.append(make('p', { class: people.length > 0 ? 'quiet' : 'note soon' }, note))
  }

  private draw() {
    const { book } = this
    if (!book) return
    this.say(book.online ? words.online(book.waiting) : words.offline(book.waiting), book.online)
    const here = book.here
    const count = this.at('[data-people]')
    if (count) count.textContent = String([...here.values()].reduce((sum, { people }) => sum + people, 0))
    const groups = this.at('[data-groups]')
    if (groups && book.groups.length > 0)
      groups.replaceChildren(
        ...book.groups
          .filter(([, came]) => came > 0)
          .map(([label, , people]) => make('li', {}, `${label} `, make('b', {}, String(people)))),
      )
    this.drawRecent(here)
    // What somebody is in the midst of typing or about to press stays under his finger.
    const inResults = this.at('[data-results]')?.contains(document.activeElement)
    if (!inResults || this.typed === '') this.drawResults()
  }

  private drawRecent(here: DoorBook['here']) {
    const place = this.at('[data-recent]')
    if (!place || place.contains(document.activeElement)) return
    const byId = new Map<string, DoorPerson>(this.book?.people.map((one) => [one.id, one]))
    const last = [...here].toSorted(([, a], [, b]) => b.at - a.at).slice(0, RECENT)
    const section = place.closest('section')
    if (section) section.hidden = last.length === 0
    place.replaceChildren(
      ...last.flatMap(([id, one]) => {
        const person = byId.get(id)
        return person ? [personLine(person, one, this.acts())] : []
      }),
    )
  }
}

define('door-desk', DoorDesk)
