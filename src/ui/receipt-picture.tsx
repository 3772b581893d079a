import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/**
 * Around a receipt of which a picture may be kept under the name `file`. What has the class `not-pictured` is for the screen only.
 * Without `file` it is the receipt alone.
 */
export const ReceiptPicture = ({ file, children }: { file?: string | undefined; children: ComponentChildren }) =>
  file ? (
    <receipt-picture class="stack" file={file}>
      {children}
    </receipt-picture>
  ) : (
    children
  )

/** The button that makes the picture; it appears where script runs, inside a `ReceiptPicture`. */
export const SavePicture = ({ children }: { children: ComponentChildren }) => (
  <button type="button" class="button" data-save-picture hidden>
    <Icon name="download" />
    {children}
  </button>
)
