"""When an organisation is merged or moved, open needs and lines that name it are pointed out."""

from datetime import date

from domain.event import Event
from domain.party import PartyKind
from domain.registry.events import OrganisationMerged, OrganisationRegistered
from domain.state.need import Need
from domain.state.organisation import Organisation
from domain.state.round import Round
from domain.step2_report.events import NeedWithdrawn
from domain.step3_prioritise.asked import asked
from domain.views.registry_findings import parties, registry_findings
from tests.domain.facts import (
    CARRIED_OUT,
    CLOSED,
    PLANNED,
    PRIORITISED,
    REFERRED,
    REGISTERED,
    THE_NEED,
    THE_ORGANISATION,
    THE_ROUND,
    WAITING,
    fact,
)
from tests.domain.given import fold
from tests.samples import OFFICE, SCHOOL

ON = date(2026, 9, 1)
MERGED = OrganisationMerged(into=OFFICE.organisation, from_day=date(2026, 8, 1))


def entry(*more: Event, **described: object) -> dict[str, Organisation]:
    registered = fact(OrganisationRegistered, organisation=SCHOOL.organisation)
    usual = {"kind": SCHOOL.kind, "county": SCHOOL.county, "from_day": None, **described}
    description = registered.description.model_copy(update=usual)
    state = fold(
        THE_ORGANISATION, (registered.model_copy(update={"description": description}), *more)
    )
    assert isinstance(state, Organisation)
    return {SCHOOL.organisation: state}


def found(
    entries: dict[str, Organisation], *history: Event, rounds: tuple[Event, ...] = PLANNED
) -> list[tuple[str, object]]:
    need, state = fold(THE_NEED, history), fold(THE_ROUND, rounds)
    assert isinstance(need, Need)
    assert isinstance(state, Round)
    assert parties(state, asked(need)) <= {SCHOOL.organisation}
    problems = registry_findings(state, asked(need), entries, ON)
    return [(problem.code, problem.facts) for problem in problems]


def test_a_merged_unit_is_pointed_out_on_its_open_needs_and_lines() -> None:
    of_both = [("party-gone", {"need": THE_NEED.key}), ("party-gone", {"line": "l-1"})]

    for history in (REGISTERED, PRIORITISED, WAITING):
        assert found(entry(MERGED), *history) == of_both
    assert found(entry(), *PRIORITISED) == []
    assert found({}, *PRIORITISED) == []


def test_what_is_settled_is_left_alone() -> None:
    only_the_line = [("party-gone", {"line": "l-1"})]
    only_the_need = [("party-gone", {"need": THE_NEED.key})]

    assert found(entry(MERGED), *REFERRED) == only_the_line
    assert found(entry(MERGED), *REGISTERED, fact(NeedWithdrawn)) == only_the_line
    for settled in (CARRIED_OUT, CLOSED):
        assert found(entry(MERGED), *PRIORITISED, rounds=(*PLANNED, settled)) == only_the_need


def test_another_kind_or_county_is_pointed_out_too() -> None:
    other = entry(kind=PartyKind.COMPANY, county="50")

    assert found(other, *REGISTERED, rounds=PLANNED[:2]) == [
        ("party-kind-differs", {"need": THE_NEED.key}),
        ("party-county-differs", {"need": THE_NEED.key}),
    ]
