"""What an earlier meeting of the forum said no to, and another meeting adopts."""

from collections.abc import Iterable, Iterator, Mapping

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.decided_in import DecidedIn
from domain.state.need import Need
from domain.step3_prioritise.line import PlanLine

_CITATION = "[Udir] step 3: the forum decides; domain description, section 15 (inference)"

LINE_REJECTED_BEFORE = Rule(
    code="line-rejected-in-earlier-meeting", binding=Binding.SOFT, citation=_CITATION
)
NEED_DECLINED_BEFORE = Rule(
    code="need-declined-in-earlier-meeting", binding=Binding.SOFT, citation=_CITATION
)


def lines(
    adopted: Iterable[PlanLine], turned_down: Mapping[str, DecidedIn], meeting_id: str | None
) -> Iterator[tuple[str, str]]:
    """The lines, by id, that another meeting rejected by themselves, each with that meeting."""
    for line in adopted:
        where = turned_down.get(line.line_id)
        if where is not None and where.meeting_id not in (None, meeting_id):
            yield line.line_id, where.meeting_id or ""


def need(state: Need) -> tuple[Rule, ...]:
    """The forum declined the need in a meeting, and has neither answered nor taken it up since."""
    return () if state.turned_down is None else (NEED_DECLINED_BEFORE,)
