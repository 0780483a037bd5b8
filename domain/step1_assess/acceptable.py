"""What no assessment of a need may say (*behovsvurdering*), whoever tells of it."""

from collections.abc import Iterator

from domain.event import Refusal
from domain.schemes.national_frames import frames_in_force
from domain.step1_assess.events import Assessment


def check_assessment(assessment: Assessment, scheme: str, year: int) -> None:
    """Refuse periods that end before they begin, and frames that the round does not carry.

    Raises `period-reversed`, `unknown-frame`.
    """
    for refusal in assessment_faults(assessment, scheme, year):
        raise refusal


def assessment_faults(assessment: Assessment, scheme: str, year: int) -> Iterator[Refusal]:
    """Everything that `check_assessment` would refuse, for who corrects it all at once."""
    if assessment.period_to < assessment.period_from:
        yield Refusal("period-reversed")
    plan = assessment.local_plan_details
    if plan is not None and plan.valid_to < plan.valid_from:
        yield Refusal("period-reversed")
    known = {frame.key for frame in frames_in_force(scheme, year)}
    for key in assessment.national_frames:
        if key not in known:
            yield Refusal("unknown-frame", {"frame": key})
