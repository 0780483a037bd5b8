"""The forum decides, the scores only recommend (*innstilling og vedtak*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.round import Round

DEPARTS = Rule(
    code="departs-from-recommendation",
    binding=Binding.SOFT,
    citation="domain description, section 4.1: the forum prioritises (inference: with a reason)",
)


def recommended_rank(plan: Round, need_id: str) -> int | None:
    """The place that the recommended ranking gives the need, if it has one."""
    places = plan.recommended.places if plan.recommended else ()
    return next((found.place for found in places if found.need_id == need_id), None)


def broken(plan: Round, need_id: str, rank: int) -> tuple[Rule, ...]:
    """Needs that share a place share its ranks too, in whatever order the forum puts them."""
    places = plan.recommended.places if plan.recommended else ()
    own = next((found for found in places if found.need_id == need_id), None)
    if own is None or own.place <= rank < own.place + own.sharing:
        return ()
    return (DEPARTS,)
