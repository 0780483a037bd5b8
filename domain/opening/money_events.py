"""What changes a round's money after the letter: changes, receipts, documents, carry-over.

All amounts are integer øre. `budget_year` and `school_year` say which years an amount
belongs to; an amount without them belongs to the round's budget year.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachment
from domain.control.offset_events import WithheldFrom
from domain.event import Event
from domain.opening.events import ContributionItem
from domain.opening.terms import Terms
from domain.step3_prioritise.line_contents import SchoolYear
from domain.types import Day, ItemId, Line, Sha256, SomeOre, Text, Year


class GrantChanged(Event):
    """The state changed its grant in a new letter (*endring av tilsagn*).

    `terms` are all that hold from now on; the letter they stand in is named by its hash.
    """

    TOPIC: ClassVar[str] = "grant.changed"

    previous_ore: SomeOre
    amount_ore: SomeOre
    grant_letter: Line
    grant_letter_date: Day
    grant_letter_sha256: Sha256 | None = None
    terms: Terms = ()
    school_year: SchoolYear | None = None


class GrantReceived(Event):
    """Money of the grant came to the county (*tilskudd mottatt*), which is not its commitment.

    `amount_ore` is the part of the grant that was paid by it; what the state `withheld` of that
    for its claims on the county did not reach the account.
    """

    TOPIC: ClassVar[str] = "grant.received"

    receipt_id: ItemId
    amount_ore: SomeOre
    received_on: Day
    reference: Line
    budget_year: Year
    school_year: SchoolYear | None = None
    withheld: WithheldFrom = ()
    soft_stops: tuple[str, ...] = ()


class OwnContributionDocumented(Event):
    """What the county itself put in was documented (*egenfinansiering dokumentert*)."""

    TOPIC: ClassVar[str] = "own-contribution.documented"

    items: Annotated[tuple[ContributionItem, ...], Field(min_length=1, max_length=20)]
    evidence: Text
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=10)] = ()
    soft_stops: tuple[str, ...] = ()


class MoneyCarriedOut(Event):
    """Money left over was carried into a later round (*midler overført til senere år*).

    Its budget year is that of the round it goes to, `school_year` the one it is to be used in.
    """

    TOPIC: ClassVar[str] = "money.carried-out"

    to_round: str
    amount_ore: SomeOre
    explanation: Text
    school_year: SchoolYear | None = None
    soft_stops: tuple[str, ...] = ()


class MoneyCarriedIn(Event):
    """Money left over in an earlier round came into this one (*midler overført fra før*)."""

    TOPIC: ClassVar[str] = "money.carried-in"

    from_round: str
    amount_ore: SomeOre
    explanation: Text
    school_year: SchoolYear | None = None


MoneyInEvent = GrantReceived | OwnContributionDocumented | MoneyCarriedIn | MoneyCarriedOut
