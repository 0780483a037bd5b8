"""A run of the checks: repeatable to the byte, as of any position, and under other rules."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.checks.books import Seen, books
from domain.checks.check import Check
from domain.checks.finding import Finding, Ground
from domain.checks.grounds import CHECKS
from domain.checks.run import run
from domain.checks.settings import CheckSettings
from domain.checks.versions import ADOPTED, MERGED_DRAFT, VERSIONS
from domain.checks.what_if import difference
from domain.follow_up.events import MeasureCarriedOut
from domain.party import TargetGroup
from services.event_log.canonical import canonical
from tests.domain.checked import AUTUMN, HISTORY, PAID, PAID_ORE, seen
from tests.domain.facts import PRIORITISED, THE_NEED, THE_ROUND, fact
from tests.samples import SCHOOL

FAULTS = (
    fact(
        MeasureCarriedOut,
        participants={TargetGroup.VET_TEACHER: 9, TargetGroup.OTHER: 3},
        partners=(SCHOOL,),
    ),
)
LOG = seen({THE_NEED: PRIORITISED, THE_ROUND: (*PAID, *FAULTS)})


def _bytes(findings: tuple[Finding, ...]) -> bytes:
    return canonical([finding.model_dump(mode="json") for finding in findings])


def _run(log: list[Seen], position: int) -> tuple[Finding, ...]:
    before = [one for one in log if one.position <= position]
    return run(books(before, AUTUMN, ADOPTED.settings), ADOPTED)


@given(position=st.integers(0, len(LOG)), order=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_same_position_gives_the_same_bytes_however_the_cases_are_read(
    position: int, order: Random
) -> None:
    cases = sorted({one.case for one in LOG}, key=str)
    order.shuffle(cases)
    shuffled = [one for case in cases for one in LOG if one.case == case]
    assert _bytes(_run(LOG, position)) == _bytes(_run(shuffled, position))


def test_what_is_recorded_later_does_not_change_what_was_found_before() -> None:
    whole = len(LOG)
    assert "no-working-life-in-execution" not in {one.code for one in _run(LOG, whole - 1)}
    assert {"no-working-life-in-execution", "outside-target-groups"} <= {
        one.code for one in _run(LOG, whole)
    }
    assert "not-carried-out" in {one.code for one in _run(LOG, whole - 1)}


def test_every_finding_stands_on_events_that_were_there() -> None:
    for position in range(len(LOG) + 1):
        for finding in _run(LOG, position):
            assert finding.events
            assert all(1 <= event.position <= position for event in finding.events)
            assert (finding.questioned_ore or 0) <= PAID_ORE


def test_names_are_given_once() -> None:
    names = [finding.finding_id for finding in _run(LOG, len(LOG))]
    assert len(names) == len(set(names))


def test_another_version_differs_where_its_rules_do() -> None:
    rounds = books(seen(HISTORY), AUTUMN, ADOPTED.settings)
    drafted = tuple(replace(one, settings=MERGED_DRAFT.settings) for one in rounds)
    found = difference(run(rounds, ADOPTED), run(drafted, MERGED_DRAFT))
    assert [finding.code for finding in found.only_after] == ["below-percentage"]
    assert not found.only_before
    assert not found.changed
    assert found.same > 0
    assert found.questioned_before_ore == found.questioned_after_ore


def test_a_version_without_a_ground_finds_nothing_on_it() -> None:
    without = CheckSettings(grounds=tuple(set(Ground) - {Ground.G7}))
    version = ADOPTED.model_copy(update={"settings": without, "version_id": "without"})
    rounds = books(seen(HISTORY), AUTUMN, without)
    found = difference(_run(seen(HISTORY), 99), run(rounds, version))
    assert {finding.ground for finding in found.only_before} == {Ground.G7}


def test_every_ground_has_one_check_with_a_citation() -> None:
    assert list(CHECKS) == list(Ground)
    for ground, check in CHECKS.items():
        assert isinstance(check, Check)
        assert check.ground is ground
        assert check.citation
        assert check.weighs
        assert (check.look is None) != (check.across is None)


def test_codes_belong_to_one_ground() -> None:
    codes = [code for check in CHECKS.values() for code in check.codes]
    assert len(codes) == len(set(codes))


def test_only_adopted_versions_say_from_when_they_hold() -> None:
    assert all(version.adopted is (version.valid_from is not None) for version in VERSIONS.values())
