"""The claim basis of a control case, and how its limitation was judged. Sums are integer øre.

Source: domain description, section 13.3 (inference where it gives no source).
"""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.control.events import Handled
from domain.control.kinds import Interruption, LimitationOutcome
from domain.event import Event
from domain.share import Share
from domain.types import Day, Flag, ItemId, Ore, OreSum, SomeOre, Text
from domain.value import Value

#: Versions of a claim basis count from 1.
BasisVersion = Annotated[int, Field(strict=True, ge=1)]


class ClaimPart(Value):
    """What is claimed of one payment (*kravgrunnlag*): the share of it, and by which findings.

    `amount_ore` is the share of `paid_ore`, rounded down: the øre that does not go up is the
    party's. `paid_on` is the day that limitation is counted from.
    """

    payment_id: ItemId
    line_id: ItemId
    findings: Annotated[tuple[ItemId, ...], Field(min_length=1, max_length=20)]
    paid_ore: SomeOre
    paid_on: Day
    share: Share
    amount_ore: SomeOre


class EasedPart(Value):
    """A payment's part of a claim, and what is left of it (øre)."""

    payment_id: ItemId
    to_ore: Ore


class BasisSet(Handled, Event):
    """A version of the claim basis was set (*kravgrunnlag*); earlier ones stay as they were.

    `hear_again` says that the party has to be given notice anew: the sum rose, or another
    payment came in.
    """

    TOPIC: ClassVar[str] = "control.basis-set"

    version: BasisVersion
    parts: Annotated[tuple[ClaimPart, ...], Field(min_length=1, max_length=200)]
    amount_ore: OreSum
    hear_again: Flag = False
    soft_stops: tuple[str, ...] = ()


class LimitationJudged(Handled, Event):
    """The limitation of one payment was judged (*foreldelse vurdert*), with what it stands on.

    `falls_on` is the first day that the claim is barred; `deadline_id` the deadline that warns.
    """

    TOPIC: ClassVar[str] = "control.limitation-judged"

    payment_id: ItemId
    outcome: LimitationOutcome
    from_day: Day
    falls_on: Day
    discovered_on: Day | None = None
    interrupted_by: Interruption | None = None
    explained: Text
    deadline_id: ItemId | None = None
