"""The report as PDF, set by typst; the same report is the same bytes."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

import typst

# What people wrote comes in as data and is never read as markup.
_TEMPLATE = b"""
#let report = json(bytes(sys.inputs.report))
#set document(title: report.blocks.first().text, date: none)
#set page(paper: "a4", margin: 2cm, numbering: "1 / 1")
#set text(lang: report.language, size: 10pt)
#for block in report.blocks {
  if block.rows.len() > 0 {
    table(
      columns: block.rows.first().len(),
      stroke: 0.4pt,
      inset: 4pt,
      table.header(..block.rows.first().map(cell => strong(text(size: 8pt, cell)))),
      ..block.rows.slice(1).flatten().map(cell => text(size: 8pt, cell))
    )
  } else if block.level > 0 { heading(level: block.level, block.text) }
  else { par(block.text) }
}
"""


@dataclass(frozen=True)
class Block:
    """A heading of a level from 1, a paragraph (level 0), or a table whose first row heads it."""

    level: int = 0
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def as_pdf(blocks: Iterable[Block], language: str) -> bytes:
    """The blocks on A4, with typst's own fonts, so that no machine's fonts matter."""
    report = {"language": language, "blocks": [asdict(block) for block in blocks]}
    made = typst.compile(
        _TEMPLATE,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"report": json.dumps(report, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)
    return made
