"""A need as the board shows it: its state, and what the forum and networks said of it."""

from collections.abc import Iterable
from typing import Any

from domain.event import Event
from domain.party import Party
from domain.state.need import Need
from domain.step1_assess.events import Assessment
from domain.step2_report.events import (
    NeedCommented,
    NeedForwarded,
    NeedRegistered,
    NeedReturned,
)
from domain.value import Value


class Remark(Value):
    """What one event said of a need beside what the need itself keeps of it.

    `comment` is a network's, `missing` are the gaps that it was registered with, and
    `what_is_missing` is what a return said.
    """

    comment: NeedCommented | None = None
    missing: tuple[str, ...] = ()
    what_is_missing: str | None = None


class Card(Value):
    """One need on the board.

    `missing` are the gaps that it was registered with; `what_is_missing` is what the latest
    return said; `comments` are the networks', the oldest first. The forum's answer and the
    networks that have had it stand in the need itself.
    """

    need: Need
    comments: tuple[NeedCommented, ...] = ()
    missing: tuple[str, ...] = ()
    what_is_missing: str | None = None


def card_of(need: Need, remarks: Iterable[Remark]) -> Card:
    """The need with all that was said of it, the oldest first."""
    comments: list[NeedCommented] = []
    latest: dict[str, Any] = {}
    for remark in remarks:
        if remark.comment is not None:
            comments.append(remark.comment)
        if remark.missing:
            latest["missing"] = remark.missing
        if remark.what_is_missing is not None:
            latest["what_is_missing"] = remark.what_is_missing
    return Card(need=need, comments=tuple(comments), **latest)


def assessed(need: Need) -> tuple[Party, Assessment]:
    """The unit and its assessment, which every need has from its first event on.

    Raises `ValueError` for a need before that event.
    """
    if need.unit is None or need.assessment is None:
        raise ValueError(f"need {need.need_id!r} has not been assessed")
    return need.unit, need.assessment


def remark_in(need: Need, event: Event) -> Remark | None:
    """What the event says of the need, as it was before; most say nothing."""
    match event:
        case NeedRegistered(missing=missing) if missing:
            return Remark(missing=missing)
        case NeedForwarded(comment=str(text)) if text and need.with_network:
            # What a network says when it passes a need on is a comment like any other.
            passed_on = NeedCommented(
                network=need.holder or "", comment=text, supported=event.supported
            )
            return Remark(comment=passed_on)
        case NeedCommented():
            return Remark(comment=event)
        case NeedReturned(what_is_missing=text):
            return Remark(what_is_missing=text)
        case _:
            return None
