"""Aid to undertakings (*bagatellmessig støtte*): what they declare, and the county's ceiling."""

from typing import ClassVar

from domain.attachment import Attachments
from domain.event import Event
from domain.party import Party
from domain.schemes.rule_set import Status
from domain.types import Day, Draft, Flag, Line, OreSum, SomeOre


class AidPracticeSet(Event):
    """The county said what the ceiling comes to in øre (*tak for bagatellmessig støtte*).

    Source: domain description, section 17.6: the ceiling is in euros, and unverified.
    """

    TOPIC: ClassVar[str] = "aid-practice.set"

    ceiling_ore: SomeOre
    source: Line
    status: Status


class AidDeclared(Event):
    """An organisation declared its other aid (*egenerklæring om bagatellmessig støtte*).

    `other_ore` is what it got over the years that are counted together from others than this
    scheme; what any county here has granted is counted without it. Nothing is an answer too.
    A later declaration takes the place of an earlier one.
    """

    TOPIC: ClassVar[str] = "aid.declared"

    party: Party
    other_ore: OreSum
    declared_on: Day
    note: Draft = ""
    attachments: Attachments = ()
    written_by_county: Flag = False


#: What a round knows of aid besides its decisions.
AidEvent = AidPracticeSet | AidDeclared
