"""What a route's own validation found, in codes that a client can act on."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any, Final

from services.api.problems import FieldFault, Problem

_CODES: Final[Mapping[str, str]] = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "greater_than": "too-small",
    "greater_than_equal": "too-small",
    "less_than": "too-large",
    "less_than_equal": "too-large",
    "string_too_short": "too-short",
    "string_too_long": "too-long",
    "too_short": "too-short",
    "too_long": "too-long",
    "enum": "not-a-choice",
    "literal_error": "not-a-choice",
    "union_tag_invalid": "not-a-choice",
    "union_tag_not_found": "missing-field",
    "string_pattern_mismatch": "wrong-format",
    "timezone_aware": "wrong-format",
    "int_from_float": "invalid-type",
}
#: What a field's name may look like to be told back.
_NAME: Final = re.compile(r"[!-;=?-~]{1,64}")
_NUMBER: Final = re.compile(r"[0-9]{9}")
#: Enough to see the pattern; an answer must not outgrow the request by much.
MOST_FAULTS: Final = 20
#: Headers with a problem of their own: when missing, when malformed. In order of precedence.
_HEADERS: Final[Mapping[str, tuple[str, str]]] = {
    "idempotency-key": ("idempotency-key-missing", "idempotency-key-invalid"),
    "if-match": ("precondition-required", "precondition-invalid"),
}


def problem_of(errors: Sequence[Mapping[str, Any]], body: object) -> Problem:
    """The answer to a request that did not fit its route.

    A path that fits no object is a path that does not exist (404); headers that every
    command needs come before the shape of the body.
    """
    places = {error["loc"][0] for error in errors}
    if "path" in places:
        return Problem("not-found")
    for name, (missing, malformed) in _HEADERS.items():
        for error in errors:
            if error["loc"][0] == "header" and str(error["loc"][-1]).lower() == name:
                return Problem(missing if error["type"] == "missing" else malformed)
    faults = [_fault(error) for error in errors[:MOST_FAULTS]]
    if places == {"body"}:
        return Problem("malformed-json" if body is None else "invalid-body", faults=faults)
    return Problem("invalid-parameter", faults=faults)


def _fault(error: Mapping[str, Any]) -> FieldFault:
    place, *path = error["loc"]
    code = _code(error["type"])
    if place != "body":
        return FieldFault(code, parameter=str(path[-1]))
    # The sender chose the names, so one may be anything; what leads to it says enough.
    told = takewhile(_may_be_told, path)
    return FieldFault(code, pointer="#" + "".join(f"/{_escaped(step)}" for step in told))


def _may_be_told(step: object) -> bool:
    name = str(step)
    return _NAME.fullmatch(name) is not None and not _NUMBER.search(name)


def _escaped(step: object) -> str:
    return str(step).replace("~", "~0").replace("/", "~1")


def _code(kind: str) -> str:
    if "-" in kind:  # Ours alone are written so: see services.api.fields.
        return kind
    if kind in _CODES:
        return _CODES[kind]
    if kind.endswith(("_type", "_attributes_type")):
        return "invalid-type"
    return "wrong-format" if "_parsing" in kind or "_from_" in kind else "invalid-value"
