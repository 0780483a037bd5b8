"""The registry: an organisation is entered, described anew, and corrects its own address."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.command import Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.registry.command import OfOrganisation, check_keeper
from domain.registry.events import (
    ContactCorrected,
    OrganisationChanged,
    OrganisationRegistered,
    ProgrammesRecorded,
)
from domain.registry.facts import Description, Offer
from domain.registry.periods import check_periods
from domain.rules.applying import apply_rules
from domain.rules.registry import registry_entries
from domain.state.organisation import Organisation, organisation_position
from domain.types import Draft


class RegisterOrganisation(OfOrganisation):
    """Enter an organisation in the registry, by its number."""

    ACTION: ClassVar[str] = "register-organisation"

    description: Description


class ChangeOrganisation(OfOrganisation):
    """Describe an organisation anew, from a day on; what it was before stays."""

    ACTION: ClassVar[str] = "change-organisation"

    description: Description


class CorrectContact(OfOrganisation):
    """Correct the address of one's own office; an office's address, never a person's."""

    ACTION: ClassVar[str] = "correct-contact"

    address: Draft


class RecordProgrammes(OfOrganisation):
    """Record which vocational programmes a school offers, and when; the whole list."""

    ACTION: ClassVar[str] = "record-programmes"

    offers: Annotated[tuple[Offer, ...], Field(max_length=40)]


def register_organisation(
    state: Organisation, command: RegisterOrganisation, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-already-registered`, `other-county`, `parent-is-itself`,
    `reason-required`.
    """
    check_turn(command, organisation_position(state, 0), county=command.description.county)
    _check_parent(command)
    stops = apply_rules(registry_entries.described(command.description), command.by)
    return (
        OrganisationRegistered(
            organisation=command.organisation,
            description=command.description,
            soft_stops=stops,
        ),
    )


def change_organisation(
    state: Organisation, command: ChangeOrganisation, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `other-county`, `parent-is-itself`,
    `reason-required`.
    """
    check_keeper(state, command)
    _check_parent(command)
    if command.description in state.descriptions:
        return ()
    stops = apply_rules(registry_entries.described(command.description), command.by)
    return (OrganisationChanged(description=command.description, soft_stops=stops),)


def correct_contact(
    state: Organisation, command: CorrectContact, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `not-own-unit`, `other-county`."""
    check_keeper(state, command)
    if state.latest.address == command.address:
        return ()
    return (ContactCorrected(address=command.address),)


def record_programmes(
    state: Organisation, command: RecordProgrammes, known: Known
) -> tuple[Event, ...]:
    """Raises `organisation-not-registered`, `other-county`, `period-reversed`."""
    check_keeper(state, command)
    check_periods(command.offers)
    if command.offers == state.offers:
        return ()
    return (ProgrammesRecorded(offers=command.offers),)


def _check_parent(command: RegisterOrganisation | ChangeOrganisation) -> None:
    """Nobody is above itself; that the parent is registered is not asked for."""
    if command.description.parent == command.organisation:
        raise Refusal("parent-is-itself")
