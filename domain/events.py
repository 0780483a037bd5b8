"""Every event that the log may hold, by topic; what is not here cannot be stored or read."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.answered import CommandAnswered
from domain.county_report.events import (
    CountyReportAttested,
    CountyReportDrafted,
    CountyReportPracticeSet,
    CountyReportReopened,
    CountyReportSigned,
    CountyReportSubmitted,
)
from domain.deadlines.events import (
    DeadlineEscalated,
    DeadlineMoved,
    DeadlinePassed,
    DeadlineReminded,
    DeadlineResumed,
    DeadlineSet,
    DeadlineSuspended,
    IntakeReopened,
)
from domain.deadlines.practice import DeadlinePracticeSet
from domain.event import Event
from domain.follow_up.answers import EvaluationAnswered, RoundQuestionAnswered
from domain.follow_up.changes import (
    MeasureCancelled,
    MeasureChangeDecided,
    MeasureChangeRequested,
    MeasureReinstated,
)
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.events import (
    EvaluationRecorded,
    MeasureCarriedOut,
    RoundClosed,
    RoundReopened,
)
from domain.follow_up.participants import ParticipantsRecorded
from domain.follow_up.progress import MeasureProgressed
from domain.follow_up.recipient_report import (
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReminded,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.imports.events import NeedsImported
from domain.meetings.change_events import MeetingCalledOff, MeetingMoved
from domain.meetings.decision_events import (
    DecisionReviewed,
    DisqualificationFound,
    DissentNoted,
    ItemConcluded,
    VoteAnnulled,
    VoteClosed,
    VoteOpened,
    VotesCast,
)
from domain.meetings.events import (
    DeputySteppedIn,
    ImpartialityDecided,
    ImpartialityDeclared,
    ItemAdded,
    ItemWithdrawn,
    MeetingCalled,
    MeetingClosed,
    MembersArrived,
    MembersDeparted,
    MembersInvited,
    MinutesApproved,
    MinutesCorrected,
    PapersAdded,
    Recommended,
)
from domain.opening.events import GrantCommitted, OwnContributionPledged, RoundOpened
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
    OwnContributionDocumented,
)
from domain.pots.application_events import (
    ApplicantNotified,
    ApplicationCompleted,
    ApplicationSubmitted,
    ApplicationWithdrawn,
    CompletionRequested,
)
from domain.pots.events import (
    AwardDecided,
    AwardReduced,
    AwardRejected,
    CallClosed,
    CallPublished,
)
from domain.registry.events import (
    ApprovalEnded,
    ApprovalRecorded,
    ContactCorrected,
    MemberJoined,
    MemberLeft,
    OrganisationChanged,
    OrganisationClosed,
    OrganisationMerged,
    OrganisationRegistered,
    OrganisationReopened,
    ProgrammesRecorded,
)
from domain.step1_assess.events import NeedAssessed, NeedConfirmed, NeedCorrected
from domain.step2_report.events import (
    NeedCommented,
    NeedForwarded,
    NeedMerged,
    NeedRegistered,
    NeedReturned,
    NeedSplit,
    NeedWithdrawn,
    ReportingPracticeSet,
)
from domain.step3_prioritise.events import (
    ForumAppointed,
    LongTermPlanAdopted,
    NeedDeclined,
    NeedPrioritised,
    PlanAdopted,
)
from domain.step3_prioritise.forum_events import (
    ChairChosen,
    ForumMemberChanged,
    ForumMemberJoined,
    ForumMemberLeft,
    PracticeSet,
)
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed
from domain.step3_prioritise.outcomes import (
    NeedCarriedOver,
    NeedLeftWaiting,
    NeedReconsidered,
    NeedReferred,
    OutcomeTold,
    SiblingForumAnswered,
)
from domain.step3_prioritise.ranking_events import (
    NeedImpartialityDeclared,
    NeedScored,
    RankingRecommended,
    ScoringSet,
)
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintReceived,
    DecisionNotified,
)
from domain.step4_dispose.events import (
    CriteriaAssured,
    FundsDisbursed,
    GrantDecided,
    PaymentAttested,
    PaymentOrdered,
)
from domain.step4_dispose.payment_events import (
    PaymentAnswered,
    PaymentPracticeSet,
    PaymentRecalled,
    PaymentSent,
    RepaymentReceived,
)
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from domain.succession.events import CountySucceeded
from domain.takeover.events import (
    ForumTakenOver,
    LongTermPlanTakenOver,
    NeedTakenOver,
    PlanTakenOver,
    RoundTakenOver,
)
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard

_ALL: tuple[type[Event], ...] = (
    GrantCommitted,
    RoundOpened,
    OwnContributionPledged,
    GrantChanged,
    GrantReceived,
    OwnContributionDocumented,
    MoneyCarriedOut,
    MoneyCarriedIn,
    RoundTakenOver,
    PlanTakenOver,
    ForumTakenOver,
    LongTermPlanTakenOver,
    NeedTakenOver,
    NeedAssessed,
    NeedCorrected,
    NeedConfirmed,
    NeedsImported,
    NeedRegistered,
    NeedForwarded,
    NeedReturned,
    NeedCommented,
    NeedMerged,
    NeedSplit,
    NeedWithdrawn,
    ReportingPracticeSet,
    ForumAppointed,
    ForumMemberJoined,
    ForumMemberChanged,
    ForumMemberLeft,
    ChairChosen,
    PracticeSet,
    MeetingCalled,
    MeetingMoved,
    MeetingCalledOff,
    MembersInvited,
    ItemAdded,
    ItemWithdrawn,
    PapersAdded,
    Recommended,
    MembersArrived,
    MembersDeparted,
    ImpartialityDeclared,
    ImpartialityDecided,
    DeputySteppedIn,
    VoteOpened,
    VotesCast,
    VoteClosed,
    VoteAnnulled,
    DissentNoted,
    ItemConcluded,
    DisqualificationFound,
    DecisionReviewed,
    MeetingClosed,
    MinutesApproved,
    MinutesCorrected,
    NeedPrioritised,
    NeedDeclined,
    NeedLeftWaiting,
    NeedCarriedOver,
    NeedReferred,
    SiblingForumAnswered,
    NeedReconsidered,
    OutcomeTold,
    ScoringSet,
    NeedImpartialityDeclared,
    NeedScored,
    RankingRecommended,
    LongTermPlanAdopted,
    LongTermPlanReviewed,
    PlanAdopted,
    CallPublished,
    ApplicationSubmitted,
    CompletionRequested,
    ApplicationCompleted,
    AwardDecided,
    AwardRejected,
    ApplicantNotified,
    ApplicationWithdrawn,
    AwardReduced,
    CallClosed,
    VetBoardConsulted,
    VetBoardHeard,
    CriteriaAssured,
    GrantDecided,
    PaymentOrdered,
    PaymentAttested,
    FundsDisbursed,
    DecisionNotified,
    ComplaintReceived,
    ComplaintAnswered,
    PaymentPracticeSet,
    PaymentSent,
    PaymentAnswered,
    PaymentRecalled,
    RepaymentReceived,
    FagskoleTeachersIncluded,
    MeasureProgressed,
    MeasureChangeRequested,
    MeasureChangeDecided,
    MeasureCancelled,
    MeasureReinstated,
    CooperationConfirmed,
    MeasureCarriedOut,
    ParticipantsRecorded,
    RecipientReportAsked,
    RecipientReportReminded,
    RecipientReportSubmitted,
    RecipientReportReturned,
    RecipientReportAccepted,
    EvaluationAnswered,
    RoundQuestionAnswered,
    EvaluationRecorded,
    CountyReportPracticeSet,
    CountyReportDrafted,
    CountyReportAttested,
    CountyReportSigned,
    CountyReportSubmitted,
    CountyReportReopened,
    RoundClosed,
    RoundReopened,
    DeadlineSet,
    DeadlineMoved,
    DeadlineSuspended,
    DeadlineResumed,
    DeadlineReminded,
    DeadlinePassed,
    DeadlineEscalated,
    IntakeReopened,
    DeadlinePracticeSet,
    OrganisationRegistered,
    OrganisationChanged,
    ContactCorrected,
    ProgrammesRecorded,
    ApprovalRecorded,
    ApprovalEnded,
    MemberJoined,
    MemberLeft,
    OrganisationMerged,
    OrganisationClosed,
    OrganisationReopened,
    CountySucceeded,
    CommandAnswered,
)

EVENTS: Mapping[str, type[Event]] = MappingProxyType({event.TOPIC: event for event in _ALL})
