"""Histories of a pot: planned, called, applied for, awarded from."""

from datetime import UTC, datetime
from typing import Any

from domain.case import application_ref
from domain.deadlines.kinds import DeadlineKind
from domain.party import MeasureKind, MoneyRoute, PartyKind
from domain.pots.application_events import ApplicationSubmitted
from domain.pots.events import (
    AwardDecided,
    AwardReduced,
    AwardRejected,
    CallPublished,
    ReductionGround,
)
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Pot
from tests.domain.facts import (
    DOCUMENTED,
    FULL_MEETING,
    OPEN,
    PLEDGED,
    PRIORITY,
    deadline,
    fact,
    line,
)
from tests.samples import LINE, NOW, SCHOOL
from tests.samples.pots import APPLICATION, CALL, CONTENT

#: What the pot's line holds, in øre.
POT_ORE = 50_000_000
_POT = Pot(
    purpose="Samlingar for dei som vurderer prøvene",
    rules="Midlane skal nå fleire nemnder.",
    may_apply=(
        PartyKind.COUNTY_SCHOOL,
        PartyKind.PRIVATE_SCHOOL,
        PartyKind.TRAINING_OFFICE,
        PartyKind.EXAMINATION_BOARD,
    ),
)


def pot_line(amount_ore: int = POT_ORE, **changes: Any) -> PlanLine:
    """The line of the sample pot, with `changes` to the pot."""
    return line(
        "l-p",
        title="Pott for prøvenemnder",
        measure=MeasureKind.COURSE,
        needs=(),
        priority_id=PRIORITY,
        placements=(),
        route=None,
        recipient=None,
        pot=Pot.model_validate({**dict(_POT), **changes}),
        amount_ore=amount_ore,
    )


POT_LINE = pot_line()
WITH_POT = (
    *OPEN,
    fact(PlanAdopted, meeting=FULL_MEETING, lines=(LINE, POT_LINE)),
    PLEDGED,
    DOCUMENTED,
)
CALL_OPEN = fact(
    CallPublished,
    line_id="l-p",
    may_apply=_POT.may_apply,
    opens_on=None,
    closes_at=None,
    rates=(),
    ceiling_ore=None,
)
#: The end of 1 May 2026 in Norway.
WINDOW_CLOSES = datetime(2026, 5, 1, 22, tzinfo=UTC)
WINDOW = deadline(DeadlineKind.CALL, deadline_id=CALL, at=WINDOW_CLOSES, citation="Utlysing 2026")
CALLED = (*WITH_POT, CALL_OPEN)
THE_APPLICATION = application_ref(APPLICATION)
SUBMITTED = fact(
    ApplicationSubmitted, applicant=SCHOOL, pot_id="l-p", missing=(), late=False, soft_stops=()
)
APPLIED = (SUBMITTED,)
AWARDED = fact(
    AwardDecided,
    pot_id="l-p",
    route=MoneyRoute.OWN_SCHOOL,
    recipient=SCHOOL,
    amount_ore=CONTENT.amount_ore,
    individual_decision=False,
    written_reasons="",
    forum_meeting=None,
    late=False,
)
REJECTED = fact(AwardRejected, application_id=APPLICATION, pot_id="l-p", applicant=SCHOOL)
GIVEN_BACK = fact(
    AwardReduced,
    pot_id="l-p",
    from_ore=CONTENT.amount_ore,
    to_ore=0,
    ground=ReductionGround.GIVEN_BACK,
    individual_decision=False,
    written_reasons="",
    decided_on=NOW.date(),
)
