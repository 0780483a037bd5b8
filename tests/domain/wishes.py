"""Commands as the rules like them; each test changes the one thing that its rule is about."""

from datetime import date
from typing import Any, TypeVar

from domain.cases import COMMANDS
from domain.command import Command
from domain.event import Circumstances
from domain.follow_up.decide_close import CloseRound, ReopenRound
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.decide_measure import RecordMeasure
from domain.follow_up.decide_progress import RecordProgress
from domain.follow_up.events import Assessed, Goal, Verdict
from domain.follow_up.progress import MeasureStatus, ReachedMilestone
from domain.imports.decide import ImportNeeds
from domain.opening.decide import CommitGrant, OpenRound, PledgeOwnContribution
from domain.opening.events import ContributionForm, ContributionItem
from domain.party import TargetGroup
from domain.pots.decide_reduction import ReduceAward
from domain.process import DUTIES
from domain.registry.decide_ending import ReopenOrganisation
from domain.role import Role
from domain.schemes.yrkesfag import YRKESFAG_2021
from domain.step1_assess.decide import AssessNeed, ConfirmNeed, CorrectNeed
from domain.step1_assess.events import Confirmer
from domain.step1_assess.parts import SamiAnswer, SamiPerspective
from domain.step2_report.decide import ForwardNeed, RegisterNeed, ReturnNeed
from domain.step2_report.decide_comment import CommentNeed
from domain.step2_report.decide_merge import MergeNeeds
from domain.step2_report.decide_practice import SetReportingPractice
from domain.step2_report.decide_split import SplitNeed
from domain.step2_report.decide_withdraw import WithdrawNeed
from domain.step3_prioritise.decide_draft import ProposePlan
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan, ReviewLongTermPlan
from domain.step3_prioritise.decide_need import DeclineNeed, PrioritiseNeed
from domain.step3_prioritise.decide_outcome import ReconsiderNeed, TellOutcome
from domain.step3_prioritise.decide_own_impartiality import DeclareForScoring
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.decide_referral import RecordSiblingAnswer, ReferNeed
from domain.step3_prioritise.decide_scoring import RecommendRanking, ScoreNeed, SetScoring
from domain.step3_prioritise.decide_waiting import CarryNeedOver, LetNeedWait
from domain.step3_prioritise.events import DeclineGround, PrivateSchoolTerms
from domain.step3_prioritise.long_term_looks import LookOutcome
from domain.step3_prioritise.outcomes import SiblingOutcome, SiblingScheme
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.decide_target_group import IncludeFagskoleTeachers
from domain.step4_dispose.events import Finding, Half
from domain.succession.decide import RecordSuccession
from domain.takeover.decide import TakeOverRound
from tests.domain.facts import FORUM, FULL_MEETING, LINE_ORE, LONG_TERM_PLAN, SCORING
from tests.domain.wishes_authority import AUTHORITY_REASONS, AUTHORITY_WISHES
from tests.domain.wishes_control import CONTROL_WISHES
from tests.domain.wishes_deadlines import DEADLINE_REASONS, DEADLINE_WISHES
from tests.domain.wishes_follow_up import FOLLOW_UP_WISHES
from tests.domain.wishes_follow_up import GIVES_REASON as FOLLOW_UP_REASONS
from tests.domain.wishes_forum import GIVES_REASON as FORUM_REASONS
from tests.domain.wishes_forum import USUAL as FORUM_WISHES
from tests.domain.wishes_money import GIVES_REASON as MONEY_REASONS
from tests.domain.wishes_money import MONEY_WISHES
from tests.domain.wishes_pots import POT_WISHES
from tests.domain.wishes_registry import REGISTRY_WISHES
from tests.samples import ASSESSMENT, LINE, NEED, NEXT_ROUND, OFFICE, ROUND, SCHOOL, by
from tests.samples.plans import BOARD

C = TypeVar("C", bound=Command)

_SCHEME = {"scheme": "yrkesfag", "county": "46"}
_LINE = {"round_id": ROUND, "line_id": "l-1"}
_PAYMENT = {"round_id": ROUND, "payment_id": "p-1"}
_MET = Finding(met=True, evidence="Møtereferat 3. mars")

_USUAL: dict[type[Command], dict[str, Any]] = {
    **FORUM_WISHES,
    CommitGrant: {
        **_SCHEME,
        "budget_year": 2026,
        "amount_ore": 731_200_000,
        "grant_letter": "Tilskotsbrev 2026/114",
        "grant_letter_date": date(2026, 2, 6),
        "synthetic": True,
    },
    OpenRound: {**_SCHEME, "budget_year": 2026},
    PledgeOwnContribution: {
        "round_id": ROUND,
        "items": (
            ContributionItem(form=ContributionForm.CASH, amount_ore=5_000_000, basis="Budsjett"),
        ),
    },
    **DEADLINE_WISHES,
    AssessNeed: {"need_id": NEED, "round_id": ROUND, "unit": SCHOOL, "assessment": ASSESSMENT},
    CorrectNeed: {
        "need_id": NEED,
        "assessment": {**ASSESSMENT.model_dump(mode="json"), "title": "Hospitering, retta"},
    },
    ConfirmNeed: {"need_id": NEED, "capacity": Confirmer.EMPLOYEE},
    ImportNeeds: {"round_id": ROUND, "sha256": "0f" * 32},
    TakeOverRound: {
        "round_id": ROUND,
        "as_of": date(2026, 2, 15),
        "sources": [{"sha256": "0f" * 32}],
    },
    RegisterNeed: {"need_id": NEED},
    ForwardNeed: {"need_id": NEED, "round_id": ROUND},
    ReturnNeed: {"need_id": NEED, "what_is_missing": "Korleis dei tilsette var med"},
    CommentNeed: {"need_id": NEED, "comment": "Tre skular i nettverket treng det same"},
    MergeNeeds: {
        "need_id": "n-3c4d",
        "round_id": ROUND,
        "originals": (NEED, "n-5e6f"),
        "unit": SCHOOL,
        "assessment": ASSESSMENT,
        "grounds": "Skulane treng det same",
    },
    SplitNeed: {
        "need_id": NEED,
        "round_id": ROUND,
        "parts": (ASSESSMENT, ASSESSMENT),
        "grounds": "To ulike målgrupper",
    },
    SetReportingPractice: {
        "round_id": ROUND,
        "direct_route": True,
        "network_days": 21,
        "source": "Fylkeskommunens årshjul",
    },
    WithdrawNeed: {"need_id": NEED, "grounds": "Skulen har fått kurset på annan måte"},
    AppointForum: {
        **_SCHEME,
        "seats": FORUM[0].seats,
        "term_from": date(2026, 1, 1),
        "term_to": date(2027, 12, 31),
    },
    PrioritiseNeed: {
        "need_id": NEED,
        "round_id": ROUND,
        "meeting": FULL_MEETING,
        "rank": 1,
        "grounds": "Treffer planen og mange lærarar",
        "sami_perspective": SamiPerspective(answer=SamiAnswer.YES),
    },
    DeclineNeed: {
        "need_id": NEED,
        "round_id": ROUND,
        "meeting": FULL_MEETING,
        "ground": DeclineGround.CRITERION_1,
        "explanation": "Dei tilsette var ikkje med",
    },
    LetNeedWait: {
        "need_id": NEED,
        "round_id": ROUND,
        "meeting": FULL_MEETING,
        "explanation": "Godt behov, men midlane rekk ikkje i år",
    },
    CarryNeedOver: {"need_id": NEED, "to_round": NEXT_ROUND},
    ReferNeed: {
        "need_id": NEED,
        "round_id": ROUND,
        "meeting": FULL_MEETING,
        "scheme": SiblingScheme.KOMPETANSELOFTET,
        "forum_name": "Samarbeidsforumet for skule",
        "explanation": "Gjeld heile laget rundt elevane",
    },
    RecordSiblingAnswer: {
        "need_id": NEED,
        "outcome": SiblingOutcome.TAKEN_UP,
        "answered_on": date(2026, 5, 6),
        "explanation": "Teke inn i tiltaket om inkluderande praksis",
        "reference": "Sak 12/2026",
    },
    ReconsiderNeed: {"need_id": NEED, "round_id": ROUND, "meeting": FULL_MEETING},
    TellOutcome: {
        "need_id": NEED,
        "told_on": date(2026, 4, 27),
        "public_on": date(2026, 4, 30),
    },
    AdoptLongTermPlan: {
        **_SCHEME,
        "meeting": FULL_MEETING,
        "valid_from": date(2026, 1, 1),
        "valid_to": date(2029, 12, 31),
        "themes": LONG_TERM_PLAN[0].themes,
    },
    ReviewLongTermPlan: {
        **_SCHEME,
        "meeting": FULL_MEETING,
        "experience": "Hospiteringa har verka godt",
        "needs": "Fleire behov innan helse og oppvekst",
        "money": "Om lag som året før",
        "outcome": LookOutcome.UNCHANGED,
    },
    SetScoring: {"round_id": ROUND, "top_score": 5, "criteria": SCORING.criteria},
    DeclareForScoring: {"need_id": NEED},
    ScoreNeed: {"need_id": NEED, "round_id": ROUND, "scores": {"c-1": 4, "c-2": 3}},
    ProposePlan: {"round_id": ROUND, "lines": (LINE,)},
    RecommendRanking: {"round_id": ROUND, "needs": (NEED,)},
    AdoptPlan: {
        "round_id": ROUND,
        "meeting": FULL_MEETING,
        "lines": (LINE,),
        "private_school_terms": PrivateSchoolTerms.EQUAL,
        "vet_board": BOARD,
    },
    AssureCriteria: {
        **_LINE,
        "half": Half.PLANNING,
        "criterion_1": _MET,
        "criterion_2": _MET,
    },
    DecideGrant: {**_LINE, "amount_ore": LINE_ORE},
    OrderPayment: {
        **_LINE,
        "payment_id": "p-1",
        "amount_ore": LINE_ORE // 2,
        "voucher": "Bilag 4711",
    },
    AttestPayment: _PAYMENT,
    ApprovePayment: _PAYMENT,
    IncludeFagskoleTeachers: {**_LINE, "expected": 3, "grounds": "Fagskulen har same utstyret"},
    RecordProgress: {
        **_LINE,
        "status": MeasureStatus.UNDER_WAY,
        "reached": (ReachedMilestone(milestone_id="m-1", on=date(2026, 9, 1)),),
    },
    RecordMeasure: {
        **_LINE,
        "from_day": date(2026, 9, 1),
        "to_day": date(2026, 9, 12),
        "participants": {TargetGroup.VET_TEACHER: 9, TargetGroup.INSTRUCTOR: 4},
        "partners": (OFFICE,),
    },
    RecordEvaluation: {
        **_LINE,
        "verdicts": tuple(
            Verdict(question_id=q.question_id, answer=Goal.YES, grounds="Sjå rapporten")
            for q in YRKESFAG_2021.questions
        ),
        "attainment": Assessed(answer=Goal.PARTLY, grounds="Sju av ni har teke det i bruk"),
        "partners": (SCHOOL, OFFICE),
    },
    CloseRound: {"round_id": ROUND},
    ReopenRound: {"round_id": ROUND},
    **FOLLOW_UP_WISHES,
    **REGISTRY_WISHES,
    **POT_WISHES,
    **MONEY_WISHES,
    **CONTROL_WISHES,
    **AUTHORITY_WISHES,
}

#: Acts whose reason is part of the act itself.
_GIVES_REASON: dict[type[Command], str] = {
    **FORUM_REASONS,
    **FOLLOW_UP_REASONS,
    **MONEY_REASONS,
    **DEADLINE_REASONS,
    **AUTHORITY_REASONS,
    ReopenRound: "Ei utbetaling manglar",
    ReduceAward: "Tiltaket er avlyst",
    ReconsiderNeed: "Det vart pengar til overs",
    ReopenOrganisation: "Feil organisasjon vart lagd ned",
    RecordSuccession: "Vedteke av Stortinget (syntetisk)",
}


def someone(action: str, **changes: Any) -> Circumstances:
    """Someone who has the duty, with `changes`; the clock for what only the clock does."""
    role = DUTIES[action].who[0] if action in DUTIES else Role.SYSTEM
    return by(**{"role": role, **changes})


def wish(kind: type[C], who: Circumstances | None = None, /, **changes: Any) -> C:
    """The usual command of `kind` by someone who may give it, with `changes` to its fields."""
    giver = who or someone(kind.ACTION, reason=_GIVES_REASON.get(kind))
    return kind.model_validate({**_USUAL[kind], **changes, "by": giver})


def with_reason(kind: type[Command], reason: str = "Vedteke likevel") -> Circumstances:
    """Someone who has the duty of `kind` and gives a reason."""
    return someone(kind.ACTION, reason=reason)


#: One usual command of every kind.
WISHES: tuple[Command, ...] = tuple(wish(kind) for kind in COMMANDS.values())
