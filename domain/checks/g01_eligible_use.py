"""G1: money used for something else than the three lawful uses (*bruk utenfor formålet*)."""

from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.rules.plans.further_education import broken
from domain.schemes.registry import rule_set_by_id
from domain.step3_prioritise.line import PlanLine


def look(books: RoundBooks) -> Iterator[Found]:
    """The use that the plan states, and study credits that the rules do not foresee.

    What the money was spent on within the use is known from the recipients' reports only, and
    those name kinds of cost, not purposes: that stays a person's to judge.
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


def _of_pot(books: RoundBooks, parent: str | None) -> bool:
    """Whether the pot that an award is under states its use."""
    return parent is not None and books.state.lines[parent].plan.use is not None


def _credits(plan: PlanLine) -> str:
    return plan.study.credits if plan.study else "0"


CHECK = Check(
    ground=Ground.G1,
    citation="[Udir] the money may be used for assessing, planning and carrying out; 13.2",
    weighs={"study-credits": Severity.MODERATE},
    cannot=frozenset({"use-not-stated"}),
    look=look,
)
