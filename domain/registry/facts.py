"""What the registry holds of an organisation: descriptions, programmes, approvals, memberships."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from domain.party import PartyKind, Programme
from domain.types import (
    CountyNumber,
    Day,
    Draft,
    ItemId,
    Line,
    MunicipalityNumber,
    OrganisationNumber,
)
from domain.value import Value


class Period(Value):
    """Days from the first to the last, both included; without a last day it lasts."""

    from_day: Day
    to_day: Day | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies within the period."""
        return self.from_day <= day and (self.to_day is None or day <= self.to_day)

    def covers_period(self, first: date, last: date) -> bool:
        """Whether every day from `first` to `last` lies within the period."""
        return self.covers(first) and self.covers(last)

    @property
    def reversed(self) -> bool:
        """Whether it ends before it begins."""
        return self.to_day is not None and self.to_day < self.from_day


class Description(Value):
    """What an organisation is from a day on (*enhetsopplysninger*).

    `county` is the county that it answers to in the scheme, `municipality` where it
    lies; `counties` are those that a network spans besides. `address` is an office's,
    never a person's.
    """

    from_day: Day | None = None
    name: Line
    kind: PartyKind
    county: CountyNumber
    municipality: MunicipalityNumber | None = None
    parent: OrganisationNumber | None = None
    counties: Annotated[tuple[CountyNumber, ...], Field(max_length=18)] = ()
    address: Draft = ""


class Offer(Period):
    """A vocational programme (*utdanningsprogram*) that a school offers, and when."""

    programme: Programme


class ApprovalKind(StrEnum):
    """What an organisation may be approved as. Source: domain description, sections 2 and 6."""

    PRIVATE_SCHOOL_ACT_2_1 = "friskoleloven-2-1"
    TRAINING_COMPANY = "training-company"
    TRAINING_OFFICE = "training-office"


class Approval(Period):
    """An approval (*godkjenning*) with its dates and where it is written.

    `programmes` are those that a § 2-1 approval covers, `trades` the trades
    (*lærefag*) that a training company or office is approved for.
    """

    approval_id: ItemId
    kind: ApprovalKind
    programmes: Annotated[tuple[Programme, ...], Field(max_length=10)] = ()
    trades: Annotated[tuple[Line, ...], Field(max_length=60)] = ()
    source: Line


class Membership(Period):
    """A member (*medlem*) of a training office or network, and when."""

    member: OrganisationNumber
