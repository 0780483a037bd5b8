"""G16 over pots: the same invoice, or the same organisation, course and period, paid twice."""

from typing import Any

from domain.case import round_ref
from domain.checks.finding import Finding, Ground
from domain.event import Event
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import FundsDisbursed, PaymentOrdered
from domain.step4_dispose.payment_details import Cost
from tests.domain.checked import Cases, check, elsewhere
from tests.domain.facts import DOCUMENTED, FULL_MEETING, OPEN, PLEDGED, fact
from tests.domain.facts_pots import AWARDED, pot_line
from tests.samples import COMPANY, LINE, OFFICE, SCHOOL

#: What each award pays, in øre.
_ORE = 1_000_000
_POTS = ("l-p", "l-q")
_COST = Cost(supplier=COMPANY.organisation, invoice="F-77", amount_ore=_ORE)


def _award(pot: str, key: str, **changes: Any) -> tuple[Event, ...]:
    """An award from a pot, and its payment of the same amount."""
    recipient = changes.pop("recipient", SCHOOL)
    costs = changes.pop("costs", ())
    about = {"line_id": f"a-{key}", "pot_id": pot, "recipient": recipient, "amount_ore": _ORE}
    award = AWARDED.model_copy(update={**about, **changes})
    paid = {"line_id": f"a-{key}", "payment_id": f"p-{key}", "payee": recipient}
    ordered = fact(PaymentOrdered, amount_ore=_ORE, costs=costs, invoice=None, **paid)
    return award, ordered, fact(FundsDisbursed, amount_ore=_ORE, **paid)


def _with_pots(*events: Event) -> tuple[Event, ...]:
    """A round with two pots, in which this has been awarded and paid."""
    pots = tuple(pot_line().model_copy(update={"line_id": key}) for key in _POTS)
    plan = fact(PlanAdopted, meeting=FULL_MEETING, lines=(LINE, *pots))
    return (*OPEN, plan, PLEDGED, DOCUMENTED, *events)


def _found(*events: Event, other: Cases | None = None) -> tuple[Finding, ...]:
    return tuple(check(Ground.G16, round_events=_with_pots(*events), other=other).findings)


def _lines(finding: Finding) -> set[tuple[str, str | None]]:
    return {(part.county, part.line_id) for part in (finding.concerns, *finding.others)}


def test_the_same_course_is_found_that_two_pots_have_paid() -> None:
    (found,) = _found(*_award("l-p", "1"), *_award("l-q", "2"))
    assert (found.code, found.questioned_ore) == ("same-course-paid-twice", _ORE)
    assert _lines(found) == {("46", "a-1"), ("46", "a-2")}


def test_two_pots_may_pay_two_organisations_or_two_periods_of_one() -> None:
    first = _award("l-p", "1")
    assert _found(*first, *_award("l-q", "2", recipient=OFFICE)) == ()
    ends = AWARDED.ends_on
    later = {"starts_on": ends.replace(year=ends.year + 1), "ends_on": ends.replace(ends.year + 2)}
    assert _found(*first, *_award("l-q", "2", **later)) == ()


def test_the_same_invoice_is_found_that_two_pots_have_paid() -> None:
    first = _award("l-p", "1", costs=(_COST,))
    second = _award("l-q", "2", title="Ei anna samling", costs=(_COST,))
    (found,) = _found(*first, *second)
    assert (found.code, found.questioned_ore) == ("invoice-paid-twice", _ORE)
    assert _lines(found) == {("46", "a-1"), ("46", "a-2")}


def test_a_pot_of_one_county_and_a_pot_of_another_are_held_together() -> None:
    there = "yrkesfag-11-2026"
    other = elsewhere(_with_pots(*_award("l-q", "1", costs=(_COST,))), there, "11")
    found = _found(*_award("l-p", "1", costs=(_COST,)), other={round_ref(there): other})
    both = {("11", "a-1"), ("46", "a-1")}
    assert {one.code: _lines(one) for one in found} == {
        "invoice-paid-twice": both,
        "same-course-paid-twice": both,
    }
