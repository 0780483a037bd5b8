"""A control case up to the notice: opened, documentation, findings and their actions.

`handled_by` is the acting person's opaque id, since who decides may not have handled the
case. Sums are integer øre. Source: domain description, section 13.3 (inference).
"""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.attachment import Attachments
from domain.case import Key, RoundId
from domain.checks.finding import EventAt, Ground, Severity
from domain.control.kinds import (
    ControlLevel,
    FindingEnd,
    PaymentChange,
    SamplePopulation,
    SelectedBy,
    WaitsFor,
)
from domain.event import Event
from domain.party import Party
from domain.risk.score import LogPosition, RiskPart, Scored
from domain.types import CountyNumber, Day, Draft, Flag, ItemId, Line, Ore, SchemeName, Text
from domain.value import Value


class SampleDrawn(Value):
    """The sample (*stikkprøve*) that drew a case: population, method and seed, to draw it again.

    `population` is that of the rounds, or of the round's recipients, that had been paid by
    `log_position`.
    """

    log_position: LogPosition
    method: ItemId
    seed: Line
    size: Annotated[int, Field(strict=True, ge=1, le=1000)]
    population: SamplePopulation = SamplePopulation.ROUNDS_PAID


class Selection(Value):
    """Why the case was taken up (*utvalg*); a risk score shows its parts, a sample its draw.

    `scored` says how the score was computed; one from before scores were computed was told.
    """

    by: SelectedBy
    grounds: Text
    risk: Annotated[tuple[RiskPart, ...], Field(max_length=20)] = ()
    sample: SampleDrawn | None = None
    scored: Scored | None = None


class FindingRef(Value):
    """A finding of another control case."""

    control_id: Key
    finding_id: ItemId


class CheckedBy(Value):
    """The check that found it: its finding, rule version, and the log position it looked at."""

    finding_id: Line
    rule_version: Line
    log_position: LogPosition


class Handled(Value):
    """What every act of the controlling party names: who did it, by an opaque id."""

    handled_by: Line


class ControlOpened(Handled, Event):
    """A control case was opened (*kontrollsak opprettet*) over one round's money.

    `recipient` is None where the directorate controls the county itself. `follows` is the
    directorate's case that a county's own was taken up after, `takes_up` the same side's earlier
    one on the same party; before that had a name of its own, `follows` named either.
    """

    TOPIC: ClassVar[str] = "control.opened"

    control_id: Key
    round_id: RoundId
    scheme: SchemeName
    county: CountyNumber
    rule_set: str
    level: ControlLevel
    recipient: Party | None = None
    selection: Selection
    follows: Key | None = None
    takes_up: Key | None = None
    soft_stops: tuple[str, ...] = ()


class DocumentationRequested(Handled, Event):
    """The controlling party asked for documentation (*dokumentasjon etterspurt*)."""

    TOPIC: ClassVar[str] = "control.documentation-requested"

    request_id: ItemId
    asked_for: Annotated[tuple[Line, ...], Field(min_length=1, max_length=30)]
    explained: Draft = ""


class DocumentationReceived(Event):
    """Documentation came in (*dokumentasjon mottatt*); `whole`: nothing more is awaited.

    `recorded_by` is who recorded it for the party on the controlling side, if the party did not.
    """

    TOPIC: ClassVar[str] = "control.documentation-received"

    request_id: ItemId
    received_on: Day
    described: Text
    attachments: Attachments = ()
    whole: Flag = True
    recorded_by: Line | None = None


class FindingMade(Handled, Event):
    """Something was found (*funn*): on what ground, in which line, and how much is questioned.

    `number` is the year and a serial number. `questioned_ore` is None for a ground without an
    amount. `repeats` are earlier findings of the same on the same party.
    """

    TOPIC: ClassVar[str] = "control.finding-made"

    finding_id: ItemId
    number: Line
    ground: Ground
    severity: Severity
    described: Text
    line_id: ItemId | None = None
    payment_id: ItemId | None = None
    questioned_ore: Ore | None = None
    check: CheckedBy | None = None
    events: Annotated[tuple[EventAt, ...], Field(max_length=100)] = ()
    repeats: Annotated[tuple[FindingRef, ...], Field(max_length=20)] = ()
    soft_stops: tuple[str, ...] = ()


class FindingClosed(Handled, Event):
    """A finding was closed (*funn lukket*): explained, corrected, upheld or withdrawn."""

    TOPIC: ClassVar[str] = "control.finding-closed"

    finding_id: ItemId
    end: FindingEnd
    explained: Text


class ActionSet(Event):
    """A finding got its corrective action (*korrigerende tiltak*): what, and whose it is.

    `owner` is a person's opaque id, `recorded_by` who on the controlling side set it for the
    party.
    """

    TOPIC: ClassVar[str] = "control.action-set"

    finding_id: ItemId
    what: Text
    owner: Line
    recorded_by: Line | None = None


class ActionClosed(Handled, Event):
    """Another person than its owner closed a corrective action (*tiltak lukket*)."""

    TOPIC: ClassVar[str] = "control.action-closed"

    finding_id: ItemId
    evidence: Text


class ControlHeld(Handled, Event):
    """The case waits (*saken settes på vent*): for whom; until when says the deadline beside it."""

    TOPIC: ClassVar[str] = "control.held"

    waits_for: WaitsFor
    explained: Text


class ControlPaymentChanged(Event):
    """The accounts changed a payment that the case stands on (*utbetaling endret*), so it waits.

    Nobody on the controlling side did it. `amount_ore` is what came back or was claimed back,
    `by_case` the county's own control case that did it.
    """

    TOPIC: ClassVar[str] = "control.payment-changed"

    payment_id: ItemId
    change: PaymentChange
    amount_ore: Ore | None = None
    by_case: Key | None = None

    @property
    def waits_for(self) -> WaitsFor:
        """Whom the case waits for."""
        return WaitsFor.ACCOUNTS


class ControlResumed(Handled, Event):
    """The case goes on (*saken tas opp igjen*)."""

    TOPIC: ClassVar[str] = "control.resumed"


class ControlClosed(Handled, Event):
    """The control case was closed (*kontrollsak avsluttet*)."""

    TOPIC: ClassVar[str] = "control.closed"

    soft_stops: tuple[str, ...] = ()


#: What happens in a case before and beside its decision.
FactEvent = (
    DocumentationRequested
    | DocumentationReceived
    | FindingMade
    | FindingClosed
    | ActionSet
    | ActionClosed
    | ControlHeld
    | ControlPaymentChanged
    | ControlResumed
    | ControlClosed
)
