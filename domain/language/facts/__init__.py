"""What each event's sentence may name: its fields, written in the reader's language."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from domain.answered import CommandAnswered
from domain.authority.events import AuthorityDelegated, AuthorityEnded, SubstituteNamed
from domain.calendars.events import CalendarIssued, CalendarRenewed, CalendarRevoked
from domain.event import Event, Recorded
from domain.follow_up.events import (
    EvaluationRecorded,
    MeasureCarriedOut,
    RoundClosed,
    RoundReopened,
)
from domain.follow_up.progress import MeasureProgressed
from domain.imports.events import NeedsImported
from domain.language.clauses import Facts
from domain.language.facts import (
    aid,
    authority,
    calendars,
    claim,
    complaints,
    control,
    costs,
    county_report,
    deadline,
    envelope,
    evaluation,
    follow_up,
    forum,
    measure,
    meeting,
    members,
    money,
    money_in,
    need,
    offsets,
    outcome,
    payments,
    pots,
    ranking,
    registry,
    reports,
    round,
    subscriptions,
    takeover,
    vet_board,
    votes,
)
from domain.language.words import Words
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
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled, TurnedDown
from domain.opening.events import GrantCommitted, OwnContributionPledged, RoundOpened
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
    OwnContributionDocumented,
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
from domain.step3_prioritise.draft_events import PlanProposed
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
from domain.step4_dispose.aid_events import AidDeclared, AidPracticeSet
from domain.step4_dispose.cost_events import CostPracticeSet
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
from domain.subscriptions.events import (
    MailAskedFor,
    RedeliveryAsked,
    SecretRotated,
    SubscriptionPaused,
    SubscriptionResumed,
    SubscriptionRevoked,
    WebhookSubscribed,
)
from domain.succession.events import CountySucceeded
from domain.takeover.events import (
    ApplicationTakenOver,
    CallsTakenOver,
    ForumTakenOver,
    LongTermPlanTakenOver,
    NeedTakenOver,
    PlanTakenOver,
    RoundTakenOver,
)
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard

# Each function takes its own kind of event; the table pairs them.
_FACTS: Mapping[type[Event], Callable[[Any, Words], Facts]] = MappingProxyType(
    {
        **follow_up.FACTS,
        **reports.FACTS,
        **evaluation.FACTS,
        **county_report.FACTS,
        **control.FACTS,
        **claim.FACTS,
        **offsets.FACTS,
        **pots.FACTS,
        **deadline.FACTS,
        **complaints.FACTS,
        GrantCommitted: round.committed,
        RoundOpened: round.opened,
        OwnContributionPledged: round.pledged,
        GrantChanged: money_in.changed,
        GrantReceived: money_in.received,
        OwnContributionDocumented: money_in.documented,
        MoneyCarriedOut: money_in.carried_out,
        MoneyCarriedIn: money_in.carried_in,
        RoundTakenOver: takeover.round_,
        PlanTakenOver: takeover.plan,
        CallsTakenOver: takeover.calls,
        ForumTakenOver: takeover.forum,
        LongTermPlanTakenOver: takeover.long_term_plan,
        NeedTakenOver: takeover.need,
        ApplicationTakenOver: takeover.application,
        NeedAssessed: need.assessed,
        NeedCorrected: need.corrected,
        NeedConfirmed: need.confirmed,
        NeedsImported: need.imported,
        NeedRegistered: need.registered,
        NeedForwarded: need.forwarded,
        NeedReturned: need.returned,
        NeedMerged: need.merged,
        NeedSplit: need.split,
        NeedCommented: need.commented,
        NeedWithdrawn: need.withdrawn,
        ReportingPracticeSet: need.practice,
        ForumAppointed: forum.appointed,
        ForumMemberJoined: members.member,
        ForumMemberChanged: members.member,
        ForumMemberLeft: members.left,
        ChairChosen: members.chair,
        PracticeSet: members.practice,
        MeetingCalled: meeting.called,
        MeetingMoved: meeting.rescheduled,
        MeetingCalledOff: meeting.called_off,
        MembersInvited: meeting.invited,
        ItemAdded: meeting.item_added,
        ItemWithdrawn: meeting.about_item,
        PapersAdded: meeting.papers,
        Recommended: meeting.recommended,
        MembersArrived: meeting.moved,
        MembersDeparted: meeting.moved,
        ImpartialityDeclared: meeting.declared,
        ImpartialityDecided: meeting.decided,
        DeputySteppedIn: meeting.deputy,
        VoteOpened: votes.opened,
        VotesCast: votes.cast,
        VoteClosed: votes.closed,
        VoteAnnulled: votes.annulled,
        DissentNoted: votes.dissent,
        ItemConcluded: votes.concluded,
        DisqualificationFound: votes.found,
        DecisionReviewed: votes.reviewed,
        DecisionQuestioned: votes.questioned,
        DecisionSettled: votes.settled,
        TurnedDown: votes.turned_down,
        MeetingClosed: meeting.closed,
        MinutesApproved: meeting.approved,
        MinutesCorrected: meeting.corrected,
        VetBoardConsulted: vet_board.consulted,
        VetBoardHeard: vet_board.heard,
        NeedPrioritised: need.prioritised,
        NeedDeclined: need.declined,
        NeedLeftWaiting: outcome.waits,
        NeedCarriedOver: outcome.carried_over,
        NeedReferred: outcome.referred,
        SiblingForumAnswered: outcome.answered_by_sibling,
        NeedReconsidered: outcome.reconsidered,
        OutcomeTold: outcome.told,
        ScoringSet: ranking.scoring_set,
        NeedImpartialityDeclared: ranking.declared,
        NeedScored: ranking.scored,
        RankingRecommended: ranking.recommended,
        LongTermPlanReviewed: ranking.reviewed,
        LongTermPlanAdopted: forum.long_term_plan,
        PlanProposed: forum.draft,
        PlanAdopted: forum.plan,
        CriteriaAssured: money.assured,
        GrantDecided: money.decided,
        PaymentOrdered: money.ordered,
        PaymentAttested: money.attested,
        FundsDisbursed: money.disbursed,
        AidPracticeSet: aid.practice,
        AidDeclared: aid.declared,
        CostPracticeSet: costs.practice,
        PaymentPracticeSet: payments.practice,
        PaymentSent: payments.sent,
        PaymentAnswered: payments.answered,
        PaymentRecalled: payments.recalled,
        RepaymentReceived: payments.repaid,
        FagskoleTeachersIncluded: measure.fagskole_teachers,
        MeasureProgressed: measure.progressed,
        MeasureCarriedOut: measure.carried_out,
        EvaluationRecorded: measure.evaluated,
        RoundClosed: round.closed,
        RoundReopened: round.reopened,
        OrganisationRegistered: registry.registered,
        OrganisationChanged: registry.changed,
        ContactCorrected: registry.contact,
        ProgrammesRecorded: registry.programmes,
        ApprovalRecorded: registry.approved,
        ApprovalEnded: registry.approval_ended,
        MemberJoined: registry.joined,
        MemberLeft: registry.left,
        OrganisationMerged: registry.merged,
        OrganisationClosed: registry.closed,
        OrganisationReopened: registry.reopened,
        CountySucceeded: registry.succeeded,
        SubstituteNamed: authority.substitute,
        AuthorityDelegated: authority.delegated,
        AuthorityEnded: authority.ended,
        CalendarIssued: calendars.issued,
        CalendarRenewed: calendars.renewed,
        CalendarRevoked: calendars.revoked,
        MailAskedFor: subscriptions.mail,
        WebhookSubscribed: subscriptions.webhook,
        SecretRotated: subscriptions.rotated,
        SubscriptionPaused: subscriptions.changed,
        SubscriptionResumed: subscriptions.changed,
        SubscriptionRevoked: subscriptions.changed,
        RedeliveryAsked: subscriptions.redelivery,
        CommandAnswered: envelope.answered,
    }
)


def facts(recorded: Recorded, words: Words) -> Facts:
    """The facts of a recorded event and its envelope; raises KeyError for an unknown event."""
    return {
        **envelope.envelope(recorded, words),
        **_FACTS[type(recorded.event)](recorded.event, words),
    }
