"""The list of mutations stays true to the code: each text is there once, and each test exists."""

import pytest

from tests.guards.__main__ import ROOT
from tests.guards.mutation import Mutation
from tests.guards.mutations import MUTATIONS


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.guard)
def test_the_guard_and_its_test_are_where_the_list_says(mutation: Mutation) -> None:
    file, _, name = mutation.red.partition("::")

    assert (ROOT / mutation.file).read_text().count(mutation.text) == 1
    assert f"def {name}(" in (ROOT / file).read_text() or not name
