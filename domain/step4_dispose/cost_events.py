"""What a county covers (*praksis for satser og utgifter*): rates, ceilings, excluded costs."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.pots.form import CallRate
from domain.price import PriceKind
from domain.schemes.rule_set import Status
from domain.types import Day, Line


class CostPracticeSet(Event):
    """The county said what it covers from a day on (*praksis for satser og utgifter*).

    It takes the place of what the county has published, from that day; sums are øre.
    """

    TOPIC: ClassVar[str] = "cost-practice.set"

    valid_from: Day
    rates: Annotated[tuple[CallRate, ...], Field(max_length=20)] = ()
    not_covered: Annotated[tuple[PriceKind, ...], Field(max_length=20)] = ()
    source: Line
    status: Status
