"""Where the forum gives the final grant (*endelig tilsagn*), a county decision adopts it."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.events import Meeting
from domain.step3_prioritise.line_contents import Pot

FORUM_HAS_NOT_DECIDED = Rule(
    code="forum-has-not-decided",
    binding=Binding.SOFT,
    citation="[found F17, F18]; domain description 4.2: the county adopts the forum's result",
)


def broken(pot: Pot | None, meeting: Meeting | None) -> tuple[Rule, ...]:
    """The forum is to decide on the pot's applications, and no meeting is named."""
    if pot is not None and pot.forum_decides and meeting is None:
        return (FORUM_HAS_NOT_DECIDED,)
    return ()
