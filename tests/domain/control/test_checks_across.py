"""G16 and what is looked at across rounds: the same finding, whichever of its rounds is run."""

from datetime import date

from domain.case import round_ref
from domain.checks.finding import Ground
from domain.checks.grounds import CHECKS
from domain.checks.run import looks_across, run, under
from domain.checks.versions import ADOPTED
from domain.event import Event
from domain.opening.events import (
    GrantCommitted,
    RoundOpened,
)
from domain.procurement import Procurement, ProcurementBasis
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import FundsDisbursed, PaymentOrdered
from domain.step4_dispose.payment_details import Cost
from tests.domain.checked import AUTUMN, HISTORY, PAID_ORE, Cases, check, opened, purchase
from tests.domain.facts import (
    DECIDED,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    fact,
)
from tests.samples import COMPANY

_TWICE = ADOPTED.settings.model_copy(update={"grounds": (Ground.G16,)})
_ONLY_TWICE = ADOPTED.model_copy(update={"settings": _TWICE})


def _invoiced(
    county: str, invoice: str, title: str = "Sveising", days: tuple[date, date] | None = None
) -> tuple[Event, ...]:
    """A round of a county in which the provider's invoice for a course on the days was paid."""
    bought = purchase(Procurement(basis=ProcurementBasis.OWN_STAFF, reference="Sak 1"))
    key = f"yrkesfag-{county}-2026"
    changed: list[Event] = []
    for event in bought:
        match event:
            case GrantCommitted() | RoundOpened():
                event = event.model_copy(update={"round_id": key, "county": county})
            case PlanAdopted(lines=(planned,)):
                held = {"starts_on": days[0], "ends_on": days[1]} if days else {}
                renamed = planned.model_copy(update={"title": title, **held})
                event = event.model_copy(update={"lines": (renamed,)})
            case PaymentOrdered():
                event = event.model_copy(update={"invoice": invoice})
        changed.append(event)
    return tuple(changed)


def test_g16_one_invoice_paid_once_is_no_finding() -> None:
    checked = check(Ground.G16, round_events=_invoiced("46", "2026-7"))
    checked.finds_nothing()


def test_g16_finds_the_same_invoice_paid_by_two_counties() -> None:
    other = {round_ref("yrkesfag-11-2026"): _invoiced("11", " 2026-7", "Elektro")}
    checked = check(Ground.G16, round_events=_invoiced("46", "2026-7"), other=other)
    finding = checked.finds("invoice-paid-twice", PAID_ORE, times=2, invoice="2026-7")
    assert {part.county for part in (finding.concerns, *finding.others)} == {"11", "46"}


def test_g16_finds_the_same_course_paid_by_two_counties_in_one_period() -> None:
    other = {round_ref("yrkesfag-11-2026"): _invoiced("11", "2026-8", "sveising ")}
    checked = check(Ground.G16, round_events=_invoiced("46", "2026-7"), other=other)
    checked.finds("same-course-paid-twice", PAID_ORE, times=2)
    apart = {round_ref("yrkesfag-11-2026"): _invoiced("11", "2026-8", "Elektro")}
    check(Ground.G16, round_events=_invoiced("46", "2026-7"), other=apart).finds_nothing()


def _held(*days: tuple[date, date]) -> Cases:
    """The same course on these days, each paid by a county of its own."""
    counties = ("03", "11", "34", "50")
    return {
        round_ref(f"yrkesfag-{county}-2026"): _invoiced(county, f"2026-{county}", days=when)
        for county, when in zip(counties, days, strict=False)
    }


def _year(first: int, last: int) -> tuple[date, date]:
    """From the first of a month of 2026 to the 20th of another."""
    return date(2026, first, 1), date(2026, last, 20)


def test_g16_finds_what_lies_within_a_longer_course_after_another_that_does() -> None:
    cases = _held(_year(1, 12), _year(2, 3), _year(9, 10))
    (found,) = run(opened(cases, AUTUMN, ADOPTED.settings), _ONLY_TWICE)
    assert found.code == "same-course-paid-twice"
    assert (found.facts["times"], found.questioned_ore) == (2, 2 * PAID_ORE)


def test_g16_questions_in_a_chain_what_lies_beside_what_was_due() -> None:
    cases = _held(_year(1, 5), (date(2026, 5, 1), date(2026, 9, 20)), _year(9, 12))
    (found,) = run(opened(cases, AUTUMN, ADOPTED.settings), _ONLY_TWICE)
    assert len((found.concerns, *found.others)) == 3
    assert (found.facts["times"], found.questioned_ore) == (2, PAID_ORE)


def test_g16_a_course_that_is_held_each_term_is_paid_each_term() -> None:
    spring, autumn = _year(1, 6), _year(8, 12)
    assert run(opened(_held(spring, autumn), AUTUMN, ADOPTED.settings), _ONLY_TWICE) == ()
    cases = _held(spring, spring, autumn)
    (found,) = run(opened(cases, AUTUMN, ADOPTED.settings), _ONLY_TWICE)
    parts = (found.concerns, *found.others)
    assert [part.county for part in parts] == ["03", "11"]
    assert (found.facts["times"], found.questioned_ore) == (2, PAID_ORE)
    both = _held(spring, spring, autumn, autumn)
    first, second = run(opened(both, AUTUMN, ADOPTED.settings), _ONLY_TWICE)
    assert first.finding_id != second.finding_id
    assert {first.questioned_ore, second.questioned_ore} == {PAID_ORE}


def test_g16_finds_an_invoice_that_one_payment_names_twice() -> None:
    cost = Cost(supplier=COMPANY.organisation, invoice="F-1", amount_ore=4_000_000)
    again = cost.model_copy(update={"invoice": "f-1", "incurred_on": date(2026, 9, 1)})
    ordered = fact(PaymentOrdered, payee=DECIDED.recipient, costs=(cost, again))
    paid = (*PLANNED, PLEDGED, PLANNING_ASSURED, DECIDED, ordered, fact(FundsDisbursed))
    check(Ground.G16, round_events=paid).finds("invoice-paid-twice", 4_000_000, times=2)


def test_g16_cannot_judge_purchases_without_invoice_numbers() -> None:
    bought = purchase(Procurement(basis=ProcurementBasis.OWN_STAFF, reference="Sak 1"))
    without = tuple(
        event.model_copy(update={"invoice": None}) if isinstance(event, PaymentOrdered) else event
        for event in bought
    )
    check(Ground.G16, round_events=without).finds("invoice-not-known", payments=1)


def test_every_ground_has_a_check_that_looks_at_a_round_or_across_rounds() -> None:
    assert list(CHECKS) == list(Ground)
    for ground, looking in CHECKS.items():
        assert looking.ground is ground
        assert looking.look or looking.across


def test_a_run_of_one_ground_finds_what_the_run_of_all_finds_of_it() -> None:
    every = ADOPTED.settings.model_copy(update={"grounds": tuple(Ground)})
    found = run(opened(HISTORY, AUTUMN, every), ADOPTED.model_copy(update={"settings": every}))
    assert {one.ground for one in found} == {Ground.G7, Ground.G8, Ground.G14}
    for ground in Ground:
        alone = every.model_copy(update={"grounds": (ground,)})
        version = ADOPTED.model_copy(update={"settings": alone})
        mine = run(opened(HISTORY, AUTUMN, alone), version)
        assert [(one.ground, one.code) for one in mine] == [
            (ground, one.code) for one in found if one.ground is ground
        ]


def _two_counties() -> Cases:
    """Two counties that paid the same provider's invoice, and a third that paid another."""
    return {
        round_ref("yrkesfag-11-2026"): _invoiced("11", "2026-7", "Elektro"),
        round_ref("yrkesfag-34-2026"): _invoiced("34", "2026-9", "Frisør"),
        round_ref("yrkesfag-46-2026"): _invoiced("46", "2026-7"),
    }


def test_a_run_over_one_county_finds_what_the_nations_run_finds_of_it() -> None:
    first, second, third = rounds = opened(_two_counties(), AUTUMN, ADOPTED.settings)
    nation = run(rounds, ADOPTED)
    for own, beside in ((first, (third, second)), (third, (first, second)), (second, (third,))):
        key = own.state.round_id
        parts = [(one, (one.concerns, *one.others)) for one in nation]
        mine = tuple(one for one, about in parts if key in {part.round_id for part in about})
        assert run((own,), ADOPTED, beside) == mine
    twice = [one for one in run((third,), ADOPTED, (first,)) if one.code == "invoice-paid-twice"]
    assert [part.county for one in twice for part in (one.concerns, *one.others)] == ["11", "46"]
    assert "invoice-paid-twice" not in {one.code for one in run((third,), ADOPTED)}


def test_other_rules_are_tried_on_what_lies_beside_the_run_too() -> None:
    first, _, third = opened(_two_counties(), AUTUMN, ADOPTED.settings)
    again = run(*under((third,), ADOPTED, (first,)))
    assert again == run((third,), ADOPTED, (first,))


def test_only_a_version_with_grounds_across_rounds_looks_beside_the_run() -> None:
    assert looks_across(ADOPTED)
    inside = ADOPTED.settings.model_copy(update={"grounds": (Ground.G5, Ground.G7)})
    assert not looks_across(ADOPTED.model_copy(update={"settings": inside}))
