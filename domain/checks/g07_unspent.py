"""G7: money left unspent, or a measure that was not carried out (*ubrukte midler*)."""

from collections.abc import Iterator
from datetime import timedelta

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.follow_up.changes import MeasureCancelled
from domain.follow_up.events import RoundClosed
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.opening.money_events import MoneyCarriedOut
from domain.state.plan_line import LineState
from domain.step4_dispose.payment_events import PaymentRecalled, RepaymentReceived


def look(books: RoundBooks) -> Iterator[Found]:
    """What was paid for a measure that did not come, and what is left at the recipient."""
    for line_id, line, paid in books.paid_lines():
        paying = books.paying(line_id)
        ended = line.agreed.ends_on + timedelta(days=books.settings.ended_days)
        if line.follow_up.cancelled:
            off = books.history.of_line(line_id, MeasureCancelled)
            yield Found(
                "paid-and-called-off",
                [*off, *paying],
                line_id,
                questioned_ore=paid,
                explained=_grounds(books, line_id),
            )
        elif not line.carried_out and ended < books.on:
            facts = {"last_day": line.agreed.ends_on.isoformat()}
            events = [*books.plan_of(line_id), *paying]
            yield Found("not-carried-out", events, line_id, questioned_ore=paid, facts=facts)
        yield from _left_at_recipient(books, line_id, line, paid)
    closed = books.history.of(RoundClosed)
    left = books.state.unspent_ore
    if books.state.closed and left > books.settings.unspent_ore:
        carried = books.history.of(MoneyCarriedOut)
        yield Found(
            "left-in-round",
            [*closed[-1:], *carried],
            facts={"unspent_ore": left},
            explained=reason_of(closed),
        )


def _left_at_recipient(
    books: RoundBooks, line_id: str, line: LineState, paid: int
) -> Iterator[Found]:
    report = line.follow_up.report.submitted
    if report is None or line.follow_up.cancelled:
        return
    left = min(paid, max(0, paid - report.spent_ore))
    if left <= books.settings.unspent_ore:
        return
    back = books.history.of_line(line_id, PaymentRecalled, RepaymentReceived)
    events = [*books.history.of_line(line_id, RecipientReportSubmitted)[-1:], *back]
    yield Found(
        "left-at-recipient",
        [*events, *books.paying(line_id)],
        line_id,
        organisation=report.recipient.organisation,
        questioned_ore=left,
        facts={"paid_ore": paid, "spent_ore": report.spent_ore, "left_ore": left},
    )


def _grounds(books: RoundBooks, line_id: str) -> str:
    off = [one.event for one in books.history.of_line(line_id, MeasureCancelled)]
    return next((one.grounds for one in reversed(off) if isinstance(one, MeasureCancelled)), "")


CHECK = Check(
    ground=Ground.G7,
    citation="13.2; other state grants: notify and repay, normally no carry-over [found F31]",
    weighs={
        "paid-and-called-off": Severity.SERIOUS,
        "not-carried-out": Severity.SERIOUS,
        "left-at-recipient": Severity.MODERATE,
        "left-in-round": Severity.NOTE,
    },
    look=look,
)
