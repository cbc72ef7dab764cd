"""How the pages look, as Typst reads it. What they say comes as data beside it, which is never markup."""

from __future__ import annotations

__all__ = ["TEMPLATE"]

TEMPLATE = r"""
#let d = json("report.json")
#let ink = rgb("#1d2b33")
#let grey = rgb("#5a666d")
#let faint = rgb("#d5dcdf")
#let accent = rgb("#0f5c6e")
#let words(s) = text(s)

#set document(title: d.title, author: d.author, date: none, keywords: (d.report,))
#set text(font: d.fonts, size: 9.4pt, lang: d.language, fill: ink, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.8em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 18mm, bottom: 16mm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 8pt, fill: grey)
    grid(columns: (1fr, auto), gutter: 6mm, words(d.short), words(d.report))
    v(-2mm)
    line(length: 100%, stroke: 0.4pt + faint)
  },
  footer: context {
    set text(size: 8pt, fill: grey)
    let at = counter(page).get().first()
    let all = counter(page).final().first()
    grid(columns: (1fr, auto), words(d.made), [#words(d.page.at(0))#at#words(d.page.at(1))#all#words(d.page.at(2))])
  },
)
#show heading.where(level: 1): it => block(above: 7mm, below: 3mm, sticky: true, {
  set text(size: 15pt, fill: accent, weight: "bold", hyphenate: false)
  it.body
  v(-2.2mm)
  line(length: 100%, stroke: 0.8pt + accent)
})
#show heading.where(level: 2): it => block(above: 5.5mm, below: 2.4mm, sticky: true,
  text(size: 11.5pt, fill: accent, weight: "bold", hyphenate: false, it.body))

#let looks = (
  plain: s => words(s),
  strong: s => text(weight: "bold", s),
  big: s => text(size: 14pt, weight: "bold", hyphenate: false, s),
  quiet: s => text(fill: grey, size: 8.5pt, s),
)

#let draw-sentences(p) = for one in p.words { par(looks.at(p.look)(one)) }

#let draw-points(p) = list(indent: 1mm, body-indent: 2mm, marker: text(fill: accent, "•"), spacing: 0.75em,
  ..p.words.map(words))

#let draw-labelled(p) = grid(
  columns: (p.aside * 1mm, 1fr), column-gutter: 4mm, row-gutter: 3.6mm,
  ..p.rows.map(row => (
    text(weight: "bold", fill: accent, hyphenate: false, row.at(0)),
    stack(spacing: 2.3mm, ..row.at(1).map(one => par(words(one)))),
  )).flatten(),
)

#let draw-tiles(p) = block(above: 4mm, below: 4mm, grid(
  columns: (1fr,) * p.tiles.len(), column-gutter: 4mm,
  ..p.tiles.map(tile => block(width: 100%, inset: (top: 2mm, bottom: 2mm), stroke: (top: 1.2pt + accent), {
    set text(hyphenate: false)
    stack(spacing: 1.8mm,
      text(size: 8pt, fill: grey, tile.at(0)),
      text(size: 14pt, weight: "bold", fill: accent, tile.at(1)),
      text(size: 8pt, fill: grey, tile.at(2)))
  })),
))

#let draw-grid(p) = {
  let small = if p.headings.len() > 7 { 7.2pt } else { 8.5pt }
  if p.title != "" { block(above: 4.5mm, below: 2mm, sticky: true, text(weight: "bold", p.title)) }
  set text(size: small, hyphenate: true)
  set par(leading: 0.5em)
  table(
    columns: p.widths.map(w => if w < 0 { -w * 0.6em + 3.4mm } else { w * 1fr }),
    align: (x, y) => (if p.numbers.at(x) { right } else { left }) + (if y == 0 { bottom } else { top }),
    inset: (x: 1.6mm, y: 1.25mm),
    stroke: (x, y) => (bottom: if y == 0 { 0.8pt + accent } else { 0.4pt + faint }),
    fill: (x, y) => if y > 0 and y <= p.strong { rgb("#eef5f6") },
    table.header(..p.headings.map(one => text(weight: "bold", fill: grey, hyphenate: true, one))),
    ..p.rows.enumerate().map(((i, row)) => row.map(cell =>
      // A cell stays whole unless it would hardly fit a page.
      table.cell(breakable: cell.len() > 900, if i < p.strong { text(weight: "bold", cell) } else { words(cell) })
    )).flatten(),
  )
}

#let draw-picture(p) = block(breakable: false, above: 5mm, below: 4mm, width: 100%, {
  block(below: 2.2mm, sticky: true, text(weight: "bold", size: 10pt, p.title))
  image(p.file, width: p.width * 100%, alt: p.alt)
})

#let draw-heading(p) = {
  if p.overleaf { pagebreak(weak: true) }
  heading(level: p.level, words(p.words))
}

#let draws = (heading: draw-heading, sentences: draw-sentences, points: draw-points, labelled: draw-labelled,
  tiles: draw-tiles, grid: draw-grid, picture: draw-picture)

// A long title, such as one made of the name of a file, is set smaller.
#let large = if d.title.len() > 40 { 17pt } else { 21pt }
#block(below: 3mm, text(size: large, weight: "bold", fill: accent, hyphenate: false, d.title))
#for one in d.about { par(text(fill: grey, one)) }

#for part in d.parts { draws.at(part.kind)(part) }
"""
