"""A need as the board shows it: its state, and what the forum and networks said of it."""

from domain.event import Event
from domain.party import Party
from domain.state.evolve_need import evolve_need
from domain.state.need import Need
from domain.step1_assess.events import Assessment
from domain.step2_report.events import (
    NeedCommented,
    NeedForwarded,
    NeedRegistered,
    NeedReturned,
)
from domain.value import Value


class Card(Value):
    """One need on the board.

    `missing` are the gaps that it was registered with; `what_is_missing` is what the latest
    return said; `comments` are the networks', the oldest first. The forum's answer and the
    networks that have had it stand in the need itself.
    """

    need: Need = Need()
    comments: tuple[NeedCommented, ...] = ()
    missing: tuple[str, ...] = ()
    what_is_missing: str | None = None


def assessed(need: Need) -> tuple[Party, Assessment]:
    """The unit and its assessment, which every need has from its first event on.

    Raises `ValueError` for a need before that event.
    """
    if need.unit is None or need.assessment is None:
        raise ValueError(f"need {need.need_id!r} has not been assessed")
    return need.unit, need.assessment


def evolve_card(card: Card, event: Event) -> Card:
    """The card after one more event; raises TypeError when it is not a need's."""
    return card.model_copy(update={"need": evolve_need(card.need, event), **_said(card, event)})


def _said(card: Card, event: Event) -> dict[str, object]:
    match event:
        case NeedRegistered(missing=missing):
            return {"missing": missing}
        case NeedForwarded(comment=str(text)) if text and card.need.with_network:
            # What a network says when it passes a need on is a comment like any other.
            passed_on = NeedCommented(
                network=card.need.holder or "", comment=text, supported=event.supported
            )
            return {"comments": (*card.comments, passed_on)}
        case NeedCommented():
            return {"comments": (*card.comments, event)}
        case NeedReturned(what_is_missing=text):
            return {"what_is_missing": text}
        case _:
            return {}
