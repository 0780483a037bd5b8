"""Under which kind the codes that events set have their names."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from domain.changes.mark import Mark
from domain.checks.finding import Ground, Severity
from domain.control.kinds import (
    CaseStep,
    ComplaintsBody,
    ControlLevel,
    ControlOutcome,
    FindingEnd,
    LimitationOutcome,
    NoticeException,
    PaymentChange,
    SettledBy,
    WaitsFor,
)
from domain.county_report.events import ReopenCause
from domain.deadlines.kinds import LapseCause, WhenPassed
from domain.follow_up.changes import ChangeOutcome
from domain.follow_up.events import Goal
from domain.follow_up.progress import MeasureStatus
from domain.follow_up.standing import MeasureStanding
from domain.meetings.agenda import ItemKind, ItemOutcome, Visibility
from domain.meetings.events import ConflictGround
from domain.opening.events import ContributionForm
from domain.party import MeasureKind, MoneyRoute, PartyKind, Programme, TargetGroup
from domain.pots.application_events import ApplicationOutcome
from domain.pots.events import RejectionGround
from domain.price import OtherMoney, PriceKind
from domain.procurement import ProcurementBasis
from domain.registry.facts import ApprovalKind
from domain.registry.tie import TieKind
from domain.role import Role
from domain.schemes.forum_practice import (
    DecisionMethod,
    Majority,
    MajorityBase,
    Quorum,
    Suspicion,
    TieBreak,
)
from domain.schemes.rule_set import Binding, Status
from domain.state.need_end import NeedEndKind
from domain.state.recipient_report import ReportStatus
from domain.step1_assess.events import Confirmer
from domain.step1_assess.involvement import Involved
from domain.step1_assess.parts import Horizon, PlanLevel, SamiAnswer
from domain.step2_report.events import ReturnGround
from domain.step3_prioritise.events import DeclineGround, PrivateSchoolTerms, SeatGroup
from domain.step3_prioritise.exchange import Direction
from domain.step3_prioritise.forum_events import Standing
from domain.step3_prioritise.line_contents import Base, Form, Release, Use
from domain.step3_prioritise.long_term_looks import LookOutcome
from domain.step3_prioritise.outcomes import Outcome, SiblingOutcome, SiblingScheme
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.step4_dispose.payment_details import PaymentStatus
from domain.subscriptions.events import MailNotice
from domain.succession.events import PassesOn

KINDS: Mapping[type[StrEnum], str] = MappingProxyType(
    {
        Mark: "mark",
        LapseCause: "lapse-cause",
        TieKind: "tie",
        Ground: "check-ground",
        Severity: "severity",
        ControlLevel: "control-level",
        ControlOutcome: "control-outcome",
        CaseStep: "control-step",
        ReopenCause: "reopen-cause",
        ComplaintsBody: "complaints-body",
        FindingEnd: "finding-end",
        LimitationOutcome: "limitation",
        NoticeException: "notice-exception",
        SettledBy: "settled-by",
        WaitsFor: "waits-for",
        PaymentChange: "payment-change",
        Goal: "answer",
        Base: "base",
        ApprovalKind: "approval",
        ApplicationOutcome: "application-outcome",
        MajorityBase: "vote-base",
        ConflictGround: "conflict",
        ItemKind: "item",
        Majority: "majority",
        DecisionMethod: "method",
        ItemOutcome: "item-outcome",
        Quorum: "quorum",
        Standing: "standing",
        Suspicion: "suspicion",
        TieBreak: "tie-break",
        Visibility: "visibility",
        Binding: "binding",
        Confirmer: "confirmer",
        ChangeOutcome: "change-outcome",
        MeasureStanding: "measure-standing",
        ReportStatus: "report-status",
        ContributionForm: "contribution",
        MailNotice: "notice",
        Direction: "direction",
        Form: "form",
        DeclineGround: "ground",
        Horizon: "horizon",
        Involved: "involvement",
        MeasureKind: "measure",
        MeasureStatus: "measure-status",
        NeedEndKind: "need-end",
        OtherMoney: "other-money",
        LookOutcome: "look",
        Outcome: "outcome",
        PartyKind: "party",
        PaymentStatus: "payment-status",
        ComplaintOutcome: "complaint-outcome",
        PlanLevel: "plan-level",
        PriceKind: "price",
        PassesOn: "passes-on",
        PrivateSchoolTerms: "private-schools",
        ProcurementBasis: "procurement",
        Programme: "programme",
        Release: "release",
        RejectionGround: "rejection",
        ReturnGround: "return-ground",
        Role: "role",
        MoneyRoute: "route",
        SamiAnswer: "sami",
        SeatGroup: "seat",
        SiblingScheme: "sibling",
        SiblingOutcome: "sibling-outcome",
        Status: "status",
        TargetGroup: "target-group",
        Use: "use",
        WhenPassed: "when-passed",
    }
)
