"""How the forum's answer to a need is shown: the outcome, the meeting, and who has been told."""

from typing import Annotated

from pydantic import Field

from domain.state.need_answer import ForumAnswer, Referral, Turn
from domain.types import Day
from services.api.reads.views import Coded, RoundIdField, View, coded


class SiblingAnswerView(View):
    """What the sibling's forum answered."""

    outcome: Coded
    answered_on: Day
    explanation: str
    reference: str


class ReferralView(View):
    """Where the need was referred; `answer` is null while none has come."""

    scheme: Coded
    forum: Annotated[str, Field(examples=["Samarbeidsforumet for barnehage og skole"])]
    answer: SiblingAnswerView | None


class ForumAnswerView(View):
    """The forum's answer to a need (*svar på behov*).

    `text` is its grounds or explanation, `held_on` the meeting that answered; `told_on`
    and `public_on` are null until the unit has been told and the answer made public.
    `under_review` says that somebody who took part was found to have been disqualified.
    """

    outcome: Coded
    held_on: Day
    text: str
    rank: Annotated[int | None, Field(examples=[1])]
    recommended_rank: Annotated[int | None, Field(examples=[2])]
    ground: Coded | None
    referral: ReferralView | None
    told_on: Day | None
    public_on: Day | None
    under_review: bool


class TurnView(View):
    """A round that the need has been through, and the answer it got there."""

    round_id: RoundIdField
    answer: ForumAnswerView


def answer_view(answer: ForumAnswer, language: str) -> ForumAnswerView:
    """The answer in the reader's language."""
    return ForumAnswerView(
        outcome=coded("outcome", answer.outcome, language),
        held_on=answer.held_on,
        text=answer.text,
        rank=answer.rank,
        recommended_rank=answer.recommended_rank,
        ground=coded("ground", answer.ground, language) if answer.ground else None,
        referral=_referral(answer.referral, language) if answer.referral else None,
        told_on=answer.told_on,
        public_on=answer.public_on,
        under_review=answer.decided_in.under_review,
    )


def turn_view(turn: Turn, language: str) -> TurnView:
    """One turn in the reader's language."""
    return TurnView(round_id=turn.round_id, answer=answer_view(turn.answer, language))


def _referral(referral: Referral, language: str) -> ReferralView:
    answer = referral.answer
    return ReferralView(
        scheme=coded("sibling", referral.scheme, language),
        forum=referral.forum,
        answer=(
            SiblingAnswerView(
                outcome=coded("sibling-outcome", answer.outcome, language),
                answered_on=answer.answered_on,
                explanation=answer.explanation,
                reference=answer.reference,
            )
            if answer
            else None
        ),
    )
