"""Histories that the domain's tests begin in: what has happened in county 46 in 2026."""

from datetime import UTC, date, datetime
from typing import Any, TypeVar

from domain.case import (
    county_ref,
    forum_ref,
    long_term_plan_ref,
    meeting_ref,
    need_ref,
    organisation_ref,
    round_ref,
)
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut, RoundClosed
from domain.opening.events import GrantCommitted, OwnContributionPledged, RoundOpened
from domain.opening.money_events import OwnContributionDocumented
from domain.party import MeasureKind, MoneyRoute, TargetGroup
from domain.registry.events import OrganisationClosed, OrganisationRegistered
from domain.schemes.yrkesfag import YRKESFAG_2021
from domain.step1_assess.events import NeedAssessed
from domain.step2_report.events import NeedForwarded, NeedRegistered
from domain.step3_prioritise.events import (
    ForumAppointed,
    LongTermPlanAdopted,
    Meeting,
    NeedPrioritised,
    PlanAdopted,
    Seat,
    SeatGroup,
)
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Participants, YearAmount
from domain.step3_prioritise.long_term_contents import PlannedMeasure
from domain.step3_prioritise.outcomes import NeedLeftWaiting, NeedReferred
from domain.step3_prioritise.ranking_events import ScoringSet
from domain.step4_dispose.events import (
    CriteriaAssured,
    FundsDisbursed,
    GrantDecided,
    Half,
    PaymentAttested,
    PaymentOrdered,
)
from tests.samples import (
    COMPANY,
    LINE,
    MEETING,
    NEED,
    NETWORK,
    NEXT_ROUND,
    NOW,
    ROUND,
    SAMPLES,
    SCHOOL,
)
from tests.samples.forum import MEETING as MEETING_EVENTS
from tests.samples.forum import MEETING_ID, REGISTRY
from tests.samples.registry import OTHER_COMPANY

E = TypeVar("E", bound=Event)

#: What the sample line holds, in øre.
LINE_ORE = 18_500_000
GRANT_ORE = 731_200_000

THE_ROUND = round_ref(ROUND)
THE_NEXT_ROUND = round_ref(NEXT_ROUND)
THE_NEED = need_ref(NEED)
THE_FORUM = forum_ref("yrkesfag", "46")
THE_MEETING = meeting_ref(MEETING_ID)
THE_LONG_TERM_PLAN = long_term_plan_ref("yrkesfag", "46")
THE_ORGANISATION = organisation_ref(COMPANY.organisation)
THE_OTHER_COMPANY = organisation_ref(OTHER_COMPANY)
VIKEN = county_ref("30")


def fact(kind: type[E], /, **changes: Any) -> E:
    """The sample of `kind`, with `changes`."""
    sample = SAMPLES[kind.TOPIC]
    return kind.model_validate({**dict(sample), **changes})


def line(line_id: str = "l-1", **changes: Any) -> PlanLine:
    """The sample line under its own id, with `changes`; what is not changed fits them."""
    if "amount_ore" in changes:
        year = YearAmount.model_construct(
            budget_year=2026, school_year="2026/27", amount_ore=changes["amount_ore"]
        )
        changes = {"years": (year,), **changes}
    if "target_groups" in changes:
        groups = changes["target_groups"].items()
        came = tuple(Participants(group=group, expected=count) for group, count in groups)
        changes = {"participants": came, **changes}
    return PlanLine.model_validate({**dict(LINE), "line_id": line_id, **changes})


#: Whom the rules ask to be there.
REQUIRED_GROUPS = frozenset(map(SeatGroup, YRKESFAG_2021.forum.required_groups))
FULL_MEETING = Meeting.model_validate(
    {
        **dict(MEETING),
        "groups_present": sorted(REQUIRED_GROUPS),
        "co_determination": "Drøfta med dei tillitsvalde 8. april",
    }
)

GRANTED = fact(GrantCommitted)
OPENED = fact(RoundOpened)
OPEN = (GRANTED, OPENED)
CLOSED = fact(RoundClosed, unspent_ore=GRANT_ORE, lines_without_evaluation=())

FORUM = (
    fact(ForumAppointed, seats=tuple(Seat(group=g, members=2) for g in sorted(REQUIRED_GROUPS))),
)
MEASURE = PlannedMeasure(
    title="Hospitering i byggfag",
    kind=MeasureKind.HOSPITERING,
    target_groups=(TargetGroup.VET_TEACHER,),
    starts_on=date(2026, 8, 17),
    ends_on=date(2029, 6, 20),
)
#: The id that the measure gets where the plan gives it none.
PRIORITY = "hospitering-i-byggfag"
#: A forum with a chair, and a meeting of it from call to minutes.
FORUM_WITH_MEMBERS = (*FORUM, *REGISTRY)
MEETING_HELD = MEETING_EVENTS
LONG_TERM_PLAN = (
    fact(
        LongTermPlanAdopted,
        meeting=FULL_MEETING,
        themes=tuple(
            theme.model_copy(update={"measures": (MEASURE,)})
            for theme in fact(LongTermPlanAdopted).themes
        ),
    ),
)
SCORING = fact(ScoringSet)

ASSESSED = (fact(NeedAssessed, assessed_by="u-unit"),)
REGISTERED = (*ASSESSED, fact(NeedRegistered, missing=(), soft_stops=()))
WITH_FORUM = (*REGISTERED, fact(NeedForwarded, network=None, late=False))
WITH_NETWORK = (*REGISTERED, fact(NeedForwarded, network=NETWORK.organisation, late=False))


def forwarded(**changes: Any) -> NeedForwarded:
    """A need on its way, straight to the forum and in time unless `changes` say otherwise."""
    return NeedForwarded.model_validate({"received_at": NOW, **changes})


PRIORITISED = (*WITH_FORUM, fact(NeedPrioritised, meeting=FULL_MEETING))
WAITING = (*WITH_FORUM, fact(NeedLeftWaiting, meeting=FULL_MEETING))
REFERRED = (*WITH_FORUM, fact(NeedReferred, meeting=FULL_MEETING))

PLAN = fact(PlanAdopted, meeting=FULL_MEETING)
PLANNED = (*OPEN, PLAN)
PLANNING_ASSURED = fact(CriteriaAssured)
EXECUTION_ASSURED = fact(CriteriaAssured, half=Half.EXECUTION, criterion_1=None)
DECIDED = fact(
    GrantDecided,
    route=MoneyRoute.OWN_SCHOOL,
    recipient=SCHOOL,
    individual_decision=False,
    written_reasons="",
    procurement=None,
)
PLEDGED = fact(OwnContributionPledged)
DOCUMENTED = fact(OwnContributionDocumented)
#: What tells what the county puts in of its own.
OF_ITS_OWN = (OwnContributionPledged, OwnContributionDocumented)
READY_TO_PAY = (*PLANNED, PLEDGED, DOCUMENTED, PLANNING_ASSURED, DECIDED)
ORDERED = fact(PaymentOrdered, payee=SCHOOL, ordered_by="u-county-officer")
ATTESTED = fact(PaymentAttested, attested_by="u-attester")
DISBURSED = fact(
    FundsDisbursed, payee=SCHOOL, approved_by="u-budget-authority", released_on=NOW.date()
)
CARRIED_OUT = fact(MeasureCarriedOut)
EVALUATED = fact(EvaluationRecorded)

ORGANISATION = (fact(OrganisationRegistered),)
REGISTERED_OTHER = (
    fact(
        OrganisationRegistered,
        organisation=OTHER_COMPANY,
        description={**dict(ORGANISATION[0].description), "name": "Nordøya Tre AS (syntetisk)"},
    ),
)
GONE = (*ORGANISATION, fact(OrganisationClosed))

#: The end of 1 March 2026 in Norway.
INTAKE_AT = datetime(2026, 3, 1, 23, tzinfo=UTC)


def deadline(kind: DeadlineKind, **changes: Any) -> DeadlineSet:
    """A deadline of its kind, named by it, at `INTAKE_AT`."""
    usual: dict[str, Any] = {"deadline_id": kind.value, "kind": kind, "at": INTAKE_AT}
    return fact(DeadlineSet, **{**usual, **changes})
