import { announce, make } from './define.ts'
import { words } from './receipt-words.en.ts'

/** In pixels of the picture before it is drawn twice as fine. */
const [width, margin, fineness] = [640, 40, 2]
const qrSize = 190
const family = '"Be Vietnam Pro", system-ui, sans-serif'
const colours = { ink: '#1b2430', quiet: '#55606e', jade: '#0b6b57', deep: '#084f41', line: '#b5d6cc' } as const

interface Manner {
  readonly font: string
  readonly colour: string
  /** From one line to the next, and above the first. */
  readonly leading: number
  readonly above: number
}
const manner = (size: number, weight: 400 | 600, colour: string, above: number): Manner => ({
  font: `${weight} ${size}px ${family}`,
  colour,
  leading: Math.round(size * 1.45),
  above,
})
const manners = {
  h1: manner(28, 600, colours.deep, 0),
  h2: manner(23, 600, colours.ink, 26),
  dt: manner(17, 400, colours.quiet, 16),
  dd: manner(36, 600, colours.ink, 0),
  p: manner(19, 400, colours.ink, 16),
  quiet: manner(18, 400, colours.quiet, 14),
  step: manner(19, 600, colours.ink, 16),
  detail: manner(17, 400, colours.quiet, 0),
} as const

/** What stands on the screen for the screen's sake. */
const left = '.no-print, .buttons, .not-pictured, .unseen, details, [hidden], receipt-picture figure'

/** The words of an element as they are read, without what is folded away. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const one of copy.querySelectorAll(left)) one.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

const linesOf = (pen: CanvasRenderingContext2D, text: string, room: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && pen.measureText(longer).width <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Draws a receipt's parts one below the other; gives the height it took. Without `draw` it only measures. */
function paint(pen: CanvasRenderingContext2D, receipt: Element, draw: boolean): number {
  let y = margin + 6
  const write = (text: string, how: Manner, x: number, room: number) => {
    if (!text) return
    y += how.above
    pen.font = how.font
    pen.fillStyle = how.colour
    for (const line of linesOf(pen, text, room)) {
      y += how.leading
      if (draw) pen.fillText(line, x, y - how.leading * 0.28)
    }
  }
  const room = width - 2 * margin
  const qr = receipt.querySelector('svg.qr')
  let codesFrom = 0
  for (const part of receipt.querySelectorAll('h1, h2, dt, dd, svg.qr, p, ol > li')) {
    if (part.closest(left) || (part.matches('p') && part.closest('li'))) continue
    if (part === qr) {
      // Beside the codes, whose list stands before it.
      if (draw) paintQr(pen, part, width - margin - qrSize, codesFrom)
      y = Math.max(y, codesFrom + qrSize)
    } else if (part.matches('li')) {
      const [top, title, detail] = [y, part.querySelector('.course-title'), part.querySelector('.course-detail')]
      if (title) write(textOf(title), manners.step, margin + 26, room - 26)
      if (draw) dot(pen, margin + 8, top + manners.step.above + manners.step.leading * 0.52, part.matches('.done'))
      if (detail) write(textOf(detail), manners.detail, margin + 26, room - 26)
    } else {
      const tag = part.tagName.toLowerCase()
      const how = part.matches('.quiet') ? manners.quiet : Object.hasOwn(manners, tag) ? manners[tag as 'p'] : manners.p
      if (tag === 'dt' && codesFrom === 0) codesFrom = y
      const beside = qr && (tag === 'dt' || tag === 'dd') ? qrSize + 20 : 0
      write(textOf(part), part.matches('.receipt-head h2') ? manners.h1 : how, margin, room - beside)
    }
  }
  return y + margin
}

function dot(pen: CanvasRenderingContext2D, x: number, y: number, filled: boolean): void {
  pen.beginPath()
  pen.arc(x, y, 6, 0, 2 * Math.PI)
  pen.lineWidth = 2.5
  pen.strokeStyle = colours.jade
  pen.fillStyle = filled ? colours.jade : '#fff'
  pen.fill()
  pen.stroke()
}

function paintQr(pen: CanvasRenderingContext2D, qr: Element, x: number, y: number): void {
  const cells = Number(qr.getAttribute('viewBox')?.split(' ')[2] ?? 0)
  const path = qr.querySelector('path')?.getAttribute('d')
  if (!path || !cells) return
  pen.save()
  pen.translate(x, y)
  pen.scale(qrSize / cells, qrSize / cells)
  pen.fillStyle = '#000'
  pen.fill(new Path2D(path))
  pen.restore()
}

/** The receipt as a picture, on white, with the house's line on top. */
async function pictureOf(receipt: Element): Promise<Blob | null> {
  await document.fonts.ready
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return null
  const height = paint(pen, receipt, false)
  canvas.width = width * fineness
  canvas.height = height * fineness
  pen.scale(fineness, fineness)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = colours.jade
  pen.fillRect(0, 0, width, 8)
  pen.strokeStyle = colours.line
  pen.strokeRect(0.5, 0.5, width - 1, height - 1)
  paint(pen, receipt, true)
  return new Promise((done) => canvas.toBlob(done, 'image/png'))
}

/** Browsers inside other programs keep no downloads: there the picture is pressed and held. */
const insideAnother = () => /Zalo|FBAN|FBAV|FB_IAB|Instagram|Line\//.test(navigator.userAgent)

/** Makes the picture, shows it, and keeps it as a file where the browser can. */
export async function savePicture(host: HTMLElement, button: HTMLButtonElement, file: string): Promise<void> {
  button.disabled = true
  const picture = await pictureOf(host)
  button.disabled = false
  if (!picture) return
  const src = URL.createObjectURL(picture)
  const link = make('a', { class: 'button small', href: src, download: file }, words.download)
  const shown = make(
    'figure',
    { class: 'receipt-shot no-print' },
    make('img', { src, alt: words.alt }),
    make('figcaption', {}, words.hold, ' ', ...(insideAnother() ? [] : [link])),
  )
  const before = host.querySelector('.receipt-shot')
  if (before) before.replaceWith(shown)
  else button.closest('.not-pictured')?.append(shown)
  shown.scrollIntoView({ block: 'nearest' })
  announce(words.ready)
  if (!insideAnother()) link.click()
}
