"""Given a plan and what is done under it, then its lines and payments reconcile with the round."""

from sqlalchemy import Engine

from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.payment_details import PaymentStatus, VatTreatment
from projections.plan.project import PLAN
from projections.plan.queries import Payments, Plan, Sum, find_round, payments_of, plan_of
from projections.reading import read
from tests.projections.story import Story, sample
from tests.samples import LINE, OFFICE, ROUND

OTHER = LINE.model_copy(update={"line_id": "l-2", "title": "Kurs", "amount_ore": 5_000_000})
SAMPLE = PlanAdopted.model_validate(sample("plan.adopted").model_dump())


def plan(engine: Engine, story: Story) -> Plan:
    story.fold(engine, PLAN)
    with read(engine, PLAN) as reading:
        found = find_round(reading.connection, ROUND)
        assert found is not None
        return plan_of(reading.connection, found)


def payments(engine: Engine, **filters: object) -> Payments:
    with read(engine, PLAN) as reading:
        found = find_round(reading.connection, ROUND)
        assert found is not None
        asked = {"limit": 50, **filters}
        return payments_of(reading.connection, found.stream_id, **asked)  # type: ignore[arg-type]


def adopted(*lines: object, version: int = 1) -> PlanAdopted:
    return SAMPLE.model_copy(update={"lines": lines, "plan_version": version})


def test_before_a_plan_is_adopted_there_is_none(engine: Engine) -> None:
    found = plan(engine, Story("grant.committed", "round.opened"))
    assert (found.adopted, found.adopted_at, found.lines) == (None, None, [])


def test_the_lines_add_up_to_the_rounds_own_sums(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened", adopted(LINE, OTHER))
    for topic in ("criteria.assured", "grant.decided", "payment.ordered"):
        story.tell(topic)
    story.tell(sample("payment.ordered", payment_id="p-2", instalment=2, amount_ore=1_000_000))
    story.tell("payment.attested")
    story.tell("funds.disbursed")
    found = plan(engine, story)
    state = found.round.state
    sums = [
        sum(getattr(line, name) for line in found.lines)
        for name in ("planned_ore", "decided_ore", "ordered_ore", "disbursed_ore")
    ]
    assert sums == [state.planned_ore, state.decided_ore, state.ordered_ore, state.disbursed_ore]
    assert sums == [23_500_000, 18_500_000, 10_250_000, 9_250_000]
    listed = payments(engine)
    assert listed.by_status == {
        PaymentStatus.DISBURSED: Sum(1, 9_250_000),
        PaymentStatus.ORDERED: Sum(1, 1_000_000),
    }
    assert sum(s.amount_ore for s in listed.by_status.values()) == state.ordered_ore


def test_a_line_that_a_later_plan_drops_stays_with_its_money(engine: Engine) -> None:
    story = Story("round.opened", adopted(LINE, OTHER), "grant.decided")
    # In a transaction of its own, where only the second plan's event speaks of the lines.
    story.fold(engine, PLAN)
    story.tell(adopted(OTHER, version=2))
    found = plan(engine, story)
    assert [(x.state.plan.line_id, x.state.in_plan, x.planned_ore) for x in found.lines] == [
        ("l-1", False, 0),
        ("l-2", True, 5_000_000),
    ]
    assert found.lines[0].decided_ore == 18_500_000
    assert found.adopted is not None
    assert found.adopted.plan_version == 2
    assert found.adopted_at == story.instant(4)


def test_a_payment_tells_by_whom_and_when(engine: Engine) -> None:
    story = Story("round.opened", SAMPLE, "grant.decided", "payment.ordered", "payment.attested")
    story.tell("funds.disbursed")
    story.fold(engine, PLAN)
    (payment,) = payments(engine).items
    assert (payment.ordered_by, payment.attested_by, payment.approved_by) == (
        "u-0011",
        "u-0012",
        "u-0013",
    )
    assert [payment.ordered_at, payment.attested_at, payment.disbursed_at] == [
        story.instant(number) for number in (4, 5, 6)
    ]
    assert payment.payee["organisation"] == OFFICE.organisation
    assert (payment.voucher, payment.instalment) == ("Bilag 4711", 1)


def test_a_payment_tells_what_it_is_booked_by(engine: Engine) -> None:
    booked = {
        "account": "4711-330-52",
        "invoice": "F 2026-18",
        "vat": VatTreatment.COMPENSATED,
        "budget_year": 2027,
        "school_year": "2027/28",
    }
    story = Story("round.opened", SAMPLE, "grant.decided")
    story.tell(sample("payment.ordered", **booked))
    story.fold(engine, PLAN)
    (payment,) = payments(engine).items
    assert {name: getattr(payment, name) for name in booked} == booked


def test_payments_are_paged_in_the_order_they_were_ordered(engine: Engine) -> None:
    story = Story("round.opened", SAMPLE, "grant.decided")
    for number in (3, 1, 2):
        story.tell(sample("payment.ordered", payment_id=f"p-{number}", amount_ore=number))
    story.tell(sample("payment.attested", payment_id="p-1"))
    story.fold(engine, PLAN)
    first = payments(engine, limit=2)
    last = first.items[-1]
    rest = payments(engine, limit=2, after=(last.amount_ore, last.position))
    assert [p.payment_id for p in [*first.items, *rest.items]] == ["p-3", "p-1", "p-2"]
    assert first.by_status == rest.by_status
    attested = payments(engine, status=PaymentStatus.ATTESTED)
    assert [p.payment_id for p in attested.items] == ["p-1"]
    assert attested.by_status == {PaymentStatus.ATTESTED: Sum(1, 1)}


def test_measure_and_evaluation_stand_by_their_line(engine: Engine) -> None:
    story = Story("round.opened", adopted(LINE, OTHER), "measure.carried-out")
    story.tell("evaluation.recorded")
    first, second = plan(engine, story).lines
    assert first.measure == sample("measure.carried-out")
    assert first.evaluation == sample("evaluation.recorded")
    assert (first.state.carried_out, first.state.evaluated) == (True, True)
    assert (second.measure, second.evaluation, second.state.evaluated) == (None, None, False)
