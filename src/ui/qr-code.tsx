import { qrPath, qrSquares } from '#kernel/qr.ts'

/** A QR code of a text, drawn as one path with the quiet zone a camera needs. `label` says what it leads to. */
export function QrCode({ text, label, size = 148 }: { text: string; label: string; size?: number | undefined }) {
  const squares = qrSquares(text)
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${squares.size} ${squares.size}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={squares.size} height={squares.size} fill="#fff" />
      <path d={qrPath(squares)} fill="#000" />
    </svg>
  )
}
