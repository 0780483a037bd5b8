"""Opening and after: the state changes its grant, money comes, own contribution is documented."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachment
from domain.case import CaseRef, RoundId, round_ref
from domain.command import Addition, Command, Known
from domain.control import on_withheld
from domain.control.offset_events import WithheldFrom
from domain.event import Event, Refusal
from domain.opening.events import ContributionItem
from domain.opening.money_events import GrantChanged, GrantReceived, OwnContributionDocumented
from domain.opening.terms import Terms
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.control import offset
from domain.rules.money import money_in
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.line_contents import SchoolYear
from domain.types import Day, ItemId, Line, Sha256, SomeOre, Text, Year


class _InRound(Command):
    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class ChangeGrant(_InRound):
    """Change the state's grant by a new letter; the amount in øre is the new one, not the change.

    `terms` replace those of the letter before.
    """

    ACTION: ClassVar[str] = "change-grant"

    amount_ore: SomeOre
    grant_letter: Line
    grant_letter_date: Day
    grant_letter_sha256: Sha256 | None = None
    terms: Terms = ()
    school_year: SchoolYear | None = None


class RecordReceipt(_InRound):
    """Record that money of the grant has come; the amount in øre.

    The amount is the part of the grant that was paid, with what the state `withheld` of it.
    """

    ACTION: ClassVar[str] = "record-receipt"

    receipt_id: ItemId
    amount_ore: SomeOre
    received_on: Day
    reference: Line
    budget_year: Year | None = None
    school_year: SchoolYear | None = None
    withheld: WithheldFrom = ()

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The control cases whose claims something is withheld for."""
        return offset.claiming(state, self.withheld)

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """The other rounds whose money is withheld for the same claims."""
        return offset.beside(known, self.case)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What is withheld, in the cases whose claims it is withheld for."""
        return on_withheld.told(state, self.withheld, self.receipt_id)


class DocumentOwnContribution(_InRound):
    """Document what the county itself has put in; amounts in øre, hours with their rate."""

    ACTION: ClassVar[str] = "document-own-contribution"

    items: Annotated[tuple[ContributionItem, ...], Field(min_length=1, max_length=20)]
    evidence: Text
    attachments: Annotated[tuple[Attachment, ...], Field(max_length=10)] = ()


def change_grant(state: Round, command: ChangeGrant, known: Known) -> tuple[Event, ...]:
    """The county's decisions stay covered.

    Raises `grant-not-committed`, `term-twice`, `unknown-event-type`, `grant-below-decided`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    money_in.check_terms(command.terms)
    means = state.means_ore - state.granted_ore + command.amount_ore
    if means < state.decided_ore:
        raise Refusal(money_in.GRANT_BELOW_DECIDED.code, {"decided_ore": state.decided_ore})
    return (
        GrantChanged(
            previous_ore=state.granted_ore,
            amount_ore=command.amount_ore,
            grant_letter=command.grant_letter,
            grant_letter_date=command.grant_letter_date,
            grant_letter_sha256=command.grant_letter_sha256,
            terms=command.terms,
            school_year=command.school_year,
        ),
    )


def record_receipt(state: Round, command: RecordReceipt, known: Known) -> tuple[Event, ...]:
    """More than was granted needs a reason.

    Raises `grant-not-committed`, `receipt-exists`, `unknown-offset`, `beyond-offset`,
    `withheld-beyond`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    if command.receipt_id in state.money_in.receipts:
        raise Refusal("receipt-exists")
    offset.check_withheld(state, command.withheld, command.amount_ore, known)
    return (
        GrantReceived(
            receipt_id=command.receipt_id,
            amount_ore=command.amount_ore,
            received_on=command.received_on,
            reference=command.reference,
            budget_year=command.budget_year or state.budget_year,
            school_year=command.school_year,
            withheld=command.withheld,
            soft_stops=apply_rules(money_in.broken_by_receipt(state, command), command.by),
        ),
    )


def document_own_contribution(
    state: Round, command: DocumentOwnContribution, known: Known
) -> tuple[Event, ...]:
    """Raises `round-not-open`, `round-closed`, `contribution-does-not-add-up`; hours without a
    rate need a reason.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    stops = apply_rules(money_in.broken_by_items(command.items), command.by)
    return (
        OwnContributionDocumented(
            items=command.items,
            evidence=command.evidence,
            attachments=command.attachments,
            soft_stops=stops,
        ),
    )
