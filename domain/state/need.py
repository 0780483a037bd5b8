"""A need (*behov*): what is true of it now, folded from its events."""

from typing import ClassVar

from domain.case import CaseKind
from domain.deadlines.events import OfDeadline
from domain.deadlines.kinds import DeadlineKind
from domain.duty import Milestone
from domain.event import Event
from domain.meetings.events import ConflictGround
from domain.meetings.question_events import TurnedDown
from domain.party import Party
from domain.position import Position
from domain.state.deadlines import Deadline, evolve_deadlines, open_deadlines
from domain.state.decided_in import DecidedIn, turned_down_in
from domain.state.need_answer import AboutAnswer, ForumAnswer, Turn, answer_of, evolve_answer
from domain.state.need_end import NeedEnd, end_of
from domain.state.need_taken_over import need_after
from domain.step1_assess.events import (
    Assessment,
    NeedAssessed,
    NeedConfirmed,
    NeedCorrected,
    Origin,
)
from domain.step2_report.events import (
    NeedCommented,
    NeedForwarded,
    NeedMerged,
    NeedRegistered,
    NeedReturned,
    NeedSplit,
    NeedWithdrawn,
)
from domain.step3_prioritise.events import NeedDeclined, NeedPrioritised
from domain.step3_prioritise.outcomes import (
    NeedCarriedOver,
    NeedLeftWaiting,
    NeedReconsidered,
    NeedReferred,
    Outcome,
)
from domain.step3_prioritise.ranking_events import NeedImpartialityDeclared, NeedScored
from domain.takeover.events import NeedTakenOver
from domain.types import Day, Instant
from domain.value import Value


class Need(Value):
    """The state of one need.

    `holder` is the network that has it, `forum`, or None while the unit does, and
    `held_since` since when (UTC, None where the log does not say); `networks` are those
    that have had it, `last_comment` what the latest of them said beside passing it on.
    `passed_stops` are the soft stops already passed with a reason. `written_by` are the
    opaque ids of those who assessed or corrected it, `confirmed_by` of the employees who
    confirmed the assessment as it stands. `answer` is the forum's in this round; `turns`
    are the rounds that it has waited through before, `scores` what each person has last
    given it in this round and `impartiality` what each has declared. `turned_down` is the
    meeting's item in which the forum said no to it, until it answers or takes it up again.
    `origin` names the needs that it was made from, `co_owners` the other units behind them;
    `end` says how it left the order without an answer. `taken_over_as_of` is the day of the
    papers that a need was taken over from.
    """

    KIND: ClassVar[CaseKind] = CaseKind.NEED
    FORUM: ClassVar[str] = "forum"

    need_id: str = ""
    round_id: str = ""
    scheme: str = ""
    county: str = ""
    rule_set: str | None = None
    unit: Party | None = None
    assessment: Assessment | None = None
    origin: Origin | None = None
    co_owners: tuple[Party, ...] = ()
    written_by: frozenset[str] = frozenset()
    confirmed_by: tuple[str, ...] = ()
    registered: bool = False
    holder: str | None = None
    held_since: Instant | None = None
    networks: tuple[str, ...] = ()
    last_comment: NeedCommented | None = None
    bundle: str | None = None
    late: bool = False
    returns: int = 0
    passed_stops: tuple[str, ...] = ()
    end: NeedEnd | None = None
    answer: ForumAnswer | None = None
    turns: tuple[Turn, ...] = ()
    turned_down: DecidedIn | None = None
    scores: dict[str, NeedScored] = {}
    impartiality: dict[str, ConflictGround | None] = {}
    deadlines: dict[str, Deadline] = {}
    taken_over_as_of: Day | None = None

    @property
    def with_forum(self) -> bool:
        """Whether the need is in the forum's hands."""
        return self.holder == self.FORUM

    @property
    def with_network(self) -> bool:
        """Whether a network holds it on its way to the forum."""
        return self.holder is not None and not self.with_forum

    @property
    def confirmed(self) -> bool:
        """Whether an employee has confirmed the assessment as it stands."""
        return bool(self.confirmed_by)

    @property
    def owners(self) -> tuple[Party, ...]:
        """The units whose need it is."""
        return () if self.unit is None else (self.unit, *self.co_owners)

    @property
    def answered(self) -> bool:
        """Whether the forum has answered it in this round."""
        return self.answer is not None

    @property
    def outcome(self) -> Outcome | None:
        """What the forum's answer is, once there is one."""
        return self.answer.outcome if self.answer else None

    @property
    def prioritised(self) -> bool:
        """Whether the forum has prioritised it."""
        return self.outcome is Outcome.PRIORITISED


def evolve_need(need: Need, event: Event) -> Need:
    """The need after one more event; an event of another kind of case is a fault."""
    match event:
        case NeedAssessed():
            return need.model_copy(
                update={
                    "need_id": event.need_id,
                    "round_id": event.round_id,
                    "scheme": event.scheme,
                    "county": event.county,
                    "rule_set": event.rule_set,
                    "unit": event.unit,
                    "assessment": event.assessment,
                    "origin": event.origin,
                    "co_owners": event.co_owners,
                    "written_by": frozenset({event.assessed_by} - {""}),
                }
            )
        case NeedTakenOver():
            return need.model_copy(update={**need_after(event), "holder": Need.FORUM})
        case NeedCorrected():
            # What somebody confirmed was the text before; the new one may be confirmed again.
            return need.model_copy(
                update={
                    "assessment": event.assessment,
                    "written_by": need.written_by | ({event.corrected_by} - {""}),
                    "confirmed_by": (),
                }
            )
        case NeedConfirmed():
            confirmed_by = (*need.confirmed_by, event.confirmed_by)
            return need.model_copy(update={"confirmed_by": confirmed_by})
        case NeedRegistered():
            return need.model_copy(update={"registered": True, "passed_stops": event.soft_stops})
        case NeedForwarded():
            # Forwarding again is what a deadline for resubmission waited for.
            waiting = {
                key: deadline
                for key, deadline in need.deadlines.items()
                if deadline.kind is not DeadlineKind.RESUBMISSION
            }
            return need.model_copy(
                update={
                    "holder": event.network or Need.FORUM,
                    "held_since": event.received_at,
                    "networks": _with(need.networks, event.network),
                    "bundle": event.bundle or need.bundle,
                    "late": need.late or event.late,
                    "passed_stops": (*need.passed_stops, *event.soft_stops),
                    "deadlines": waiting,
                }
            )
        case NeedReturned():
            returned = {"holder": None, "held_since": None, "returns": need.returns + 1}
            return need.model_copy(update=returned)
        case NeedCommented():
            return need.model_copy(update={"last_comment": event})
        case NeedMerged() | NeedSplit() | NeedWithdrawn():
            return need.model_copy(update={"end": end_of(event)})
        case NeedPrioritised() | NeedLeftWaiting() | NeedReferred() | NeedDeclined():
            return need.model_copy(update={"answer": answer_of(event), "turned_down": None})
        case TurnedDown():
            return need.model_copy(update={"turned_down": turned_down_in(event)})
        case _ if isinstance(event, AboutAnswer):
            return need.model_copy(update={"answer": evolve_answer(need.answer, event)})
        case NeedScored():
            return need.model_copy(update={"scores": {**need.scores, event.scored_by: event}})
        case NeedImpartialityDeclared():
            return need.model_copy(update=_declared(need, event))
        case NeedReconsidered():
            return need.model_copy(update={"answer": None, "turned_down": None})
        case NeedCarriedOver():
            return need.model_copy(update=_carried_over(need, event))
        case OfDeadline():
            return need.model_copy(update={"deadlines": evolve_deadlines(need.deadlines, event)})
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a need")


def _declared(need: Need, event: NeedImpartialityDeclared) -> dict[str, object]:
    who, ground = event.declared_by, event.ground
    kept = need.scores if ground is None else {k: v for k, v in need.scores.items() if k != who}
    return {"impartiality": {**need.impartiality, who: ground}, "scores": kept}


def _with(networks: tuple[str, ...], network: str | None) -> tuple[str, ...]:
    """The networks that have had it, each once, in order."""
    return networks if network is None or network in networks else (*networks, network)


def _carried_over(need: Need, event: NeedCarriedOver) -> dict[str, object]:
    """In the new round the need is before the forum, unanswered and in time."""
    turn = [Turn(round_id=event.from_round, answer=need.answer)] if need.answer else []
    return {
        "round_id": event.to_round,
        "county": event.county or need.county,
        "answer": None,
        "turned_down": None,
        "turns": (*need.turns, *turn),
        "late": False,
        "scores": {},
        "impartiality": {},
    }


def need_position(need: Need, version: int) -> Position:
    """Where the need stands in its order."""
    reached = {
        Milestone.ASSESSED: need.assessment is not None,
        Milestone.REGISTERED: need.registered,
        Milestone.WITH_NETWORK: need.with_network,
        Milestone.WITH_FORUM: need.with_forum,
        Milestone.ENDED: need.end is not None,
        Milestone.ANSWERED: need.answered,
        Milestone.WAITING: need.outcome is Outcome.WAITING,
        Milestone.REFERRED: need.outcome is Outcome.REFERRED,
        Milestone.SIBLING_ANSWERED: _sibling_answered(need),
        Milestone.TOLD: need.answer is not None and need.answer.told_on is not None,
    }
    finished = need.answered or need.end is not None
    deadlines = () if finished else open_deadlines(need.deadlines, frozenset())
    return Position(
        version=version,
        done=frozenset(milestone for milestone, is_reached in reached.items() if is_reached),
        deadlines=deadlines,
        finished=finished,
    )


def _sibling_answered(need: Need) -> bool:
    referral = need.answer.referral if need.answer else None
    return referral is not None and referral.answer is not None
