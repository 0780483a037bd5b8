"""Whom needs and money reach (*dekning*): by group, programme, unit, theme and municipality.

Source: domain description, section 18, P1, P3, P9 and P16. Sums are integer øre, and in
each breakdown they add up to those of the round; so do the participants of lines.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from domain.party import Party, Programme, TargetGroup
from domain.state.round import Round
from domain.step3_prioritise.asked import Asked
from domain.step3_prioritise.line_contents import Participants
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
    """One line's money in øre, and what it is for; an award of a pot has only what is decided.

    `groups` are the expected participants by target group; `participants` say their
    programmes where they are known.
    """

    line_id: str
    theme_id: str | None
    recipient: Party | None
    groups: dict[TargetGroup, int]
    participants: tuple[Participants, ...] = ()
    needs: tuple[str, ...]
    planned_ore: int
    decided_ore: int
    disbursed_ore: int


class Share(Value):
    """What falls on one key of a breakdown.

    A need with several target groups is counted under each; money and participants are
    divided and never counted twice. Participants are those that the needs ask for, that
    the plan's lines expect (a pot once), and that lines and awards with a decision expect.
    """

    key: str
    needs: int = 0
    prioritised: int = 0
    waiting: int = 0
    referred: int = 0
    declined: int = 0
    asked_participants: int = 0
    planned_participants: int = 0
    decided_participants: int = 0
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
            participants=line.plan.participants,
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
    programmes = {need.need_id: need.programme for need in asked}
    found: dict[str, Share] = {}
    for need in asked:
        for key in set(keys(need)) or {NONE}:
            heads = _heads_of_need(by, need, key)
            found[key] = _with_need(found.get(key, Share(key=key)), need, heads)
    for line in money:
        shared = weights(line) or {NONE: 1}
        for field in ("planned_ore", "decided_ore", "disbursed_ore"):
            _add(found, field, divide(getattr(line, field), shared))
        heads_by_key = _heads_of_line(by, line, shared, programmes)
        if line.planned_ore:
            _add(found, "planned_participants", heads_by_key)
        if line.decided_ore:
            _add(found, "decided_participants", heads_by_key)
    return tuple(found[key] for key in sorted(found))


def heads_by_programme(line: LineMoney, of_needs: Mapping[str, Programme | None]) -> dict[str, int]:
    """The expected participants of a line by education programme.

    Those whose programme the line does not say are of its needs' programme, where these
    have only one.
    """
    known = {of_needs[need] for need in line.needs if need in of_needs}
    other = next(iter(known)) or NONE if len(known) == 1 else NONE
    found: dict[str, int] = {}
    for part in line.participants:
        key = part.programme or other
        found[key] = found.get(key, 0) + part.expected
    if unsaid := max(0, sum(line.groups.values()) - sum(found.values())):
        found[other] = found.get(other, 0) + unsaid
    return {key: heads for key, heads in found.items() if heads}


def _heads_of_need(by: Dimension, need: Asked, key: str) -> int:
    if by is Dimension.TARGET_GROUP and key != NONE:
        return need.participants[TargetGroup(key)]
    return sum(need.participants.values())


def _heads_of_line(
    by: Dimension,
    line: LineMoney,
    keys: Iterable[str],
    programmes: Mapping[str, Programme | None],
) -> Mapping[str, int]:
    match by:
        case Dimension.TARGET_GROUP:
            return {group.value: heads for group, heads in line.groups.items()}
        case Dimension.PROGRAMME:
            return heads_by_programme(line, programmes)
        case _:
            # A line has one recipient, one theme and lies in one place.
            return {key: sum(line.groups.values()) for key in keys}


def _add(found: dict[str, Share], field: str, parts: Mapping[str, int]) -> None:
    for key, part in parts.items():
        share = found.get(key, Share(key=key))
        found[key] = share.model_copy(update={field: getattr(share, field) + part})


def _ways(
    by: Dimension, needs: list[Asked], lines: list[LineMoney], places: Mapping[str, str]
) -> tuple[_Keys, _Weights]:
    match by:
        case Dimension.TARGET_GROUP:
            return lambda need: need.participants, lambda line: dict(line.groups)
        case Dimension.PROGRAMME:
            programmes = {need.need_id: need.programme for need in needs}
            return (
                lambda need: (need.programme or NONE,),
                lambda line: _by_programme(line, programmes),
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


def _by_programme(line: LineMoney, of_needs: Mapping[str, Programme | None]) -> dict[str, int]:
    """A line's money follows its participants' programmes, else those of its needs."""
    if any(part.programme for part in line.participants):
        return heads_by_programme(line, of_needs)
    return _count(of_needs.get(need) or NONE for need in line.needs)


def _recipient(line: LineMoney) -> str:
    return line.recipient.organisation if line.recipient else NONE


def _count(keys: Iterable[str]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for key in keys:
        counted[key] = counted.get(key, 0) + 1
    return counted


def _with_need(share: Share, need: Asked, heads: int) -> Share:
    answered = {need.outcome.value: 1} if need.outcome else {}
    changed = {name.value: getattr(share, name) + answered.get(name, 0) for name in Outcome}
    asked = {"needs": share.needs + 1, "asked_participants": share.asked_participants + heads}
    return share.model_copy(update={**asked, **changed})
