"""Tables as text (CSV): nothing in the first bytes tells them, so their whole content is read."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from typing import Final

#: Norwegian Excel writes semicolons, since the comma is for decimals.
SEPARATORS: Final = ";\t,"
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
#: How other kinds of file begin that are text too.
_OTHER_KINDS: Final = ("<", "%", "{\\rtf", "#!")


class NotSeparated(ValueError):
    """The bytes are no table."""


class NotUtf8(NotSeparated):
    """The bytes are no UTF-8, which is the only way of writing letters that is taken."""


def read_separated(content: bytes) -> Iterator[tuple[str, ...]]:
    """The rows of a table, each cell without blanks around it, whatever the separator is.

    Raises `NotSeparated`, at once or on the way, for what is no table.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotUtf8 from None
    if _CONTROL.search(text) or text.lstrip().startswith(_OTHER_KINDS):
        raise NotSeparated
    first = text.partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True):
            yield tuple(cell.strip() for cell in row)
    except csv.Error:
        raise NotSeparated from None


def is_separated(content: bytes) -> bool:
    """Whether it is a table from the first byte to the last, under at least two headings."""
    try:
        header, *_ = read_separated(content)
    except ValueError:
        return False
    return len(header) > 1 and all(header[:2])
