"""What has a name in each language: the domain's enums, and lists that are none."""

from enum import StrEnum

from domain.case import CaseKind
from domain.cases import COMMANDS
from domain.changes.mark import Mark
from domain.checks.finding import Ground, Severity
from domain.checks.finding import Outcome as CheckOutcome
from domain.control.kinds import (
    CaseStep,
    ComplaintsBody,
    ControlLevel,
    ControlOutcome,
    ControlStage,
    FindingEnd,
    Interruption,
    LimitationOutcome,
    NoticeException,
    PaymentChange,
    SamplePopulation,
    SelectedBy,
    SettledBy,
    StepStatus,
    WaitsFor,
)
from domain.county_report.due import ReportStanding
from domain.county_report.events import AskedBy as ReportAskedBy
from domain.county_report.events import ReopenCause
from domain.county_report.fields import ReportField, Why
from domain.deadlines.kinds import DayCount, DeadlineKind, DeadlineSource, LapseCause, WhenPassed
from domain.duty import Milestone, Part, Step, WhenLate
from domain.event import ActorKind
from domain.events import EVENTS
from domain.follow_up.changes import ChangeOutcome
from domain.follow_up.events import Goal
from domain.follow_up.prefilled import Because
from domain.follow_up.progress import MeasureStatus
from domain.follow_up.recipient_report import ReviewOutcome
from domain.follow_up.standing import MeasureStanding
from domain.meetings.agenda import ItemKind, ItemOutcome, Visibility
from domain.meetings.decision_events import Choice
from domain.meetings.events import ConflictGround
from domain.opening.events import ContributionForm
from domain.party import MeasureKind, MoneyRoute, PartyKind, Programme, TargetGroup
from domain.pots.application_events import ApplicationOutcome
from domain.pots.events import ReductionGround, RejectionGround
from domain.price import OtherMoney, PriceKind
from domain.procurement import ProcurementBasis
from domain.registry.facts import ApprovalKind
from domain.registry.tie import TieKind
from domain.risk.score import RiskFactor, RiskOf
from domain.role import Role
from domain.rules.needs.need_checklist import NeedCriterion
from domain.rules.plans import plan_contents
from domain.rules.plans.line_details import DETAILS
from domain.rules.plans.line_sums import SUMS
from domain.schemes.forum_practice import (
    DecisionMethod,
    Majority,
    MajorityBase,
    Quorum,
    Suspicion,
    TieBreak,
)
from domain.schemes.registry import RULE_SETS
from domain.schemes.rule_set import Binding, FilledFrom, Status
from domain.schemes.thresholds import Tier
from domain.state.need_end import NeedEndKind
from domain.state.recipient_report import ReportStatus
from domain.step1_assess.events import Confirmer, NeedLink
from domain.step1_assess.involvement import Involved
from domain.step1_assess.parts import Horizon, PlanLevel, SamiAnswer
from domain.step2_report.events import ReturnGround
from domain.step3_prioritise.events import DeclineGround, PrivateSchoolTerms, SeatGroup
from domain.step3_prioritise.exchange import Direction
from domain.step3_prioritise.forum_events import Standing
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import ChangeKind
from domain.step3_prioritise.line_contents import (
    Base,
    Form,
    Release,
    Use,
)
from domain.step3_prioritise.long_term_looks import LookOutcome
from domain.step3_prioritise.outcomes import Outcome, SiblingOutcome, SiblingScheme
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.step4_dispose.events import Half
from domain.step4_dispose.payment_details import (
    PaymentKind,
    PaymentOutcome,
    PaymentStatus,
    RecallGround,
    RecallKind,
    VatTreatment,
)
from domain.subscriptions.events import MailNotice
from domain.succession.events import PassesOn
from domain.takeover.before import Sheet
from domain.trace.flows import NodeKind
from domain.trace.thread import GapReason
from domain.views.coverage import NONE, Dimension
from domain.views.national.overview import COLUMNS as NATIONAL_COLUMNS
from domain.views.national.routes import POT, NeedRoute
from domain.views.national.table import TableName
from domain.views.reconciled_claims import ClaimStanding
from domain.views.search_entry import Searched
from tests.domain.language.fields import FIELDS
from tests.samples import LINE

ENUMS: dict[str, type[StrEnum]] = {
    "mark": Mark,
    "actor": ActorKind,
    "check-ground": Ground,
    "check-outcome": CheckOutcome,
    "severity": Severity,
    "trace-gap": GapReason,
    "flow-node": NodeKind,
    "searched": Searched,
    "control-level": ControlLevel,
    "control-outcome": ControlOutcome,
    "control-stage": ControlStage,
    "control-step": CaseStep,
    "reopen-cause": ReopenCause,
    "report-asked-by": ReportAskedBy,
    "claim-standing": ClaimStanding,
    "complaints-body": ComplaintsBody,
    "finding-end": FindingEnd,
    "interruption": Interruption,
    "limitation": LimitationOutcome,
    "notice-exception": NoticeException,
    "selected-by": SelectedBy,
    "settled-by": SettledBy,
    "step-status": StepStatus,
    "waits-for": WaitsFor,
    "payment-change": PaymentChange,
    "sample-population": SamplePopulation,
    "risk-of": RiskOf,
    "risk-part": RiskFactor,
    "answer": Goal,
    "base": Base,
    "approval": ApprovalKind,
    "application-outcome": ApplicationOutcome,
    "vote-base": MajorityBase,
    "choice": Choice,
    "conflict": ConflictGround,
    "item": ItemKind,
    "majority": Majority,
    "method": DecisionMethod,
    "item-outcome": ItemOutcome,
    "quorum": Quorum,
    "sheet": Sheet,
    "standing": Standing,
    "suspicion": Suspicion,
    "tie": TieKind,
    "tie-break": TieBreak,
    "visibility": Visibility,
    "binding": Binding,
    "case": CaseKind,
    "confirmer": Confirmer,
    "change": ChangeKind,
    "because": Because,
    "change-outcome": ChangeOutcome,
    "filled-from": FilledFrom,
    "measure-standing": MeasureStanding,
    "review": ReviewOutcome,
    "report-field": ReportField,
    "report-lacks": Why,
    "report-standing": ReportStanding,
    "report-status": ReportStatus,
    "contribution": ContributionForm,
    "day-count": DayCount,
    "deadline": DeadlineKind,
    "lapse-cause": LapseCause,
    "notice": MailNotice,
    "deadline-source": DeadlineSource,
    "direction": Direction,
    "form": Form,
    "ground": DeclineGround,
    "dimension": Dimension,
    "half": Half,
    "horizon": Horizon,
    "involvement": Involved,
    "measure": MeasureKind,
    "need-criterion": NeedCriterion,
    "measure-status": MeasureStatus,
    "national-table": TableName,
    "need-end": NeedEndKind,
    "need-link": NeedLink,
    "need-route": NeedRoute,
    "milestone": Milestone,
    "other-money": OtherMoney,
    "part": Part,
    "look": LookOutcome,
    "outcome": Outcome,
    "party": PartyKind,
    "payment-kind": PaymentKind,
    "payment-outcome": PaymentOutcome,
    "payment-status": PaymentStatus,
    "recall": RecallKind,
    "recall-ground": RecallGround,
    "vat": VatTreatment,
    "complaint-outcome": ComplaintOutcome,
    "plan-level": PlanLevel,
    "price": PriceKind,
    "passes-on": PassesOn,
    "private-schools": PrivateSchoolTerms,
    "procurement": ProcurementBasis,
    "programme": Programme,
    "release": Release,
    "reduction": ReductionGround,
    "rejection": RejectionGround,
    "return-ground": ReturnGround,
    "role": Role,
    "route": MoneyRoute,
    "sami": SamiAnswer,
    "seat": SeatGroup,
    "sibling": SiblingScheme,
    "sibling-outcome": SiblingOutcome,
    "status": Status,
    "step": Step,
    "target-group": TargetGroup,
    "threshold": Tier,
    "use": Use,
    "when-late": WhenLate,
    "when-passed": WhenPassed,
}
BLANK_LINE = PlanLine.model_validate(
    {
        **dict(LINE),
        "use": None,
        "recipient": None,
        "route": None,
        "target_groups": {},
        "criterion_1": "",
        "criterion_2": "",
        "providers": "",
        "starts_on": "2026-02-02",
        "ends_on": "2026-02-01",
    }
)

LISTS = {
    **{kind: {str(code) for code in enum} for kind, enum in ENUMS.items()},
    "action": set(COMMANDS),
    "blank": {*plan_contents.blank(BLANK_LINE), *DETAILS},
    "doer": {str(role) for role in Role},
    "coverage": {NONE},
    "event": set(EVENTS),
    "field": FIELDS,
    "flag": {"true", "false"},
    "from": {"open"},
    "national-column": set(NATIONAL_COLUMNS),
    "national-key": {POT},
    "seat-note": {"without-vote"},
    "sum": set(SUMS),
    "setting": {s.code for rules in RULE_SETS.values() for s in rules.settings},
    "setting-value": {s.code for rules in RULE_SETS.values() for s in rules.settings},
    "thing": {"need", "line", "organisation", "pot", "application", "item"},
}
