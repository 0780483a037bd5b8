"""What handing out a pot leaves behind in the round: calls, awards, rejections, reductions.

They stand in the round's stream, so that one version guards the pot's money.
"""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.party import MeasureKind, MoneyRoute, Party, PartyKind, TargetGroup
from domain.pots.form import ApplicationForm, CallRate
from domain.price import FundingSource, PriceComponent
from domain.step3_prioritise.events import Meeting
from domain.step3_prioritise.exchange import Placement, Study
from domain.step3_prioritise.line_contents import (
    Instalment,
    Participants,
    PlannedEvaluation,
    YearAmount,
)
from domain.types import Count, Day, Draft, Flag, Instant, ItemId, Line, Ore, OreSum, SomeOre, Text


class CallPublished(Event):
    """The county called for applications to a pot (*utlysning kunngjort*).

    `line_id` is the pot's line; `amount_ore` what the call hands out of it;
    `closes_at` the end of the window (UTC), None for a rolling call. Source: DFØ on
    point 6.3.1 [found F19]: a call reaches everyone who may apply; [found F17, F21].
    """

    TOPIC: ClassVar[str] = "call.published"

    call_id: ItemId
    line_id: ItemId
    number: Annotated[int, Field(strict=True, ge=1)]
    title: Line
    text: Text
    may_apply: Annotated[tuple[PartyKind, ...], Field(max_length=10)]
    amount_ore: SomeOre
    opens_on: Day | None = None
    closes_at: Instant | None = None
    form: ApplicationForm = ApplicationForm()
    rates: Annotated[tuple[CallRate, ...], Field(max_length=20)] = ()
    ceiling_ore: SomeOre | None = None


class CallClosed(Event):
    """The county closed a call (*utlysning avsluttet*); what it did not hand out is free again."""

    TOPIC: ClassVar[str] = "call.closed"

    call_id: ItemId
    line_id: ItemId
    unused_ore: OreSum


class AwardDecided(Event):
    """The county gave an applicant money from a pot (*tilsagn under potten*).

    `line_id` is the award's own id, which is its application's: the award is a line
    under the pot's line `pot_id`, with its own recipient, criteria and payments. `years` are
    the budget years that it falls on, `instalments` the terms of its own that release it;
    `prices` are the costs that it covers, `other_funding` who else pays for the same.
    `forum_meeting` is where the forum gave its final grant, which this decision adopts.
    Source: [Udir] step 4; domain description 4.2.
    """

    TOPIC: ClassVar[str] = "award.decided"

    line_id: ItemId
    pot_id: ItemId
    call_id: ItemId
    plan_version: int
    title: Line
    measure: MeasureKind
    target_groups: Annotated[dict[TargetGroup, Count], Field(max_length=6)]
    other_group_reason: Draft = ""
    participants: Annotated[tuple[Participants, ...], Field(max_length=60)] = ()
    starts_on: Day
    ends_on: Day
    criterion_1: Draft = ""
    criterion_2: Draft = ""
    providers: Draft = ""
    placements: Annotated[tuple[Placement, ...], Field(max_length=60)] = ()
    study: Study | None = None
    evaluation: PlannedEvaluation | None = None
    prices: Annotated[tuple[PriceComponent, ...], Field(max_length=20)] = ()
    other_funding: Annotated[tuple[FundingSource, ...], Field(max_length=10)] = ()
    route: MoneyRoute
    recipient: Party
    amount_ore: SomeOre
    years: Annotated[tuple[YearAmount, ...], Field(max_length=20)] = ()
    instalments: Annotated[tuple[Instalment, ...], Field(max_length=20)] = ()
    individual_decision: Flag
    written_reasons: Draft = ""
    forum_meeting: Meeting | None = None
    late: Flag = False
    soft_stops: tuple[str, ...] = ()


class RejectionGround(StrEnum):
    """Why an application gets nothing; never that a school is private.

    Source: [OsloMet]: refusals refer to the formal allocation criteria; [found F16, F17].
    """

    OUTSIDE_POT = "outside-pot"
    CRITERION_1 = "criterion-1"
    CRITERION_2 = "criterion-2"
    TARGET_GROUP = "target-group"
    NOT_COLLECTIVE = "not-collective"
    COST_NOT_COVERED = "cost-not-covered"
    INCOMPLETE = "incomplete"
    LATE = "late"
    OTHERS_FIRST = "others-first"
    COVERED_ELSEWHERE = "covered-elsewhere"


class AwardRejected(Event):
    """The county rejected an application (*avslag på søknad*), and says why.

    To a private party it is an individual decision (*enkeltvedtak*) with written reasons.
    """

    TOPIC: ClassVar[str] = "award.rejected"

    application_id: ItemId
    pot_id: ItemId
    call_id: ItemId
    applicant: Party
    ground: RejectionGround
    individual_decision: Flag
    written_reasons: Draft = ""
    forum_meeting: Meeting | None = None
    soft_stops: tuple[str, ...] = ()


class ReductionGround(StrEnum):
    """Why an award became smaller (*nedsettelse*)."""

    GIVEN_BACK = "given-back"
    LOWER_COST = "lower-cost"
    NOT_CARRIED_OUT = "not-carried-out"
    TERMS_NOT_MET = "terms-not-met"


class AwardReduced(Event):
    """An award was reduced or given back (*tilsagn satt ned*); the rest is the pot's again.

    `to_ore` is 0 when nothing of it is left. The reason stands in the envelope. `decided_on` is
    the day from which it holds, in Norway; None in what an earlier version recorded.
    """

    TOPIC: ClassVar[str] = "award.reduced"

    line_id: ItemId
    pot_id: ItemId
    from_ore: SomeOre
    to_ore: Ore
    ground: ReductionGround
    individual_decision: Flag
    written_reasons: Draft = ""
    decided_on: Day | None = None
