import type { ComponentChildren } from 'preact'

/** A published petition in a list. */
export interface AnswerItem {
  href: string
  title: ComponentChildren
  /** Who asked, as the public may know: "một hộ kinh doanh tại thôn 5". */
  who?: ComponentChildren
  /** The answer in a sentence, or the place where the words searched for stand. */
  text?: ComponentChildren
  badge?: ComponentChildren
}

/** Published petitions, one below the other; `heading` is the level of their titles. */
export function AnswerList({ items, heading = 3 }: { items: readonly AnswerItem[]; heading?: 2 | 3 | undefined }) {
  const Title = `h${heading}` as const
  return (
    <ul class="answers">
      {items.map((item) => (
        <li>
          <Title>
            <a href={item.href}>{item.title}</a>
          </Title>
          {item.who && <p class="quiet small">{item.who}</p>}
          {item.text && <p class="quote">{item.text}</p>}
          {item.badge}
        </li>
      ))}
    </ul>
  )
}
