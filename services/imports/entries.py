"""Cells that hold several things: each on a line of its own, its parts divided by semicolons."""

import re
from collections.abc import Callable
from typing import Any, Final

from annotated_types import MaxLen
from pydantic import BaseModel, TypeAdapter, ValidationError

from domain.share import Share
from domain.step1_assess.events import Assessment
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Pot
from services.imports import cells
from services.imports.cells import BadCell
from services.imports.columns import FRAME, choice

_PERCENT: Final = re.compile(r"(\d{1,3}) ?%", re.ASCII)
_SHARE: Final = TypeAdapter[str](Share)

#: What an entry becomes.
Entry = dict[str, Any]


def listed(text: str, read: Callable[[str], Entry], at_most: int) -> tuple[Entry, ...]:
    """The entries of a cell, at most so many; raises `BadCell`."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > at_most:
        raise BadCell("too-many-entries")
    return tuple(map(read, lines))


def parts(line: str, at_most: int, needed: int, bad: str) -> tuple[str, ...]:
    """So many parts of an entry, of which the first are needed; raises `BadCell(bad)`."""
    found = tuple(part.strip() for part in line.split(";", at_most - 1))
    if len(found) < needed or not all(found[:needed]):
        raise BadCell(bad)
    return (*found, *("",) * (at_most - len(found)))


def partners(text: str) -> tuple[Entry, ...]:
    """Wished partners: name; kind; organisation number; involved since."""
    return listed(text, _partner, most("partners"))


def price(text: str) -> tuple[Entry, ...]:
    """Price components: kind; kroner; hours; note. Sums come in øre."""
    return listed(text, price_component, most("price"))


def funding(text: str) -> tuple[Entry, ...]:
    """Other funding: kind; name; kroner. Sums come in øre."""
    return listed(text, _funding, most("other_funding"))


def data_sources(text: str) -> tuple[Entry, ...]:
    """More data sources, beside the one that has columns of its own: source; what it showed."""
    return listed(text, _data_source, most("data_sources") - 1)


def instalments(text: str) -> tuple[Entry, ...]:
    """Instalments of a line: kroner, a percentage or a fraction; what releases it; terms."""
    return listed(text, _instalment, most("instalments", PlanLine))


def frames(text: str) -> tuple[str, ...]:
    """National frames by key or name, on lines or with semicolons between them."""
    return _choices(text, FRAME, most("national_frames"))


def may_apply(text: str) -> tuple[str, ...]:
    """Kinds of organisation that may apply to a pot, on lines or with semicolons between them."""
    return _choices(text, "party", most("may_apply", Pot))


def price_component(line: str) -> Entry:
    """One part of what something costs; raises `BadCell`."""
    kind, amount, hours, note = parts(line, 4, 2, "bad-price")
    return {
        "kind": choice("price", kind),
        "amount_ore": cells.some_ore(amount),
        "hours": cells.whole(hours) if hours else None,
        "note": cells.plain(note, cells.LONGEST),
    }


def _partner(line: str) -> Entry:
    name, kind, organisation, since = parts(line, 4, 2, "bad-partner")
    return {
        "name": cells.line(name),
        "kind": choice("party", kind),
        "organisation": cells.organisation_number(organisation) if organisation else None,
        "involved_since": cells.day(since) if since else None,
    }


def _funding(line: str) -> Entry:
    source, name, amount = parts(line, 3, 3, "bad-funding")
    return {
        "source": choice("other-money", source),
        "name": cells.line(name),
        "amount_ore": cells.some_ore(amount),
    }


def _data_source(line: str) -> Entry:
    source, finding = parts(line, 2, 2, "bad-data-source")
    return {"source": cells.line(source), "finding": cells.plain(finding, cells.LONGEST)}


def _choices(text: str, kind: str, at_most: int) -> tuple[str, ...]:
    named = [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
    if len(named) > at_most:
        raise BadCell("too-many-entries")
    try:
        return tuple(dict.fromkeys(choice(kind, name) for name in named))
    except BadCell:
        raise BadCell("not-among-choices") from None


def _instalment(line: str) -> Entry:
    part, release, terms = parts(line, 3, 2, "bad-instalment")
    is_share = "/" in part or "%" in part
    share = share_of(part, "bad-instalment") if is_share else None
    return {
        "amount_ore": cells.some_ore(part) if share is None else None,
        "share": share,
        "released_by": choice("release", release),
        "terms": cells.plain(terms, cells.LONGEST),
    }


def share_of(text: str, bad: str) -> str:
    """A share, as a percentage or a fraction; raises `BadCell(bad)`."""
    percent = _PERCENT.fullmatch(text)
    try:
        return _SHARE.validate_python(f"{percent[1]}/100" if percent else text)
    except ValidationError:
        raise BadCell(bad) from None


def most(field: str, of: type[BaseModel] = Assessment) -> int:
    """How many an assessment, or something else, holds of something."""
    bounds = of.model_fields[field].metadata
    return next(bound.max_length for bound in bounds if isinstance(bound, MaxLen))


#: What reads the columns of a need that hold several things.
READERS: Final[dict[str, Callable[[str], Any]]] = {
    "partners": partners,
    "price": price,
    "other_funding": funding,
    "more_sources": data_sources,
    "national_frames": frames,
}
