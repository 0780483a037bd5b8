"""9.2 JSON syntax and types."""

import json

from tests.journeys.inputs.row import Row, item, pledging

_GOOD = json.dumps(item()).encode()
_DEEP = b'{"items":' + b"[" * 100_000 + b"]" * 100_000 + b"}"


def _amount(text: str) -> bytes:
    return (
        json.dumps(item(amount_ore=0)).replace('"amount_ore": 0', f'"amount_ore": {text}').encode()
    )


def _basis(text: bytes) -> bytes:
    return json.dumps(item(basis="?")).encode().replace(b"?", text)


ROWS: tuple[Row, ...] = (
    pledging(13, "empty", b"", 400, "malformed-json"),
    pledging(13, "blank", b"  ", 400, "malformed-json"),
    pledging(14, "garbage after", _GOOD + b" x", 400, "malformed-json"),
    pledging(14, "two documents", _GOOD + _GOOD, 400, "malformed-json"),
    pledging(15, "0xFF", _basis(b"\xff"), 400, "malformed-json"),
    pledging(15, "overlong", _basis(b"\xc0\xaf"), 400, "malformed-json"),
    pledging(16, "UTF-16", _GOOD.decode().encode("utf-16"), 400, "malformed-json"),
    pledging(16, "byte order mark", b"\xef\xbb\xbf" + _GOOD, 400, "malformed-json"),
    *(
        pledging(17, name, _amount(name), 400, "malformed-json")
        for name in ("NaN", "Infinity", "-Infinity")
    ),
    pledging(18, "1e400", _amount("1e400"), 400, "number-out-of-range"),
    pledging(19, "5,000 digits", _amount("9" * 5000), 400, "number-out-of-range"),
    pledging(19, "4,000 digits", _amount("9" * 4000), 400, "number-out-of-range"),
    pledging(20, "half a pair", _basis(b"\\ud800"), 400, "malformed-json"),
    pledging(21, "NUL", _basis(b"a\\u0000b"), 422, "invalid-text"),
    pledging(
        22,
        "a field twice",
        b'{"items":[{"form":"cash","amount_ore":1,"amount_ore":2,"basis":"x"}]}',
        400,
        "duplicate-key",
    ),
    pledging(
        22, "one field in two spellings", b'{"\xc3\xa5":1,"a\xcc\x8a":2}', 400, "duplicate-key"
    ),
    pledging(23, "deeper than 32", b'{"items":' + b"[" * 40 + b"]" * 40 + b"}", 400, "too-deep"),
    # Larger than a body may be, so that comes first.
    pledging(23, "100,000 deep", _DEEP, 413, "body-too-large"),
    pledging(24, "array", b"[]", 422, "invalid-body"),
    pledging(24, "string", b'"items"', 422, "invalid-body"),
    pledging(24, "null", b"null", 422, "invalid-body"),
    *(
        pledging(25, name, {**item(), name: "03"}, 422, "invalid-body", "unknown-field")
        for name in ("role", "county", "organisation", "round_id", "command_id")
    ),
    pledging(26, "missing", {}, 422, "invalid-body", "missing-field"),
    pledging(27, "null for required", {"items": None}, 422, "invalid-body", "invalid-type"),
    *(
        pledging(28, name, {**item(), name: {}}, 422, "invalid-body", "unknown-field")
        for name in ("__proto__", "__class__", "constructor")
    ),
)

LISTED: dict[int, str] = {}
