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
from domain.opening.decide import CommitGrant, OpenRound, PledgeOwnContribution
from domain.opening.events import ContributionForm, ContributionItem
from domain.party import TargetGroup
from domain.pots.decide_reduction import ReduceAward
from domain.process import DUTIES
from domain.registry.decide_ending import ReopenOrganisation
from domain.role import Role
from domain.schemes.yrkesfag import YRKESFAG_2021
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.decide_target_group import IncludeFagskoleTeachers
from domain.step4_dispose.events import Finding, Half
from domain.succession.decide import RecordSuccession
from domain.takeover.decide import TakeOverRound
from tests.domain.facts import LINE_ORE
from tests.domain.wishes_answers import ANSWER_REASONS, FORUM_ANSWERS
from tests.domain.wishes_authority import AUTHORITY_REASONS, AUTHORITY_WISHES
from tests.domain.wishes_control import CONTROL_WISHES
from tests.domain.wishes_deadlines import DEADLINE_REASONS, DEADLINE_WISHES
from tests.domain.wishes_follow_up import FOLLOW_UP_WISHES
from tests.domain.wishes_follow_up import GIVES_REASON as FOLLOW_UP_REASONS
from tests.domain.wishes_forum import GIVES_REASON as FORUM_REASONS
from tests.domain.wishes_forum import USUAL as FORUM_WISHES
from tests.domain.wishes_money import GIVES_REASON as MONEY_REASONS
from tests.domain.wishes_money import MONEY_WISHES
from tests.domain.wishes_needs import NEED_WISHES
from tests.domain.wishes_pots import POT_WISHES
from tests.domain.wishes_registry import REGISTRY_WISHES
from tests.samples import OFFICE, ROUND, SCHOOL, by

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
    **NEED_WISHES,
    TakeOverRound: {
        "round_id": ROUND,
        "as_of": date(2026, 2, 15),
        "sources": [{"sha256": "0f" * 32}],
    },
    **FORUM_ANSWERS,
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
    **ANSWER_REASONS,
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
