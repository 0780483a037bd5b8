"""What anybody may try: strategies for every command, right and wrong ones alike."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from domain.case import (
    CaseRef,
    application_ref,
    county_ref,
    forum_ref,
    long_term_plan_ref,
    need_ref,
    organisation_ref,
    round_ref,
)
from domain.cases import COMMANDS
from domain.command import Command
from domain.deadlines.decide import MoveDeadline, NoteDeadline, SetDeadline
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.decide_measure import RecordMeasure
from domain.follow_up.decide_progress import RecordProgress
from domain.follow_up.progress import MeasureStatus
from domain.opening.decide import CommitGrant, PledgeOwnContribution
from domain.opening.events import ContributionForm, ContributionItem
from domain.party import MoneyRoute
from domain.pots.decide_application import (
    CompleteApplication,
    SubmitApplication,
    WithdrawApplication,
)
from domain.pots.decide_award import AwardApplication, RejectApplication
from domain.pots.decide_call import CloseCall, PublishCall
from domain.pots.decide_handling import NotifyApplicant, RequestCompletion
from domain.pots.decide_reduction import ReduceAward
from domain.process import CLOCK, DUTIES
from domain.procurement import Procurement, ProcurementBasis
from domain.role import COUNTY_ROLES, Role
from domain.step1_assess.decide import AssessNeed, ConfirmNeed, CorrectNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed, ResubmitBy, ReturnNeed
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan
from domain.step3_prioritise.decide_need import DeclineNeed, PrioritiseNeed
from domain.step3_prioritise.decide_outcome import ReconsiderNeed, TellOutcome
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.decide_referral import RecordSiblingAnswer, ReferNeed
from domain.step3_prioritise.decide_waiting import CarryNeedOver, LetNeedWait
from domain.step3_prioritise.events import PrivateSchoolTerms
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.decide_target_group import IncludeFagskoleTeachers
from domain.step4_dispose.events import Finding, Half
from tests.domain.facts import FORUM, FULL_MEETING, LONG_TERM_PLAN, line
from tests.domain.wishes import wish
from tests.samples import (
    ASSESSMENT,
    COMPANY,
    NETWORK,
    NEXT_ROUND,
    NOW,
    OFFICE,
    PROVIDER,
    ROUND,
    SCHOOL,
    by,
)
from tests.samples_pots import CONTENT

CASES: tuple[CaseRef, ...] = (
    round_ref(ROUND),
    round_ref(NEXT_ROUND),
    forum_ref("yrkesfag", "46"),
    long_term_plan_ref("yrkesfag", "46"),
    need_ref("n-1"),
    need_ref("n-2"),
    organisation_ref(COMPANY.organisation),
    county_ref("46"),
    application_ref("a-1"),
    application_ref("a-2"),
)

_parties = st.sampled_from([SCHOOL, OFFICE, NETWORK, PROVIDER])
_needs = st.sampled_from(["n-1", "n-2"])
_lines = st.sampled_from(["l-1", "l-2", "l-p", "a-1"])
_calls = st.sampled_from(["c-1", "c-2"])
_applications = st.sampled_from(["a-1", "a-2"])
# One id is a line's too: the two kinds of part must not be taken for each other.
_payments = st.sampled_from(["p-1", "p-2", "l-1"])
_deadlines = st.sampled_from(["d-1", "d-2", "resubmission-1"])
_amounts = st.integers(1, 30) | st.just(10**12)
_kinds = st.sampled_from([DeadlineKind.INTAKE, DeadlineKind.PLAN, DeadlineKind.EVALUATION])
_actors = st.sampled_from(["u-1", "u-2", "u-3"])
_instants = st.integers(-24, 24 * 30).map(lambda hours: NOW + timedelta(hours=hours))
_meetings = st.sampled_from([FULL_MEETING, FULL_MEETING.model_copy(update={"groups_present": ()})])
_assessments = st.sampled_from([ASSESSMENT, ASSESSMENT.model_copy(update={"local_plan": ""})])
_findings = st.builds(Finding, met=st.sampled_from([True, True, False]), evidence=st.just("Sak 7"))
_seats = st.sampled_from([FORUM[0].seats, FORUM[0].seats[:2]])
_items = st.builds(
    ContributionItem,
    form=st.sampled_from(ContributionForm),
    amount_ore=st.integers(0, 30),
    basis=st.just("Budsjett"),
)
_waits = st.builds(
    ResubmitBy, at=_instants, source=st.just(DeadlineSource.DEMO), citation=st.just("Brev")
)
_themes = st.sampled_from(
    [LONG_TERM_PLAN[0].themes, (LONG_TERM_PLAN[0].themes[0].model_copy(update={"needs": ()}),)]
)
_plan_lines = st.builds(
    line,
    _lines,
    amount_ore=st.integers(1, 30),
    needs=st.lists(_needs, max_size=2).map(tuple),
    route=st.sampled_from(MoneyRoute),
    recipient=_parties,
    providers=st.sampled_from(["Opplæringskontoret", "Opplæringskontoret", ""]),
)
_contents = st.sampled_from([CONTENT, CONTENT.model_copy(update={"answers": ()})])
_reasons = st.sampled_from(["", "I tråd med planen"])
_verdicts = st.sampled_from([wish(RecordEvaluation).verdicts, wish(RecordEvaluation).verdicts[:2]])
_bases = st.none() | st.just(Procurement(basis=ProcurementBasis.OWN_STAFF, reference="Sak 8"))

_CHANGES: dict[type[Command], dict[str, st.SearchStrategy[Any]]] = {
    CommitGrant: {"amount_ore": st.integers(1, 60)},
    PledgeOwnContribution: {"items": st.tuples(_items)},
    SetDeadline: {
        "deadline_id": _deadlines,
        "kind": _kinds,
        "day": st.none(),
        "at": st.none() | _instants,
    },
    MoveDeadline: {"deadline_id": _deadlines, "day": st.none(), "at": _instants},
    NoteDeadline: {"of": st.sampled_from(CASES), "deadline_id": _deadlines},
    AssessNeed: {"need_id": _needs, "unit": _parties, "assessment": _assessments},
    CorrectNeed: {"need_id": _needs, "assessment": _assessments},
    ConfirmNeed: {"need_id": _needs},
    RegisterNeed: {"need_id": _needs},
    ForwardNeed: {
        "need_id": _needs,
        "network": st.none() | _parties.map(lambda party: party.organisation),
        "supported": st.booleans(),
    },
    ReturnNeed: {"need_id": _needs, "resubmit_by": st.none() | _waits},
    AppointForum: {"seats": _seats},
    PrioritiseNeed: {"need_id": _needs, "meeting": _meetings},
    DeclineNeed: {"need_id": _needs, "meeting": _meetings},
    LetNeedWait: {"need_id": _needs, "meeting": _meetings},
    CarryNeedOver: {"need_id": _needs, "to_round": st.sampled_from([ROUND, NEXT_ROUND])},
    ReferNeed: {"need_id": _needs, "meeting": _meetings},
    RecordSiblingAnswer: {"need_id": _needs},
    ReconsiderNeed: {"need_id": _needs, "meeting": _meetings},
    TellOutcome: {"need_id": _needs},
    AdoptLongTermPlan: {"meeting": _meetings, "themes": _themes},
    AdoptPlan: {
        "lines": st.lists(_plan_lines, min_size=1, max_size=3).map(tuple),
        "meeting": _meetings,
        "private_school_terms": st.sampled_from(PrivateSchoolTerms),
    },
    PublishCall: {"line_id": _lines, "call_id": _calls, "amount_ore": _amounts},
    CloseCall: {"call_id": _calls},
    SubmitApplication: {
        "application_id": _applications,
        "call_id": _calls,
        "applicant": _parties,
        "content": _contents,
    },
    CompleteApplication: {"application_id": _applications, "content": _contents},
    WithdrawApplication: {"application_id": _applications},
    RequestCompletion: {"application_id": _applications},
    NotifyApplicant: {"application_id": _applications},
    AwardApplication: {
        "application_id": _applications,
        "call_id": _calls,
        "amount_ore": _amounts,
        "criterion_1": _findings,
        "written_reasons": _reasons,
    },
    RejectApplication: {
        "application_id": _applications,
        "call_id": _calls,
        "written_reasons": _reasons,
    },
    ReduceAward: {"line_id": _lines, "amount_ore": st.integers(0, 10)},
    AssureCriteria: {
        "line_id": _lines,
        "half": st.sampled_from(Half),
        "criterion_1": st.none() | _findings,
        "criterion_2": _findings,
    },
    DecideGrant: {
        "line_id": _lines,
        "amount_ore": _amounts,
        "written_reasons": st.sampled_from(["", "I tråd med planen"]),
        "procurement": _bases,
    },
    OrderPayment: {"line_id": _lines, "payment_id": _payments, "amount_ore": _amounts},
    AttestPayment: {"payment_id": _payments},
    ApprovePayment: {"payment_id": _payments},
    IncludeFagskoleTeachers: {"line_id": _lines, "expected": st.integers(1, 3)},
    RecordProgress: {"line_id": _lines, "status": st.sampled_from(MeasureStatus)},
    RecordMeasure: {"line_id": _lines},
    RecordEvaluation: {"line_id": _lines, "verdicts": _verdicts},
}


def _having_duty(action: str) -> tuple[Role, ...]:
    return (Role.SYSTEM,) if action in CLOCK else DUTIES[action].who


def any_command(kind: type[Command]) -> st.SearchStrategy[Command]:
    """Commands of a kind by anybody, about anything, right or wrong."""
    people = st.builds(
        lambda role, county, actor, party, at, reason: by(
            role,
            county=county if role in COUNTY_ROLES else None,
            actor=actor,
            organisation="46" if role in COUNTY_ROLES else party.organisation,
            at=at,
            reason=reason,
        ),
        st.sampled_from(_having_duty(kind.ACTION)) | st.sampled_from(Role),
        st.sampled_from(["46", "46", "50", None]),
        _actors,
        _parties,
        _instants,
        st.sampled_from([None, " ", "Av di"]),
    )
    changes = st.fixed_dictionaries(_CHANGES.get(kind, {}))
    return st.builds(lambda who, changed: wish(kind, who, **changed), people, changes)


#: What is left to choose for those who do what is next; ids come from what is possible.
_CHOICES: dict[type[Command], dict[str, st.SearchStrategy[Any]]] = {
    CommitGrant: {"amount_ore": st.integers(30, 60)},
    PledgeOwnContribution: {"items": st.tuples(_items)},
    SetDeadline: {"deadline_id": _deadlines, "kind": _kinds, "day": st.none(), "at": _instants},
    MoveDeadline: {"deadline_id": _deadlines, "day": st.none(), "at": _instants},
    NoteDeadline: {"deadline_id": _deadlines},
    ForwardNeed: {"network": st.sampled_from([None, NETWORK.organisation])},
    ReturnNeed: {"resubmit_by": st.none() | _waits},
    AdoptPlan: {
        "lines": st.tuples(
            st.builds(line, st.just("l-1"), amount_ore=st.integers(5, 30), needs=st.just(())),
            st.builds(line, st.just("l-2"), amount_ore=st.integers(5, 30), needs=st.just(())),
        )
    },
    PublishCall: {
        "call_id": _calls,
        "amount_ore": st.integers(1, 20),
        "closes": st.none() | st.just(wish(PublishCall).closes),
    },
    SubmitApplication: {"call_id": _calls},
    RequestCompletion: {"complete_by": st.none() | st.just(wish(PublishCall).closes)},
    AwardApplication: {
        "application_id": _applications,
        "amount_ore": st.integers(1, 10),
        "written_reasons": st.just("I tråd med planen"),
    },
    RejectApplication: {"application_id": _applications},
    ReduceAward: {"amount_ore": st.integers(0, 8)},
    AssureCriteria: {"half": st.sampled_from(Half), "criterion_2": _findings},
    DecideGrant: {"amount_ore": st.integers(1, 30)},
    OrderPayment: {"payment_id": _payments, "amount_ore": st.integers(1, 15)},
}


def next_command(action: str, case: CaseRef, item: str | None) -> st.SearchStrategy[Command]:
    """Commands that do what is next in a case, by someone whose duty it is, with a reason."""
    kind = COMMANDS[action]
    people = st.builds(
        lambda role, actor, at: by(role, actor=actor, at=at, reason="Vedteke likevel"),
        st.sampled_from(_having_duty(action)),
        _actors,
        _instants,
    )
    about: dict[str, Any] = {
        "need_id": case.key,
        "of": case,
        "line_id": item,
        "payment_id": item,
        "call_id": item,
        "application_id": case.key,
    }
    known = {name: about[name] for name in about if name in kind.model_fields}
    choices = st.fixed_dictionaries(_CHOICES.get(kind, {}))
    return st.builds(lambda who, chosen: wish(kind, who, **{**known, **chosen}), people, choices)
