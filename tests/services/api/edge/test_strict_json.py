"""Properties of the reader of JSON: all that is good comes through, nothing else gets far."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.api.problems import PROBLEMS, Problem
from services.api.strict_json import DEEPEST, LARGEST_BODY, MOST_NODES, read_json
from services.api.strict_text import check_text, composed


def is_clean(text: str) -> bool:
    try:
        check_text(text)
    except Problem:
        return False
    return composed(text) == text


text = st.text(st.characters(codec="utf-8")).map(composed).filter(is_clean)
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


@pytest.mark.parametrize("body", [b'{"n":"A\\u030a"}', '{"n":"A\u030a"}'.encode()])
def test_a_text_comes_out_composed(body: bytes) -> None:
    assert read_json(body) == {"n": "Å"}


def test_two_spellings_of_one_name_are_one_name_given_twice() -> None:
    with pytest.raises(Problem, match="duplicate-key"):
        read_json('{"\u00e5":1,"a\u030a":2}'.encode())


@pytest.mark.parametrize("text", ["\u200b", "\u00a0\ufeff", "\u0301" * 9, "a\u202eb", "\u2067a"])
def test_a_text_that_shows_nothing_or_turns_is_refused(text: str) -> None:
    with pytest.raises(Problem, match="invalid-text"):
        read_json(json.dumps({"n": text}).encode())


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Kari, 01019000083", True),
        ("010190 00083 møtte", True),
        ("01019000084", False),
        ("01019000083456", False),
        ("Bilag 2025-0412", False),
    ],
)
def test_a_personal_number_is_kept_out(text: str, is_one: bool) -> None:
    body = json.dumps({"deep": [{"in": text}]}).encode()
    if is_one:
        with pytest.raises(Problem, match="personal-number-in-text"):
            read_json(body)
    else:
        assert read_json(body)
