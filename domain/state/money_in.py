"""What has come into a round besides the grant's sum: terms, receipts, documents, carry-over."""

from domain.opening.events import ContributionItem, GrantCommitted
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
    MoneyInEvent,
    OwnContributionDocumented,
)
from domain.opening.terms import GrantTerm
from domain.takeover.events import RoundTakenOver
from domain.types import Day
from domain.value import Value


class GrantLetter(Value):
    """The letter in force (*tilskuddsbrev*), by its name, day and hash."""

    name: str
    dated: Day
    sha256: str | None = None
    school_year: str | None = None


class Carried(Value):
    """Money carried from or to another round, in øre, and the school year it is for."""

    round_id: str
    amount_ore: int
    school_year: str | None = None


class MoneyIn(Value):
    """The letter and its terms, what has been received, documented and carried; in øre.

    What came before a round was taken over has sums of its own.
    """

    letter: GrantLetter | None = None
    terms: tuple[GrantTerm, ...] = ()
    changes: int = 0
    receipts: dict[str, GrantReceived] = {}
    documented: tuple[ContributionItem, ...] = ()
    carried_in: tuple[Carried, ...] = ()
    carried_out: tuple[Carried, ...] = ()
    received_before_ore: int = 0
    carried_in_before_ore: int = 0

    @property
    def received_ore(self) -> int:
        """What has come of the grant."""
        here = sum(receipt.amount_ore for receipt in self.receipts.values())
        return self.received_before_ore + here

    @property
    def carried_in_ore(self) -> int:
        """What was carried in from the years before."""
        return self.carried_in_before_ore + sum(carried.amount_ore for carried in self.carried_in)

    @property
    def carried_ore(self) -> int:
        """What was carried in, less what was carried out; below zero when more left than came."""
        return self.carried_in_ore - sum(carried.amount_ore for carried in self.carried_out)


def with_letter(state: MoneyIn, event: GrantCommitted | GrantChanged) -> MoneyIn:
    """The letter and terms that hold from now on."""
    letter = GrantLetter(
        name=event.grant_letter,
        dated=event.grant_letter_date,
        sha256=event.grant_letter_sha256,
        school_year=event.school_year,
    )
    changes = state.changes + isinstance(event, GrantChanged)
    return state.model_copy(update={"letter": letter, "terms": event.terms, "changes": changes})


def brought_along(event: RoundTakenOver) -> MoneyIn:
    """The letter and the money of a round that was taken over."""
    return MoneyIn(
        letter=GrantLetter(name=event.grant_letter, dated=event.grant_letter_date),
        received_before_ore=event.received_ore,
        carried_in_before_ore=event.carried_in_ore,
    )


def evolve_money_in(
    state: MoneyIn,
    event: MoneyInEvent,
) -> MoneyIn:
    """The money that has come in after one more event."""
    match event:
        case GrantReceived():
            changes: dict[str, object] = {"receipts": {**state.receipts, event.receipt_id: event}}
        case OwnContributionDocumented():
            changes = {"documented": (*state.documented, *event.items)}
        case MoneyCarriedIn():
            changes = {"carried_in": (*state.carried_in, _carried(event.from_round, event))}
        case MoneyCarriedOut():
            changes = {"carried_out": (*state.carried_out, _carried(event.to_round, event))}
    return state.model_copy(update=changes)


def _carried(round_id: str, event: MoneyCarriedIn | MoneyCarriedOut) -> Carried:
    return Carried(round_id=round_id, amount_ore=event.amount_ore, school_year=event.school_year)
