/** How posters and plates are set in Typst, in the sizes they were fitted to. */
export const sheets = `
#let broken(said) = lines(said.split("\\n"))
#let poster(s) = page(width: mm(s.page.width), height: mm(s.page.height), margin: mm(s.page.margin), header: none, plain(align(center, {
  let gap = v(pt(s.gap), weak: true)
  let fact(one, size) = { text(size: pt(s.sizes.label), one.label); linebreak(); text(size: pt(size), weight: "bold", one.text) }
  show heading: it => block(above: 0pt, below: 0pt, text(size: pt(s.sizes.title), weight: "bold", it.body))
  block(text(size: pt(s.sizes.issuer), weight: "bold", s.issuer)); gap
  if s.opening != "" { block(below: 0pt, text(size: pt(s.sizes.opening), s.opening)) }
  heading(level: 1, broken(s.title)); gap
  for one in s.facts { block(fact(one, s.sizes.fact)); gap }
  if s.deadline != none { block(width: 100%, stroke: 2pt, inset: pt(s.sizes.frame), fact(s.deadline, s.sizes.deadline)); gap }
  if s.code != none {
    image(bytes(s.code.svg), format: "svg", width: pt(s.code.side), alt: s.code.address)
    if s.code.caption != "" { block(above: 0pt, below: 0pt, text(size: pt(s.sizes.caption), s.code.caption)) }
    block(above: 0pt, text(size: pt(s.code.size), weight: "bold", s.code.address)); gap
  }
  if s.foot != "" { block(text(size: pt(s.sizes.foot), s.foot)) }
})))

// A sheet across, folded in its middle: both halves say the name, the upper one head over heels.
#let plates(s) = for one in s.plates {
  let half = block(width: 100%, height: 100%, align(center + horizon, plain({
    par(text(size: pt(one.nameSize), weight: "bold", broken(one.name)))
    if one.beneath != "" { par(text(size: pt(one.beneathSize), broken(one.beneath))) }
  })))
  page(paper: "a4", flipped: true, margin: 0mm, header: none, {
    grid(columns: (100%,), rows: (50%, 50%), inset: (x: mm(m.plate.margin), y: 5mm), rotate(180deg, half), half)
    for side in (left, right) { place(side + horizon, line(length: 8mm, stroke: 0.3pt)) }
  })
}
`
