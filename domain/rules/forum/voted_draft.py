"""The plan that is adopted is the draft that the forum voted on (*utkastet det ble stemt over*)."""

from collections.abc import Iterable, Iterator

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.meeting_item import ItemState
from domain.state.round import Round
from domain.step3_prioritise.line import PlanLine

NOT_AS_VOTED = Rule(
    code="plan-not-as-voted",
    binding=Binding.SOFT,
    citation="[Udir] step 3: the forum decides, on what lay before it (inference)",
)


def voted_on(item: ItemState | None) -> int | None:
    """Which draft the item's latest vote was on, if one lay before the forum."""
    vote = item.last_vote if item else None
    return vote.opened.draft if vote else None


def unlike(lines: Iterable[PlanLine], state: Round, voted: int | None) -> Iterator[str]:
    """The lines, by id, that are others than in the draft, new, or gone from it.

    One without an id stands for the plan as a whole: another draft has come since the vote, or
    the draft has been adopted already.
    """
    if voted is None:
        return
    if voted != state.draft_number or not state.draft:
        yield ""
        return
    adopted = {line.line_id: line for line in lines}
    for line_id in {**state.draft, **adopted}:
        if adopted.get(line_id) != state.draft.get(line_id):
            yield line_id
