import { sheets } from './template-sheets.ts'

/**
 * How papers are set in Typst. Everything comes as data and is used as text only, so that nothing anybody wrote is ever read
 * as markup. Lines are as high as Word's single ones: the two break at the same places.
 */
const papers = String.raw`
#let d = json(bytes(sys.inputs.data))
#let m = d.measures
#let mm(n) = n * 1mm
#let pt(n) = n * 1pt
#set document(title: d.title, author: d.author, date: datetime(year: d.made.at(0), month: d.made.at(1), day: d.made.at(2)))
#set text(font: ("Tinos",), size: pt(m.sizes.body), top-edge: 0.933em, bottom-edge: -0.216em, lang: "vi", region: "VN", fallback: false, hyphenate: false, overhang: false)
// Lines break where the next word does not fit, as they do in Word, not where the whole paragraph looks best.
#set par(justify: true, linebreaks: "simple", first-line-indent: (amount: mm(m.indent), all: true), spacing: pt(m.between), leading: 0pt)
#set table.cell(breakable: false)

// Numbered by section, the first page of each bare: pages are counted from the section's mark, which is found by its own name. To look
// for the nearest of all marks on every page would make five hundred papers take half a minute.
#let mark(name) = [#metadata(none)#label(name)]
#let page-number(name) = context {
  let now = here().page()
  let start = locate(label(name)).page()
  if now > start { align(center, text(size: pt(m.sizes.body), str(now - start + 1))) }
}
#let margins(one) = (top: mm(one.top), bottom: mm(one.bottom), left: mm(one.left), right: mm(one.right))
#let upright(name, body) = page(paper: "a4", margin: margins(m.page), header: page-number(name), header-ascent: 4mm, { mark(name); body })
#let lying(name, body) = page(paper: "a4", flipped: true, margin: margins(m.across), header: page-number(name), header-ascent: mm(m.across.top - m.page.top) + 4mm, { mark(name); body })
#show heading: it => block(sticky: true, above: pt(m.between), below: pt(m.between), text(size: pt(m.sizes.body), weight: "bold", it.body))

#let plain(body) = { set par(first-line-indent: 0mm, justify: false, spacing: 0pt); body }
#let lines(all) = all.join(linebreak())
// A line below a text, as long as a share of it.
#let ruled(body, share) = context {
  let width = calc.min(measure(body).width, mm(m.textWidth)) * share
  block(above: 0pt, below: 0pt, { body; v(1.2mm); line(length: width, stroke: 0.5pt) })
}

#let the-state = {
  text(size: pt(m.sizes.state), weight: "bold", d.state.name); parbreak()
  ruled(text(size: pt(m.sizes.motto), weight: "bold", d.state.motto), 1)
}
#let letterhead(p) = plain(grid(columns: (mm(p.columns.left), mm(p.columns.right)), align: center + top, row-gutter: 2.5mm,
  {
    if p.above != "" { text(size: pt(m.sizes.issuer), p.above); linebreak() }
    ruled(text(size: pt(m.sizes.issuer), weight: "bold", lines(p.issuer)), m.ruleShare)
  },
  the-state,
  {
    text(size: pt(m.sizes.number), p.number)
    if p.isLetter and p.abstract != "" { v(6pt, weak: true); text(size: pt(m.sizes.letterAbstract), p.abstract) }
  },
  text(size: pt(m.sizes.placeAndDate), style: "italic", p.placeAndDate)))
#let head(p) = if p.stateAlone {
  plain(align(center, the-state))
  if p.placeAndDate != "" { v(2.5mm); plain(align(right, text(size: pt(m.sizes.placeAndDate), style: "italic", p.placeAndDate))) }
} else { letterhead(p) }

#let name(p) = plain(align(center, {
  show heading: it => block(above: 0pt, below: 0pt, text(size: pt(m.sizes.body), weight: "bold", it.body))
  heading(level: 1, p.type)
  if p.abstract != "" { ruled(text(weight: "bold", p.abstract), m.ruleShare) }
}))

#let side(column) = if column.at("align", default: "left") == "right" { right } else if column.at("align", default: "left") == "center" { center } else { left }
#let drawn-table(one, from: 0, to: none, head: true) = {
  let bare = one.at("bare", default: false)
  let least = one.at("minRowHeight", default: none)
  let bold = one.at("boldRows", default: ())
  let cell(row, at, body) = {
    let said = text(size: pt(if bare { m.sizes.body } else { m.sizes.table }), weight: if bold.contains(row) { "bold" } else { "regular" }, body)
    let placed = align(side(one.columns.at(at)) + if least == none { top } else { horizon }, said)
    // As high as it has to be, beside something that wide as nothing.
    if least == none or at > 0 { placed } else { grid(columns: (0pt, 1fr), align: horizon, block(height: mm(least) - 2mm), placed) }
  }
  plain(table(
    columns: one.columns.map(column => if column.width == none { 1fr } else { mm(column.width) }),
    inset: if bare { (left: 0mm, right: 3mm, y: 0.6mm) } else { (x: 1.5mm, y: 1mm + 0.25pt) }, stroke: if bare { none } else { 0.5pt },
    ..if bare or not head { () } else { (table.header(repeat: true, ..one.columns.map(column => align(center + horizon, text(size: pt(m.sizes.table), weight: "bold", column.head)))),) },
    ..one.rows.enumerate().slice(from, to).map(((index, row)) => row.enumerate().map(((at, body)) => cell(index, at, body))).flatten()))
}
#let box-of(ticked) = box(width: 0.75em, height: 0.75em, stroke: 0.6pt, baseline: 0.05em, if ticked { place(center + horizon, line(start: (0%, 0%), end: (100%, 100%), stroke: 0.6pt)); place(center + horizon, line(start: (100%, 0%), end: (0%, 100%), stroke: 0.6pt)) })
#let apart(body) = plain(block(above: pt(m.between), below: pt(m.between), width: 100%, body))
#let dotted = box(width: 1fr, repeat[.])

#let draw(one) = {
  if one.is == "heading" { heading(level: one.level + 1, { h(mm(m.indent)); one.text }) }
  if one.is == "paragraph" { for line in one.text.split("\n") { par(line) } }
  if one.is == "centered" { apart(align(center, text(weight: if one.at("bold", default: false) { "bold" } else { "regular" }, one.text))) }
  if one.is == "list" { for item in one.items { par("- " + item) } }
  if one.is == "table" { drawn-table(one) }
  if one.is == "blank" {
    apart({ if one.label != "" { text(one.label + " ") }; dotted })
    for row in range(1, one.at("rows", default: 1)) { plain(block(above: pt(m.penRoom), below: pt(m.penRoom), width: 100%, dotted)) }
  }
  if one.is == "boxes" { apart(one.items.map(item => box({ box-of(item.ticked); " "; text(item.text) })).join(h(8mm))) }
  if one.is == "qr" {
    plain(block(above: pt(m.between), below: pt(m.between), breakable: false, grid(columns: (mm(m.codeSide), 1fr), column-gutter: 3mm, align: horizon,
      image(bytes(one.svg), format: "svg", width: mm(m.codeSide), alt: one.address),
      { text(one.caption); linebreak(); text(one.address) })))
  }
  if one.is == "new-page" { pagebreak(weak: true) }
}
// What comes last stays with the signature: a sentence, an item, a row; and with a lone end of the text what is before it.
#let held(body) = block(sticky: true, above: pt(m.between), below: pt(m.between), width: 100%, body)
#let draw-held(one) = {
  if one.is == "list" {
    for item in one.items.slice(0, -1) { par("- " + item) }
    held(par("- " + one.items.at(-1)))
  } else if one.is == "table" and one.rows.len() > 1 {
    drawn-table(one, to: -1)
    block(sticky: true, above: 0pt, below: pt(m.between), width: 100%, drawn-table(one, from: -1, head: false))
  } else if one.is == "new-page" { draw(one) }
  else { held(draw(one)) }
}
#let drawn(all, keep) = {
  let lone = all.len() > 1 and all.last().is == "paragraph" and all.last().text == d.end
  let from = all.len() - if lone { 2 } else { 1 }
  for (index, one) in all.enumerate() { if keep and index >= from { draw-held(one) } else { draw(one) } }
}

#let signed(one) = align(center, {
  text(weight: "bold", lines(one.lines))
  if one.note != "" { linebreak(); text(style: "italic", one.note) }
  v(mm(m.signatureRoom)); text(weight: "bold", one.name)
})
#let receivers(p) = if p.recipients.len() > 0 {
  text(size: pt(m.sizes.recipientsHead), weight: "bold", style: "italic", d.recipientsHead); linebreak()
  text(size: pt(m.sizes.recipients), lines(p.recipients))
}
#let signatures(p) = {
  v(4mm, weak: true)
  block(breakable: false, width: 100%, plain(grid(columns: (1fr, 1fr), row-gutter: 4mm,
    ..if p.beside == none { (receivers(p), signed(p.signature)) } else { (signed(p.beside), signed(p.signature), receivers(p)) })))
}

#let annex-of(name, annex) = (if annex.landscape { lying } else { upright })(name, {
  plain(align(center, {
    show heading: it => block(above: 0pt, below: 0pt, text(size: pt(m.sizes.body), weight: "bold", it.body))
    heading(level: 1, annex.label)
    text(weight: "bold", annex.title)
    if annex.note != "" { linebreak(); text(style: "italic", annex.note) }
  }))
  v(3mm)
  drawn(annex.blocks, false)
})
#let paper(at, p) = {
  let own = "sheet-" + str(at)
  upright(own, {
    if p.issuer.len() > 0 or p.stateAlone { head(p); v(4mm) }
    if not p.isLetter { name(p); v(2mm) }
    if p.addressees.len() == 1 { plain(align(center, p.addressees.at(0))); v(2mm) }
    if p.addressees.len() > 1 { plain(pad(left: mm(45), { p.addressees.at(0); for one in p.addressees.slice(1) { parbreak(); pad(left: 8mm, one) } })); v(2mm) }
    if p.authority != "" { plain(align(center, text(weight: "bold", p.authority))); v(1mm) }
    for basis in p.bases { par(emph(basis)) }
    drawn(p.blocks, p.signature != none)
    if p.signature != none { signatures(p) }
  })
  for (index, annex) in p.annexes.enumerate() { annex-of(own + "-" + str(index), annex) }
}
`

/** Which is which. */
const all = `
#for (at, one) in d.sheets.enumerate() { if one.is == "paper" { paper(at, one) } else if one.is == "poster" { poster(one) } else { plates(one) } }
`

export const template = papers + sheets + all
