"""A repeated finding is told with those before and after it, however it was repeated."""

from domain.control.events import FindingRef
from domain.state.control import Control
from domain.views.finding_chain import chain_of
from tests.domain.control_case import FOUND, SELECTED, state


def case(control_id: str, *repeats: tuple[str, str]) -> Control:
    """A case with one finding, which repeats findings of other cases."""
    refs = tuple(FindingRef(control_id=key, finding_id=finding) for key, finding in repeats)
    return state(
        SELECTED.model_copy(update={"control_id": control_id}),
        FOUND.model_copy(update={"repeats": refs}),
    )


def told(cases: list[Control], control_id: str) -> list[str]:
    by_id = {one.control_id: one for one in cases}
    return [link.control_id for link in chain_of(by_id, control_id, "f-1")]


def test_what_is_repeated_comes_before_what_repeats_it() -> None:
    cases = [case("k-1"), case("k-2", ("k-1", "f-1")), case("k-3", ("k-2", "f-1"))]
    for control_id in ("k-1", "k-2", "k-3"):
        assert told(cases, control_id) == ["k-1", "k-2", "k-3"]


def test_a_finding_may_repeat_several_and_each_is_told_once() -> None:
    cases = [
        case("k-1"),
        case("k-2", ("k-1", "f-1")),
        case("k-3", ("k-1", "f-1"), ("k-2", "f-1")),
    ]
    assert sorted(told(cases, "k-3")) == ["k-1", "k-2", "k-3"]
    assert told(cases, "k-3")[-1] == "k-3"


def test_a_finding_that_repeats_nothing_stands_alone() -> None:
    assert told([case("k-1"), case("k-2")], "k-1") == ["k-1"]
