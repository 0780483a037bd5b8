"""G5: for others than the target groups, without the reason that allows it (*målgrupper*)."""

from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found
from domain.checks.finding import Ground, Severity
from domain.follow_up.events import MeasureCarriedOut
from domain.follow_up.participants import ParticipantsRecorded
from domain.party import TargetGroup
from domain.step4_dispose.target_group import FagskoleTeachersIncluded


def look(books: RoundBooks) -> Iterator[Found]:
    """Who came to each paid measure, by group, as it was counted last.

    The part of the money in question is that of the participants outside [inference].
    """
    for line_id, line, paid in books.paid_lines():
        if not line.carried_out:
            continue
        came = line.follow_up.counted
        counted = books.history.of_line(line_id, MeasureCarriedOut, ParticipantsRecorded)
        everybody = sum(came.values())
        if not everybody:
            yield Found("participants-not-counted", counted, line_id)
            continue
        # The reason is the plan's, or what an event that let them in was given.
        reason = line.agreed.other_group_reason or _reason(books, line_id)
        others = came.get(TargetGroup.OTHER, 0)
        if others and not reason:
            yield Found(
                "outside-target-groups",
                [*books.plan_of(line_id), *counted],
                line_id,
                questioned_ore=paid * others // everybody,
                facts={"outside": others, "everybody": everybody},
            )
        teachers = came.get(TargetGroup.FAGSKOLE_TEACHER, 0)
        if teachers > line.fagskole_teachers:
            let_in = books.history.of_line(line_id, FagskoleTeachersIncluded)
            beyond = teachers - line.fagskole_teachers
            yield Found(
                "fagskole-teachers-not-let-in",
                [*books.plan_of(line_id), *let_in, *counted],
                line_id,
                questioned_ore=paid * beyond // everybody,
                facts={"outside": beyond, "everybody": everybody},
            )


def _reason(books: RoundBooks, line_id: str) -> str:
    """What was said when a measure with others than planned was recorded."""
    recorded = books.history.of_line(line_id, MeasureCarriedOut)
    changed = (
        one.recorded.reason
        for one in recorded
        if isinstance(one.event, MeasureCarriedOut) and one.event.groups_changed
    )
    return next((reason for reason in changed if reason), "")


CHECK = Check(
    ground=Ground.G5,
    citation="[Udir] target groups, other groups where the purpose asks for it; 6 and 13.2",
    weighs={
        "outside-target-groups": Severity.SERIOUS,
        "fagskole-teachers-not-let-in": Severity.MODERATE,
    },
    cannot=frozenset({"participants-not-counted"}),
    look=look,
)
