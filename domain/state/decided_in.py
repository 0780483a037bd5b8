"""In which kept meeting a decision was made, and whether it is to be looked at again."""

from collections.abc import Mapping

from domain.meetings.question_events import DecisionQuestioned, DecisionSettled, TurnedDown
from domain.step3_prioritise.events import Meeting, PlanAdopted
from domain.value import Value


class DecidedIn(Value):
    """The meeting and item of a decision (*sak i møtet*), None where they are not kept here.

    `questions` counts the disqualifications found later that nobody has looked at yet.
    """

    meeting_id: str | None = None
    item_id: str | None = None
    questions: int = 0

    @property
    def under_review(self) -> bool:
        """Whether the decision waits to be looked at again."""
        return self.questions > 0

    def after(self, event: DecisionQuestioned | DecisionSettled) -> "DecidedIn":
        """One question more, or one less; one about an earlier decision changes nothing."""
        if event.meeting_id != self.meeting_id:
            return self
        more = 1 if isinstance(event, DecisionQuestioned) else -1
        return self.model_copy(update={"questions": max(0, self.questions + more)})


def turned_down_in(event: TurnedDown) -> DecidedIn:
    """Where the forum said no."""
    return DecidedIn(meeting_id=event.meeting_id, item_id=event.item_id)


def lines_turned_down(before: Mapping[str, DecidedIn], event: TurnedDown) -> dict[str, DecidedIn]:
    """The lines that the forum said no to, with one more."""
    told = {} if event.line_id is None else {event.line_id: turned_down_in(event)}
    return {**before, **told}


def not_adopted(turned_down: Mapping[str, DecidedIn], plan: PlanAdopted) -> dict[str, DecidedIn]:
    """The lines that the forum said no to, less those that the plan holds all the same."""
    adopted = {line.line_id for line in plan.lines}
    return {line_id: where for line_id, where in turned_down.items() if line_id not in adopted}


def first_questioned(event: DecisionQuestioned) -> DecidedIn:
    """Where a decision was made that nobody had told of before the question."""
    return DecidedIn(meeting_id=event.meeting_id, item_id=event.item_id, questions=1)


def decided_in(meeting: Meeting) -> DecidedIn:
    """Where a decision with this meeting was made."""
    return DecidedIn(meeting_id=meeting.meeting_id, item_id=meeting.item_id)
