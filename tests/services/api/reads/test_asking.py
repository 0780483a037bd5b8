"""Every read: as new as asked for, one answer for one position, and no cursor but ours."""

import asyncio
import json
from base64 import urlsafe_b64encode
from types import SimpleNamespace
from typing import cast

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from domain.role import Role
from projections.registry import PROJECTIONS
from services.api.problems import Problem
from services.api.reads import asking
from services.api.reads.asking import Asked
from services.api.reads.paging import NUMBER, TWO_TEXTS, cursor_of, place_of
from tests.projections.story import Story
from tests.samples import COMPANY, NEED, ROUND
from tests.services.api.reads.conftest import Get

READS = [
    "/rounds",
    f"/rounds/{ROUND}",
    f"/rounds/{ROUND}/status",
    f"/rounds/{ROUND}/needs",
    f"/needs/{NEED}",
    f"/needs/{NEED}/status",
    f"/rounds/{ROUND}/lines/l-1/status",
    f"/rounds/{ROUND}/plan",
    f"/rounds/{ROUND}/plan/draft",
    f"/rounds/{ROUND}/disbursements",
    f"/rounds/{ROUND}/purchases",
    f"/rounds/{ROUND}/aid",
    f"/rounds/{ROUND}/covered-costs",
    f"/rounds/{ROUND}/evaluations",
    f"/rounds/{ROUND}/audit-trail",
    "/forums/yrkesfag/46",
    "/long-term-plans/yrkesfag/46",
    "/claims/reconciliation",
    "/organisations",
    "/authorities",
    "/deadlines",
    "/subscriptions",
    f"/organisations/{COMPANY.organisation}",
    "/counties/30/succession",
    f"/rounds/{ROUND}/succession",
    f"/rounds/{ROUND}/private-schools",
    f"/rounds/{ROUND}/distribution",
    "/national/yrkesfag",
    "/risk-scores",
    "/national/yrkesfag/units",
    "/reports-due/yrkesfag",
]


async def test_a_read_says_how_new_it_is_and_waits_no_longer_than_it_must(
    story: Story, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PATIENCE_SECONDS", 0.01)
    for path in READS:
        answer = await get(path, at_least=story.head())
        assert answer.status_code == 200, path
        assert answer.json()["log_position"] == story.head() == int(answer.headers["log-position"])
        assert answer.headers["vary"] == "Accept, Accept-Language"
        late = await get(path, at_least=story.head() + 1)
        assert (late.status_code, late.json()["code"]) == (503, "projection-behind"), path
        assert late.headers["retry-after"] == "1"


async def test_a_position_that_the_log_has_not_reached_is_the_askers_mistake(
    story: Story, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PATIENCE_SECONDS", 0.01)
    for position in (1001, asking.HIGHEST_POSITION):
        answer = await get(f"/rounds/{ROUND}", at_least=position)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid-parameter")
        (fault,) = answer.json()["errors"]
        assert (fault["code"], fault["parameter"]) == ("beyond-the-log", "at_least")


async def test_a_read_model_that_is_not_built_is_awaited(nothing_built: None, get: Get) -> None:
    for path in READS:
        answer = await get(path)
        assert (answer.status_code, answer.json()["code"]) == (503, "projection-behind"), path


async def test_a_read_waits_for_an_event_that_is_being_folded(
    story: Story, engine: Engine, get: Get
) -> None:
    story.tell("round.closed")
    asked = asyncio.ensure_future(get(f"/rounds/{ROUND}", at_least=story.head()))
    await asyncio.to_thread(story.fold, engine, *PROJECTIONS)
    assert (await asked).json()["closed"] is True


async def test_a_read_refuses_formats_it_does_not_have(story: Story, get: Get) -> None:
    for path in READS:
        assert (await get(path, headers={"Accept": "image/png"})).status_code == 406, path


async def test_what_is_not_there_or_cannot_be_is_not_found(story: Story, get: Get) -> None:
    for path in (
        *(path.replace("2026", "2031") for path in READS if "2026" in path),
        "/needs/n-none",
        "/forums/rekomp/46",
        "/long-term-plans/yrkesfag/03",
        "/rounds/x",
        "/rounds/yrkesfag-46-2026-x/plan",
        "/needs/N!",
        "/forums/yrkesfag/4",
    ):
        assert (await get(path, Role.DIRECTORATE_AUDITOR)).status_code == 404, path


def encoded(place: object) -> str:
    return urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


#: Places that no list has whose order is two texts.
PLACES: tuple[list[object], ...] = (
    [],
    [1],
    ["a"],
    [1, "a"],
    ["a", 1.5],
    ["a", None],
    ["a", "\0"],
    ["\ud800", "a"],
    [["a"], "b"],
    ["a", "b", "c"],
)


async def test_a_cursor_that_is_not_ours_is_refused(story: Story, get: Get) -> None:
    places: list[object] = [[], {}, [1, 2, 3], 7, [1.5], [True], [None], [2**63], [-1], [1, "\0"]]
    places += [["\0", "a"], ["\ud800", "a"], [["a"], "b"]]
    cursors = ["", "a", "ø", "!!!!", "bm90IGpzb24", *(encoded(place) for place in places)]
    for what in ("", f"/{ROUND}/needs", f"/{ROUND}/disbursements", f"/{ROUND}/audit-trail"):
        for cursor in cursors:
            answer = await get(f"/rounds{what}", cursor=cursor)
            assert answer.status_code == 400, (what, cursor)
            assert answer.json()["code"] == "invalid-cursor"
            assert answer.json()["errors"][0]["parameter"] == "cursor"


def test_a_cursor_is_of_one_list() -> None:
    """Also one whose place somebody has changed, and kept the list that it is of."""
    asked = cast(Asked, SimpleNamespace(listing="these"))
    kept = cursor_of(asked, 7)
    assert place_of(asked, kept, NUMBER) == (7,)
    others = cast(Asked, SimpleNamespace(listing="others"))
    for bad in (*(encoded(["these", *place]) for place in PLACES), encoded([])):
        with pytest.raises(Problem, match="invalid-cursor"):
            place_of(asked, bad, TWO_TEXTS)
    with pytest.raises(Problem, match="invalid-cursor"):
        place_of(others, kept, NUMBER)


async def test_a_parameter_out_of_bounds_is_named(story: Story, get: Get) -> None:
    for path, name, value in (
        ("/rounds", "limit", "0"),
        ("/rounds", "limit", "201"),
        ("/rounds", "at_least", "-1"),
        ("/rounds", "at_least", str(2**63)),
        ("/rounds", "county", "4"),
        ("/rounds", "budget_year", "1999"),
        ("/rounds", "scheme", "Yrkesfag"),
        (f"/rounds/{ROUND}/needs", "stage", "lost"),
        (f"/rounds/{ROUND}/needs", "unit", "310000018"),
        (f"/rounds/{ROUND}/audit-trail", "from", "2026-01-01"),
        (f"/rounds/{ROUND}/audit-trail", "to", "0"),
        (f"/rounds/{ROUND}/disbursements", "status", "paid"),
    ):
        answer = await get(path, **{name: value})
        assert answer.status_code == 422, (path, name, value)
        assert answer.json()["errors"][0]["parameter"] == name


async def test_readiness_says_how_far_each_read_model_is(
    nothing_built: None, app: FastAPI, engine: Engine
) -> None:
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:8000"
    ) as client:
        before = await client.get("/health/ready")
        story = Story("round.opened")
        story.fold(engine, *PROJECTIONS)
        after = await client.get("/health/ready")
    assert before.status_code == 503
    assert {check["ok"] for check in before.json()["checks"].values()} == {False}
    assert after.status_code == 200
    assert after.json()["checks"] == {
        projection.name: {
            "ok": True,
            "details": {"position": 2, "behind": 998, "stands_before": None},
        }
        for projection in PROJECTIONS
    }


def test_the_description_names_every_read(app: FastAPI) -> None:
    described = app.openapi()
    operations = {
        operation["operationId"]: operation
        for path, methods in described["paths"].items()
        if path.startswith("/api/v1")
        for operation in methods.values()
    }
    assert set(operations) == {
        "search",
        "listRounds",
        "getRound",
        "getRoundStatus",
        "listNeeds",
        "getNeed",
        "getNeedStatus",
        "getMeasureStatus",
        "listNationalFrames",
        "listNeedsWithNetworks",
        "getPlan",
        "listPots",
        "listCalls",
        "listApplications",
        "getApplication",
        "getPlanVersions",
        "getPlanDraft",
        "getExchange",
        "getJointMeasure",
        "listDisbursements",
        "listPurchases",
        "listEvaluations",
        "getAuditTrail",
        "getForum",
        "getLongTermPlan",
        "listOrganisations",
        "getOrganisation",
        "getSuccession",
        "getRoundSuccession",
        "getPrivateSchools",
        "getDistribution",
        "getRanking",
        "getPrompts",
        "getCoverage",
        "getCoverageOverYears",
        "getTurns",
        "getMeetings",
        "getMeeting",
        "getMinutes",
        "getGrant",
        "getFollowUp",
        "listRecipientReports",
        "listEvaluationAnswers",
        "getCountyReport",
        "getComplaintLetter",
        "getComposition",
        "getDecisionLetter",
        "getLongTermPlanLines",
        "getNeedLines",
        "getPrices",
        "getProviderLines",
        "listTasks",
        "listDeadlines",
        "listSubscriptions",
        "listMessages",
        "followChanges",
        "runChecks",
        "runChecksUnderOtherRules",
        "listRiskScores",
        "drawControlSample",
        "listControls",
        "listControlFindings",
        "getControl",
        "getControlTrail",
        "getControlLetter",
        "getDifference",
        "getClaims",
        "getTrace",
        "getTraceAcross",
        "getNationalOverview",
        "getNationalTable",
        "listReportsDue",
        "getFindingChain",
        "listAid",
        "listAuthorities",
        "reconcileClaims",
        "getApplicationLetter",
        "getCoveredCosts",
    }
    for operation in operations.values():
        assert {"200", "401", "403", "404", "406", "422", "503"} <= set(operation["responses"])
        shared = operation["responses"]["503"]["$ref"].rpartition("/")[2]
        content = described["components"]["responses"][shared]["content"]
        examples = content["application/problem+json"]["examples"]
        assert set(examples) == {"database-unavailable", "projection-behind"}
