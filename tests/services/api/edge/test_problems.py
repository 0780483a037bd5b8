"""Every failure is a problem document that says what to do, in the reader's language."""

import httpx
import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from services.api.health import CheckResult
from services.api.language import preferred_language
from services.api.problems import PROBLEMS
from services.api.texts import FIELD_TEXTS, HEADINGS, PROBLEM_TEXTS, REFUSAL_TEXTS


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        ("refusal", 422, "exceeds-grant"),
        ("refusal-without-text", 409, "nobody-wrote-this"),
        ("wrong-role", 403, "not-your-county"),
        ("stale", 412, "stale-version"),
        ("update-unknown", 503, "outcome-unknown"),
        ("temporal-down", 503, "temporal-unavailable"),
        ("temporal-slow", 503, "temporal-unavailable"),
        ("temporal-waking", 503, "temporal-unavailable"),
        ("temporal-full", 503, "busy"),
        ("temporal-cut", 503, "outcome-unknown"),
        ("temporal-odd", 500, "internal-error"),
        ("psycopg", 503, "database-unavailable"),
        ("sqlalchemy", 503, "database-unavailable"),
        ("bug", 500, "internal-error"),
    ],
)
async def test_fault(client: httpx.AsyncClient, fault: str, status: int, code: str) -> None:
    with capture_logs():
        answer = await client.get(f"/api/v1/faults/{fault}")

    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"
    assert ("retry-after" in answer.headers) == (status == 503)
    assert "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_refusal_says_the_domains_sentence_and_facts(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/v1/faults/refusal", headers={"Accept-Language": "nn"})

    assert answer.json()["detail"] == "nn: 7 øre"
    assert answer.json()["facts"] == {"remaining_ore": 7}
    assert answer.headers["content-language"] == "nn"


async def test_stale_version_answers_with_the_current_one(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/v1/faults/stale")).headers["etag"] == '"9"'


async def test_internal_error_is_logged_under_its_number(client: httpx.AsyncClient) -> None:
    with capture_logs() as logs:
        answer = await client.get("/api/v1/faults/bug")

    logged = [entry for entry in logs if entry["event"] == "internal error"]
    assert [entry["error_id"] for entry in logged] == [answer.json()["error_id"]]
    assert isinstance(logged[0]["exc_info"], ZeroDivisionError)


async def test_request_is_logged_without_its_query(client: httpx.AsyncClient) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as logs:
        answer = await client.get("/api/v1/plans/p-1", params={"limit": 12345})

    (entry,) = [entry for entry in logs if entry["event"] == "request"]
    assert (entry["path"], entry["status"]) == ("/api/v1/plans/p-1", 200)
    assert entry["correlation_id"] == answer.headers["traceparent"].split("-")[1]
    assert "12345" not in str(entry)


@pytest.mark.parametrize("path", ["/calendars/c-1/{}.ics", "/notices/s-1/{}"])
async def test_an_address_that_is_a_secret_is_logged_without_it(
    client: httpx.AsyncClient, path: str
) -> None:
    with capture_logs() as logs:
        await client.get(path.format("s3cret" * 7 + "x"))

    (entry,) = [entry for entry in logs if entry["event"] == "request"]
    assert entry["path"] == path.partition("{")[0] + "-"
    assert "s3cret" not in str(logs)


@pytest.mark.parametrize("language", PROBLEM_TEXTS)
def test_every_problem_has_its_texts(language: str) -> None:
    assert set(PROBLEM_TEXTS[language]) == set(PROBLEMS)
    assert set(REFUSAL_TEXTS[language]) == {403, 404, 409, 422}
    assert set(FIELD_TEXTS[language]) == set(FIELD_TEXTS["nb"])
    assert all(all(text) for text in PROBLEM_TEXTS[language].values())
    assert all(HEADINGS[language])


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("code", PROBLEMS)
async def test_page_of_a_problem(client: httpx.AsyncClient, code: str, language: str) -> None:
    headers = {"Accept-Language": language}
    text = PROBLEM_TEXTS[language][code]

    page = (await client.get(f"/problems/{code}", headers=headers)).json()
    html = await client.get(f"/problems/{code}", headers={**headers, "Accept": "text/html"})

    assert page == {
        "code": code,
        "status": PROBLEMS[code].status,
        "title": text.title,
        "meaning": text.meaning,
        "what_to_do": text.remedy,
    }
    assert html.headers["content-type"].startswith("text/html")
    assert html.headers["content-language"] == language
    assert f"<h1>{text.title}</h1>" in html.text


@pytest.mark.parametrize(("language", "heading"), [("nb", "galt"), ("nn", "gale"), ("en", "wrong")])
async def test_the_list_of_problems_is_a_page_for_people_too(
    client: httpx.AsyncClient, language: str, heading: str
) -> None:
    headers = {"Accept-Language": language}
    listed = await client.get("/problems", headers=headers)
    page = await client.get("/problems", headers={**headers, "Accept": "text/html"})

    assert [one["code"] for one in listed.json()] == list(PROBLEMS)
    assert listed.headers["content-language"] == language
    assert page.headers["content-language"] == language
    assert f'<html lang="{language}">' in page.text
    assert f"{heading}</h1>" in page.text
    for code in PROBLEMS:
        title = PROBLEM_TEXTS[language][code].title
        assert f'<a href="/problems/{code}">{title}</a>' in page.text


async def test_a_page_fits_a_small_screen_and_has_one_landmark(client: httpx.AsyncClient) -> None:
    page = await client.get("/problems/busy", headers={"Accept": "text/html"})
    assert '<meta name="viewport" content="width=device-width' in page.text
    assert page.text.count("<main>") == 1


async def test_page_of_a_refusal(client: httpx.AsyncClient) -> None:
    page = (await client.get("/problems/exceeds-grant")).json()

    assert (page["status"], page["meaning"]) == (422, "nb: some øre")


@pytest.mark.parametrize("code", ["no-such-problem", "A", "a.b", "a" * 65])
async def test_page_of_nothing(client: httpx.AsyncClient, code: str) -> None:
    assert (await client.get(f"/problems/{code}")).status_code == 404


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "nb"),
        ("", "nb"),
        ("nn", "nn"),
        ("nn-NO", "nn"),
        ("NN-no, nb;q=0.9", "nn"),
        ("nn, en", "nn"),
        ("*", "nb"),
        ("en-GB, nb;q=0.5", "en"),
        ("en; q=0.8 , nb ; q=0.9", "nb"),
        ("en;q=nan, nn;q=0.1", "nn"),
        ("de, nn;q=0.3, en;q=0.2", "nn"),
        ("no", "nb"),
        ("de", "nb"),
        ("nn;q=0, en;q=0.1", "en"),
        ("nn;q=x, en;q=7", "nb"),
        (";;;,,=", "nb"),
    ],
)
def test_language(header: str | None, language: str) -> None:
    assert preferred_language(header) == language


@given(st.text(alphabet="enb-*;q=.,0123456789 \u00e5", max_size=40))
def test_no_language_header_is_too_strange(header: str) -> None:
    assert preferred_language(header) in PROBLEM_TEXTS


async def test_live(client: httpx.AsyncClient) -> None:
    assert (await client.get("/health/live")).json() == {"status": "live"}


async def test_ready(client: httpx.AsyncClient) -> None:
    answer = await client.get("/health/ready")

    assert answer.json() == {
        "status": "ready",
        "checks": {
            "database": {"ok": True, "details": {}},
            "need_board": {"ok": True, "details": {"lag": 0}},
        },
        "others": {"worker": {"ok": True, "details": {"asked_seconds_ago": 3}}},
    }


async def test_ready_does_not_rest_on_processes_beside_this_one(
    client: httpx.AsyncClient,
    beside: dict[str, CheckResult],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(beside, "worker", CheckResult(ok=False))

    answer = await client.get("/health/ready")

    assert (answer.status_code, answer.json()["status"]) == (200, "ready")
    assert answer.json()["others"] == {"worker": {"ok": False, "details": {}}}


async def test_not_ready(
    client: httpx.AsyncClient,
    readiness: dict[str, CheckResult],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(readiness, "need_board", CheckResult(ok=False, details={"lag": 9}))
    monkeypatch.delitem(readiness, "database")

    answer = await client.get("/health/ready")

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert answer.json()["checks"] == {
        "database": {"ok": False, "details": {"fault": "KeyError"}},
        "need_board": {"ok": False, "details": {"lag": 9}},
    }


async def test_description_knows_problems_and_required_headers(client: httpx.AsyncClient) -> None:
    described = (await client.get("/openapi.json")).json()
    command = described["paths"]["/api/v1/plans/{plan_id}"]["post"]

    assert described["openapi"].startswith("3.1")
    assert {p["name"] for p in command["parameters"] if p["required"]} == {
        "plan_id",
        "Idempotency-Key",
        "If-Match",
    }
    assert command["security"] == [{"bearer": []}]
    assert command["requestBody"]["content"].keys() == {"application/json"}
    shared = described["components"]["responses"]
    problems = [
        shared[command["responses"][status]["$ref"].removeprefix("#/components/responses/")]
        for status in ("400", "401", "409", "412", "422", "428")
    ]
    for problem in problems:
        assert problem["content"]["application/problem+json"]["schema"] == {
            "$ref": "#/components/schemas/Problem"
        }
    assert "Problem" in described["components"]["schemas"]
    assert "HTTPValidationError" not in str(described)
