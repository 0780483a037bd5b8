"""What an application to a pot leaves behind in its own stream: received, completed, answered."""

from enum import StrEnum
from typing import ClassVar

from domain.event import Event
from domain.party import Party
from domain.pots.form import ApplicationContent
from domain.types import CountyNumber, Day, DecisionNumber, Flag, ItemId, Ore, Text


class ApplicationSubmitted(Event):
    """An application to a pot was received (*søknad mottatt*).

    `pot_id` is the pot's line; `missing` names what the call asked for and did not get.
    """

    TOPIC: ClassVar[str] = "application.submitted"

    application_id: ItemId
    round_id: str
    scheme: str
    county: CountyNumber
    rule_set: str
    pot_id: ItemId
    call_id: ItemId
    applicant: Party
    content: ApplicationContent
    missing: tuple[str, ...] = ()
    late: Flag = False
    soft_stops: tuple[str, ...] = ()


class CompletionRequested(Event):
    """The county asked for what an application lacks (*mangelbrev*)."""

    TOPIC: ClassVar[str] = "application.completion-requested"

    what_is_missing: Text


class ApplicationCompleted(Event):
    """The applicant completed the application (*søknad komplettert*); the earlier text stays."""

    TOPIC: ClassVar[str] = "application.completed"

    content: ApplicationContent
    missing: tuple[str, ...] = ()
    late: Flag = False
    soft_stops: tuple[str, ...] = ()


class ApplicationWithdrawn(Event):
    """The applicant withdrew the application (*søknad trukket*)."""

    TOPIC: ClassVar[str] = "application.withdrawn"


class ApplicationOutcome(StrEnum):
    """What came of an application."""

    AWARDED = "awarded"
    REJECTED = "rejected"


class ApplicantNotified(Event):
    """The applicant was told what the county decided (*underretning om vedtak*).

    `amount_ore` is what the award is now, and `awarded_ore` what it was at first where that has
    been changed since; `decision` is which decision on it this tells of (1 is the award itself,
    and each reduction against its party is one more).
    For an individual decision the time for complaint runs from when the notice reached
    the party. Source: forvaltningsloven as read in the domain description, 17.2.
    """

    TOPIC: ClassVar[str] = "application.answered"

    outcome: ApplicationOutcome
    amount_ore: Ore
    individual_decision: Flag
    notified_on: Day
    awarded_ore: Ore | None = None
    decision: DecisionNumber = 1


class DecisionSetAside(Event):
    """A complaint undid the rejection of an application (*avslag opphevet*): it is decided anew.

    Source: the body that decided may change its decision upon a complaint, as the appeals body
    may (domain description, 17.2).
    """

    TOPIC: ClassVar[str] = "application.decision-set-aside"

    complaint_id: ItemId
