"""Properties of the reader of JSON: all that is good comes through, nothing else gets far."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.api.problems import PROBLEMS, Problem
from services.api.strict_json import DEEPEST, LARGEST_BODY, MOST_NODES, read_json

text = st.text(
    st.characters(
        codec="utf-8",
        exclude_characters="".join(
            chr(n)
            for n in [
                *range(9),
                11,
                12,
                *range(14, 32),
                127,
                *range(0x202A, 0x202F),
                *range(0x2066, 0x206A),
            ]
        ),
    )
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | text
)
documents = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(text, inner), max_leaves=50
)


def depth(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(depth, value), default=0)
    return 0


@given(documents.filter(lambda value: depth(value) <= DEEPEST), st.booleans())
def test_whatever_json_writes_comes_back(value: object, ascii_only: bool) -> None:
    raw = json.dumps(value, ensure_ascii=ascii_only).encode()

    assert read_json(raw) == value


@given(st.binary(max_size=300) | st.text('[]{}",:\\u0dbe+-.tfn ', max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    refused = None
    try:
        value = read_json(raw)
    except Problem as problem:
        refused = problem.code

    if refused:
        assert PROBLEMS[refused].status in (400, 422)
    else:
        assert json.loads(raw.decode()) == value


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * DEEPEST + b"]" * DEEPEST,
        b"[" + b"1," * (MOST_NODES - 2) + b"1]",
        b'"' + b"a" * (LARGEST_BODY - 2) + b'"',
        b'"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\"[[[["',
        b"9007199254740992",
        b"-9007199254740992",
        b'"a\\tb\\nc"',
    ],
)
def test_limits_themselves_are_allowed(raw: bytes) -> None:
    assert read_json(raw) == json.loads(raw)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1), "too-deep"),
        (b"[" + b"1," * (MOST_NODES - 1) + b"1]", "too-deep"),
        (b'"' + b"a" * (LARGEST_BODY - 1) + b'"', "body-too-large"),
    ],
)
def test_one_more_than_the_limit_is_refused(raw: bytes, code: str) -> None:
    with pytest.raises(Problem, match=code):
        read_json(raw)
