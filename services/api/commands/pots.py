"""Step 4, pots: calls, applications, and decisions inside the pot."""

from domain.pots.decide_application import (
    CompleteApplication,
    SubmitApplication,
    WithdrawApplication,
)
from domain.pots.decide_award import AwardApplication
from domain.pots.decide_call import CloseCall, PublishCall
from domain.pots.decide_handling import NotifyApplicant, RequestCompletion
from domain.pots.decide_reduction import ReduceAward
from domain.pots.decide_rejection import RejectApplication
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import APPLICATION, COMPANY

_ROUND = "yrkesfag-46-2025"
_CALL = "c-8b1f60d2a947"

ROUTES = (
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/calls",
        PublishCall,
        makes="call_id",
        example={
            "title": "Midler til prøvenemnder og bedrifter",
            "text": "Prøvenemnder, opplæringskontor og lærebedrifter kan søke om midler.",
            "amount_ore": 130_000_000,
            "opens_on": "2027-03-01",
            "closes": {
                "day": "2027-05-01",
                "source": "county-practice",
                "citation": "Utlysning våren 2027",
            },
            "form": {
                "fields": [{"field_id": "anchoring", "label": "Forankring i ledelsen"}],
                "annexes": [{"field_id": "budget", "label": "Budsjett"}],
            },
            "rates": [
                {"measure": "hospitering", "unit": "dag", "amount_ore": 350_000, "at_most": 5}
            ],
            "ceiling_ore": 20_000_000,
        },
    ),
    CommandRoute("/rounds/{round_id}/calls/{call_id}/closing", CloseCall, example={}),
    CommandRoute(
        "/applications",
        SubmitApplication,
        begins=True,
        makes="application_id",
        example={
            "round_id": _ROUND,
            "call_id": _CALL,
            "applicant": COMPANY,
            "content": APPLICATION,
        },
    ),
    CommandRoute(
        "/applications/{application_id}/completion-request",
        RequestCompletion,
        example={
            "what_is_missing": "Budsjettet mangler.",
            "complete_by": {
                "day": "2027-05-20",
                "source": "county-practice",
                "citation": "Brev til søkeren",
            },
        },
    ),
    CommandRoute(
        "/applications/{application_id}/completion",
        CompleteApplication,
        example={"round_id": _ROUND, "content": APPLICATION},
    ),
    CommandRoute(
        "/applications/{application_id}/withdrawal",
        WithdrawApplication,
        example={"round_id": _ROUND},
    ),
    CommandRoute(
        "/applications/{application_id}/notice",
        NotifyApplicant,
        example={"round_id": _ROUND, "notified_on": "2027-06-02"},
    ),
    CommandRoute(
        "/rounds/{round_id}/applications/{application_id}/award",
        AwardApplication,
        example={
            "call_id": _CALL,
            "amount_ore": 7_000_000,
            "years": [
                {"budget_year": 2027, "school_year": "2027/28", "amount_ore": 7_000_000},
            ],
            "instalments": [
                {"share": "3/4", "released_by": "decision"},
                {"share": "1/4", "released_by": "report-and-accounts"},
            ],
            "criterion_1": {"met": True, "evidence": "Behovet er meldt av instruktørene selv."},
            "criterion_2": {"met": True, "evidence": "Avtale mellom bedriften og skolen"},
            "written_reasons": "Tiltaket er innenfor potten og oppfyller kriteriene.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/applications/{application_id}/rejection",
        RejectApplication,
        example={
            "call_id": _CALL,
            "ground": "cost-not-covered",
            "written_reasons": "Potten dekker ikke lærebøker.",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/lines/{line_id}/reduction",
        ReduceAward,
        example={
            "amount_ore": 5_000_000,
            "ground": "lower-cost",
            "written_reasons": "Regnskapet viser lavere kostnad enn søknaden.",
            "reason": "Regnskapet kom 3. oktober.",
        },
    ),
)
