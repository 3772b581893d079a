import { encode } from 'uqr'

/** A QR code of a text, drawn as one path with the quiet zone a camera needs. `label` says what it leads to. */
export function QrCode({ text, label, size = 148 }: { text: string; label: string; size?: number | undefined }) {
  const { data, size: cells } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .map((row, y) => {
      let line = ''
      for (let x = 0; x < cells; ) {
        let end = x
        while (row[end]) end++
        if (end > x) line += `M${x} ${y}h${end - x}v1h-${end - x}z`
        x = end + 1
      }
      return line
    })
    .join('')
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${cells} ${cells}`}
      width={size}
      height={size}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={cells} height={cells} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
