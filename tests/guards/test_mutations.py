"""The list of mutations stays true to the code: each text is there once, and each test exists."""

import pytest

from tests.guards.__main__ import ROOT
from tests.guards.mutation import Mutation
from tests.guards.mutations import MUTATIONS

#: How a test and a class of tests are defined.
_DEFINED = (("def ", "("), ("class ", ":"))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.guard)
def test_the_guard_and_its_test_are_where_the_list_says(mutation: Mutation) -> None:
    file, *names = mutation.red.split("::")
    tests = (ROOT / file).read_text()

    assert (ROOT / mutation.file).read_text().count(mutation.text) == 1
    assert mutation.text != mutation.instead
    for name in names:
        assert any(f"{word}{name}{end}" in tests for word, end in _DEFINED), name
