"""A need (*behov*), folded from its events one by one."""

from domain.deadlines.events import OfDeadline
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.meetings.question_events import TurnedDown
from domain.state.deadlines import evolve_deadlines
from domain.state.decided_in import turned_down_in
from domain.state.need import Need
from domain.state.need_answer import AboutAnswer, Turn, answer_of, evolve_answer
from domain.state.need_end import end_of
from domain.state.need_taken_over import need_after
from domain.step1_assess.events import NeedAssessed, NeedConfirmed, NeedCorrected
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
)
from domain.step3_prioritise.ranking_events import NeedImpartialityDeclared, NeedScored
from domain.takeover.events import NeedTakenOver


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
