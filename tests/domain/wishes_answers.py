"""The usual commands by which the forum answers needs and adopts its plans."""

from datetime import date
from typing import Any

from domain.command import Command
from domain.step1_assess.parts import SamiAnswer, SamiPerspective
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
from tests.domain.facts import FORUM, FULL_MEETING, LONG_TERM_PLAN, SCORING
from tests.samples import LINE, NEED, NEXT_ROUND, ROUND
from tests.samples.plans import BOARD

_SCHEME = {"scheme": "yrkesfag", "county": "46"}

FORUM_ANSWERS: dict[type[Command], dict[str, Any]] = {
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
}
#: Acts whose reason is part of the act itself.
ANSWER_REASONS: dict[type[Command], str] = {
    ReconsiderNeed: "Det vart pengar til overs",
}
