import type { ComponentChildren } from 'preact'
import { inThousands } from '#kernel/vietnamese-number.ts'
import { HiddenInput } from './form/text-input.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'
import { uiWords } from './words.en.ts'

/** A way to see part of a list; its filter stands in the address. */
export interface View {
  href: string
  label: string
  count?: number | undefined
  /** As far as it was counted; at it there may be more. */
  most?: number | undefined
  current?: boolean | undefined
  /** Whether what it counts is overdue: a square says so beside the number. */
  late?: boolean | undefined
}

const counted = ({ count = 0, most = Infinity }: View): string =>
  count < most ? String(count) : `${inThousands(most)}+`

/** Filters as counts: each says how many things it would show. */
export const Chips = ({ views, label }: { views: readonly View[]; label?: string | undefined }) => {
  const words = useWords(uiWords)
  return (
    <nav class="chips" aria-label={label ?? words.filters}>
      <ul>
        {views.map((view) => (
          <li>
            <a class="chip" href={view.href} aria-current={view.current ? 'true' : undefined}>
              {view.label}
              {view.count !== undefined && (
                <b class={view.late && view.count > 0 ? 'late' : undefined}>{counted(view)}</b>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The parts of one thing, each a page of its own. */
export const Tabs = ({ views, label }: { views: readonly View[]; label?: string | undefined }) => {
  const words = useWords(uiWords)
  return (
    <nav class="tabs" aria-label={label ?? words.tabs}>
      <ul>
        {views.map((view) => (
          <li>
            <a href={view.href} aria-current={view.current ? 'page' : undefined}>
              {view.label}
              {view.count !== undefined && <span class="count">{counted(view)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export interface SearchBoxProps {
  action: string
  /** The name in the address. */
  name?: string | undefined
  value?: string | undefined
  /** What is searched: "Tìm kiến nghị". */
  label: string
  placeholder?: string | undefined
  /** Filters kept in the address while searching. */
  keep?: Readonly<Record<string, string | undefined>> | undefined
}

/** A search whose words stand in the address. */
export function SearchBox(props: SearchBoxProps) {
  const words = useWords(uiWords)
  const name = props.name ?? 'q'
  return (
    <search>
      <form class="search" method="get" action={props.action}>
        <Icon name="search" size={18} />
        <input
          class="input"
          type="search"
          name={name}
          value={props.value ?? ''}
          placeholder={props.placeholder}
          aria-label={props.label}
          autocomplete="off"
          spellcheck={false}
          maxlength={200}
        />
        {Object.entries(props.keep ?? {}).map(([key, value]) => (
          <HiddenInput name={key} value={value} />
        ))}
        <button class="button" type="submit">
          {words.search}
        </button>
      </form>
    </search>
  )
}

/** On to the next stretch of a list, and back. `about` says where one is: "1–50 trên 10.000". */
export function Pagination(props: {
  previous?: string | undefined
  next?: string | undefined
  about?: ComponentChildren
}) {
  const words = useWords(uiWords)
  if (!props.previous && !props.next) return null
  return (
    <nav class="pages" aria-label={words.pages}>
      {props.previous ? (
        <a class="button small" href={props.previous} rel="prev">
          <Icon name="left" size={18} />
          {words.previous}
        </a>
      ) : (
        <span />
      )}
      {props.about && <span class="quiet num">{props.about}</span>}
      {props.next ? (
        <a class="button small" href={props.next} rel="next">
          {words.next}
          <Icon name="right" size={18} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
