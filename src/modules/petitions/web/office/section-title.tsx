import type { ComponentChildren } from 'preact'

/** A section's heading, one level below the petition's own: its page has an h1, the pane beside the list an h2. */
export const SectionTitle = ({
  view: { headings },
  children,
}: {
  view: { readonly headings: 2 | 3 }
  children: ComponentChildren
}) => {
  const Title = `h${headings}` as const
  return <Title>{children}</Title>
}
