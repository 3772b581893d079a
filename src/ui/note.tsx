import type { ComponentChildren } from 'preact'

/** A word to the reader, set apart. soon: something to decide or mind; late: something is wrong; plain: an aside. */
export const Note = ({
  title,
  is,
  children,
}: {
  title?: ComponentChildren
  is?: 'soon' | 'late' | 'plain' | undefined
  children?: ComponentChildren
}) => (
  <div class={is ? `note ${is}` : 'note'}>
    {title && <p class="note-title">{title}</p>}
    {children && <div>{children}</div>}
  </div>
)
