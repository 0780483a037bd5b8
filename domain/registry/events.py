"""What keeping the registry leaves behind; nothing in it is ever rewritten or removed."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.registry.facts import Approval, Description, Membership, Offer
from domain.types import Day, Draft, ItemId, OrganisationNumber


class OrganisationRegistered(Event):
    """An organisation was entered in the registry (*organisasjon registrert*)."""

    TOPIC: ClassVar[str] = "organisation.registered"

    organisation: OrganisationNumber
    description: Description
    soft_stops: tuple[str, ...] = ()


class OrganisationChanged(Event):
    """An organisation is described anew from a day on (*organisasjon endret*)."""

    TOPIC: ClassVar[str] = "organisation.changed"

    description: Description
    soft_stops: tuple[str, ...] = ()


class ContactCorrected(Event):
    """An organisation corrected its own office's address (*kontaktopplysninger rettet*)."""

    TOPIC: ClassVar[str] = "organisation.contact-corrected"

    address: Draft


class ProgrammesRecorded(Event):
    """Which programmes a school offers, and when (*utdanningstilbud registrert*).

    The list takes the place of the one before it, which stays in the log.
    """

    TOPIC: ClassVar[str] = "organisation.programmes-recorded"

    offers: Annotated[tuple[Offer, ...], Field(max_length=40)]


class ApprovalRecorded(Event):
    """An approval was recorded (*godkjenning registrert*); its id names it from then on."""

    TOPIC: ClassVar[str] = "organisation.approval-recorded"

    approval: Approval
    soft_stops: tuple[str, ...] = ()


class ApprovalEnded(Event):
    """An approval ends, or ended, with a day (*godkjenning opphørt*)."""

    TOPIC: ClassVar[str] = "organisation.approval-ended"

    approval_id: ItemId
    last_day: Day


class MemberJoined(Event):
    """A training office or network got a member (*medlem innmeldt*)."""

    TOPIC: ClassVar[str] = "organisation.member-joined"

    membership: Membership
    soft_stops: tuple[str, ...] = ()


class MemberLeft(Event):
    """A member left a training office or network (*medlem utmeldt*)."""

    TOPIC: ClassVar[str] = "organisation.member-left"

    member: OrganisationNumber
    last_day: Day


class OrganisationMerged(Event):
    """An organisation was merged into another (*organisasjon slått sammen*), which goes on."""

    TOPIC: ClassVar[str] = "organisation.merged"

    into: OrganisationNumber
    from_day: Day


class OrganisationClosed(Event):
    """An organisation was closed (*organisasjon nedlagt*); its cases stay as they are."""

    TOPIC: ClassVar[str] = "organisation.closed"

    last_day: Day


class OrganisationReopened(Event):
    """A merger or closing was taken back (*sletting omgjort*), with a reason."""

    TOPIC: ClassVar[str] = "organisation.reopened"
