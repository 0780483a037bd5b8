"""What a reform leaves behind in an old county's case: its successors, and what each takes over."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import RoundId
from domain.event import Event
from domain.types import Count, CountyNumber, Day, ItemId, Line
from domain.value import Value


class PassesOn(StrEnum):
    """What passes from an old county to its successors. Source: domain description, 14.5."""

    COMMITMENTS = "commitments"
    LONG_TERM_PLANS = "long-term-plans"
    NETWORKS = "networks"
    CLAIMS = "claims"


class Share(Value):
    """One successor's share (*andel*), as a weight against the others'."""

    county: CountyNumber
    weight: Count


class Passage(Value):
    """What passes on by which shares: all of a kind, or that of one round or one line in it."""

    what: PassesOn
    round_id: RoundId | None = None
    line_id: ItemId | None = None
    shares: Annotated[tuple[Share, ...], Field(min_length=1, max_length=18)]

    @property
    def weights(self) -> dict[str, int]:
        """The weights by county."""
        return {share.county: share.weight for share in self.shares}


class CountySucceeded(Event):
    """Other counties succeeded a county from a day on (*fylket fikk etterfølgere*).

    The event stands in the old county's case: of counties that were merged each has
    its own. Cases keep the old county's number. `basis` says where the shares are
    agreed; no source gives any.
    """

    TOPIC: ClassVar[str] = "county.succeeded"

    county: CountyNumber
    successors: tuple[CountyNumber, ...]
    from_day: Day
    passages: Annotated[tuple[Passage, ...], Field(max_length=400)] = ()
    basis: Line
    soft_stops: tuple[str, ...] = ()
