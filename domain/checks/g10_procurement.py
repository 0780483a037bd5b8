"""G10: bought from a provider against the rules on procurement (*anskaffelse*)."""

from collections import defaultdict
from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.procurement import Procurement, ProcurementBasis
from domain.rules.money.county_decision import is_purchase
from domain.rules.money.purchase import planned_basis
from domain.schemes.thresholds import threshold_on
from domain.state.plan_line import LineState
from domain.step4_dispose.events import GrantDecided

_NO_COMPETITION = frozenset({ProcurementBasis.DIRECT, ProcurementBasis.EXEMPT})


def look(books: RoundBooks) -> Iterator[Found]:
    """The basis of each purchase, and what one provider was paid below the threshold."""
    below: dict[str, list[str]] = defaultdict(list)
    for line_id, line, paid in books.paid_lines():
        if not _is_purchase(line):
            continue
        decided = books.history.of_line(line_id, GrantDecided)
        events = [*books.plan_of(line_id), *decided]
        basis = _basis(line)
        if basis is None and line.before is not None and line.decision is None:
            yield Found("basis-before-take-over", events, line_id)
        elif basis is None:
            yield Found("purchase-without-basis", events, line_id, questioned_ore=paid)
        elif basis.basis in _NO_COMPETITION and not basis.ground:
            yield Found(
                "no-ground-for-no-competition",
                events,
                line_id,
                facts={"basis": basis.basis.value},
                explained=reason_of(decided),
            )
        elif basis.basis is ProcurementBasis.BELOW_THRESHOLD and line.payee:
            below[line.payee.organisation].append(line_id)
    for number, line_ids in sorted(below.items()):
        yield from _over_threshold(books, number, line_ids)


def _over_threshold(books: RoundBooks, number: str, line_ids: list[str]) -> Iterator[Found]:
    decided = [one for key in line_ids for one in books.history.of_line(key, GrantDecided)]
    threshold = threshold_on(decided[-1].recorded.effective_at.date()) if decided else None
    bought = sum(books.state.lines[key].decided_ore for key in line_ids)
    if threshold is None:
        yield Found("threshold-unknown", decided or books.plan_of(line_ids[0]), organisation=number)
    elif bought > threshold.national_ore:
        paid = sum(books.paid[key] for key in line_ids)
        yield Found(
            "split-below-threshold",
            decided,
            organisation=number,
            questioned_ore=paid,
            facts={"bought_ore": bought, "threshold_ore": threshold.national_ore},
            explained=reason_of(decided),
        )


def _is_purchase(line: LineState) -> bool:
    decided = line.decision or line.decided_before
    return decided is not None and is_purchase(decided.route, decided.recipient)


def _basis(line: LineState) -> Procurement | None:
    own = line.decision.procurement if line.decision else None
    return own or planned_basis(line.plan)


CHECK = Check(
    ground=Ground.G10,
    citation="[Udir] the county follows the rules on procurement; thresholds [found F60]; 17.6",
    weighs={
        "purchase-without-basis": Severity.SERIOUS,
        "split-below-threshold": Severity.SERIOUS,
        "no-ground-for-no-competition": Severity.MODERATE,
    },
    cannot=frozenset({"threshold-unknown", "basis-before-take-over"}),
    look=look,
)
