"""Which lines of a round an event has a part in, whatever case told it (*hva det gjelder*)."""

from collections.abc import Iterable, Iterator

from domain.case import application_ref
from domain.checks.books import RoundBooks, Seen
from domain.control.events import ControlOpened
from domain.event import Event
from domain.state.round import Round


def lines_of(books: RoundBooks, position: int) -> frozenset[str]:
    """The lines that the event at a log position names, or stands behind.

    One of the round that names no line, such as a grant or a deadline, has a part in every line,
    and so has what a control case over the round tells without naming one.
    """
    found = _at(books.history.all, position)
    if found is not None:
        return _named_or_all(found.event, books.state)
    for key, need in books.needs.items():
        if _at(need.history, position) is not None:
            return _of_need(books, key)
    for events in books.controls.values():
        if _is_over(events, books.state) and (found := _at(events, position)) is not None:
            return _named_or_all(found.event, books.state)
    for line_id, line in books.state.lines.items():
        asked = books.applications.get(application_ref(line_id).key, ()) if line.parent else ()
        if _at(asked, position) is not None:
            return frozenset({line_id})
    return frozenset()


def _at(events: Iterable[Seen], position: int) -> Seen | None:
    return next((one for one in events if one.position == position), None)


def _is_over(events: Iterable[Seen], state: Round) -> bool:
    return any(
        isinstance(one.event, ControlOpened) and one.event.round_id == state.round_id
        for one in events
    )


def _of_need(books: RoundBooks, key: str) -> frozenset[str]:
    return frozenset(
        line_id for line_id, line in books.state.lines.items() if key in books.needs_of(line)
    )


def _named_or_all(event: Event, state: Round) -> frozenset[str]:
    named = frozenset(_named(event, state))
    return named or frozenset(state.lines)


def _named(event: object, state: Round) -> Iterator[str]:
    """The lines that an event, or a part of it, names by itself or by a payment."""
    if (line_id := getattr(event, "line_id", None)) is not None:
        yield line_id
    elif (payment := state.payments.get(getattr(event, "payment_id", None) or "")) is not None:
        yield payment.line_id
    for part in (*getattr(event, "lines", ()), *getattr(event, "parts", ())):
        yield from _named(getattr(part, "plan", part), state)
