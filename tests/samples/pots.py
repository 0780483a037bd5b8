"""Synthetic samples of a pot's events: a call, an application, an award, a rejection."""

from datetime import UTC, date, datetime

from domain.event import Event
from domain.party import MeasureKind, MoneyRoute, Party, PartyKind, TargetGroup
from domain.pots.application_events import (
    ApplicantNotified,
    ApplicationCompleted,
    ApplicationOutcome,
    ApplicationSubmitted,
    ApplicationWithdrawn,
    CompletionRequested,
    DecisionSetAside,
)
from domain.pots.events import (
    AwardDecided,
    AwardReduced,
    AwardRejected,
    CallClosed,
    CallPublished,
    ReductionGround,
    RejectionGround,
)
from domain.pots.form import (
    Annex,
    ApplicationContent,
    ApplicationForm,
    Asked,
    CallRate,
    FieldAnswer,
)
from domain.step3_prioritise.events import Meeting

APPLICATION = "a-1a2b"
CALL = "c-1a2b"
#: The samples fold one after the other, so the pot is the line that their plan has.
POT = "l-1"
CONTENT = ApplicationContent(
    title="Prøvenemnder møter ny teknologi",
    description="To samlingar for nemnder i byggfaga, saman med to lærebedrifter.",
    measure=MeasureKind.COURSE,
    amount_ore=20_000_000,
    units=24,
    target_groups={TargetGroup.EXAMINATION_BOARD_MEMBER: 24},
    starts_on=date(2026, 9, 1),
    ends_on=date(2026, 11, 30),
    criterion_1="Nemndene har sjølve meldt behovet",
    criterion_2="Planlagt saman med to lærebedrifter",
    providers="Opplæringskontoret",
    answers=(FieldAnswer(field_id="anchoring", text="Drøfta i styret"),),
    annexes=(Annex(field_id="budget", title="Budsjett", sha256="0e" * 32),),
)
FORM = ApplicationForm(
    fields=(Asked(field_id="anchoring", label="Forankring i leiinga"),),
    annexes=(Asked(field_id="budget", label="Budsjett"),),
)


def pot_samples(
    round_id: str, office: Party, company: Party, meeting: Meeting
) -> tuple[Event, ...]:
    """One sample of every event of calls, applications and awards."""
    return (
        CallPublished(
            call_id=CALL,
            line_id=POT,
            number=1,
            title="Midlar til prøvenemnder",
            text="Nemnder og opplæringskontor kan søkje om midlar til samlingar.",
            may_apply=(PartyKind.TRAINING_OFFICE, PartyKind.EXAMINATION_BOARD),
            amount_ore=30_000_000,
            opens_on=date(2026, 3, 1),
            closes_at=datetime(2026, 5, 1, 22, tzinfo=UTC),
            form=FORM,
            rates=(
                CallRate(
                    measure=MeasureKind.COURSE,
                    unit="deltakar",
                    amount_ore=1_000_000,
                    at_least=10,
                    at_most=40,
                ),
            ),
            ceiling_ore=25_000_000,
        ),
        ApplicationSubmitted(
            application_id=APPLICATION,
            round_id=round_id,
            scheme="yrkesfag",
            county="46",
            rule_set="yrkesfag-2021",
            pot_id=POT,
            call_id=CALL,
            applicant=office,
            content=CONTENT,
            missing=("budget",),
            late=True,
        ),
        CompletionRequested(what_is_missing="Budsjettet manglar"),
        ApplicationCompleted(content=CONTENT, missing=("anchoring",), late=True),
        AwardDecided(
            line_id=APPLICATION,
            pot_id=POT,
            call_id=CALL,
            plan_version=1,
            title=CONTENT.title,
            measure=CONTENT.measure,
            target_groups=CONTENT.target_groups,
            starts_on=CONTENT.starts_on,
            ends_on=CONTENT.ends_on,
            criterion_1=CONTENT.criterion_1,
            criterion_2=CONTENT.criterion_2,
            providers=CONTENT.providers,
            route=MoneyRoute.PRIVATE_GRANT,
            recipient=office,
            amount_ore=18_000_000,
            individual_decision=True,
            written_reasons="Tiltaket er innanfor potten og oppfyller kriteria",
            forum_meeting=meeting,
            late=True,
        ),
        AwardRejected(
            application_id="a-3c4d",
            pot_id=POT,
            call_id=CALL,
            applicant=company,
            ground=RejectionGround.OUTSIDE_POT,
            individual_decision=True,
            written_reasons="Potten er berre for nemnder og opplæringskontor",
            forum_meeting=meeting,
        ),
        ApplicantNotified(
            outcome=ApplicationOutcome.AWARDED,
            amount_ore=18_000_000,
            individual_decision=True,
            notified_on=date(2026, 6, 2),
        ),
        DecisionSetAside(complaint_id="k-1"),
        ApplicationWithdrawn(),
        AwardReduced(
            line_id=APPLICATION,
            pot_id=POT,
            from_ore=18_000_000,
            to_ore=15_000_000,
            ground=ReductionGround.LOWER_COST,
            individual_decision=True,
            written_reasons="Rekneskapen viser lågare kostnad enn søknaden",
        ),
        CallClosed(call_id=CALL, line_id=POT, unused_ore=12_000_000),
    )
