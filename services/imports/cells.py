"""One cell into one value; what a cell cannot be is a code for `RowProblem`."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from stdnum.no import orgnr

from services.api.problems import Problem
from services.api.strict_text import check_text, composed

_NORWEGIAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
#: How Excel counts days, since 1900 as it understands that year.
_EXCEL_BEGINS = date(1899, 12, 30)
_AMOUNT = re.compile(r"\d{1,10}([.,]\d{1,2})?", re.ASCII)
_LARGEST_COUNT = 1_000_000
#: The longest text that is stored.
LONGEST: Final = 4000
_TOLD_AS = {"personal-number-in-text": "personal-number"}
_FIRST_YEAR = 2019


class BadCell(ValueError):
    """The cell holds no such value; the message is the problem's code."""


def or_none(read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Reads a cell that may be blank."""
    return lambda text: read(text) if text else None


def whole(text: str) -> int:
    """A number of people; nothing stands for none."""
    if not text:
        return 0
    if not re.fullmatch(r"\d{1,7}", text, re.ASCII) or int(text) > _LARGEST_COUNT:
        raise BadCell("not-a-number")
    return int(text)


def ore(text: str) -> int:
    """An amount in kroner, with a decimal comma or point and blanks between thousands, in øre."""
    packed = re.sub(r"[\s\u00a0\u202f]|kr\.?$", "", text)
    if not packed:
        return 0
    if not _AMOUNT.fullmatch(packed):
        raise BadCell("not-an-amount")
    return int(Decimal(packed.replace(",", ".")) * 100)


def day(text: str) -> date:
    """A day as ISO 8601, a Norwegian, or Excel's own count writes it."""
    try:
        if found := _NORWEGIAN_DAY.fullmatch(text):
            read = date(int(found[3]), int(found[2]), int(found[1]))
        elif re.fullmatch(r"\d{5}", text, re.ASCII):
            read = _EXCEL_BEGINS + timedelta(days=int(text))
        elif _ISO_DAY.fullmatch(text):
            read = date.fromisoformat(text)
        else:
            raise BadCell("not-a-day")
    except (ValueError, OverflowError):
        raise BadCell("not-a-day") from None
    if not 1900 <= read.year <= 2199:
        raise BadCell("not-a-day")
    return read


def organisation_number(text: str) -> str:
    """Nine digits with a valid check digit, blanks between them allowed."""
    packed = re.sub(r"\s", "", text)
    if not re.fullmatch(r"\d{9}", packed, re.ASCII) or not orgnr.is_valid(packed):
        raise BadCell("bad-organisation-number")
    return packed


def organisation_numbers(text: str) -> tuple[str, ...]:
    """Several of them, with commas, semicolons or line breaks between them."""
    parts = (part for part in re.split(r"[,;\n]+", text) if part.strip())
    return tuple(dict.fromkeys(map(organisation_number, parts)))


def person(text: str) -> str:
    """The opaque code of a person, as tokens have it: no blanks and no @, so no name or address."""
    if not re.fullmatch(r"[!-?A-~]{1,255}", text, re.ASCII):
        raise BadCell("bad-person")
    return plain(text, 255)


def some_ore(text: str) -> int:
    """An amount in kroner that is more than nothing, in øre."""
    amount = ore(text)
    if not amount:
        raise BadCell("not-an-amount")
    return amount


def year(text: str) -> int:
    """A budget year under the scheme."""
    if not re.fullmatch(r"20\d\d", text, re.ASCII) or int(text) < _FIRST_YEAR:
        raise BadCell("not-a-year")
    return int(text)


def school_year(text: str) -> str:
    """A school year as `2026/27`, or written out as `2026/2027` or `2026-2027`."""
    found = re.fullmatch(r"(20\d\d)\s?[/-]\s?(?:20)?(\d\d)", text, re.ASCII)
    if not found:
        raise BadCell("not-a-school-year")
    return f"{found[1]}/{found[2]}"


def key(text: str) -> str:
    """A short key of the county's own: letters a to z, digits and hyphens."""
    packed = text.casefold()
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,31}", packed, re.ASCII):
        raise BadCell("bad-key")
    return packed


def keys(text: str) -> tuple[str, ...]:
    """Several such keys with commas, semicolons or blanks between them."""
    return tuple(dict.fromkeys(key(part) for part in re.split(r"[,;\s]+", text) if part))


def flag(text: str) -> bool:
    """Yes or no, in any of the three languages."""
    if text.casefold() in {"ja", "yes", "x", "1", "true"}:
        return True
    if text.casefold() in {"nei", "no", "0", "false"}:
        return False
    raise BadCell("not-yes-or-no")


def line(text: str) -> str:
    """A text on one line."""
    return plain(text, 300)


def plain(text: str, longest: int) -> str:
    """A text as it may be stored: composed letters, nothing hidden, no personal number."""
    read = composed(text)
    if len(read) > longest:
        raise BadCell("bad-text")
    # Letters, digits and signs that all can see need no closer look.
    if not read.isprintable() and any(
        sign not in "\t\n\r" and unicodedata.category(sign) in {"Cc", "Cs", "Co"} for sign in read
    ):
        raise BadCell("bad-text")
    try:
        check_text(read)
    except Problem as problem:
        raise BadCell(_TOLD_AS.get(problem.code, "bad-text")) from None
    return read
