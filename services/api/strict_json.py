"""The one reader of JSON that comes from outside.

The standard library's reader takes duplicate keys, NaN, numbers beyond what a double
holds and half surrogate pairs, and each of them breaks something further in. Source:
RFC 8259 and RFC 7493 (I-JSON).
"""

import json
import re
from typing import Any, Final, NamedTuple, NoReturn

from services.api.problems import Problem
from services.api.strict_text import check_text, composed


class Bounds(NamedTuple):
    """How many bytes a document may have, and how many values."""

    size: int
    nodes: int


#: Larger content, such as a file or an import, is stored by its hash and referred to.
LARGEST_BODY: Final = 64 * 1024
#: Deeper than any command of ours; refused before the recursive parser sees it.
DEEPEST: Final = 32
MOST_NODES: Final = 10_000
USUAL: Final = Bounds(LARGEST_BODY, MOST_NODES)
#: A plan comes whole, since the forum adopts it whole: some hundred lines with all that the
#: scheme asks of each are 2 to 5 KiB and 100 to 250 values a line.
LARGE: Final = Bounds(2 * 1024 * 1024, 100_000)
#: The largest integer that every JSON reader carries unchanged (RFC 7493, section 2.2).
LARGEST_INTEGER: Final = 2**53

# Strings are matched too, so that brackets inside them do not count; the closing quote is
# optional, so that a string without an end is read once and not once for each quote in it.
_TOKENS: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)


def read_json(raw: bytes, bounds: Bounds = USUAL) -> Any:
    """Read one JSON document, or raise `Problem` saying what is wrong, never repeating it.

    Every text in it comes out in Unicode's composed form (NFC), so that two who write the
    same name have written the same.
    """
    if len(raw) > bounds.size:
        raise Problem("body-too-large")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem("malformed-json") from None
    _check_depth(text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_number,
            parse_constant=_no_constant,
        )
    except ValueError:
        raise Problem("malformed-json") from None
    _check_nodes(value, bounds.nodes)
    return _composed(value)


def _check_depth(text: str) -> None:
    depth = 0
    for token in _TOKENS.finditer(text):
        first = token.group()[0]
        if first in "[{":
            depth += 1
            if depth > DEEPEST:
                raise Problem("too-deep")
        elif first in "]}":
            depth -= 1


def _check_nodes(value: Any, most: int) -> None:
    nodes = 0
    waiting = [value]
    while waiting:
        node = waiting.pop()
        nodes += 1
        if nodes > most:
            raise Problem("too-deep")
        if isinstance(node, dict):
            for key in node:
                check_text(key)
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, str):
            check_text(node)


def _composed(value: Any) -> Any:
    match value:
        case str():
            return composed(value)
        case list():
            return [_composed(item) for item in value]
        case dict():
            return {name: _composed(item) for name, item in value.items()}
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # Composed first: two spellings of one name are one name given twice.
    members = {composed(name): value for name, value in pairs}
    if len(members) != len(pairs):
        raise Problem("duplicate-key")
    return members


def _integer(digits: str) -> int:
    # Counting digits first keeps a number of thousands of them from ever being worked out.
    if len(digits) > 17 or abs(int(digits)) > LARGEST_INTEGER:
        raise Problem("number-out-of-range")
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise Problem("number-out-of-range")
    return value


def _no_constant(_name: str) -> NoReturn:
    raise Problem("malformed-json")
