"""What commands to the registry have in common: the organisation, and who answers for it."""

from domain.case import CaseRef, organisation_ref
from domain.command import Command
from domain.event import Circumstances, Refusal
from domain.permission import check_turn
from domain.role import Role
from domain.state.organisation import Organisation, organisation_position
from domain.types import OrganisationNumber

#: Roles that act for an organisation, and in the registry for that one alone.
_OF_AN_ORGANISATION = frozenset({Role.UNIT, Role.NETWORK, Role.PROVIDER})


class OfOrganisation(Command):
    """A command about one organisation."""

    organisation: OrganisationNumber

    @property
    def case(self) -> CaseRef:
        """The organisation's case."""
        return organisation_ref(self.organisation)


def check_keeper(state: Organisation, command: OfOrganisation) -> None:
    """Refuse whoever does not keep this entry: another county's officer, another organisation.

    Raises `Refusal` with `wrong-role`, `other-county`, `not-own-unit` or the order's code.
    """
    county = _spanned(state, command.by) or state.county
    check_turn(command, organisation_position(state, 0), county=county)
    by = command.by
    if by.role in _OF_AN_ORGANISATION and by.organisation != command.organisation:
        raise Refusal("not-own-unit")


def _spanned(state: Organisation, by: Circumstances) -> str | None:
    """The actor's county, when the organisation is a network that spans it."""
    return by.county if state.known and by.county in state.latest.counties else None
