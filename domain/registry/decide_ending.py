"""The registry: organisations are merged, closed and, where that was wrong, reopened."""

from typing import ClassVar

from domain.case import CaseRef, organisation_ref
from domain.command import Known, require_reason
from domain.event import Event, Refusal
from domain.registry.command import OfOrganisation, check_keeper
from domain.registry.events import (
    OrganisationClosed,
    OrganisationMerged,
    OrganisationReopened,
)
from domain.state.organisation import Organisation
from domain.types import Day, OrganisationNumber


class MergeOrganisation(OfOrganisation):
    """Merge an organisation into another, which goes on from a day."""

    ACTION: ClassVar[str] = "merge-organisation"

    into: OrganisationNumber
    from_day: Day

    def reads(self) -> tuple[CaseRef, ...]:
        """The organisation that goes on."""
        return (organisation_ref(self.into),)


class CloseOrganisation(OfOrganisation):
    """Close an organisation that nobody goes on with."""

    ACTION: ClassVar[str] = "close-organisation"

    last_day: Day


class ReopenOrganisation(OfOrganisation):
    """Take back a merger or closing that was wrong; always with a reason."""

    ACTION: ClassVar[str] = "reopen-organisation"


def merge_organisation(
    state: Organisation, command: MergeOrganisation, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-not-registered` for either, `organisation-gone`,
    `merged-into-itself`, `merged-into-gone`.
    """
    check_keeper(state, command)
    if command.into == command.organisation:
        raise Refusal("merged-into-itself")
    going_on = known.of(organisation_ref(command.into), Organisation)
    if not going_on.known:
        raise Refusal("organisation-not-registered")
    # A chain of mergers always leads on to one that is there, so it never turns back on itself.
    if going_on.gone:
        raise Refusal("merged-into-gone")
    return (OrganisationMerged(into=command.into, from_day=command.from_day),)


def close_organisation(
    state: Organisation, command: CloseOrganisation, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `organisation-gone`, `other-county`."""
    check_keeper(state, command)
    return (OrganisationClosed(last_day=command.last_day),)


def reopen_organisation(
    state: Organisation, command: ReopenOrganisation, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `organisation-not-gone`, `reason-required`."""
    check_keeper(state, command)
    require_reason(command.by)
    return (OrganisationReopened(),)
