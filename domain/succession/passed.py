"""To which of several successors something passed (*hva som gikk over til hvilket fylke*).

After a split every successor answers for the old county's cases until it is said what
passed to which: the registry says where a unit lies now, a recorded succession who takes
over a round, a line, a long-term plan or the networks. What is said narrows who may act.
Source: domain description, section 14.5 (inference).
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from domain.calendar import NORWAY
from domain.case import CaseRef, county_ref, organisation_ref
from domain.command import Command, Known
from domain.event import Circumstances, Refusal
from domain.party import PartyKind
from domain.role import COUNTY_ROLES
from domain.state.application import Application
from domain.state.county import CountyCase
from domain.state.long_term_plan import LongTermPlan
from domain.state.need import Need
from domain.state.organisation import Organisation
from domain.state.round import Round
from domain.succession.events import PassesOn
from domain.succession.responsible import responsible_counties

#: What is claimed back goes by the shares of claims, and by those of the line where there are none.
_OF_CLAIMS: Final = frozenset({"recall-payment", "record-repayment"})


def refs(state: object, by: Circumstances) -> tuple[CaseRef, ...]:
    """The cases that say whether this one passed to the actor's county; none where all is clear."""
    if not _is_one_of_several(state, by):
        return ()
    old = county_ref(_county(state))
    if isinstance(state, Need) and state.unit is not None:
        return (old, organisation_ref(state.unit.organisation))
    return (old,)


def check_passed(state: object, command: Command, known: Known) -> None:
    """Refuse a successor's officer what passed to another; raises `passed-to-another-county`."""
    by = command.by
    if not _is_one_of_several(state, by):
        return
    reached = _reached(state, command, known)
    if reached and by.county not in _today(reached, _day(by)):
        raise Refusal("passed-to-another-county")


def county_of_unit(unit: Organisation, old: str, day: date) -> str | None:
    """Which of `old`'s successors a unit lies in by the registry, or None where it says none."""
    described = unit.described_on(day)
    answering = responsible_counties(old, day)
    return described.county if described and described.county in answering else None


def _is_one_of_several(state: object, by: Circumstances) -> bool:
    county = _county(state)
    if by.role not in COUNTY_ROLES or not county or by.county == county:
        return False
    answering = responsible_counties(county, _day(by))
    return by.county in answering and len(answering) > 1


def _reached(state: object, command: Command, known: Known) -> frozenset[str]:
    """The counties that it passed to; empty where nobody has said."""
    recorded = known.of(county_ref(_county(state)), CountyCase)
    match state:
        case Need() if state.unit is not None:
            unit = known.of(organisation_ref(state.unit.organisation), Organisation)
            return _only(county_of_unit(unit, state.county, _day(command.by)))
        case Round():
            line_id = _line(state, command.item)
            if command.ACTION in _OF_CLAIMS:
                claims = _weighing(recorded, PassesOn.CLAIMS, state.round_id, line_id)
                return claims or _with_a_share(recorded, state.round_id, line_id)
            return _with_a_share(recorded, state.round_id, line_id)
        case Application():
            return _with_a_share(recorded, state.round_id, state.pot_id)
        case LongTermPlan():
            return _weighing(recorded, PassesOn.LONG_TERM_PLANS)
        case Organisation() if state.known and state.latest.kind is PartyKind.NETWORK:
            return _weighing(recorded, PassesOn.NETWORKS)
        case _:
            return frozenset()


def _with_a_share(recorded: CountyCase, round_id: str, line_id: str | None) -> frozenset[str]:
    """Who has a share in the line, or for the round as a whole in it or in any of its lines."""
    if line_id is not None:
        return _weighing(recorded, PassesOn.COMMITMENTS, round_id, line_id)
    lines = [p.line_id for p in recorded.passages if p.round_id == round_id and p.line_id]
    whole = _weighing(recorded, PassesOn.COMMITMENTS, round_id)
    if not whole:
        # Where the round as a whole is divided by nobody, no one is shut out of it.
        return frozenset()
    return whole.union(
        *(_weighing(recorded, PassesOn.COMMITMENTS, round_id, line) for line in lines)
    )


def _weighing(
    recorded: CountyCase, what: PassesOn, round_id: str | None = None, line_id: str | None = None
) -> frozenset[str]:
    passage = recorded.passage(what, round_id, line_id)
    weights = passage.weights if passage else {}
    return frozenset(county for county, weight in weights.items() if weight)


def _line(state: Round, item: str | None) -> str | None:
    """The line that a part of the round is about: a payment is about its line."""
    payment = state.payments.get(item or "")
    return payment.line_id if payment else item


def _only(county: str | None) -> frozenset[str]:
    return frozenset({county}) if county else frozenset()


def _today(counties: Iterable[str], day: date) -> frozenset[str]:
    """The counties that answer for these on the day, since a successor may have ended too."""
    return frozenset().union(*(responsible_counties(county, day) for county in counties))


def _county(state: object) -> str:
    return str(getattr(state, "county", ""))


def _day(by: Circumstances) -> date:
    return by.received_at.astimezone(NORWAY).date()
