"""What a need that was taken over has (*overtatt behov*), which no step here has led to."""

from domain.state.need_answer import Turn, answered_before
from domain.takeover.events import NeedTakenOver


def need_after(event: NeedTakenOver) -> dict[str, object]:
    """What the event sets in the need, by field: registered, and answered as the papers say."""
    turns = (Turn(round_id=turn.round_id, answer=answered_before(turn)) for turn in event.turns)
    return {
        "need_id": event.need_id,
        "round_id": event.round_id,
        "scheme": event.scheme,
        "county": event.county,
        "rule_set": event.rule_set,
        "unit": event.unit,
        "assessment": event.assessment,
        "registered": True,
        "answer": answered_before(event.answer) if event.answer else None,
        "turns": tuple(turns),
        "taken_over_as_of": event.as_of,
    }
