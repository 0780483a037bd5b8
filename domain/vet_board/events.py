"""What the hearing of the yrkesopplæringsnemnd leaves behind in a round."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.schemes.rule_set import Status
from domain.types import Count, Day, Line, Text


class VetBoardConsulted(Event):
    """The plan was laid before the yrkesopplæringsnemnd (*plan lagt fram for nemnda*).

    `plan_version` is the latest version that the forum had adopted then, 0 before the first;
    `of_version` is the one that the board saw, adopted or as a draft. Older records lack it:
    there the board has seen the adopted one or the draft of the next.
    `paragraph` is the provision that held that day. Source: [OsloMet] fn 31; [found F27].
    """

    TOPIC: ClassVar[str] = "vet-board.consulted"

    laid_on: Day
    plan_version: Annotated[Count, Field(le=1000)]
    paragraph: Line
    paragraph_status: Status
    of_version: Annotated[Count, Field(ge=1, le=1001)] | None = None


class VetBoardHeard(Event):
    """The board's statement came in and was weighed (*nemndas uttalelse*).

    `weighed` is how the county took it into account.
    """

    TOPIC: ClassVar[str] = "vet-board.heard"

    stated_on: Day
    statement: Text
    weighed: Text
