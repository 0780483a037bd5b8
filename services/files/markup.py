"""Whether a part of a document that is XML leads out of it, or is a trap for who reads it.

It is read as its readers read it, with its encoding, prefixes and characters by number resolved.
Source: ECMA-376 part 2 (relationships, content types; UTF-8 or UTF-16, no DTD).
"""

from collections.abc import Iterable
from typing import Final
from xml.parsers import expat

from services.files.archives import NotWhole

_ENCODINGS: Final = frozenset(("utf-8", "utf-16"))


class _Unsafe(Exception):
    """Found: the rest need not be read."""


def is_markup(name: str) -> bool:
    """Whether a part of this name is XML."""
    return name.casefold().endswith((".xml", ".rels"))


def names_others(name: str) -> bool:
    """Whether a part of this name is there to name other parts and files."""
    return name.casefold().endswith((".rels", "[content_types].xml"))


def markup_is_unsafe(name: str, pieces: Iterable[bytes]) -> bool:
    """Whether the part refers outside, declares macros or entities; raises `NotWhole` if no XML."""
    parser = expat.ParserCreate()
    parser.XmlDeclHandler = _check_encoding
    parser.StartDoctypeDeclHandler = _refuse_doctype
    # The text of a document may be long, and is left to the parser.
    if names_others(name):
        parser.StartElementHandler = _check_element
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except _Unsafe:
        return True
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise NotWhole("a part is no XML") from fault
    return False


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.casefold() not in _ENCODINGS:
        raise _Unsafe


def _refuse_doctype(_name: str, _system: str | None, _public: str | None, _own: int) -> None:
    raise _Unsafe


def _check_element(name: str, attributes: dict[str, str]) -> None:
    values = {_local(key): value.strip().casefold() for key, value in attributes.items()}
    if any("macroenabled" in value for value in values.values()):
        raise _Unsafe
    if _local(name) != "relationship" or values.get("targetmode") != "external":
        return
    if not values.get("type", "").endswith("/hyperlink"):
        raise _Unsafe


def _local(name: str) -> str:
    return name.rpartition(":")[2].casefold()
