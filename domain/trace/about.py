"""The part of a trace that is about something: an amount, an event, an organisation, a need."""

from domain.trace.thread import LineThread, RoundTrace
from domain.value import Value


class About(Value):
    """What a trace is asked about; what is None is not asked."""

    line_id: str | None = None
    payment_id: str | None = None
    need_id: str | None = None
    organisation: str | None = None
    position: int | None = None


def about(trace: RoundTrace, asked: About) -> RoundTrace:
    """The lines, whole, that what is asked about has a part in, with their sums and gaps.

    An event of the round itself, such as the grant, has a part in every line.
    """
    lines = tuple(line for line in trace.lines if _is_about(line, trace, asked))
    kept = {line.line_id for line in lines}
    gaps = tuple(gap for gap in trace.gaps if gap.line_id in kept)
    paid = sum(line.paid_ore for line in lines)
    return trace.model_copy(
        update={
            "lines": lines,
            "gaps": gaps,
            "paid_ore": paid,
            "traced_ore": paid - sum(gap.ore for gap in gaps),
        }
    )


def _is_about(line: LineThread, trace: RoundTrace, asked: About) -> bool:
    of_round = {ref.position for ref in (*trace.grant, *trace.report)}
    held = (
        asked.line_id is None or asked.line_id in (line.line_id, line.parent),
        asked.payment_id is None
        or any(payment.payment_id == asked.payment_id for payment in line.payments),
        asked.need_id is None
        or asked.need_id in {*(need.need_id for need in line.needs), *line.needs_not_in_log},
        asked.organisation is None or asked.organisation in line.organisations,
        asked.position is None or asked.position in line.positions | of_round,
    )
    return all(held)
