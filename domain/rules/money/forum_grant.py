"""Where the forum gives the final grant (*endelig tilsagn*), a county decision adopts it."""

from domain.rules.rule import Rule
from domain.schemes.county_practice import practice_of
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.events import Meeting
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Pot

FORUM_HAS_NOT_DECIDED = Rule(
    code="forum-has-not-decided",
    binding=Binding.SOFT,
    citation="[found F17, F18]; domain description 4.2: the county adopts the forum's result",
)
NOT_PRACTISED = Rule(
    code="forum-grant-not-practised",
    binding=Binding.SOFT,
    citation="[found F17, F18]: county practice; a forum has no power of its own to decide "
    "individual rights (domain description 4.2, inference)",
)


def not_practised(line: PlanLine, county: str) -> tuple[Rule, ...]:
    """The forum is to give the final grant in a county that is not known to practise it."""
    if line.pot is None or not line.pot.forum_decides:
        return ()
    return () if practice_of(county).forum_gives_final_grant else (NOT_PRACTISED,)


def broken(pot: Pot | None, meeting: Meeting | None) -> tuple[Rule, ...]:
    """The forum is to decide on the pot's applications, and no meeting is named."""
    if pot is not None and pot.forum_decides and meeting is None:
        return (FORUM_HAS_NOT_DECIDED,)
    return ()
