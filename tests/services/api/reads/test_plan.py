"""Plan, payments and evaluations: whatever is counted, the remainder is counted, too."""

from typing import Any

from domain.role import Role
from tests.projections.story import Story
from tests.samples import ROUND
from tests.services.api.reads.conftest import Get

MONEY = ("planned_ore", "decided_ore", "ordered_ore", "disbursed_ore")


async def test_the_lines_add_up_to_the_plan_and_its_remainder(story: Story, get: Get) -> None:
    answer = await get(f"/rounds/{ROUND}/plan")
    body = answer.json()
    for name in MONEY:
        assert sum(line[name] for line in body["lines"]) == body["sums"][name]
    for line in body["lines"]:
        assert line["remaining_ore"] == line["planned_ore"] - line["disbursed_ore"]
    remaining = sum(line["remaining_ore"] for line in body["lines"])
    assert remaining + body["sums"]["unplanned_ore"] == body["sums"]["remaining_ore"]
    first, second = body["lines"]
    assert (first["planning_assured"], first["carried_out"], first["evaluated"]) == (
        True,
        True,
        True,
    )
    assert (second["decided_ore"], second["evaluated"]) == (0, False)
    assert first["recipient"]["kind"] == "training-office"
    assert body["adopted"]["plan_version"] == 1
    assert answer.headers["etag"] == f'"{body["version"]}"'


async def test_a_round_without_a_plan_says_so(engine: Any, get: Get) -> None:
    from projections.registry import PROJECTIONS

    Story("round.opened").fold(engine, *PROJECTIONS)
    body = (await get(f"/rounds/{ROUND}/plan")).json()
    assert (body["adopted"], body["lines"], body["sums"]["planned_ore"]) == (None, [], 0)
    evaluations = (await get(f"/rounds/{ROUND}/evaluations")).json()
    assert (evaluations["total"], evaluations["not_evaluated"]) == (0, 0)
    payments = (await get(f"/rounds/{ROUND}/disbursements")).json()
    assert payments["total"] == {"count": 0, "amount_ore": 0}


async def test_payments_stand_under_one_status_each_and_add_up(story: Story, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/disbursements")).json()
    assert {status: sums for status, sums in body["by_status"].items() if sums["count"]} == {
        "ordered": {"count": 1, "amount_ore": 2_000_000},
        "attested": {"count": 1, "amount_ore": 1_000_000},
        "disbursed": {"count": 1, "amount_ore": 9_250_000},
    }
    assert body["total"] == {"count": 3, "amount_ore": 12_250_000}
    assert sum(item["amount_ore"] for item in body["items"]) == body["total"]["amount_ore"]
    sums = (await get(f"/rounds/{ROUND}")).json()["sums"]
    assert body["total"]["amount_ore"] == sums["ordered_ore"]
    assert body["by_status"]["disbursed"]["amount_ore"] == sums["disbursed_ore"]
    paid = body["items"][0]
    assert (paid["ordered_by"], paid["attested_by"], paid["approved_by"]) == (
        "u-0011",
        "u-0012",
        "u-0013",
    )
    assert [item["approved_by"] for item in body["items"][1:]] == [None, None]


async def test_pages_of_payments(story: Story, get: Get) -> None:
    path = f"/rounds/{ROUND}/disbursements"
    first = (await get(path, limit=2)).json()
    second = (await get(path, limit=2, cursor=first["next_cursor"])).json()
    ids = [item["payment_id"] for item in [*first["items"], *second["items"]]]
    assert ids == ["p-1", "p-2", "p-3"]
    assert second["next_cursor"] is None
    assert first["total"] == second["total"]
    attested = (await get(path, status="attested")).json()
    assert [item["payment_id"] for item in attested["items"]] == ["p-2"]
    assert attested["total"] == {"count": 1, "amount_ore": 1_000_000}


async def test_every_question_counts_every_line(story: Story, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/evaluations", headers={"Accept-Language": "en"})).json()
    assert (body["total"], body["evaluated"], body["not_evaluated"]) == (2, 1, 1)
    assert (body["carried_out"], body["evaluated_late"]) == (1, 0)
    assert len(body["questions"]) == 4
    for question in body["questions"]:
        answers = ("yes", "partly", "no", "not_relevant", "no_answer", "not_evaluated")
        assert sum(question[answer] for answer in answers) == body["total"]
    cooperation = next(q for q in body["questions"] if q["question_id"] == "cooperation")
    assert (cooperation["partly"], cooperation["no_answer"]) == (1, 0)
    assert cooperation["text"].startswith("Were the measures planned")
    evaluated, missing = body["lines"]
    assert evaluated["evaluation"]["verdicts"][0]["answer"] == "partly"
    assert evaluated["measure"]["participants"] == {"vet-teacher": 8}
    assert (missing["measure"], missing["evaluation"]) == (None, None)


async def test_the_plan_is_no_secret_but_payments_are(story: Story, get: Get) -> None:
    for path, status in [("plan", 200), ("evaluations", 200), ("disbursements", 403)]:
        answer = await get(f"/rounds/{ROUND}/{path}", Role.PROVIDER, organisation="310000078")
        assert answer.status_code == status
