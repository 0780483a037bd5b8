"""The minutes as Markdown in which no text that people wrote becomes markup."""

import re
from collections.abc import Iterable

from services.minutes.blocks import Block

MARKDOWN = "text/markdown"

_MARKS = re.compile(r"[\\`*_\[\]<>#|~&]")
_BULLET = re.compile(r"^(\d*)([-+.)])")


def as_markdown(blocks: Iterable[Block]) -> str:
    """The blocks, each a line of its own."""
    lines = []
    for block in blocks:
        text = _plain(block.text)
        mark = "#" * block.level + " " if block.level > 0 else "- " if block.level < 0 else ""
        lines.append(f"{mark}{text}\n")
    return "\n".join(lines)


def _plain(text: str) -> str:
    line = " ".join(text.split())
    return _BULLET.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", line))
