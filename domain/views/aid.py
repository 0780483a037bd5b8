"""What a round's aid to private parties prompts its county to look at (*støtte*)."""

from collections.abc import Iterator, Sequence

from domain.rules.money.aid import (
    CEILING_NOT_SET,
    CEILING_PASSED,
    NOT_DECLARED,
    Elsewhere,
    is_aid,
    totals,
)
from domain.rules.problem import Problem
from domain.state.round import Round


def aid_prompts(
    state: Round, earlier: Sequence[Round], elsewhere: Elsewhere | None = None
) -> Iterator[Problem]:
    """Who has not declared, who is above the ceiling, and that there is no ceiling yet."""
    practice = state.aid.practice
    if practice is None and any(map(is_aid, state.lines.values())):
        yield Problem.of(CEILING_NOT_SET)
    for one in totals(state, earlier, elsewhere):
        number = one.party.organisation
        if number not in state.aid.declared:
            yield Problem.of(NOT_DECLARED, {"party": one.party.name})
        if practice is not None and one.total_ore > practice.ceiling_ore:
            yield Problem.of(
                CEILING_PASSED,
                {
                    "party": one.party.name,
                    "total_ore": one.total_ore,
                    "ceiling_ore": practice.ceiling_ore,
                },
            )
