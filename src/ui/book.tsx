import type { ComponentChildren } from 'preact'

/** A register as it is printed: on paper laid across, in small letters, every column with its rules. */
export const Book = ({ children }: { children: ComponentChildren }) => <div class="book stack gap-3">{children}</div>
