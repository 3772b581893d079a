/**
 * How a paper is set in Typst. Everything comes as data and is used as text only, so that nothing anybody wrote is ever read
 * as markup. Lines are as high as Word's single ones: the two break at the same places.
 */
export const template = String.raw`
#let d = json(bytes(sys.inputs.data))
#let p = d.paper
#let m = d.measures
#let mm(n) = n * 1mm
#let pt(n) = n * 1pt
#set document(title: p.title, author: d.author, date: datetime(year: d.made.at(0), month: d.made.at(1), day: d.made.at(2)))
#set text(font: ("Tinos",), size: pt(m.sizes.body), top-edge: 0.933em, bottom-edge: -0.216em, lang: "vi", region: "VN", fallback: false, hyphenate: false, overhang: false)
#set par(justify: true, first-line-indent: (amount: mm(m.indent), all: true), spacing: pt(m.between), leading: 0pt)
#set table.cell(breakable: false)

// Numbered by section, the first page of each bare: pages are counted from the section's mark.
#let section = [#metadata(none)<section>]
#let page-number = context {
  let now = here().page()
  let start = query(<section>).map(mark => mark.location().page()).filter(one => one <= now).at(-1, default: 1)
  if now > start { align(center, text(size: pt(m.sizes.body), str(now - start + 1))) }
}
#set page(paper: "a4", margin: (top: mm(m.page.top), bottom: mm(m.page.bottom), left: mm(m.page.left), right: mm(m.page.right)), header: page-number, header-ascent: 4mm)
#show heading: it => block(sticky: true, above: pt(m.between), below: pt(m.between), text(size: pt(m.sizes.body), weight: "bold", it.body))

#let plain(body) = { set par(first-line-indent: 0mm, justify: false, spacing: 0pt); body }
#let lines(all) = all.join(linebreak())
// A line below a text, as long as a share of it.
#let ruled(body, share) = context {
  let width = calc.min(measure(body).width, mm(m.textWidth)) * share
  block(above: 0pt, below: 0pt, { body; v(0.9mm, weak: true); line(length: width, stroke: 0.5pt) })
}

#let letterhead = plain(grid(columns: (mm(m.columns.left), mm(m.columns.right)), align: center + top, row-gutter: 2.5mm,
  {
    if p.above != "" { text(size: pt(m.sizes.issuer), p.above); linebreak() }
    ruled(text(size: pt(m.sizes.issuer), weight: "bold", lines(p.issuer)), m.ruleShare)
  },
  {
    text(size: pt(m.sizes.state), weight: "bold", d.state.name); parbreak()
    ruled(text(size: pt(m.sizes.motto), weight: "bold", d.state.motto), 1)
  },
  {
    text(size: pt(m.sizes.number), p.number)
    if p.isLetter and p.abstract != "" { v(6pt, weak: true); text(size: pt(m.sizes.letterAbstract), p.abstract) }
  },
  text(size: pt(m.sizes.body), style: "italic", p.placeAndDate)))

#let name = plain(align(center, {
  show heading: it => block(above: 0pt, below: 2mm, text(size: pt(m.sizes.body), weight: "bold", it.body))
  heading(level: 1, p.type)
  if p.abstract != "" { ruled(text(weight: "bold", p.abstract), m.ruleShare) }
}))

#let side(column) = if column.at("align", default: "left") == "right" { right } else if column.at("align", default: "left") == "center" { center } else { left }
#let drawn-table(block) = plain(table(
  columns: block.columns.map(column => if column.width == none { 1fr } else { mm(column.width) }),
  inset: (x: 1.5mm, y: 1mm), stroke: 0.5pt,
  table.header(repeat: true, ..block.columns.map(column => align(center + horizon, text(size: pt(m.sizes.table), weight: "bold", column.head)))),
  ..block.rows.map(row => row.enumerate().map(((index, cell)) => align(side(block.columns.at(index)), text(size: pt(m.sizes.table), cell)))).flatten()))
#let box-of(ticked) = box(width: 0.75em, height: 0.75em, stroke: 0.6pt, baseline: 0.05em, if ticked { place(center + horizon, line(start: (0%, 0%), end: (100%, 100%), stroke: 0.6pt)); place(center + horizon, line(start: (100%, 0%), end: (0%, 100%), stroke: 0.6pt)) })

#let draw(one) = {
  if one.is == "heading" { heading(level: one.level + 1, { h(mm(m.indent)); one.text }) }
  if one.is == "paragraph" { for line in one.text.split("\n") { par(line) } }
  if one.is == "list" { for item in one.items { par("- " + item) } }
  if one.is == "table" { drawn-table(one) }
  if one.is == "blank" { plain(block(above: pt(m.between), below: pt(m.between), width: 100%, { text(one.label + " "); box(width: 1fr, repeat[.]) })) }
  if one.is == "boxes" { plain(block(above: pt(m.between), below: pt(m.between), one.items.map(item => box({ box-of(item.ticked); " "; text(item.text) })).join(h(8mm)))) }
}
// What comes last stays with the signature.
#let drawn(all, held) = for (index, one) in all.enumerate() {
  if held and index == all.len() - 1 and one.is == "paragraph" { block(sticky: true, above: pt(m.between), below: pt(m.between), draw(one)) }
  else if held and index == all.len() - 1 and one.is == "list" {
    for item in one.items.slice(0, -1) { par("- " + item) }
    block(sticky: true, above: pt(m.between), below: pt(m.between), par("- " + one.items.at(-1)))
  } else { draw(one) }
}

#section
#if p.issuer.len() > 0 { letterhead; v(4mm) }
#if not p.isLetter { name; v(2mm) }
#if p.addressees.len() == 1 { plain(align(center, p.addressees.at(0))); v(2mm) }
#if p.addressees.len() > 1 { plain(pad(left: mm(45), { p.addressees.at(0); for one in p.addressees.slice(1) { parbreak(); pad(left: 8mm, one) } })); v(2mm) }
#for basis in p.bases { par(emph(basis)) }
#drawn(p.blocks, p.signature != none)
#if p.signature != none {
  v(4mm, weak: true)
  block(breakable: false, width: 100%, plain(grid(columns: (1fr, 1fr),
    if p.recipients.len() > 0 {
      text(size: pt(m.sizes.recipientsHead), weight: "bold", style: "italic", d.recipientsHead); linebreak()
      text(size: pt(m.sizes.recipients), lines(p.recipients))
    },
    align(center, { text(weight: "bold", lines(p.signature.lines)); v(mm(m.signatureRoom)); text(weight: "bold", p.signature.name) }))))
}
#for annex in p.annexes {
  set page(flipped: annex.landscape, header-ascent: if annex.landscape { mm(m.across.top - m.page.top) + 4mm } else { 4mm }, margin: if annex.landscape { (top: mm(m.across.top), bottom: mm(m.across.bottom), left: mm(m.across.left), right: mm(m.across.right)) } else { (top: mm(m.page.top), bottom: mm(m.page.bottom), left: mm(m.page.left), right: mm(m.page.right)) })
  section
  plain(align(center, {
    show heading: it => block(above: 0pt, below: 0pt, text(size: pt(m.sizes.body), weight: "bold", it.body))
    heading(level: 1, annex.label)
    text(weight: "bold", annex.title)
    if annex.note != "" { linebreak(); text(style: "italic", annex.note) }
  }))
  v(3mm)
  drawn(annex.blocks, false)
}
`
