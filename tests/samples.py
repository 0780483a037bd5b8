"""Synthetic data for every test: who acts, with what, and one sample of every event."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from domain.answered import CommandAnswered
from domain.case import (
    application_ref,
    county_ref,
    forum_ref,
    import_ref,
    long_term_plan_ref,
    meeting_ref,
    need_ref,
    organisation_ref,
    round_ref,
)
from domain.deadlines.events import DeadlineMoved, DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.event import Circumstances, Event, Recorded, recorded
from domain.follow_up.events import (
    EvaluationRecorded,
    Goal,
    MeasureCarriedOut,
    RoundClosed,
    RoundReopened,
    Verdict,
)
from domain.follow_up.progress import MeasureProgressed, MeasureStatus, ReachedMilestone
from domain.imports.events import NeedsImported
from domain.opening.events import (
    ContributionForm,
    ContributionItem,
    GrantCommitted,
    OwnContributionPledged,
    RoundOpened,
)
from domain.party import MeasureKind, MoneyRoute, Party, PartyKind, Programme, TargetGroup
from domain.procurement import Procurement, ProcurementBasis
from domain.role import COUNTY_ROLES, Role
from domain.step1_assess.events import (
    Assessment,
    Confirmer,
    NeedAssessed,
    NeedConfirmed,
    NeedCorrected,
)
from domain.step1_assess.involvement import Involvement
from domain.step1_assess.parts import DataSource, SamiAnswer, SamiPerspective
from domain.step2_report.events import (
    NeedForwarded,
    NeedMerged,
    NeedRegistered,
    NeedReturned,
    NeedSplit,
    NeedWithdrawn,
    ReportingPracticeSet,
)
from domain.step3_prioritise.events import (
    DeclineGround,
    ForumAppointed,
    LongTermPlanAdopted,
    Meeting,
    NeedDeclined,
    NeedPrioritised,
    PlanAdopted,
    PrivateSchoolTerms,
    Seat,
    SeatGroup,
    Theme,
)
from domain.step3_prioritise.exchange import Direction, Placement
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import (
    Base,
    Form,
    Instalment,
    Participants,
    PlannedMilestone,
    Release,
    Use,
    YearAmount,
)
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed, LookOutcome
from domain.step3_prioritise.outcomes import (
    NeedCarriedOver,
    NeedLeftWaiting,
    NeedReconsidered,
    NeedReferred,
    Outcome,
    OutcomeTold,
    SiblingForumAnswered,
    SiblingOutcome,
    SiblingScheme,
)
from domain.step3_prioritise.ranking_events import (
    NeedScored,
    Place,
    RankingRecommended,
    ScoredCriterion,
    ScoringSet,
)
from domain.step4_dispose.events import (
    CriteriaAssured,
    Finding,
    FundsDisbursed,
    GrantDecided,
    Half,
    PaymentAttested,
    PaymentOrdered,
)
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from tests import samples_forum
from tests.samples_pots import APPLICATION, pot_samples
from tests.samples_registry import REGISTRY_SAMPLES

ROUND = "yrkesfag-46-2026"
NEXT_ROUND = "yrkesfag-46-2027"
NEED = "n-1a2b"
#: When commands of the samples are received: a working day in Norway's winter.
NOW = datetime(2026, 2, 17, 9, 30, tzinfo=UTC)
SCHOOL = Party(
    organisation="310000019",
    name="Vestfjord vidaregåande skule (syntetisk)",
    kind=PartyKind.COUNTY_SCHOOL,
    county="46",
)
OFFICE = Party(
    organisation="310000027",
    name="Opplæringskontoret for byggfag på Nordøya (syntetisk)",
    kind=PartyKind.TRAINING_OFFICE,
    county="46",
)
COMPANY = Party(
    organisation="310000051",
    name="Vestfjord Massivtre AS (syntetisk)",
    kind=PartyKind.COMPANY,
    county="46",
)
NETWORK = Party(
    organisation="310000035",
    name="Nettverket for bygg og anlegg i Nordøya (syntetisk)",
    kind=PartyKind.NETWORK,
    county="46",
)
PRIVATE_SCHOOL = Party(
    organisation="310000043",
    name="Nordøya private vidaregåande skule (syntetisk)",
    kind=PartyKind.PRIVATE_SCHOOL,
    county="46",
)
PROVIDER = Party(
    organisation="310000078",
    name="Nordøya fagskule (syntetisk)",
    kind=PartyKind.PROVIDER,
    county="46",
)
ASSESSMENT = Assessment(
    title="Hospitering i massivtrebygging",
    description="Lærarane treng å sjå korleis lærebedriftene byggjer med massivtre i dag.",
    measure=MeasureKind.HOSPITERING,
    period_from=date(2026, 8, 17),
    period_to=date(2027, 6, 18),
    method="Drøfta i fagteamet og på møte med to lærebedrifter",
    data_sources=(
        DataSource(source="Læringsresultat 2025", finding="Fleire stryk på praktisk prøve"),
    ),
    involvement=Involvement(leaders=2, employees=9, elected_representatives=1, working_life=3),
    target_groups={TargetGroup.VET_TEACHER: 9, TargetGroup.INSTRUCTOR: 4},
    programme=Programme.BYGG_OG_ANLEGG,
    local_plan="Utviklingsplanen, punkt 3",
    national_goals="Praksisnær opplæring",
    sami_perspective=SamiPerspective(
        answer=SamiAnswer.NOT_RELEVANT, reason="Ingen samiske elevar eller lærlingar er råka"
    ),
    estimate_ore=18_500_000,
)
MEETING = Meeting(
    held_on=date(2026, 4, 22),
    groups_present=(SeatGroup.WORKING_LIFE, SeatGroup.TEACHER_ORGANISATION, SeatGroup.COUNTY),
    declarations_complete=True,
)
LINE = PlanLine(
    line_id="l-1",
    title="Hospitering i massivtrebygging",
    measure=MeasureKind.HOSPITERING,
    use=Use.CARRYING_OUT,
    needs=(NEED,),
    theme_id="t-1",
    form=Form.COLLECTIVE,
    base=Base.WORKPLACE,
    target_groups={TargetGroup.VET_TEACHER: 9, TargetGroup.INSTRUCTOR: 4},
    participants=(
        Participants(group=TargetGroup.VET_TEACHER, programme=Programme.BYGG_OG_ANLEGG, expected=9),
        Participants(group=TargetGroup.INSTRUCTOR, expected=4),
    ),
    starts_on=date(2026, 8, 17),
    ends_on=date(2027, 6, 18),
    school_year="2026/27",
    criterion_1="Leiarar og tilsette er med",
    criterion_2="Planlagt saman med to bedrifter",
    providers="Opplæringskontoret",
    route=MoneyRoute.OWN_SCHOOL,
    recipient=SCHOOL,
    amount_ore=18_500_000,
    years=(
        YearAmount(budget_year=2026, school_year="2026/27", amount_ore=10_000_000),
        YearAmount(budget_year=2027, school_year="2026/27", amount_ore=8_500_000),
    ),
    instalments=(
        Instalment(share="1/2", released_by=Release.DECISION),
        Instalment(share="1/2", released_by=Release.REPORT_AND_ACCOUNTS),
    ),
    milestones=(
        PlannedMilestone(
            milestone_id="m-1", title="Første bolk", due=date(2026, 9, 12), weight="1/3"
        ),
        PlannedMilestone(
            milestone_id="m-2", title="Andre bolk", due=date(2027, 3, 12), weight="2/3"
        ),
    ),
    placements=(
        Placement(
            direction=Direction.TEACHER_TO_COMPANY,
            school=SCHOOL,
            company=COMPANY,
            places=9,
            days_each=5,
            day_rate_ore=350_000,
            agreement="Avtale 2026/12",
            agreed_on=date(2026, 3, 20),
        ),
        Placement(
            direction=Direction.INSTRUCTOR_TO_SCHOOL,
            school=SCHOOL,
            company=COMPANY,
            places=4,
            days_each=5,
            day_rate_ore=137_500,
            agreement="Avtale 2026/12",
        ),
    ),
)

_SAMPLES: tuple[Event, ...] = (
    GrantCommitted(
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        budget_year=2026,
        rule_set="yrkesfag-2021",
        amount_ore=731_200_000,
        grant_letter="Tilskotsbrev 2026/114",
        grant_letter_date=date(2026, 2, 6),
        grant_letter_sha256="0f" * 32,
        synthetic=True,
    ),
    RoundOpened(
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        budget_year=2026,
        rule_set="yrkesfag-2021",
        priorities="Hospitering og grøn omstilling",
    ),
    OwnContributionPledged(
        items=(
            ContributionItem(
                form=ContributionForm.POSITION,
                amount_ore=45_000_000,
                basis="Halv stilling som koordinator",
            ),
        )
    ),
    NeedAssessed(
        need_id=NEED,
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        unit=SCHOOL,
        assessment=ASSESSMENT,
    ),
    NeedCorrected(assessment=ASSESSMENT),
    NeedConfirmed(
        capacity=Confirmer.ELECTED_REPRESENTATIVE,
        statement="Drøfta på to avdelingsmøte",
        confirmed_by="u-0014",
    ),
    NeedsImported(
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        sha256="0f" * 32,
        needs=2,
    ),
    NeedRegistered(missing=("national-goals",), soft_stops=("incomplete-need",)),
    NeedForwarded(network="310000035", comment="Støttast av nettverket", late=True),
    NeedReturned(what_is_missing="Korleis dei tilsette var med"),
    NeedMerged(into="n-3c4d", grounds="Skulane treng det same"),
    NeedSplit(into=("n-1a2b-1", "n-1a2b-2"), grounds="To ulike målgrupper"),
    NeedWithdrawn(grounds="Skulen har fått kurset på annan måte"),
    ReportingPracticeSet(direct_route=True, network_days=21, source="Fylkeskommunens årshjul"),
    ForumAppointed(
        scheme="yrkesfag",
        county="46",
        seats=(
            Seat(group=SeatGroup.WORKING_LIFE, members=4),
            Seat(group=SeatGroup.PROVIDER, members=1, votes=False),
        ),
        term_from=date(2026, 1, 1),
        term_to=date(2027, 12, 31),
    ),
    NeedPrioritised(
        meeting=MEETING,
        rank=1,
        grounds="Treffer planen og mange lærarar",
        sami_perspective=SamiPerspective(answer=SamiAnswer.YES),
    ),
    NeedDeclined(
        meeting=MEETING,
        ground=DeclineGround.OTHER_NEEDS_FIRST,
        explanation="Midlane rekk ikkje i år",
    ),
    NeedLeftWaiting(meeting=MEETING, explanation="Godt behov, men midlane rekk ikkje i år"),
    NeedCarriedOver(from_round=ROUND, to_round=NEXT_ROUND),
    NeedReferred(
        meeting=MEETING,
        scheme=SiblingScheme.KOMPETANSELOFTET,
        forum="Samarbeidsforumet for skule",
        explanation="Gjeld heile laget rundt elevane",
    ),
    SiblingForumAnswered(
        outcome=SiblingOutcome.TAKEN_UP,
        answered_on=date(2026, 5, 6),
        explanation="Teke inn i tiltaket om inkluderande praksis",
        reference="Sak 12/2026",
    ),
    NeedReconsidered(meeting=MEETING, outcome=Outcome.DECLINED),
    OutcomeTold(
        outcome=Outcome.PRIORITISED,
        held_on=MEETING.held_on,
        told_on=date(2026, 4, 27),
        public_on=date(2026, 4, 30),
    ),
    LongTermPlanAdopted(
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        plan_version=1,
        meeting=MEETING,
        valid_from=date(2026, 1, 1),
        valid_to=date(2029, 12, 31),
        themes=(
            Theme(theme_id="t-1", title="Grønt skifte", goal="Fagleg oppdatering", needs=(NEED,)),
        ),
    ),
    ScoringSet(
        scoring_version=1,
        top_score=5,
        criteria=(
            ScoredCriterion(criterion_id="c-1", title="Treffer planen", weight=2),
            ScoredCriterion(criterion_id="c-2", title="Mange deltakarar", weight=1),
        ),
    ),
    NeedScored(scoring_version=1, scores={"c-1": 4, "c-2": 3}, scored_by="u-0021", draft=False),
    RankingRecommended(
        scoring_version=1,
        places=(Place(need_id=NEED, place=1, sharing=1, points=7333, members=1),),
    ),
    LongTermPlanReviewed(
        plan_version=1,
        meeting=MEETING,
        experience="Hospiteringa har verka godt",
        needs="Fleire behov innan helse og oppvekst",
        money="Om lag som året før",
        outcome=LookOutcome.UNCHANGED,
    ),
    PlanAdopted(
        plan_version=1,
        meeting=MEETING,
        lines=(LINE,),
        county_share_ore=18_500_000,
        others_share_ore=0,
        private_school_terms=PrivateSchoolTerms.EQUAL,
        vet_board_heard_on=date(2026, 4, 15),
    ),
    *pot_samples(ROUND, OFFICE, COMPANY, MEETING),
    CriteriaAssured(
        line_id="l-1",
        half=Half.PLANNING,
        criterion_1=Finding(met=True, evidence="Møtereferat 3. mars"),
        criterion_2=Finding(met=True, evidence="Avtale med bedriftene"),
    ),
    GrantDecided(
        line_id="l-1",
        plan_version=1,
        route=MoneyRoute.PRIVATE_GRANT,
        recipient=OFFICE,
        amount_ore=18_500_000,
        individual_decision=True,
        written_reasons="Tiltaket er i planen og oppfyller kriteria",
        procurement=Procurement(basis=ProcurementBasis.OWN_STAFF, reference="Sak 2026/77"),
    ),
    PaymentOrdered(
        payment_id="p-1",
        line_id="l-1",
        ordered_by="u-0011",
        instalment=1,
        payee=OFFICE,
        amount_ore=9_250_000,
        voucher="Bilag 4711",
    ),
    PaymentAttested(payment_id="p-1", attested_by="u-0012"),
    FundsDisbursed(
        payment_id="p-1",
        line_id="l-1",
        approved_by="u-0013",
        payee=OFFICE,
        amount_ore=9_250_000,
    ),
    FagskoleTeachersIncluded(line_id="l-1", expected=3, grounds="Fagskulen har same utstyret"),
    MeasureProgressed(
        line_id="l-1",
        status=MeasureStatus.UNDER_WAY,
        reached=(ReachedMilestone(milestone_id="m-1", on=date(2026, 9, 1)),),
        note="Første bolk er halden",
    ),
    MeasureCarriedOut(
        line_id="l-1",
        from_day=date(2026, 9, 1),
        to_day=date(2026, 9, 12),
        participants={TargetGroup.VET_TEACHER: 8},
        partners=(OFFICE,),
        working_life_absent=False,
        groups_changed=True,
    ),
    EvaluationRecorded(
        line_id="l-1",
        questions_version="2021",
        verdicts=(
            Verdict(question_id="cooperation", answer=Goal.PARTLY, grounds="Ei bedrift fall frå"),
        ),
        partners=(SCHOOL, OFFICE),
    ),
    RoundClosed(unspent_ore=712_700_000, lines_without_evaluation=("l-1",)),
    RoundReopened(),
    DeadlineSet(
        deadline_id="intake",
        kind=DeadlineKind.INTAKE,
        at=datetime(2026, 3, 1, 22, 59, 59, 999999, tzinfo=UTC),
        source=DeadlineSource.COUNTY_PRACTICE,
        citation="Utlysing 2026",
        when_passed=WhenPassed.MARK_LATE,
    ),
    DeadlineMoved(
        deadline_id="intake",
        previous_at=datetime(2026, 3, 1, 22, 59, 59, 999999, tzinfo=UTC),
        at=datetime(2026, 3, 15, 22, 59, 59, 999999, tzinfo=UTC),
    ),
    DeadlinePassed(
        deadline_id="intake",
        kind=DeadlineKind.INTAKE,
        at=datetime(2026, 3, 15, 22, 59, 59, 999999, tzinfo=UTC),
        when_passed=WhenPassed.MARK_LATE,
    ),
    *REGISTRY_SAMPLES,
    *samples_forum.REGISTRY,
    *samples_forum.MEETING,
    *samples_forum.HEARING,
    CommandAnswered(
        action="forward-need",
        fingerprint="ab" * 32,
        case=need_ref(NEED),
        case_version=3,
        events=("need.forwarded",),
    ),
)
#: The samples by topic.
SAMPLES: dict[str, Event] = {sample.TOPIC: sample for sample in _SAMPLES}

#: The case of each sample that does not belong to the round.
_CASES = {
    "need": need_ref(NEED),
    "forum": forum_ref("yrkesfag", "46"),
    "long-term-plan": long_term_plan_ref("yrkesfag", "46"),
    "application": application_ref(APPLICATION),
    "needs": import_ref(ROUND, "0f" * 32),
    "meeting": meeting_ref(samples_forum.MEETING_ID),
    "command": need_ref(NEED),
    "organisation": organisation_ref(COMPANY.organisation),
    "county": county_ref("30"),
}
#: On whose behalf each role acts, unless a test says otherwise.
_ORGANISATIONS = {
    Role.UNIT: SCHOOL.organisation,
    Role.NETWORK: NETWORK.organisation,
    Role.PROVIDER: PROVIDER.organisation,
    Role.DIRECTORATE_MANAGER: "970018131",
    Role.DIRECTORATE_AUDITOR: "970018131",
}


def by(role: Role = Role.COUNTY_OFFICER, **changes: Any) -> Circumstances:
    """Someone in `role` of county 46 at `NOW`, each role its own person, with `changes`.

    `at` moves both instants; every other name is a field of `Circumstances`.
    """
    at = changes.pop("at", NOW)
    circumstances: dict[str, Any] = {
        "command_id": f"c-{role}",
        "received_at": at,
        "effective_at": at,
        "actor": f"u-{role}",
        "role": role,
        "organisation": _ORGANISATIONS.get(role, "46"),
        "county": "46" if role in COUNTY_ROLES else None,
    }
    return Circumstances.model_validate({**circumstances, **changes})


def recorded_sample(topic: str, *, version: int = 1, **changes: Any) -> Recorded:
    """The sample of `topic` in its envelope, in the stream of its kind of case.

    `changes` are those of `by`; it entered the log a second after it was received.
    """
    actor = by(**changes)
    return recorded(
        SAMPLES[topic],
        actor,
        stream_id=_CASES.get(topic.partition(".")[0], round_ref(ROUND)).stream_id,
        version=version,
        at=actor.received_at + timedelta(seconds=1),
        rule_set="yrkesfag-2021",
    )
