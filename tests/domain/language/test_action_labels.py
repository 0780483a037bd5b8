"""What can be done is named as one tells somebody to do it, in every language alike."""

import pytest

from domain.language.texts import label
from domain.process import DUTIES


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_no_action_is_named_by_an_infinitive_where_another_is_told_to_do_it(language: str) -> None:
    first = {label("action", action, language).split()[0] for action in DUTIES}
    assert {word for word in first if f"{word}e" in first} == set()
