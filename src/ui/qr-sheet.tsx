import type { ComponentChildren } from 'preact'

/** One code of a sheet: who speaks, what it leads to, the code, what to do, whose it is. */
export interface SheetItem {
  head: ComponentChildren
  title: ComponentChildren
  /** The code; without one its lines say where to go instead. */
  picture?: ComponentChildren
  lines: readonly ComponentChildren[]
  foot: ComponentChildren
}

/** Codes to print and cut apart: two beside each other, six on a page of A4. */
export const QrSheet = ({ items }: { items: readonly SheetItem[] }) => (
  <ul class="qr-sheet">
    {items.map((item) => (
      <li>
        <p class="small quiet">{item.head}</p>
        <p class="qr-sheet-title">{item.title}</p>
        {item.picture}
        {item.lines.filter(Boolean).map((line) => (
          <p>{line}</p>
        ))}
        <p class="small quiet">{item.foot}</p>
      </li>
    ))}
  </ul>
)
