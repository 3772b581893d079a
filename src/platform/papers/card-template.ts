/** Points of a card's side; one is a pixel of the picture. */
export const CARD_SIDE = 1080

/** How a card is set in Typst: as large as it fits. What comes as data is used as text only. */
export const cardTemplate = `
#let d = json(bytes(sys.inputs.data))
#let side = d.side * 1pt
#let margin = 64pt
#let band = 118pt
#set page(width: side, height: side, margin: 0pt, fill: white)
#set text(font: ("Tinos",), lang: "vi", region: "VN", fallback: false, hyphenate: false, top-edge: 0.933em, bottom-edge: -0.216em)
#set par(leading: 0pt, spacing: 0pt, justify: false)
#let green = rgb("#1b6b3a")
#let inner = side - 2 * margin
#let fact(one, k) = { text(size: 30pt * k, fill: luma(90), one.label); linebreak(); text(size: 40pt * k, weight: "bold", one.text) }
#let said(k) = block(width: inner, {
  text(size: 68pt * k, weight: "bold", d.title)
  if d.text != "" { v(26pt * k); text(size: 38pt * k, d.text) }
})
// The facts stand beside the code at the foot; what is said has the room above.
#let foot = block(width: inner, grid(columns: (1fr, auto), column-gutter: 30pt, align: bottom,
  stack(spacing: 22pt, ..d.facts.map(one => fact(one, 1))),
  if d.code != none { align(center, {
    image(bytes(d.code.svg), format: "svg", width: 200pt)
    text(size: 24pt, fill: luma(90), d.code.caption)
  }) }))
#context {
  let room = side - band - 3 * margin - measure(foot).height
  let k = 1.0
  while k > 0.3 and measure(said(k)).height > room { k -= 0.04 }
  place(top, rect(width: 100%, height: band, fill: green, inset: (x: margin), align(horizon, grid(columns: (1fr, auto), align: horizon,
    text(size: 46pt, weight: "bold", fill: white, d.label), text(size: 32pt, fill: white, d.issuer)))))
  place(top, dx: margin, dy: band + margin, said(k))
  place(bottom, dx: margin, dy: -margin, foot)
}
`
