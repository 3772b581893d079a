import type { ComponentChildren } from 'preact'

/**
 * A list on the left, the whole thing on the right, on a wide screen. A narrow one shows one of them, `showing`: the list
 * with its head at the list's address, the thing alone at the thing's own.
 */
export const Split = ({
  head,
  list,
  detail,
  showing = 'list',
}: {
  /** What narrows the list down, above both. */
  head?: ComponentChildren
  list: ComponentChildren
  detail: ComponentChildren
  showing?: 'list' | 'detail' | undefined
}) => {
  const parts = [<div class="split-list">{list}</div>, <div class="split-detail">{detail}</div>]
  return (
    <>
      {head && <div class={showing === 'list' ? undefined : 'wide-only'}>{head}</div>}
      <div class={`split of-${showing}`}>{showing === 'list' ? parts : parts.toReversed()}</div>
    </>
  )
}

/** The first screen of the portal's home: a sheet, what can still be done, three actions. */
export const Hero = ({
  sheet,
  eyebrow,
  title,
  children,
  actions,
}: {
  sheet?: ComponentChildren
  eyebrow?: ComponentChildren
  /** The page's h1. */
  title: ComponentChildren
  children?: ComponentChildren
  actions: ComponentChildren
}) => (
  <section class="hero">
    {sheet}
    <div class="hero-text">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {children && <div class="quiet">{children}</div>}
    </div>
    <div class="hero-acts">{actions}</div>
  </section>
)

/** A heading with a link at its other end: "Đã được trả lời … Tất cả 18 kiến nghị". */
export const SectionHead = ({
  title,
  link,
  children,
}: {
  title: ComponentChildren
  link?: { href: string; label: string } | undefined
  children?: ComponentChildren
}) => (
  <div class="section-head">
    <h2>{title}</h2>
    {link && <a href={link.href}>{link.label}</a>}
    {children}
  </div>
)
