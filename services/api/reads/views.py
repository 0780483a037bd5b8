"""The parts that several answers have in common.

Money is integer øre (`*_ore`); instants are UTC; a code comes with its name in the
reader's language.
"""

from datetime import datetime
from functools import lru_cache
from typing import Annotated, Final

from fastapi import Path
from pydantic import BaseModel, ConfigDict, Field

from domain.case import CaseKind, Key, RoundId
from domain.language import texts
from domain.position import Position
from domain.state.deadlines import Deadline
from domain.types import CountyNumber, SchemeName
from domain.views.possible import possible

#: Names of codes that are remembered: all of ours in three languages, and some that are not.
_NAMES: Final = 8_192

RoundIdInPath = Annotated[RoundId, Path(examples=["yrkesfag-46-2026"])]
NeedIdInPath = Annotated[Key, Path(examples=["n-3f9a2c7d1b04"])]
SchemeInPath = Annotated[SchemeName, Path(examples=["yrkesfag"])]
CountyInPath = Annotated[CountyNumber, Path(examples=["46"])]

OreSum = Annotated[int, Field(description="Integer øre.", examples=[9_250_000])]
Number = Annotated[int, Field(ge=0, examples=[3])]
At = Annotated[datetime, Field(description="UTC.", examples=["2026-03-01T22:59:59Z"])]
RoundIdField = Annotated[str, Field(examples=["yrkesfag-46-2026"])]
NeedIdField = Annotated[str, Field(examples=["n-3f9a2c7d1b04"])]
LineIdField = Annotated[str, Field(examples=["l-01"])]
Organisation = Annotated[str, Field(examples=["311000012"])]
Version = Annotated[int, Field(description="The stream's version; also in ETag.", examples=[7])]
NextCursor = Annotated[
    str | None, Field(description="Where the next page begins; null on the last one.")
]


class View(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Answer(View):
    """An answer, and the log position that it is as new as."""

    log_position: Annotated[int, Field(description="Also in Log-Position.", examples=[4711])]


class Coded(View):
    """A stable code and its name in the reader's language."""

    code: Annotated[str, Field(examples=["dispose"])]
    label: Annotated[str, Field(examples=["Disponere midlene"])]


class Stop(View):
    """What stands in the way of something, or what somebody passed with a reason."""

    code: Annotated[str, Field(examples=["plan-not-adopted"])]
    text: Annotated[str, Field(examples=["Planen er ikke vedtatt ennå."])]


class PossibleView(View):
    """One duty: whose it is, whether its turn has come, and if not, what stands in the way.

    `item` is a plan line or a payment, null for the case itself.
    """

    action: Annotated[str, Field(examples=["order-payment"])]
    label: Annotated[str, Field(examples=["Bestill utbetaling"])]
    step: Coded
    item: Annotated[str | None, Field(examples=["l-01"])]
    who: tuple[Coded, ...]
    may: bool
    stands_in_the_way: Stop | None
    basis: Annotated[str, Field(examples=["[Udir] step 4"])]


class DeadlineView(View):
    """A deadline (*frist*); `waiting` says that it has neither passed nor been met.

    `reminders` are how many days before it the clock reminds, `escalates_after` how many days
    after it is escalated. While it stands still `suspended_since` says since when.
    """

    deadline_id: Annotated[str, Field(examples=["intake"])]
    kind: Coded
    at: At
    source: Coded
    citation: Annotated[str, Field(examples=["Utlysing 2026"])]
    passed: bool
    waiting: bool
    when_passed: Coded
    reminders: tuple[int, ...] = ()
    escalates_after: int | None = None
    escalated: bool = False
    suspended_since: At | None = None


@lru_cache(_NAMES)
def coded(kind: str, code: str, language: str) -> Coded:
    """A code with its name; a code without one, as the log may hold, is its own name."""
    try:
        return Coded(code=code, label=texts.label(kind, code, language))
    except LookupError:
        return Coded(code=code, label=code)


@lru_cache(_NAMES)
def stop(code: str, language: str) -> Stop:
    """A stop with what it means; a code without a text is its own text."""
    try:
        return Stop(code=code, text=texts.refusal(code, language, {}))
    except LookupError:
        return Stop(code=code, text=code)


def possible_in(kind: CaseKind, position: Position, language: str) -> tuple[PossibleView, ...]:
    """What the domain says may be done at a position, in the order of the process."""
    return tuple(
        PossibleView(
            action=duty.action,
            label=texts.label("action", duty.action, language),
            step=coded("step", duty.step, language),
            item=duty.item,
            who=tuple(coded("role", role, language) for role in duty.who),
            may=duty.may,
            stands_in_the_way=(
                stop(duty.stands_in_the_way, language) if duty.stands_in_the_way else None
            ),
            basis=duty.basis,
        )
        for duty in possible(kind, position)
    )


def deadlines_in(
    deadlines: dict[str, Deadline], position: Position, language: str
) -> tuple[DeadlineView, ...]:
    """All deadlines of a case, the earliest first."""
    waiting = {deadline.deadline_id for deadline in position.deadlines}
    return tuple(
        DeadlineView(
            deadline_id=deadline.deadline_id,
            kind=coded("deadline", deadline.kind, language),
            at=deadline.at,
            source=coded("deadline-source", deadline.source, language),
            citation=deadline.citation,
            passed=deadline.passed,
            waiting=deadline.deadline_id in waiting and not deadline.passed,
            when_passed=coded("when-passed", deadline.when_passed, language),
            reminders=deadline.reminders,
            escalates_after=deadline.escalates_after,
            escalated=deadline.is_escalated,
            suspended_since=deadline.suspended_since,
        )
        for deadline in sorted(deadlines.values(), key=lambda d: (d.at, d.deadline_id))
    )
