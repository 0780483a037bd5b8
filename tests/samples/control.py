"""Synthetic samples of a control case, and of what its claim leaves in the round."""

from datetime import UTC, date, datetime
from uuid import UUID

from domain.attachment import Attachment
from domain.checks.finding import EventAt, Ground, Severity
from domain.control.basis_events import BasisSet, ClaimPart, EasedPart, LimitationJudged
from domain.control.decision_events import (
    ControlComplained,
    ControlComplaintAnswered,
    ControlDecided,
    DecisionProposed,
    DecisionTold,
    ProposalReturned,
    StepReturned,
)
from domain.control.events import (
    ActionClosed,
    ActionSet,
    CheckedBy,
    ControlClosed,
    ControlHeld,
    ControlOpened,
    ControlPaymentChanged,
    ControlResumed,
    DocumentationReceived,
    DocumentationRequested,
    FindingClosed,
    FindingMade,
    FindingRef,
    SampleDrawn,
    Selection,
)
from domain.control.hearing_events import NoticeGiven, NoticeWaived, PartyCommented
from domain.control.kinds import (
    CaseStep,
    ComplaintsBody,
    ControlLevel,
    ControlOutcome,
    FindingEnd,
    Interruption,
    LimitationOutcome,
    NoticeException,
    PaymentChange,
    SelectedBy,
    SettledBy,
    WaitsFor,
)
from domain.control.offset_events import OffsetAnnounced, OffsetReturned, OffsetSettled
from domain.control.round_events import (
    ClaimEased,
    GrantClaimedBack,
    GrantPaidBack,
    PaymentUnderControl,
)
from domain.control.settling_events import (
    ClaimSetOff,
    ClaimSettled,
    ClaimWithheld,
    ControlClaimEased,
    WithheldReturned,
)
from domain.event import Event
from domain.risk.score import RiskPart
from domain.step4_dispose.complaint_events import ComplaintOutcome
from tests.samples.parties import NEXT_ROUND, ROUND, SCHOOL

CONTROL = "k-1a2b"
OPENED = ControlOpened(
    control_id=CONTROL,
    round_id=ROUND,
    scheme="yrkesfag",
    county="46",
    rule_set="yrkesfag-2021",
    level=ControlLevel.DIRECTORATE,
    selection=Selection(
        by=SelectedBy.RISK,
        grounds="Fleire tiltak utan målgruppe",
        risk=(RiskPart(code="outside-groups", points=40, explained="To tiltak utanfor"),),
        sample=SampleDrawn(log_position=4711, method="sha-256-order", seed="2026-11", size=3),
    ),
    follows="k-0a0b",
    handled_by="u-auditor",
)
PART = ClaimPart(
    payment_id="p-1",
    line_id="l-1",
    findings=("f-1",),
    paid_ore=7_000_000,
    paid_on=date(2026, 6, 15),
    share="5/13",
    amount_ore=2_692_307,
)
FOUND = FindingMade(
    finding_id="f-1",
    number="2026-001",
    ground=Ground.G5,
    severity=Severity.SERIOUS,
    described="Fem av tretten deltakarar er utanfor målgruppene, og ingen grunn er gjeven",
    line_id="l-1",
    payment_id="p-1",
    questioned_ore=2_692_307,
    check=CheckedBy(finding_id="g5-0123456789abcdef", rule_version="1", log_position=4711),
    events=(EventAt(case=f"round/{ROUND}", stream_id=UUID(int=7), version=12, position=4700),),
    repeats=(FindingRef(control_id="k-0a0b", finding_id="f-9"),),
    handled_by="u-auditor",
)
DECIDED = ControlDecided(
    outcome=ControlOutcome.PARTIAL_REPAYMENT,
    basis_version=1,
    parts=(PART,),
    amount_ore=2_692_307,
    written_reasons="Fem av tretten deltakarar var utanfor målgruppene",
    on_comment="Fylkeskommunen viser til ein avtale som kom etter tiltaket",
    decided_by="u-manager",
    complaints_body=ComplaintsBody.SUPERIOR_BODY,
)
CONTROL_SAMPLES: tuple[Event, ...] = (
    OPENED,
    DocumentationRequested(
        request_id="r-1",
        asked_for=("Deltakarlister", "Avtale med tilbydaren"),
        explained="Vi ser på målgruppene",
        handled_by="u-auditor",
    ),
    DocumentationReceived(
        request_id="r-1",
        received_on=date(2026, 11, 20),
        described="Deltakarlister for to tiltak",
        attachments=(Attachment(sha256="0c" * 32, name="Deltakarar.pdf"),),
    ),
    FOUND,
    FindingClosed(
        finding_id="f-1",
        end=FindingEnd.EXPLAINED,
        explained="Grunngivinga låg i vedtaket",
        handled_by="u-auditor",
    ),
    ActionSet(finding_id="f-1", what="Målgruppa blir kontrollert ved påmelding", owner="u-7"),
    ActionClosed(finding_id="f-1", evidence="Ny rutine av 1. desember", handled_by="u-auditor"),
    BasisSet(version=1, parts=(PART,), amount_ore=2_692_307, hear_again=True, handled_by="u-a"),
    LimitationJudged(
        payment_id="p-1",
        outcome=LimitationOutcome.NOT_BARRED,
        from_day=date(2026, 6, 15),
        falls_on=date(2029, 6, 15),
        discovered_on=date(2026, 11, 21),
        interrupted_by=Interruption.ACKNOWLEDGED,
        explained="Fylkeskommunen har erkjent kravet",
        deadline_id="limit-1",
        handled_by="u-auditor",
    ),
    NoticeGiven(
        basis_version=1,
        text="Vi vurderer å krevje tilbake ein del av tilskotet",
        sent_on=date(2026, 11, 25),
        channel="eFormidling 2026-77",
        handled_by="u-auditor",
    ),
    NoticeWaived(
        exception=NoticeException.HAS_ANSWERED,
        written_reasons="Fylkeskommunen har alt uttalt seg",
        handled_by="u-auditor",
    ),
    PartyCommented(
        comment_id="c-1",
        received_on=date(2026, 12, 5),
        channel="eFormidling 2026-81",
        text="Dei fem var med etter avtale med skulen",
    ),
    DecisionProposed(
        outcome=ControlOutcome.PARTIAL_REPAYMENT,
        basis_version=1,
        amount_ore=2_692_307,
        written_reasons="Fem av tretten deltakarar var utanfor målgruppene",
        on_comment="Avtalen kom etter tiltaket",
        soft_stops=("limitation-not-judged",),
        handled_by="u-auditor",
    ),
    ProposalReturned(steps=(StepReturned(step=CaseStep.LIMITATION, why="Ikkje vurdert"),)),
    DECIDED,
    DecisionTold(
        reached_on=date(2026, 12, 18),
        channel="eFormidling 2026-90",
        complain_by=datetime(2027, 1, 8, 23, tzinfo=UTC),
        handled_by="u-auditor",
    ),
    ControlComplained(received_on=date(2027, 1, 4), text="Vi er usamde i delen", late=False),
    ControlComplaintAnswered(
        outcome=ComplaintOutcome.CHANGED,
        written_reasons="Éin av deltakarane var instruktør",
        eased=(EasedPart(payment_id="p-1", to_ore=2_153_846),),
        handled_by="u-auditor",
    ),
    ControlClaimEased(
        eased=(EasedPart(payment_id="p-1", to_ore=2_000_000),),
        written_reasons="Avrunda til gunst for parten",
        handled_by="u-auditor",
    ),
    ClaimSetOff(
        offset_id="o-1",
        payment_id="p-1",
        amount_ore=1_000_000,
        against=NEXT_ROUND,
        explained="Blir halde tilbake frå første utbetaling",
        handled_by="u-auditor",
    ),
    ClaimWithheld(offset_id="o-1", withheld_by="r-2", against=NEXT_ROUND, amount_ore=1_000_000),
    WithheldReturned(
        return_id="b-1",
        payment_id="p-1",
        offset_id="o-1",
        withheld_by="r-2",
        amount_ore=500_000,
        on=date(2027, 2, 10),
        reference="Bilag 2027-118",
        handled_by="u-auditor",
    ),
    ClaimSettled(
        settlement_id="s-1",
        payment_id="p-1",
        by=SettledBy.REPAID,
        amount_ore=1_000_000,
        on=date(2027, 2, 1),
        reference="KID 0046",
    ),
    ControlHeld(
        waits_for=WaitsFor.COMPLAINTS_BODY,
        explained="Klaga er oversend",
        handled_by="u-auditor",
    ),
    ControlPaymentChanged(payment_id="p-1", change=PaymentChange.REPAID, amount_ore=500_000),
    ControlResumed(handled_by="u-auditor"),
    ControlClosed(soft_stops=("finding-without-action",), handled_by="u-auditor"),
    GrantClaimedBack(control_id=CONTROL, payment_id="p-1", line_id="l-1", amount_ore=2_692_307),
    GrantPaidBack(
        control_id=CONTROL,
        payment_id="p-1",
        line_id="l-1",
        amount_ore=1_000_000,
        by=SettledBy.REPAID,
        on=date(2027, 2, 1),
        reference="KID 0046",
    ),
    ClaimEased(
        control_id=CONTROL, payment_id="p-1", line_id="l-1", amount_ore=538_461, on_county=True
    ),
    PaymentUnderControl(control_id=CONTROL, payment_id="p-1", line_id="l-1"),
    OffsetAnnounced(
        offset_id="o-1",
        control_id=CONTROL,
        claim_round=ROUND,
        claim_payment="p-1",
        amount_ore=1_000_000,
        on_county=False,
        recipient=SCHOOL,
    ),
    OffsetSettled(offset_id="o-1", control_id=CONTROL, withheld_by="p-2", amount_ore=1_000_000),
    OffsetReturned(offset_id="o-1", control_id=CONTROL, withheld_by="p-2", amount_ore=500_000),
)
