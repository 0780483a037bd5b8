"""What the checks look at: cases folded from their events, with each event at hand.

A check reads states and names the events that it stands on; it looks nothing up itself.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple, TypeVar

from domain.calendar import NORWAY
from domain.case import CaseKind, CaseRef
from domain.checks.settings import CheckSettings
from domain.event import Event, Recorded
from domain.pots.events import AwardDecided, AwardReduced
from domain.state.evolve_need import evolve_need
from domain.state.evolve_round import evolve_round
from domain.state.need import Need
from domain.state.organisation import Organisation, evolve_organisation
from domain.state.payment import Payment
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.complaint_events import ComplaintAnswered
from domain.step4_dispose.events import FundsDisbursed, GrantDecided
from domain.takeover.events import PlanTakenOver

S = TypeVar("S")

#: Cases in which nothing has happened yet.
_NO_NEED, _NO_ROUND, _NO_SCHOOL = Need(), Round(), Organisation()


class Seen(NamedTuple):
    """An event with its position in the log and its case."""

    position: int
    case: CaseRef
    recorded: Recorded

    @property
    def event(self) -> Event:
        """The event itself."""
        return self.recorded.event


class History:
    """The events of one case in order, found by kind, by line and by payment."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        self.all = seen
        self._kinds: dict[type[Event], list[Seen]] = defaultdict(list)
        self._lines: dict[str, list[Seen]] = defaultdict(list)
        self._of_lines: dict[tuple[str, type[Event]], list[Seen]] = defaultdict(list)
        self._payments: dict[str, list[Seen]] = defaultdict(list)
        for one in seen:
            event = one.recorded.event
            # Most events name neither, and asking a value for a field that it lacks is slow.
            named, kind = vars(event), type(event)
            self._kinds[kind].append(one)
            if (line_id := named.get("line_id")) is not None:
                self._lines[line_id].append(one)
                self._of_lines[line_id, kind].append(one)
            if (payment_id := named.get("payment_id")) is not None:
                self._payments[payment_id].append(one)

    def of(self, *kinds: type[Event]) -> list[Seen]:
        """The events of these kinds, in order."""
        if len(kinds) == 1:
            return self._kinds.get(kinds[0], [])
        found = [one for kind in kinds for one in self._kinds.get(kind, ())]
        return sorted(found, key=lambda one: one.position)

    def of_line(self, line_id: str, *kinds: type[Event]) -> list[Seen]:
        """The events that name the line; all of them when no kind is given."""
        if not kinds:
            return list(self._lines.get(line_id, ()))
        found = [one for kind in kinds for one in self._of_lines.get((line_id, kind), ())]
        return found if len(kinds) == 1 else sorted(found, key=lambda one: one.position)

    def decided(self, line_id: str) -> list[Seen]:
        """The events that the sum decided on the line came from, those that changed it too."""
        kinds = (GrantDecided, AwardDecided, AwardReduced, ComplaintAnswered)
        return [
            one
            for one in self.of_line(line_id, *kinds)
            if not isinstance(one.event, ComplaintAnswered) or one.event.amount_ore is not None
        ]

    def of_payment(self, payment_id: str) -> list[Seen]:
        """The events that name the payment."""
        return self._payments.get(payment_id, [])


class NeedBook(NamedTuple):
    """A need and its events."""

    state: Need
    history: tuple[Seen, ...]


@dataclass(frozen=True)
class RoundBooks:
    """A round, its needs, and the private schools of its county, as of one instant.

    `at` (UTC) is when it is looked at: a deadline or a measure's last day lies before or
    after it. `needs` are by id those that the plan names and those reported in the round;
    `meetings` of its forum, `applications` and `controls` of its county are by id too.
    """

    state: Round
    history: History
    needs: Mapping[str, NeedBook]
    schools: Sequence[Organisation]
    at: datetime
    settings: CheckSettings = field(default_factory=CheckSettings)
    meetings: Mapping[str, Sequence[Seen]] = field(default_factory=dict)
    applications: Mapping[str, Sequence[Seen]] = field(default_factory=dict)
    controls: Mapping[str, Sequence[Seen]] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, str]:
        """What rounds are ordered by: the county, then the round."""
        return self.state.county, self.state.round_id

    @property
    def on(self) -> date:
        """The day in Norway."""
        return self.at.astimezone(NORWAY).date()

    @cached_property
    def paid(self) -> Mapping[str, int]:
        """What has been paid by line and not come back, in øre; lines without are left out."""
        sums: dict[str, int] = defaultdict(int)
        for payment in self.state.payments.values():
            sums[payment.line_id] += payment.paid_ore
        for line_id, line in self.state.lines.items():
            sums[line_id] += line.paid_before_ore
        return {line_id: ore for line_id, ore in sums.items() if ore}

    @cached_property
    def payments(self) -> Mapping[str, tuple[Payment, ...]]:
        """The payments by line, in the order they were ordered."""
        found: dict[str, list[Payment]] = defaultdict(list)
        for payment in self.state.payments.values():
            found[payment.line_id].append(payment)
        return {line_id: tuple(payments) for line_id, payments in found.items()}

    def paid_lines(self) -> Iterator[tuple[str, LineState, int]]:
        """Each line that money has gone to, with what has been paid (øre)."""
        for line_id, ore in self.paid.items():
            yield line_id, self.state.lines[line_id], ore

    def needs_of(self, line: LineState) -> tuple[str, ...]:
        """The needs behind a line; an award has those of its pot."""
        own = line.plan.needs
        parent = self.state.lines.get(line.parent) if line.parent else None
        return own or (parent.plan.needs if parent else ())

    def plan_of(self, line_id: str) -> list[Seen]:
        """The event by which the line came into force as it stands: plan, award or take-over."""
        return self._planned.get(line_id, [])

    @cached_property
    def _planned(self) -> Mapping[str, list[Seen]]:
        found: dict[str, list[Seen]] = {}
        for one in self.history.of(PlanAdopted, PlanTakenOver, AwardDecided):
            match one.event:
                case PlanAdopted(lines=lines):
                    found |= {line.line_id: [one] for line in lines}
                case PlanTakenOver(lines=taken):
                    found |= {line.plan.line_id: [one] for line in taken}
                case AwardDecided(line_id=line_id):
                    found[line_id] = [one]
        return found

    def paying(self, line_id: str) -> list[Seen]:
        """The events that paid on the line; before a take-over, that event."""
        released = self.history.of_line(line_id, FundsDisbursed)
        if not self.state.lines[line_id].paid_before_ore:
            return released
        return [*self.taken_over(), *released]

    def taken_over(self) -> list[Seen]:
        """The event by which the plan came in from a time before the log."""
        return self.history.of(PlanTakenOver)


def books(
    seen: Iterable[Seen], at: datetime, settings: CheckSettings, *, holds: bool = False
) -> tuple[RoundBooks, ...]:
    """The rounds among the events, in order of their keys, each with what it points to.

    With `holds` an event is left out when it stands on one that did not hold yet.
    """
    streams: dict[CaseRef, list[Seen]] = defaultdict(list)
    for one in seen:
        streams[one.case].append(one)
    needs: dict[str, NeedBook] = {}
    schools: dict[str, list[Organisation]] = defaultdict(list)
    rounds: dict[str, tuple[Round, History]] = {}
    kept: dict[CaseKind, dict[str, list[Seen]]] = defaultdict(dict)
    for case, events in streams.items():
        match case.kind:
            case CaseKind.NEED:
                need = _fold(_NO_NEED, evolve_need, events, holds)
                needs[case.key] = NeedBook(need, tuple(events))
            case CaseKind.ORGANISATION:
                school = _fold(_NO_SCHOOL, evolve_organisation, events, holds)
                if school.approvals:
                    schools[school.county].append(school)
            case CaseKind.ROUND:
                state = _fold(_NO_ROUND, evolve_round, events, holds)
                if state.rule_set is not None:
                    rounds[case.key] = state, History(events)
            case CaseKind.MEETING | CaseKind.APPLICATION | CaseKind.CONTROL:
                kept[case.kind][case.key] = events
    reported: dict[str, list[str]] = defaultdict(list)
    for key, book in needs.items():
        reported[book.state.round_id].append(key)
    return tuple(
        RoundBooks(
            state=state,
            history=history,
            needs={key: needs[key] for key in _named(state, reported[key_of]) if key in needs},
            schools=tuple(schools.get(state.county, ())),
            at=at,
            settings=settings,
            meetings=kept[CaseKind.MEETING],
            applications=kept[CaseKind.APPLICATION],
            controls=kept[CaseKind.CONTROL],
        )
        for key_of, (state, history) in sorted(rounds.items())
    )


def _named(state: Round, reported: Iterable[str]) -> dict[str, None]:
    planned = (need for line in state.lines.values() for need in line.plan.needs)
    return dict.fromkeys([*planned, *reported])


def _fold(state: S, evolve: Callable[[S, Event], S], events: Iterable[Seen], holds: bool) -> S:
    for one in events:
        try:
            state = evolve(state, one.recorded.event)
        except (LookupError, ValueError):
            if not holds:
                raise
    return state
