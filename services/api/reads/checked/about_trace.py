"""What a trace is asked about, what is kept of a round for it, and what it is written as."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Any, Final, NamedTuple

from fastapi import Query

from domain.checks.books import RoundBooks, Seen
from domain.language.language import Language
from domain.trace.about import About
from domain.trace.across import Across, flows_of, followed
from domain.trace.flows import Flows
from domain.trace.thread import RoundTrace
from services.api.reads.asking import HIGHEST_POSITION
from services.minutes.blocks import Block
from services.minutes.markdown import MARKDOWN, as_markdown
from services.tracing.page import as_html
from services.tracing.sankey import sankey
from services.tracing.timeline import timeline

JSON: Final = "application/json"
_HTML: Final = "text/html"
_SVG: Final = "image/svg+xml"
#: What people read, in the order of preference behind JSON, and how it stands in the description.
TEXTS: Final = (MARKDOWN, _HTML, _SVG)
AS_TEXT: Final[dict[str, Any]] = {kind: {"schema": {"type": "string"}} for kind in TEXTS}


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


class Followed(NamedTuple):
    """What is kept of a round for its trace, and not its books, which hold all of its events."""

    shown: RoundTrace
    money: Flows
    chain: Sequence[Seen]


def follow(books: RoundBooks, about: About, *, controls: bool, chain: bool) -> Followed:
    """The part of a round's trace that is asked about; its events too where they are drawn.

    `controls` says whether the reader is told of control cases.
    """
    shown = followed(books, about, controls=controls)
    return Followed(shown, flows_of(books, shown, about), _chain(books, shown) if chain else ())


def _chain(books: RoundBooks, found: RoundTrace) -> Sequence[Seen]:
    """The events of the chains, each in its case's lane."""
    shown = {ref.position for ref in (*found.grant, *found.report)}
    shown |= {position for line in found.lines for position in line.positions}
    streams = (
        *books.history.all,
        *(one for need in books.needs.values() for one in need.history),
        *(one for held in books.meetings.values() for one in held),
        *(one for asked in books.applications.values() for one in asked),
    )
    return [one for one in streams if one.position in shown]


def draws_time(media_type: str, picture: Picture) -> bool:
    """Whether the events are drawn, so that they have to be kept."""
    return media_type == _SVG and picture is Picture.TIME


class Written(NamedTuple):
    """A trace as people read it."""

    title: str
    of: RoundTrace | Across
    money: Flows
    chain: Sequence[Seen]
    blocks: Callable[[], Iterable[Block]]

    def as_text(self, media_type: str, picture: Picture, language: Language) -> str:
        """In one of `TEXTS`."""
        if draws_time(media_type, picture):
            return timeline(self.chain, self.title, language)
        if media_type == _SVG:
            return sankey(self.title, self.of, self.money, language)
        blocks = self.blocks()
        return as_html(blocks, language) if media_type == _HTML else as_markdown(blocks)
