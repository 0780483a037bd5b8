"""Parties beside the registry: what differs stops softly, and what is unknown stops nothing."""

from datetime import UTC, date, datetime
from enum import StrEnum

import pytest

from domain.case import organisation_ref
from domain.event import Event
from domain.party import Party, PartyKind
from domain.registry.events import OrganisationClosed
from domain.role import Role
from domain.rules.registry import registered_party
from domain.state.organisation import Organisation
from domain.step1_assess.events import NeedAssessed
from domain.step2_report.decide import RegisterNeed
from domain.step2_report.events import NeedRegistered
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import DeclineGround
from services.documents.rules import all_rules
from tests.domain.facts import OPEN, fact
from tests.domain.given import fold, given
from tests.domain.language.codes import codes, enums
from tests.domain.organisations import approved, entry
from tests.domain.planning import in_round, with_line
from tests.domain.wishes import wish, with_reason
from tests.samples import PRIVATE_SCHOOL, SCHOOL, by


def registering(unit: Party, *registry: Event, **changes: object) -> tuple[str, ...]:
    """The stops that registering the unit's need passes, with a reason."""
    history = given(
        fact(NeedAssessed, unit=unit, **changes),
        other={organisation_ref(unit.organisation): registry} if registry else {},
    )
    own = by(Role.UNIT, organisation=unit.organisation, reason="Vedteke likevel")
    event = history.when(wish(RegisterNeed, own)).decided()[0]
    assert isinstance(event, NeedRegistered)
    return event.soft_stops


def test_a_unit_that_the_registry_does_not_know_stops_nothing() -> None:
    assert registering(SCHOOL) == ()
    assert registering(PRIVATE_SCHOOL) == ()


def test_a_unit_that_is_as_the_registry_has_it_stops_nothing() -> None:
    assert registering(SCHOOL, entry(SCHOOL)) == ()


@pytest.mark.parametrize(
    ("registry", "stops"),
    [
        ((entry(SCHOOL, kind="provider"),), ("party-kind-differs",)),
        ((entry(SCHOOL, county="50", counties=("11",)),), ("party-county-differs",)),
        ((entry(SCHOOL, county="50", counties=("11", "46")),), ()),
        ((entry(SCHOOL, county="50"),), ("party-county-differs",)),
        (
            (entry(SCHOOL), fact(OrganisationClosed, last_day=date(2025, 12, 31))),
            ("party-gone",),
        ),
        ((entry(SCHOOL), fact(OrganisationClosed, last_day=date(2026, 12, 31))), ()),
    ],
)
def test_what_differs_from_the_registry_goes_on_with_a_reason(
    registry: tuple[Event, ...], stops: tuple[str, ...]
) -> None:
    assert registering(SCHOOL, *registry) == stops
    if stops:
        given(
            fact(NeedAssessed, unit=SCHOOL),
            other={organisation_ref(SCHOOL.organisation): registry},
        ).when(wish(RegisterNeed)).refused("reason-required", stops=", ".join(stops))


def test_a_party_of_an_old_county_fits_the_successor_that_the_registry_has() -> None:
    old = SCHOOL.model_copy(update={"county": "30"})
    entered = entry(SCHOOL, county="31")

    state = fold(organisation_ref(SCHOOL.organisation), [entered])
    assert isinstance(state, Organisation)
    assert registered_party.broken(old, state, date(2024, 1, 1)) == ()
    assert registered_party.broken(old, state, date(2023, 12, 31)) == (
        registered_party.COUNTY_DIFFERS,
    )


def test_a_private_school_is_asked_for_its_approval_where_the_registry_has_the_school() -> None:
    registered = entry(PRIVATE_SCHOOL)

    assert registering(PRIVATE_SCHOOL, registered) == ("approval-2-1-not-known",)
    assert registering(PRIVATE_SCHOOL, registered, approved("HS")) == ("approval-2-1-not-known",)
    assert registering(PRIVATE_SCHOOL, registered, approved("BA")) == ()
    ended = approved("BA", to_day=date(2027, 6, 17))
    assert registering(PRIVATE_SCHOOL, registered, ended) == ("approval-2-1-not-known",)
    assert registering(SCHOOL, entry(SCHOOL)) == ()


def test_a_plan_may_give_a_private_school_money_on_equal_terms() -> None:
    private = {"recipient": PRIVATE_SCHOOL, "route": "private-grant"}
    ref = organisation_ref(PRIVATE_SCHOOL.organisation)

    in_round(*OPEN).when(with_line(**private)).stops()
    known = in_round(*OPEN, registry={ref: (entry(PRIVATE_SCHOOL), approved("BA"))})
    known.when(with_line(**private)).stops()
    without = in_round(*OPEN, registry={ref: (entry(PRIVATE_SCHOOL),)})
    without.when(with_line(**private)).refused("reason-required", stops="approval-2-1-not-known")
    without.when(with_line(with_reason(AdoptPlan), **private)).stops("approval-2-1-not-known")


def test_the_expected_programmes_of_a_line_are_what_an_approval_must_cover() -> None:
    ref = organisation_ref(PRIVATE_SCHOOL.organisation)
    registry = {ref: (entry(PRIVATE_SCHOOL), approved("BA"))}
    of = {"group": "vet-teacher", "expected": 4}
    line = {"recipient": PRIVATE_SCHOOL, "route": "private-grant"}

    with_programmes = {
        **line,
        "target_groups": {"vet-teacher": 4},
        "participants": ({**of, "programme": "BA"},),
    }
    in_round(*OPEN, registry=registry).when(with_line(**with_programmes)).stops()
    others = {
        **line,
        "target_groups": {"vet-teacher": 8},
        "participants": ({**of, "programme": "BA"}, {**of, "programme": "EL"}),
    }
    in_round(*OPEN, registry=registry).when(with_line(**others)).refused(
        "reason-required", stops="approval-2-1-not-known"
    )


def _members(kind: type[StrEnum]) -> set[str]:
    return {str(member) for member in kind}


def test_being_private_is_never_a_reason() -> None:
    every_enum = set().union(*(_members(kind) for kind in enums()))
    every_code = every_enum | set(codes()) | {rule.code for rule in all_rules()}
    named = {code for code in every_code if "private" in code or "friskole" in code}

    assert not {code for code in DeclineGround if "private" in code or "school" in code}
    assert named == {
        "private-school",
        "private-grant",
        "private-schools-shut-out",
        "private-schools-other-terms",
        "friskoleloven-2-1",
    }


def test_being_private_alone_stops_no_need_and_no_line() -> None:
    public = PRIVATE_SCHOOL.model_copy(update={"kind": PartyKind.COUNTY_SCHOOL})

    assert registering(PRIVATE_SCHOOL) == registering(public) == ()
    private_line = with_line(recipient=PRIVATE_SCHOOL, route="private-grant")
    public_line = with_line(recipient=public, route="own-school")
    in_round(*OPEN).when(private_line).stops()
    in_round(*OPEN).when(public_line).stops()


def test_the_day_of_the_command_counts_by_the_norwegian_clock() -> None:
    last = fact(OrganisationClosed, last_day=date(2026, 6, 30))
    history = given(
        fact(NeedAssessed, unit=SCHOOL),
        other={organisation_ref(SCHOOL.organisation): (entry(SCHOOL), last)},
    )
    at = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    by_night = with_reason(RegisterNeed).model_copy(update={"received_at": at})

    history.when(wish(RegisterNeed, by_night)).stops("party-gone")
