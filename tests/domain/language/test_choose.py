"""The reader's language is the one asked for most, of those that we have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.language.language import Language, choose


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        (None, "nb"),
        ("", "nb"),
        ("nn", "nn"),
        ("nn-NO", "nn"),
        ("NN-no, nb;q=0.9", "nn"),
        ("no", "nb"),
        ("en-GB,en;q=0.9,nb;q=0.8", "en"),
        ("de, en;q=0.5", "en"),
        ("de, fr;q=0.5", "nb"),
        ("en;q=0.1, nn;q=0.7", "nn"),
        ("en; q=0.8 , nb ; q=0.9", "nb"),
        ("en;q=0", "nb"),
        ("nn;q=0, en;q=0.1", "en"),
        ("sv, en;q=0.9", "nb"),
        ("en;q=much, nn;q=0.1", "nn"),
        ("en;q=nan, nn;q=0.1", "nn"),
        ("en;q=7, nn;q=0.1", "nn"),
        ("nn, en", "nn"),
        ("*", "nb"),
    ],
)
def test_choose(header: str | None, chosen: str) -> None:
    assert choose(header) == chosen


@given(st.text(alphabet="enb-*;q=.,0123456789 \u00e5", max_size=40))
def test_no_header_is_too_strange(header: str) -> None:
    assert choose(header) in Language
