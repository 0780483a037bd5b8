"""Which events made a round's figures: every event at which a figure became another."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from domain.county_report.figures import EventRef, Figure
from domain.event import Event, Recorded
from domain.opening.events import ContributionForm
from domain.party import PartyKind
from domain.state.evolve_round import evolve_round
from domain.state.passed_on import accounted_for
from domain.state.payment import Payment
from domain.state.plan_line import LineState
from domain.state.round import Round

#: The round's own sums, each cheap to ask after every event.
_SUMS: Mapping[str, Callable[[Round], int]] = {
    "granted": lambda state: state.granted_ore,
    "received": lambda state: state.money_in.received_ore,
    "carried-in": lambda state: state.money_in.carried_in_ore,
    "carried-out": lambda state: sum(c.amount_ore for c in state.money_in.carried_out),
    "documented": lambda state: sum(item.amount_ore for item in state.money_in.documented),
    **{
        f"own-{form}": lambda state, form=form: sum(  # type: ignore[misc]
            item.amount_ore for item in state.contributions if item.form is form
        )
        for form in ContributionForm
    },
}


def paid_ore(payment: Payment) -> int:
    """What has been released on a payment and has not come back."""
    return payment.paid_ore


def planned_ore(line: LineState) -> int:
    """What the plan has for a line; awards stand inside their pot's."""
    return line.plan.amount_ore if line.in_plan and line.parent is None else 0


class Trace:
    """A round folded from its records, with the events behind each figure."""

    def __init__(self, records: Iterable[Recorded], case: str) -> None:
        self.state = Round()
        self.version = 0
        self._case = case
        self._sums: dict[str, list[EventRef]] = defaultdict(list)
        self._lines: dict[tuple[str, str], list[EventRef]] = defaultdict(list)
        self._of_line: dict[str, list[EventRef]] = defaultdict(list)
        self._of_kind: dict[type[Event], list[EventRef]] = defaultdict(list)
        for recorded in records:
            self._take(recorded)

    def sum(self, name: str) -> Figure:
        """One of the round's own sums."""
        return Figure(
            name=name, value=_SUMS[name](self.state), events=tuple(self._sums.get(name, ()))
        )

    def of_line(self, name: str, line_id: str, value: int) -> Figure:
        """A line's sum under `name` (`planned`, `decided`, `paid`), which is `value` now."""
        return Figure(name=name, value=value, events=tuple(self._lines.get((name, line_id), ())))

    def about_line(self, line_id: str) -> tuple[EventRef, ...]:
        """Every event that names the line."""
        return tuple(self._of_line.get(line_id, ()))

    def of_kinds(self, *kinds: type[Event]) -> tuple[EventRef, ...]:
        """Every event of these kinds, in order."""
        found = [ref for kind in kinds for ref in self._of_kind.get(kind, ())]
        return tuple(sorted(found, key=lambda ref: ref.version))

    def _take(self, recorded: Recorded) -> None:
        before, event = self.state, recorded.event
        after = evolve_round(before, event)
        ref = EventRef(case=self._case, version=recorded.version)
        for name, sum_of in _SUMS.items():
            if sum_of(before) != sum_of(after):
                self._sums[name].append(ref)
        payment_id = getattr(event, "payment_id", None)
        if payment_id in after.payments:
            self._payment(before, after, payment_id, ref)
        if before.lines is not after.lines:
            self._line_sums(before, after, getattr(event, "line_id", None), ref)
        line_id = getattr(event, "line_id", None)
        if line_id is not None:
            self._of_line[line_id].append(ref)
            self._accounted(before, after, line_id, ref)
        self._of_kind[type(event)].append(ref)
        self.state, self.version = after, recorded.version

    def _payment(self, before: Round, after: Round, payment_id: str, ref: EventRef) -> None:
        payment = after.payments[payment_id]
        was = before.payments.get(payment_id)
        if paid_ore(payment) != (paid_ore(was) if was else 0):
            self._lines["paid", payment.line_id].append(ref)

    def _line_sums(self, before: Round, after: Round, line_id: str | None, ref: EventRef) -> None:
        # A new plan names no line of its own and may change them all.
        named = after.lines if line_id is None else [line_id]
        for key in named:
            was, now = before.lines.get(key), after.lines[key]
            if planned_ore(now) != (planned_ore(was) if was else 0):
                self._lines["planned", key].append(ref)
            if now.decided_ore != (was.decided_ore if was else 0):
                self._lines["decided", key].append(ref)
            if now.paid_before_ore != (was.paid_before_ore if was else 0):
                self._lines["paid", key].append(ref)
            reported, before_that = _reported(now), _reported(was) if was else 0
            if reported != before_that:
                self._lines["reported", key].append(ref)

    def _accounted(self, before: Round, after: Round, line_id: str, ref: EventRef) -> None:
        # Only what a network reports accounts for its money; most events need not be asked.
        line = after.lines.get(line_id)
        if line is None or line.payee is None or line.payee.kind is not PartyKind.NETWORK:
            return
        if line.follow_up.report.submitted is None:
            return
        if accounted_for(after, line_id) != accounted_for(before, line_id):
            self._lines["accounted", line_id].append(ref)


def _reported(line: LineState) -> int:
    submitted = line.follow_up.report.submitted
    return submitted.spent_ore if submitted else 0
