"""What commands about one measure of the plan have in common, and who may speak for whom."""

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command
from domain.event import Circumstances, Refusal
from domain.party import Party, PartyKind
from domain.role import Role
from domain.state.plan_line import LineState
from domain.types import ItemId


class OfLine(Command):
    """A command about one measure of a round's plan."""

    round_id: RoundId
    line_id: ItemId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The plan line whose measure it is."""
        return self.line_id


def check_speaks_for(by: Circumstances, party: Party, line: LineState) -> None:
    """A party of the measure speaks for itself; the county may write down what others said.

    A stranger that names itself would prove nothing, so the plan, the county or the record of
    the measure must have named it first. Raises `Refusal("not-a-party")`.
    """
    if by.role is Role.COUNTY_OFFICER:
        return
    if by.organisation != party.organisation or party.organisation not in line.party_numbers:
        raise Refusal("not-a-party")


def writes_for(by: Circumstances, party: Party) -> bool:
    """Whether the county writes down what another party has said."""
    return by.role is Role.COUNTY_OFFICER and party.kind is not PartyKind.COUNTY


def check_recipient(by: Circumstances, line: LineState) -> None:
    """The line's recipient acts, or the county for it. Raises `Refusal("not-a-party")`."""
    recipient = line.recipient
    is_recipient = recipient is not None and by.organisation == recipient.organisation
    if by.role is not Role.COUNTY_OFFICER and not is_recipient:
        raise Refusal("not-a-party")
