"""G4: not in the adopted plan, or contrary to it (*utenfor disponeringsplanen*)."""

from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.pots.events import AwardDecided
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import FundsDisbursed, GrantDecided


def look(books: RoundBooks) -> Iterator[Found]:
    """Each paid line against the plan in force, each payment against its decision."""
    for adopted in books.history.of(PlanAdopted):
        event = adopted.event
        if isinstance(event, PlanAdopted) and event.soft_stops:
            stops = ", ".join(event.soft_stops)
            yield Found(
                "adopted-with-stops",
                [adopted],
                facts={"plan_version": event.plan_version, "stops": stops},
                explained=reason_of([adopted]),
                more=str(event.plan_version),
            )
    for line_id, line, paid in books.paid_lines():
        decided = books.history.decided(line_id)
        released = books.history.of_line(line_id, FundsDisbursed)
        events = [*books.plan_of(line_id), *decided, *released]
        if not line.in_plan:
            plans = books.history.of(PlanAdopted)[-1:]
            yield Found("paid-outside-plan", [*events, *plans], line_id, questioned_ore=paid)
        over = line.decided_ore - line.plan.amount_ore
        if line.in_plan and over > 0:
            facts = {"over_ore": over, "planned_ore": line.plan.amount_ore}
            asked = min(over, paid)
            yield Found("decided-above-line", events, line_id, questioned_ore=asked, facts=facts)
        before = released and line.decided_before is None and line.before is None
        if before and (not decided or released[0].position < decided[0].position):
            yield Found("paid-before-decision", events, line_id, questioned_ore=paid)
        yield from _payees(books, line_id)


def _payees(books: RoundBooks, line_id: str) -> Iterator[Found]:
    payee = books.state.payee_of(line_id)
    for payment in books.payments.get(line_id, ()):
        other = payee is not None and payment.payee.organisation != payee.organisation
        if other and payment.paid_ore and payee is not None:
            events = [
                *books.history.of_line(line_id, GrantDecided, AwardDecided),
                *books.history.of_payment(payment.payment_id),
            ]
            yield Found(
                "other-payee",
                events,
                line_id,
                payment.payment_id,
                payment.payee.organisation,
                questioned_ore=payment.paid_ore,
                facts={"decided": payee.organisation, "paid": payment.payee.organisation},
            )


CHECK = Check(
    ground=Ground.G4,
    citation="[Udir] step 4: the county disposes in line with the adopted plan; 13.2",
    weighs={
        "paid-outside-plan": Severity.SERIOUS,
        "decided-above-line": Severity.SERIOUS,
        "paid-before-decision": Severity.SERIOUS,
        "other-payee": Severity.SERIOUS,
        "adopted-with-stops": Severity.NOTE,
    },
    look=look,
)
