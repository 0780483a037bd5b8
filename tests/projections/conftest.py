"""What a story of read models is folded into: a database in which all of them are built."""

import pytest


@pytest.fixture
def template(built: str) -> str:
    """What a story is folded into, which need not be made first."""
    return built
