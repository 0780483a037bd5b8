"""The minutes as PDF, set by typst; the same minutes are the same bytes."""

import json
from collections.abc import Iterable
from dataclasses import asdict

import typst

from services.minutes.blocks import Block

PDF = "application/pdf"

# What people wrote comes in as data and is never read as markup.
_TEMPLATE = b"""
#let minutes = json(bytes(sys.inputs.minutes))
#set document(title: minutes.blocks.first().text, date: none)
#set page(paper: "a4", margin: 2.5cm, numbering: "1 / 1")
#set text(lang: minutes.language, size: 10.5pt)
#for block in minutes.blocks {
  if block.level > 0 { heading(level: block.level, block.text) }
  else if block.level < 0 { list.item(block.text) }
  else { par(block.text) }
}
"""


def as_pdf(blocks: Iterable[Block], language: str) -> bytes:
    """The blocks on A4, with typst's own fonts, so that no machine's fonts matter."""
    minutes = {"language": language, "blocks": [asdict(block) for block in blocks]}
    made = typst.compile(
        _TEMPLATE,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"minutes": json.dumps(minutes, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)
    return made
