import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

/** Something to write down: a code, a secret number. `id` lets a CopyButton find it. */
export interface ReceiptCode {
  label: ComponentChildren
  value: string
  id?: string | undefined
}

/** Biên nhận: that it was received, the codes large, the QR code beside them. Its title is the page's h1. */
export const Receipt = ({
  title,
  codes,
  qr,
  children,
}: {
  title: string
  codes: readonly ReceiptCode[]
  qr?: ComponentChildren
  children?: ComponentChildren
}) => (
  <div class="card crowned stack gap-4">
    <header class="receipt-head">
      <Icon name="done" size={28} />
      <h1>{title}</h1>
    </header>
    <div class="receipt">
      <dl class="receipt-codes">
        {codes.map((code) => (
          <div>
            <dt>{code.label}</dt>
            <dd class="code large" id={code.id}>
              {code.value}
            </dd>
          </div>
        ))}
      </dl>
      {qr}
    </div>
    {children}
  </div>
)
