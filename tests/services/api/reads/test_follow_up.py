"""The board of measures, the recipients' reports, the parties' answers and the county's report."""

import pytest
from sqlalchemy import Engine

from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import sample
from tests.samples import NETWORK, OFFICE, PROVIDER, ROUND, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import far_along


@pytest.fixture
def followed(engine: Engine) -> None:
    story = far_along()
    for topic in (
        "cooperation.confirmed",
        "participants.recorded",
        "measure-change.requested",
        "recipient-report.asked",
        "recipient-report.reminded",
        "recipient-report.submitted",
        "evaluation.answered",
        "round-question.answered",
        "county-report.practice-set",
        "county-report.drafted",
    ):
        story.tell(topic)
    story.tell(sample("recipient-report.returned", due_at=None))
    story.fold(engine, *PROJECTIONS)


async def test_the_board_says_how_a_measure_went_and_what_is_owed(followed: None, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/follow-up")).json()
    first = next(item for item in body["items"] if item["line_id"] == "l-1")

    assert first["status"]["code"] == "carried-out"
    assert first["participants"]["total"] == 11
    assert not first["participants"]["unsupported"]
    assert [c["party"]["organisation"] for c in first["confirmations"]] == [OFFICE.organisation]
    assert first["changes"][0]["outcome"] is None
    assert (first["report"]["status"]["code"], first["report"]["reminders"]) == ("returned", 1)
    assert (first["answered"], first["parties"]) == (1, 3)
    assert sum(state["count"] for state in body["by_status"]) == body["total"]
    assert sum(state["count"] for state in body["by_report"]) == body["total"]


async def test_a_party_sees_the_measures_that_it_is_in_and_a_stranger_none(
    followed: None, get: Get
) -> None:
    for organisation, seen in ((SCHOOL, 1), (OFFICE, 1), (PROVIDER, 1)):
        path = f"/rounds/{ROUND}/follow-up"
        answer = await get(path, Role.PROVIDER, organisation=organisation.organisation)
        assert answer.json()["total"] == seen, organisation.name
    stranger = await get(f"/rounds/{ROUND}/follow-up", Role.UNIT, organisation=NETWORK.organisation)
    assert stranger.json()["total"] == 0
    assert (await get(f"/rounds/{ROUND}/follow-up", Role.PUBLIC)).status_code == 403


async def test_a_recipient_sees_its_own_report_and_what_it_lacks(followed: None, get: Get) -> None:
    path = f"/rounds/{ROUND}/recipient-reports"
    own = (await get(path, Role.UNIT, organisation=OFFICE.organisation)).json()
    other = (await get(path, Role.UNIT, organisation=SCHOOL.organisation)).json()

    (report,) = own["items"]
    assert report["spent_ore"] + report["unspent_ore"] == report["paid_ore"]
    assert report["what_is_missing"] == "Bilag for reisa"
    assert report["report"]["late"]
    assert other["items"] == []
    status = (await get(f"/rounds/{ROUND}/status")).json()
    counted = {one["state"]["code"]: one["count"] for one in status["recipient_reports"]}
    assert counted == {"returned": 1}
    assert not status["county_report_submitted"]


async def test_answers_are_shown_by_party_with_those_who_are_silent(
    followed: None, get: Get
) -> None:
    body = (await get(f"/rounds/{ROUND}/evaluation-answers")).json()
    (measure,) = body["items"]

    assert [answer["party"]["name"] for answer in measure["answers"]] == [PROVIDER.name]
    assert measure["answers"][0]["dissent"] == "Vi meiner samlingane kom for tett"
    assert len(measure["silent"]) == measure["parties"] - measure["answered"] == 2
    assert {one["question_id"] for one in measure["prefilled"]} == {
        "collective-development",
        "anchored-in-needs",
        "cooperation",
    }
    assert [said["party"]["name"] for said in body["of_round"]] == [SCHOOL.name]


async def test_a_party_reads_its_own_answer_alone(followed: None, get: Get) -> None:
    path = f"/rounds/{ROUND}/evaluation-answers"
    own = (await get(path, Role.PROVIDER, organisation=PROVIDER.organisation)).json()
    other = (await get(path, Role.UNIT, organisation=OFFICE.organisation)).json()

    assert len(own["items"][0]["answers"]) == 1
    assert other["items"][0]["answers"] == []
    assert other["items"][0]["answered"] == 1
    assert other["of_round"] == []


async def test_the_countys_report_shows_its_steps_to_the_county_and_the_directorate(
    followed: None, get: Get
) -> None:
    path = f"/rounds/{ROUND}/county-report"
    body = (await get(path)).json()

    assert (body["newest"], body["submitted"], body["outdated"]) == (1, False, True)
    (version,) = body["versions"]
    assert [stop["code"] for stop in version["problems"]] == ["report-lacks-evaluations"]
    assert not body["attestation_needed"]
    assert (await get(path, Role.DIRECTORATE_AUDITOR)).status_code == 200
    assert (await get(path, Role.UNIT)).status_code == 403


async def test_the_prompts_say_what_is_owed_by_whom(followed: None, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/prompts")).json()
    texts = {prompt["code"]: prompt["text"] for prompt in body["items"]}

    assert OFFICE.name in texts["parties-silent"]
    assert "changes-to-decide" in texts
