"""What the forum has answered to a need (*svar på behov*), and how often it has had its turn."""

from domain.meetings.question_events import DecisionQuestioned, DecisionSettled
from domain.state.decided_in import DecidedIn, decided_in
from domain.step3_prioritise.events import DeclineGround, NeedDeclined, NeedPrioritised
from domain.step3_prioritise.outcomes import (
    NeedLeftWaiting,
    NeedReferred,
    Outcome,
    OutcomeTold,
    SiblingForumAnswered,
    SiblingScheme,
)
from domain.takeover.before import AnswerBefore
from domain.types import Day
from domain.value import Value


class Referral(Value):
    """Where a need was referred; `answer` is None while the sibling's forum has not answered."""

    scheme: SiblingScheme
    forum: str
    answer: SiblingForumAnswered | None = None


class ForumAnswer(Value):
    """The forum's answer to a need, and whether the unit has been told of it.

    `text` is the grounds or the explanation; `held_on` the meeting that answered.
    """

    outcome: Outcome
    held_on: Day
    text: str
    rank: int | None = None
    recommended_rank: int | None = None
    ground: DeclineGround | None = None
    referral: Referral | None = None
    told_on: Day | None = None
    public_on: Day | None = None
    decided_in: DecidedIn = DecidedIn()


class Turn(Value):
    """One round that a need has been through (*tur*), and how it was answered there."""

    round_id: str
    answer: ForumAnswer


#: What may come after an answer, about it.
AboutAnswer = SiblingForumAnswered | OutcomeTold | DecisionQuestioned | DecisionSettled


def answer_of(
    event: NeedPrioritised | NeedLeftWaiting | NeedReferred | NeedDeclined,
) -> ForumAnswer:
    """The answer that the event gives."""
    return _answer(event).model_copy(update={"decided_in": decided_in(event.meeting)})


def _answer(
    event: NeedPrioritised | NeedLeftWaiting | NeedReferred | NeedDeclined,
) -> ForumAnswer:
    held_on = event.meeting.held_on
    match event:
        case NeedPrioritised():
            return ForumAnswer(
                outcome=Outcome.PRIORITISED,
                held_on=held_on,
                text=event.grounds,
                rank=event.rank,
                recommended_rank=event.recommended_rank,
            )
        case NeedLeftWaiting():
            return ForumAnswer(outcome=Outcome.WAITING, held_on=held_on, text=event.explanation)
        case NeedReferred():
            return ForumAnswer(
                outcome=Outcome.REFERRED,
                held_on=held_on,
                text=event.explanation,
                referral=Referral(scheme=event.scheme, forum=event.forum),
            )
        case NeedDeclined():
            return ForumAnswer(
                outcome=Outcome.DECLINED,
                held_on=held_on,
                text=event.explanation,
                ground=event.ground,
            )


def answered_before(answer: AnswerBefore) -> ForumAnswer:
    """An answer that the forum gave before a take-over."""
    return ForumAnswer(
        outcome=Outcome(answer.outcome),
        held_on=answer.held_on,
        text=answer.text,
        rank=answer.rank,
        told_on=answer.told_on,
    )


def evolve_answer(answer: ForumAnswer | None, event: AboutAnswer) -> ForumAnswer | None:
    """The answer after one more event about it."""
    if answer is None:
        return None
    match event:
        case DecisionQuestioned() | DecisionSettled():
            return answer.model_copy(update={"decided_in": answer.decided_in.after(event)})
        case OutcomeTold():
            return answer.model_copy(
                update={"told_on": event.told_on, "public_on": event.public_on}
            )
        case SiblingForumAnswered() if answer.referral:
            # The unit has asked for what the sibling says, so it is to be told anew.
            referral = answer.referral.model_copy(update={"answer": event})
            return answer.model_copy(
                update={"referral": referral, "told_on": None, "public_on": None}
            )
        case SiblingForumAnswered():
            return answer
