"""The trace as a table: each payment with its need and gap, and what was paid before the log."""

from collections.abc import Iterable, Iterator

from domain.checks.finding import EventAt
from domain.language.texts import label
from domain.trace.across import Across
from domain.trace.thread import Gap, GapReason, LineThread, PaymentThread, RoundTrace
from services.api.reads.sheets import Cell, Sheet
from services.tracing.words import HEADINGS, WORDS


def trace_sheet(found: Across, position: int, language: str) -> Sheet:
    """A payment a row, and a gap a row that no payment here is behind; the rows make the sums."""
    said = WORDS[language]
    return Sheet(
        name=said["title"],
        notes=(
            (said["paid"], found.paid_ore),
            (said["traced"], found.traced_ore),
            (said["gaps"], sum(found.gaps_ore.values())),
            (said["position"], position),
        ),
        headings=HEADINGS[language],
        rows=[row for one in found.rounds for row in _rows(one, language)],
    )


def _rows(found: RoundTrace, language: str) -> Iterator[tuple[Cell, ...]]:
    place = (found.county, found.budget_year, found.round_id)
    before = [gap for gap in found.gaps if gap.payment_id is None]
    for gap in before:
        yield (*place, *_before(gap, language))
    for line in found.lines:
        for payment in line.payments:
            yield (*place, *_payment(line, payment, language))


def _before(gap: Gap, language: str) -> tuple[Cell, ...]:
    told = (gap.line_id, None, None, gap.organisation, None, gap.ore, 0, gap.ore)
    return (*told, _reason(gap.reason, language), None, None, _positions(gap.events))


def _payment(line: LineThread, payment: PaymentThread, language: str) -> tuple[Cell, ...]:
    return (
        line.line_id,
        line.title,
        payment.payment_id,
        payment.payee.organisation,
        payment.payee.name,
        payment.paid_ore,
        payment.paid_ore - payment.gap_ore,
        payment.gap_ore,
        _reason(payment.gap, language),
        " ".join((*(need.need_id for need in line.needs), *line.needs_not_in_log)),
        line.plan_version,
        _positions(payment.events),
    )


def _reason(reason: GapReason | None, language: str) -> str | None:
    return label("trace-gap", reason, language) if reason else None


def _positions(events: Iterable[EventAt]) -> str:
    return " ".join(str(ref.position) for ref in events)
