"""The part of a trace that is about something: an amount, an event, an organisation, a need."""

from collections.abc import Collection

from domain.trace.thread import LineThread, RoundTrace
from domain.value import Value


class About(Value):
    """What a trace is asked about; what is None is not asked.

    `formerly` are the organisations that were merged into `organisation`: what they were paid is
    followed as its own, since it goes on in their place.
    """

    line_id: str | None = None
    payment_id: str | None = None
    need_id: str | None = None
    organisation: str | None = None
    formerly: frozenset[str] = frozenset()
    position: int | None = None

    @property
    def organisations(self) -> frozenset[str]:
        """The organisation and those that were merged into it; none when none is asked about."""
        return frozenset() if self.organisation is None else self.formerly | {self.organisation}


def about(trace: RoundTrace, asked: About, named: Collection[str] = ()) -> RoundTrace:
    """The lines, whole, that what is asked about has a part in, with their sums and gaps.

    An event of the round itself, such as the grant, has a part in every line. `named` are the
    lines that the event names without standing in their chains.
    """
    lines = tuple(line for line in trace.lines if _is_about(line, trace, asked, named))
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


def _is_about(line: LineThread, trace: RoundTrace, asked: About, named: Collection[str]) -> bool:
    of_round = {ref.position for ref in (*trace.grant, *trace.report)}
    held = (
        asked.line_id is None or asked.line_id in (line.line_id, line.parent),
        asked.payment_id is None
        or any(payment.payment_id == asked.payment_id for payment in line.payments),
        asked.need_id is None
        or asked.need_id in {*(need.need_id for need in line.needs), *line.needs_not_in_log},
        asked.organisation is None or not asked.organisations.isdisjoint(line.organisations),
        asked.position is None
        or line.line_id in named
        or asked.position in line.positions | of_round,
    )
    return all(held)
