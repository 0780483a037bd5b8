"""A running year that was taken over: what each event of it may hold."""

from datetime import UTC, date, datetime

from domain.event import Event
from domain.opening.events import ContributionForm, ContributionItem
from domain.party import MeasureKind, MoneyRoute, PartyKind
from domain.pots.application_events import ApplicationOutcome
from domain.pots.events import RejectionGround
from domain.pots.form import CallRate
from domain.step3_prioritise.events import Seat, SeatGroup, Theme
from domain.step3_prioritise.forum_events import Member, Standing
from domain.step3_prioritise.outcomes import Outcome
from domain.takeover.before import (
    AnswerBefore,
    DecidedBefore,
    LineBefore,
    PaidBefore,
    Sheet,
    Source,
    TakenOverLine,
)
from domain.takeover.events import (
    ApplicationTakenOver,
    CallsTakenOver,
    ForumTakenOver,
    LongTermPlanTakenOver,
    NeedTakenOver,
    PlanTakenOver,
    RoundTakenOver,
)
from domain.takeover.pots_before import AnsweredBefore, CallBefore
from tests.samples.line import LINE
from tests.samples.needs import ASSESSMENT
from tests.samples.parties import NEED, OFFICE, ROUND, SCHOOL
from tests.samples.pots import APPLICATION, CONTENT, FORM

AS_OF = date(2026, 2, 15)
PAID_ORE = 4_000_050
REJECTED_BEFORE = AnsweredBefore(
    application_id=APPLICATION,
    call_id="c-1",
    pot_id="p-1",
    applicant=OFFICE,
    outcome=ApplicationOutcome.REJECTED,
    decided_on=date(2026, 2, 13),
    individual_decision=True,
    ground=RejectionGround.LATE,
    written_reasons="Søknaden kom etter fristen",
    row=2,
)

TAKEN_OVER: tuple[Event, ...] = (
    RoundTakenOver(
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        budget_year=2026,
        rule_set="yrkesfag-2021",
        as_of=AS_OF,
        sources=(Source(sha256="0f" * 32), Source(sha256="1e" * 32, sheet=Sheet.PAID)),
        granted_ore=731_200_000,
        grant_letter="Tilskotsbrev 2026/114",
        grant_letter_date=date(2026, 1, 12),
        received_ore=365_600_000,
        carried_in_ore=1_200_000,
        contributions=(
            ContributionItem(form=ContributionForm.CASH, amount_ore=5_000_000, basis="Budsjett"),
        ),
        needs=1,
        soft_stops=("done-before-take-over",),
    ),
    PlanTakenOver(
        plan_version=2,
        adopted_on=date(2026, 1, 28),
        vet_board_heard_on=date(2026, 1, 20),
        lines=(
            TakenOverLine(
                plan=LINE,
                before=LineBefore(
                    decided=DecidedBefore(
                        amount_ore=12_000_000,
                        decided_on=date(2026, 2, 2),
                        recipient=SCHOOL,
                        route=MoneyRoute.OWN_SCHOOL,
                    ),
                    assured_on=date(2026, 2, 1),
                    paid=(
                        PaidBefore(
                            amount_ore=PAID_ORE,
                            paid_on=date(2026, 2, 10),
                            voucher="Bilag 4711",
                            row=2,
                        ),
                    ),
                ),
                row=2,
            ),
        ),
    ),
    CallsTakenOver(
        as_of=AS_OF,
        calls=(
            CallBefore(
                call_id="c-1",
                pot_id="p-1",
                number=1,
                title="Hospitering hausten 2026",
                text="Skular og bedrifter kan søkje om midlar til hospitering.",
                may_apply=(PartyKind.COUNTY_SCHOOL, PartyKind.COMPANY),
                amount_ore=20_000_000,
                published_on=date(2026, 1, 30),
                opens_on=date(2026, 2, 1),
                closes_at=datetime(2026, 2, 10, 23, tzinfo=UTC),
                closed_on=date(2026, 2, 12),
                form=FORM,
                rates=(
                    CallRate(
                        measure=MeasureKind.HOSPITERING, unit="dag", amount_ore=350_000, at_most=5
                    ),
                ),
                ceiling_ore=10_000_000,
                row=2,
            ),
        ),
        answers=(REJECTED_BEFORE,),
        received=2,
    ),
    ForumTakenOver(
        scheme="yrkesfag",
        county="46",
        as_of=AS_OF,
        seats=(Seat(group=SeatGroup.WORKING_LIFE, members=2),),
        term_from=date(2025, 1, 1),
        term_to=date(2028, 12, 31),
        members=(
            Member(
                member_id="m-1",
                person="8f1c-0042",
                group=SeatGroup.WORKING_LIFE,
                standing=Standing.VOTING,
                organisation=OFFICE.organisation,
                term_from=date(2025, 1, 1),
                term_to=date(2028, 12, 31),
            ),
        ),
        chair="m-1",
    ),
    LongTermPlanTakenOver(
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        as_of=AS_OF,
        adopted_on=date(2025, 11, 20),
        valid_from=date(2026, 1, 1),
        valid_to=date(2029, 12, 31),
        themes=(Theme(theme_id="t-1", title="Grønt skifte", goal="Fagleg oppdatering"),),
    ),
    NeedTakenOver(
        need_id=NEED,
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        as_of=AS_OF,
        unit=SCHOOL,
        assessment=ASSESSMENT,
        answer=AnswerBefore(
            round_id=ROUND,
            outcome=Outcome.WAITING,
            held_on=date(2026, 1, 28),
            text="Midlane rekk ikkje",
            row=2,
        ),
        turns=(
            AnswerBefore(
                round_id="yrkesfag-46-2025",
                outcome=Outcome.WAITING,
                held_on=date(2025, 4, 3),
                row=2,
            ),
        ),
        row=2,
    ),
    ApplicationTakenOver(
        application_id=APPLICATION,
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        as_of=AS_OF,
        pot_id="p-1",
        call_id="c-1",
        applicant=OFFICE,
        content=CONTENT,
        received_on=date(2026, 2, 11),
        missing=("budget",),
        late=True,
        answer=REJECTED_BEFORE,
        told_on=date(2026, 2, 14),
        row=2,
    ),
)
