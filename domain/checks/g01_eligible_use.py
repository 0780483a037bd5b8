"""G1: money used for something else than the three lawful uses (*bruk utenfor formålet*)."""

from collections.abc import Iterator

from domain.calendar import in_norway
from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.price import PriceKind
from domain.rules.money.cost_practice import practice_on
from domain.rules.plans.further_education import broken
from domain.schemes.registry import rule_set_by_id
from domain.state.plan_line import LineState
from domain.step3_prioritise.line import PlanLine


def look(books: RoundBooks) -> Iterator[Found]:
    """The use that the plan states, study credits, and the costs that recipients report.

    Reports name kinds of cost, not purposes. Kinds that the rules or the county's practice leave
    out are found, and what a report does not say cannot be judged; whether the other costs
    served the use stays a person's to judge.
    """
    rules = rule_set_by_id(books.state.rule_set or "")
    for line_id, line, paid in books.paid_lines():
        plan, events = line.agreed, [*books.plan_of(line_id), *books.paying(line_id)]
        if plan.use is None and not _of_pot(books, line.parent):
            yield Found("use-not-stated", events, line_id)
        if broken(plan, books.state.budget_year, rules):
            yield Found(
                "study-credits",
                events,
                line_id,
                questioned_ore=paid,
                facts={"credits": _credits(plan)},
                explained=reason_of(books.plan_of(line_id)),
            )
        if line.follow_up.report.submitted is not None:
            yield from _spent(books, line_id, line, line.follow_up.report.submitted, paid)


def _spent(
    books: RoundBooks,
    line_id: str,
    line: LineState,
    report: RecipientReportSubmitted,
    paid: int,
) -> Iterator[Found]:
    """What the newest report on the line says that the money was used for."""
    events = books.history.of_line(line_id, RecipientReportSubmitted)[-1:]
    number = report.recipient.organisation
    if not report.costs:
        yield Found("costs-not-told", events, line_id, organisation=number)
    foreseen = rule_set_by_id(books.state.rule_set or "").credits_for
    day = in_norway(events[0].recorded.effective_at).date()
    excluded = set(practice_on(books.state, day).excluded(day))
    if line.agreed.measure not in foreseen:
        excluded.add(PriceKind.CREDIT_COURSE)
    outside = [cost for cost in report.costs if cost.kind in excluded]
    if outside:
        yield Found(
            "costs-outside-use",
            events,
            line_id,
            organisation=number,
            questioned_ore=min(paid, sum(cost.amount_ore for cost in outside)),
            facts={"costs": len(outside)},
            explained=next((cost.note for cost in outside if cost.note), ""),
        )
    unnamed = [cost for cost in report.costs if cost.kind is PriceKind.OTHER and not cost.note]
    if unnamed:
        facts = {"costs": len(unnamed)}
        yield Found("costs-not-named", events, line_id, organisation=number, facts=facts)


def _of_pot(books: RoundBooks, parent: str | None) -> bool:
    """Whether the pot that an award is under states its use."""
    return parent is not None and books.state.lines[parent].plan.use is not None


def _credits(plan: PlanLine) -> str:
    return plan.study.credits if plan.study else "0"


CHECK = Check(
    ground=Ground.G1,
    citation="[Udir] the money may be used for assessing, planning and carrying out; 13.2; kinds "
    "of cost that are left out: [OsloMet] fn 1, [found F16, F17] and the county's practice",
    weighs={"study-credits": Severity.MODERATE, "costs-outside-use": Severity.MODERATE},
    cannot=frozenset({"use-not-stated", "costs-not-told", "costs-not-named"}),
    look=look,
)
