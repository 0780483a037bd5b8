"""Whom needs and money reach (*dekning*): by group, programme, unit, theme and municipality.

Source: domain description, section 18, P1, P3, P9 and P16. Sums are integer øre, and in
each breakdown they add up to those of the round.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from domain.party import Party, TargetGroup
from domain.state.round import Round
from domain.step3_prioritise.asked import Asked
from domain.step3_prioritise.outcomes import Outcome
from domain.succession.shares import divide
from domain.value import Value

#: The key of what has no group, programme, unit, theme or municipality that is known.
NONE = "none"


class Dimension(StrEnum):
    """What a round is broken down by."""

    TARGET_GROUP = "target-group"
    PROGRAMME = "programme"
    UNIT = "unit"
    THEME = "theme"
    MUNICIPALITY = "municipality"


class LineMoney(Value):
    """One line's money in øre, and what it is for; an award of a pot has only what is decided."""

    line_id: str
    theme_id: str | None
    recipient: Party | None
    groups: dict[TargetGroup, int]
    needs: tuple[str, ...]
    planned_ore: int
    decided_ore: int
    disbursed_ore: int


class Share(Value):
    """What falls on one key of a breakdown.

    A need with several target groups is counted under each; money is divided and never
    counted twice.
    """

    key: str
    needs: int = 0
    prioritised: int = 0
    waiting: int = 0
    referred: int = 0
    declined: int = 0
    planned_ore: int = 0
    decided_ore: int = 0
    disbursed_ore: int = 0


_Keys = Callable[[Asked], Iterable[str]]
_Weights = Callable[[LineMoney], Mapping[str, int]]


def money_of(state: Round) -> tuple[LineMoney, ...]:
    """The money of every line of a round; a pot's is planned once, and decided in its awards."""
    return tuple(
        LineMoney(
            line_id=line_id,
            theme_id=line.plan.theme_id,
            recipient=line.payee or line.plan.recipient,
            groups={group: count for group, count in line.plan.target_groups.items() if count},
            needs=line.plan.needs,
            planned_ore=line.plan.amount_ore if line.in_plan and line.parent is None else 0,
            decided_ore=line.decided_ore,
            disbursed_ore=state.disbursed_on(line_id),
        )
        for line_id, line in state.lines.items()
    )


def coverage(
    by: Dimension,
    needs: Iterable[Asked],
    lines: Iterable[LineMoney],
    municipalities: Mapping[str, str] | None = None,
) -> tuple[Share, ...]:
    """The breakdown of a round by one dimension, in order of the keys.

    `municipalities` are the numbers of where organisations lie, by organisation number.
    """
    asked, money = [need for need in needs if not need.ended], list(lines)
    keys, weights = _ways(by, asked, money, municipalities or {})
    found: dict[str, Share] = {}
    for need in asked:
        for key in set(keys(need)) or {NONE}:
            found[key] = _with_need(found.get(key, Share(key=key)), need)
    for line in money:
        for field in ("planned_ore", "decided_ore", "disbursed_ore"):
            for key, ore in divide(getattr(line, field), weights(line) or {NONE: 1}).items():
                share = found.get(key, Share(key=key))
                found[key] = share.model_copy(update={field: getattr(share, field) + ore})
    return tuple(found[key] for key in sorted(found))


def _ways(
    by: Dimension, needs: list[Asked], lines: list[LineMoney], places: Mapping[str, str]
) -> tuple[_Keys, _Weights]:
    match by:
        case Dimension.TARGET_GROUP:
            return lambda need: need.participants, lambda line: dict(line.groups)
        case Dimension.PROGRAMME:
            programme = {need.need_id: need.programme or NONE for need in needs}
            return (
                lambda need: (need.programme or NONE,),
                lambda line: _count(programme.get(need, NONE) for need in line.needs),
            )
        case Dimension.UNIT:
            return lambda need: (need.unit.organisation,), lambda line: {_recipient(line): 1}
        case Dimension.THEME:
            themes = {need: line.theme_id or NONE for line in lines for need in line.needs}
            return (
                lambda need: (themes.get(need.need_id, NONE),),
                lambda line: {line.theme_id or NONE: 1},
            )
        case Dimension.MUNICIPALITY:
            return (
                lambda need: (places.get(need.unit.organisation, NONE),),
                lambda line: {places.get(_recipient(line), NONE): 1},
            )


def _recipient(line: LineMoney) -> str:
    return line.recipient.organisation if line.recipient else NONE


def _count(keys: Iterable[str]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for key in keys:
        counted[key] = counted.get(key, 0) + 1
    return counted


def _with_need(share: Share, need: Asked) -> Share:
    answered = {need.outcome.value: 1} if need.outcome else {}
    changed = {name.value: getattr(share, name) + answered.get(name, 0) for name in Outcome}
    return share.model_copy(update={"needs": share.needs + 1, **changed})
