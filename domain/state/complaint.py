"""The notices of a round's decisions and the complaints against them (*klager*)."""

from collections.abc import Mapping

from domain.deadlines.naming import id_for
from domain.pots.events import AwardReduced
from domain.state.award import raised
from domain.state.call import ApplicationAnswer
from domain.state.plan_line import LineState, with_amount
from domain.state.reduction import complained_of_before, given_back, place_of, told_of
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintEvent,
    ComplaintOutcome,
    ComplaintReceived,
    DecisionNotified,
    ReasonsDemanded,
    ReasonsGiven,
)
from domain.types import Day, ItemId
from domain.value import Value

_FINAL = frozenset({ComplaintOutcome.CHANGED, ComplaintOutcome.DISMISSED, ComplaintOutcome.UPHELD})


class Complaint(Value):
    """One complaint, and the answers to it in their order.

    `about` is which of an award's reductions it is about, or None for the decision itself.
    """

    received: ComplaintReceived
    about: int | None = None
    answers: tuple[ComplaintAnswered, ...] = ()

    @property
    def forwarded(self) -> bool:
        """Whether the appeals body has it, or had it."""
        return any(answer.outcome is ComplaintOutcome.FORWARDED for answer in self.answers)

    @property
    def settled(self) -> bool:
        """Whether it has its final answer."""
        return any(answer.outcome in _FINAL for answer in self.answers)


class Reasons(Value):
    """The reasons that a party has demanded, and whether it has them."""

    demanded: ReasonsDemanded
    given: ReasonsGiven | None = None


class Complaints(Value):
    """Notices and demanded reasons by line (or application), complaints by id.

    `told_before` are, by line, the days on which its party was told there of each decision that
    another has replaced; none where its time for complaint was broken off, or never ran there.
    """

    notices: dict[str, DecisionNotified] = {}
    told_before: dict[str, tuple[Day | None, ...]] = {}
    reasons: dict[str, Reasons] = {}
    by_id: dict[str, Complaint] = {}

    def awaits_reasons(self, key: str) -> bool:
        """Whether a party still waits for the reasons of the decision on a line."""
        found = self.reasons.get(key)
        return found is not None and found.given is None

    @property
    def awaited(self) -> tuple[str, ...]:
        """The lines and applications whose parties still wait for reasons."""
        return tuple(key for key in self.reasons if self.awaits_reasons(key))

    @property
    def running(self) -> tuple[str, ...]:
        """The ids of complaints without a final answer."""
        return tuple(key for key, complaint in self.by_id.items() if not complaint.settled)


def complaint_deadline(line_id: ItemId) -> ItemId:
    """The id of the deadline for complaining of the decision on a line."""
    return id_for("complaint", line_id)


def evolve_complaints(
    state: Complaints, lines: Mapping[str, LineState], event: ComplaintEvent
) -> Complaints:
    """The notices and complaints after one more event; `lines` are those before it."""
    match event:
        case DecisionNotified():
            return state.model_copy(update={"notices": {**state.notices, event.line_id: event}})
        case ReasonsDemanded():
            waiting = {**state.reasons, event.line_id: Reasons(demanded=event)}
            # The time for complaint runs anew from when the party is told with the reasons.
            told = state if event.late else _untold(state, event.line_id)
            return told.model_copy(update={"reasons": waiting})
        case ReasonsGiven():
            reasons = state.reasons[event.line_id].model_copy(update={"given": event})
            return state.model_copy(update={"reasons": {**state.reasons, event.line_id: reasons}})
        case ComplaintReceived():
            complaint = Complaint(received=event, about=_about(lines, event))
        case ComplaintAnswered():
            before = state.by_id[event.complaint_id]
            complaint = before.model_copy(update={"answers": (*before.answers, event)})
            if event.outcome is ComplaintOutcome.CHANGED:
                state = _without_reasons(state, event.line_id)
    return state.model_copy(update={"by_id": {**state.by_id, event.complaint_id: complaint}})


def _about(lines: Mapping[str, LineState], event: ComplaintReceived) -> int | None:
    line = lines.get(event.line_id)
    if line is None:
        return None
    if event.decision is None:
        return complained_of_before(line.reductions, event.received_on)
    return place_of(line.reductions, event.decision)


def _untold(state: Complaints, line_id: str) -> Complaints:
    notices = {key: one for key, one in state.notices.items() if key != line_id}
    return state.model_copy(update={"notices": notices})


def _without_reasons(state: Complaints, line_id: str) -> Complaints:
    """What was demanded for the decision before says nothing of another one."""
    reasons = {key: one for key, one in state.reasons.items() if key != line_id}
    return state.model_copy(update={"reasons": reasons})


def to_be_told(state: Complaints, event: AwardReduced) -> Complaints:
    """A reduction against a party is a decision of its own: the notice before was of another."""
    if not event.individual_decision:
        return state
    notice = state.notices.get(event.line_id)
    told_on = notice.reached_on if notice else None
    before = (*state.told_before.get(event.line_id, ()), told_on)
    told = state.model_copy(update={"told_before": {**state.told_before, event.line_id: before}})
    return _without_reasons(_untold(told, event.line_id), event.line_id)


def decided_anew(
    state: Complaints,
    lines: Mapping[str, LineState],
    answers: Mapping[str, ApplicationAnswer],
    event: ComplaintEvent,
) -> dict[str, object]:
    """What a notice or a complaint changes besides: what a line's party was told, a line's sum,
    or that an application is to be decided again.
    """
    line = lines.get(event.line_id)
    if isinstance(event, DecisionNotified) and line is not None and line.reductions:
        told = told_of(line.reductions, event.reached_on)
        return {"lines": _with(lines, line.model_copy(update={"reductions": told}))}
    if not isinstance(event, ComplaintAnswered) or event.outcome is not ComplaintOutcome.CHANGED:
        return {}
    if line is None:
        return {"answers": {key: one for key, one in answers.items() if key != event.line_id}}
    if event.amount_ore is None:
        return {}
    more = event.amount_ore - line.decided_ore
    if line.parent is None or more <= 0:
        return {"lines": _with(lines, with_amount(line, event.amount_ore))}
    changed = raised(line, event.amount_ore, pot_in_plan=lines[line.parent].in_plan)
    about = state.by_id[event.complaint_id].about
    if about is not None:
        back = given_back(line.reductions, about, more)
        changed = changed.model_copy(update={"reductions": back})
    return {"lines": _with(lines, changed)}


def _with(lines: Mapping[str, LineState], changed: LineState) -> dict[str, LineState]:
    return {**lines, changed.plan.line_id: changed}
