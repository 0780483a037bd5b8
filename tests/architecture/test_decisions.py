"""Inside the domain events stand below states, states below decisions, and views beside them."""

from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, files, mentions, where

#: The tables that pair commands with their decisions.
TABLES = {
    "domain/cases.py",
    "domain/opening/decisions.py",
    "domain/deadlines/decisions.py",
    "domain/step1_assess/decisions.py",
    "domain/step2_report/decisions.py",
    "domain/step3_prioritise/decisions.py",
    "domain/pots/decisions.py",
    "domain/meetings/decisions.py",
    "domain/follow_up/decisions.py",
    "domain/step4_dispose/decisions.py",
    "domain/county_report/decisions.py",
    "domain/control/decisions.py",
    "domain/registry/decisions.py",
    "domain/authority/decisions.py",
    "domain/calendars/decisions.py",
    "domain/subscriptions/decisions.py",
}


def stands_on_top(path: Path) -> bool:
    """Whether the file decides, or lists what does."""
    return path.stem.startswith("decide") or str(path.relative_to(ROOT)) in TABLES


def names_a_decision(name: str) -> bool:
    """Whether a dotted name is a decision's module, or something in it."""
    return name.startswith("domain.") and any(
        part == "decide" or part.startswith("decide_") for part in name.split(".")
    )


def test_events_states_and_rules_know_no_decision() -> None:
    found = [
        f"{where(path, line)} {name}"
        for path in files("domain")
        if not stands_on_top(path)
        for name, line in mentions(path)
        if names_a_decision(name)
    ]

    assert found == []


def tells_what_happened(path: Path) -> bool:
    """Whether the file holds a step's events."""
    return path.parent != ROOT / "domain" and (
        path.stem == "events" or path.stem.endswith("_events")
    )


def test_events_know_no_state() -> None:
    told = [path for path in files("domain") if tells_what_happened(path)]
    found = [
        f"{where(path, line)} {name}"
        for path in told
        for name, line in mentions(path)
        if name.startswith("domain.state.")
    ]

    assert len(told) > 10
    assert found == []


def test_nothing_in_the_domain_hangs_on_a_view() -> None:
    found = [
        f"{where(path, line)} {name}"
        for path in files("domain")
        if ROOT / "domain" / "views" not in path.parents
        for name, line in mentions(path)
        if name.startswith("domain.views.")
    ]

    assert found == []


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        ("domain.opening.decide", True),
        ("domain.pots.decide_award.AwardApplication", True),
        ("domain.meetings.decision_events.VoteClosed", False),
        ("decide_order", False),
    ],
)
def test_the_scan_knows_decisions(name: str, is_found: bool) -> None:
    assert names_a_decision(name) is is_found


def test_there_are_decisions_to_keep_apart() -> None:
    assert {where(path, 1) for path in files("domain") if stands_on_top(path)} >= {
        f"{table}:1" for table in TABLES
    }
