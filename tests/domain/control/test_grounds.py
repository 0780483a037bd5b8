"""Being private is never a ground: no list of grounds has it, in its codes or in its words."""

import re
from enum import StrEnum

import pytest

from domain.language.texts import label
from domain.party import PartyKind
from domain.pots.events import ReductionGround, RejectionGround
from domain.step2_report.events import ReturnGround
from domain.step3_prioritise.events import DeclineGround
from tests.domain.language.codes import enums

_PRIVATE = re.compile(r"privat|friskole|friskul|independent school|2-1", re.IGNORECASE)
#: What a label is called where a ground is told to people.
_TOLD = {
    "ground": DeclineGround,
    "rejection": RejectionGround,
    "return-ground": ReturnGround,
    "reduction": ReductionGround,
}
_GROUNDS = sorted(
    (kind for kind in enums() if kind.__name__.endswith(("Ground", "Reason"))),
    key=lambda kind: kind.__name__,
)


def test_every_list_of_grounds_is_looked_at() -> None:
    assert set(_TOLD.values()) <= set(_GROUNDS)


def test_what_tells_of_private_parties_would_be_found() -> None:
    assert _PRIVATE.search(PartyKind.PRIVATE_SCHOOL)
    for language in ("nb", "nn", "en"):
        assert _PRIVATE.search(label("party", PartyKind.PRIVATE_SCHOOL, language))


@pytest.mark.parametrize("kind", _GROUNDS)
def test_being_private_is_no_ground(kind: type[StrEnum]) -> None:
    assert not [ground for ground in kind if _PRIVATE.search(f"{ground.name} {ground}")]


@pytest.mark.parametrize("told", _TOLD)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_ground_reads_as_being_private(told: str, language: str) -> None:
    assert not [code for code in _TOLD[told] if _PRIVATE.search(label(told, code, language))]
