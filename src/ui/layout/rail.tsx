import { Icon, type IconName, Mark } from '../icon.tsx'
import { words } from '../words.vi.ts'

/** One entry of the office's rail. Four of them stand in a phone's bar, the others behind "Thêm". */
export interface NavItem {
  href: string
  label: string
  icon: IconName
  /** How many things wait there. */
  count?: number | undefined
  /** Whether one of them is overdue. */
  late?: boolean | undefined
  /** Below the line: settings. */
  below?: boolean | undefined
  /** Comes into a phone's bar only where a place is left: what is glanced at now and then, not worked in. */
  yields?: boolean | undefined
}

/** Who is signed in, and where the account lies. */
export interface RailPerson {
  name: string
  /** What they are here: "Chuyên viên Phòng Kinh tế". */
  role?: string | undefined
  href?: string | undefined
  /** Where signing out is posted; null shows no button. */
  signOut?: string | null | undefined
}

const PLACES_IN_BAR = 4

/** What stands in a phone's bar: the first entries, the yielding ones last. */
const barOf = (upper: readonly NavItem[]): ReadonlySet<NavItem> =>
  new Set([...upper.filter((item) => !item.yields), ...upper.filter((item) => item.yields)].slice(0, PLACES_IN_BAR))

/** How many things wait in an entry or behind one. */
const Count = ({ count, late }: Pick<NavItem, 'count' | 'late'>) =>
  count !== undefined && count > 0 ? (
    <span class={late ? 'n late' : 'n'}>
      {count}
      {late && <span class="unseen"> {words.someLate}</span>}
    </span>
  ) : null

const Entry = ({ item, current }: { item: NavItem; current: string }) => (
  <a href={item.href} aria-current={item.href === current ? 'page' : undefined}>
    <Icon name={item.icon} size={19} />
    <span class="rail-label">{item.label}</span>
    <Count {...item} />
  </a>
)

const PersonEntry = ({ person, current }: { person: RailPerson; current: string }) => {
  const href = person.href ?? '/can-bo/tai-khoan'
  return (
    <a href={href} aria-current={href === current ? 'page' : undefined}>
      <Icon name="person" size={19} />
      <span class="rail-label">
        {person.name}
        {person.role && <span class="rail-role">{person.role}</span>}
      </span>
    </a>
  )
}

const SignOut = ({ person }: { person: RailPerson }) =>
  person.signOut === null ? null : (
    <form method="post" action={person.signOut ?? '/can-bo/dang-xuat'}>
      <button type="submit">
        <Icon name="leave" size={19} />
        <span class="rail-label">{words.signOut}</span>
      </button>
    </form>
  )

/** The office's rail: on the left of a wide screen, a bar at the foot of a phone's, both from the same list. */
export function Rail(props: {
  unitName: string
  dialogueName?: string | undefined
  person: RailPerson
  nav: readonly NavItem[]
  current: string
}) {
  const { nav, current, person } = props
  const upper = nav.filter((item) => !item.below)
  const lower = nav.filter((item) => item.below)
  const bar = barOf(upper)
  const hidden = [...upper.filter((item) => !bar.has(item)), ...lower]
  const waiting = hidden.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const currentIsHidden = hidden.some((item) => item.href === current)
  return (
    <nav class="rail" aria-label={words.mainNav}>
      <div class="rail-who">
        <Mark />
        <div>
          <b>{props.unitName}</b>
          {props.dialogueName && <span class="rail-dialogue">{props.dialogueName}</span>}
        </div>
      </div>
      <ul class="rail-list">
        {upper.map((item) => (
          <li class={bar.has(item) ? undefined : 'rail-rest'}>
            <Entry item={item} current={current} />
          </li>
        ))}
        {lower.map((item, index) => (
          <li class={index === 0 ? 'rail-rest rail-below' : 'rail-rest'}>
            <Entry item={item} current={current} />
          </li>
        ))}
        <li class={lower.length === 0 ? 'rail-rest rail-below' : 'rail-rest'}>
          <PersonEntry person={person} current={current} />
        </li>
        {person.signOut !== null && (
          <li class="rail-rest">
            <SignOut person={person} />
          </li>
        )}
        <li class="rail-more">
          <details>
            <summary class={currentIsHidden ? 'here' : undefined}>
              <Icon name="menu" size={19} />
              <span class="rail-label">{words.more}</span>
              <Count count={waiting} late={hidden.some(({ late }) => late)} />
            </summary>
            <ul>
              {hidden.map((item) => (
                <li>
                  <Entry item={item} current={current} />
                </li>
              ))}
              <li>
                <PersonEntry person={person} current={current} />
              </li>
              {person.signOut !== null && (
                <li>
                  <SignOut person={person} />
                </li>
              )}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  )
}
