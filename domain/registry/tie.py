"""How the registry ties two organisations to each other (*tilknytning*)."""

from enum import StrEnum

from domain.types import OrganisationNumber
from domain.value import Value


class TieKind(StrEnum):
    """What ties two organisations: one owns the other, is its member, or went on in its place.

    A county that owns a school is a kind by itself: it owns every school of its own.
    """

    OWNER = "owner"
    COUNTY_AS_OWNER = "county-as-owner"
    MEMBERSHIP = "membership"
    MERGER = "merger"


class Tie(Value):
    """An organisation that somebody comes from or speaks for, tied to one that gets something."""

    organisation: OrganisationNumber
    receiver: OrganisationNumber
    kind: TieKind
