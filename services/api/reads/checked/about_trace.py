"""What a trace is asked about, and the picture that it may be drawn as."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Final

from fastapi import Query

from domain.checks.books import RoundBooks, Seen
from domain.language.language import Language
from domain.trace.about import About
from domain.trace.thread import RoundTrace
from services.api.reads.asking import HIGHEST_POSITION
from services.tracing.timeline import timeline


class Picture(StrEnum):
    """Which picture: the money in bands, or the events along time."""

    MONEY = "money"
    TIME = "time"


#: The database takes no NUL.
_TEXT: Final = r"^[^\x00]+$"


class Asking:
    """What the trace is asked about; all of the round when nothing is said."""

    def __init__(
        self,
        line_id: Annotated[
            str | None, Query(max_length=64, pattern=_TEXT, examples=["l-01"])
        ] = None,
        payment_id: Annotated[
            str | None, Query(max_length=64, pattern=_TEXT, examples=["p-01"])
        ] = None,
        need_id: Annotated[
            str | None, Query(max_length=64, pattern=_TEXT, examples=["n-1a2b"])
        ] = None,
        party: Annotated[
            str | None,
            Query(
                max_length=64,
                pattern=_TEXT,
                description="An organisation's number; those that were merged into it count too.",
                examples=["310000019"],
            ),
        ] = None,
        event: Annotated[
            int | None,
            Query(
                ge=1,
                le=HIGHEST_POSITION,
                description="The log position of an event: what it has a part in.",
            ),
        ] = None,
    ) -> None:
        self.about = About(
            line_id=line_id,
            payment_id=payment_id,
            need_id=need_id,
            organisation=party,
            position=event,
        )


def timed(rounds: Iterable[tuple[RoundBooks, RoundTrace]], title: str, language: Language) -> str:
    """The events of the chains along time, each in its case's lane."""
    chain: dict[int, Seen] = {}
    for books, found in rounds:
        shown = {ref.position for ref in (*found.grant, *found.report)}
        shown |= {position for line in found.lines for position in line.positions}
        streams: list[Seen] = [
            *books.history.all,
            *(one for need in books.needs.values() for one in need.history),
            *(one for held in books.meetings.values() for one in held),
            *(one for asked in books.applications.values() for one in asked),
        ]
        chain |= {one.position: one for one in streams if one.position in shown}
    return timeline(list(chain.values()), title, language)
