"""How a measure went (*oppfølging*): who confirmed, who took part, what changed."""

from collections import Counter
from collections.abc import Mapping

from domain.follow_up.answers import EvaluationAnswered
from domain.follow_up.changes import (
    ChangeOutcome,
    MeasureCancelled,
    MeasureChangeDecided,
    MeasureChangeRequested,
    MeasureReinstated,
)
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.participants import ParticipantsRecorded
from domain.party import Party, TargetGroup
from domain.state.recipient_report import RecipientReport, ReportEvent, evolve_report
from domain.step4_dispose.events import Half
from domain.value import Value

#: What follow-up adds to one measure; each names its line.
FollowUpEvent = (
    CooperationConfirmed
    | ParticipantsRecorded
    | MeasureChangeRequested
    | MeasureChangeDecided
    | MeasureCancelled
    | MeasureReinstated
    | EvaluationAnswered
    | ReportEvent
)


class ChangeState(Value):
    """A wish for change and what came of it; `adopted` says that a later plan settled it."""

    requested: MeasureChangeRequested
    decided: MeasureChangeDecided | None = None
    adopted: bool = False

    @property
    def holds(self) -> bool:
        """Whether the change holds beside the plan."""
        decided = self.decided
        approved = decided is not None and decided.outcome is ChangeOutcome.APPROVED
        return approved and not self.adopted

    @property
    def waits_for_forum(self) -> bool:
        """Whether the forum has it, and has not adopted a plan that settles it."""
        decided = self.decided
        sent = decided is not None and decided.outcome is ChangeOutcome.TO_FORUM
        return sent and not self.adopted


class FollowUp(Value):
    """What is known of a measure besides its money. The latest statement of each holds.

    `partners` and `came` are whom it was carried out with and how many came, by target group.
    `answers` are the parties' own, by organisation.
    """

    confirmations: tuple[CooperationConfirmed, ...] = ()
    participants: ParticipantsRecorded | None = None
    changes: dict[str, ChangeState] = {}
    cancelled: bool = False
    partners: tuple[Party, ...] = ()
    came: dict[TargetGroup, int] = {}
    report: RecipientReport = RecipientReport()
    answers: dict[str, EvaluationAnswered] = {}

    @property
    def counted(self) -> dict[TargetGroup, int]:
        """How many came, by group: as counted last, else as the measure's record has it."""
        if self.participants is None:
            return {group: count for group, count in self.came.items() if count}
        counted: Counter[TargetGroup] = Counter()
        for row in self.participants.participants:
            counted[row.group] += row.count
        return dict(counted)

    def confirmed(self, half: Half) -> tuple[Party, ...]:
        """Who has confirmed its part in a half of criterion 2."""
        return tuple(c.party for c in self.confirmations if c.half is half)


def evolve_follow_up(state: FollowUp, event: FollowUpEvent) -> FollowUp:
    """What is known after one more event."""
    match event:
        case CooperationConfirmed():
            others = tuple(c for c in state.confirmations if _whose(c) != _whose(event))
            return state.model_copy(update={"confirmations": (*others, event)})
        case ParticipantsRecorded():
            return state.model_copy(update={"participants": event})
        case MeasureChangeRequested():
            return _with_change(state, event.change_id, ChangeState(requested=event))
        case MeasureChangeDecided():
            before = state.changes[event.change_id]
            change = before.model_copy(update={"decided": event})
            return _with_change(state, event.change_id, change)
        case MeasureCancelled():
            return state.model_copy(update={"cancelled": True})
        case MeasureReinstated():
            return state.model_copy(update={"cancelled": False})
        case EvaluationAnswered():
            answers = {**state.answers, event.party.organisation: event}
            return state.model_copy(update={"answers": answers})
        case _:
            return state.model_copy(update={"report": evolve_report(state.report, event)})


def after_new_plan(state: FollowUp) -> FollowUp:
    """The forum adopted the line anew: what was decided on before, its plan has settled."""
    settled: Mapping[str, ChangeState] = {
        key: change.model_copy(update={"adopted": True}) if change.decided else change
        for key, change in state.changes.items()
    }
    return state.model_copy(update={"changes": dict(settled)})


def _with_change(state: FollowUp, change_id: str, change: ChangeState) -> FollowUp:
    return state.model_copy(update={"changes": {**state.changes, change_id: change}})


def _whose(event: CooperationConfirmed) -> tuple[str, Half]:
    return event.party.organisation, event.half
