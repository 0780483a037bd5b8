"""A county's deadlines, as an officer sets, suspends and resumes them, and as tasks show them."""

from tests.journeys.county import County


async def test_an_officer_counts_suspends_and_resumes_a_deadline(county: County) -> None:
    await county.directorate.do("/grants", county.grant)
    officer = county.officer
    practice = {"reminders": [14, 3], "escalates_after": 7, "source": "Årshjulet"}
    await officer.do(f"/counties/{county.number}/deadline-practice", practice, version=0)
    await officer.do("/rounds", county.opening, version=1)
    dates = f"{county.round}/deadlines"
    counted = {
        "deadline_id": "plan",
        "kind": "plan",
        "days": 5,
        "count": "working",
        "from_day": "2090-04-11",
        "source": "county-practice",
        "citation": "Årshjulet",
    }
    both = {**counted, "day": "2090-04-30"}
    await officer.refused(dates, both, 422, "deadline-ambiguous")
    await officer.do(dates, counted)

    def deadlines(status: dict[str, list[dict[str, object]]]) -> dict[str, object]:
        (only,) = status["deadlines"]
        return only

    stands = deadlines(await officer.read(f"{county.round}/status"))
    assert stands["at"] == "2090-04-21T22:00:00Z", "Easter of 2090 is on 16 April"
    assert (stands["reminders"], stands["escalates_after"]) == ([14, 3], 7)

    suspend, resume = f"{dates}/plan/suspend", f"{dates}/plan/resume"
    await officer.refused(suspend, {"days": 14}, 422, "reason-required")
    await officer.refused(resume, {"reason": "Svar"}, 409, "deadline-not-suspended")
    await officer.do(suspend, {"days": 14, "reason": "Vi ventar på direktoratet"})
    held = deadlines(await officer.read(f"{county.round}/status"))
    assert held["at"] == "2090-05-05T22:00:00Z"
    assert held["suspended_since"] is not None
    await officer.do(resume, {"reason": "Direktoratet har svart"})
    runs = deadlines(await officer.read(f"{county.round}/status"))
    assert runs["suspended_since"] is None
    await officer.refused(
        f"{county.round}/intake/reopen", {"reason": "Ein skule"}, 409, "intake-not-closed"
    )

    found = await county.chair.read("/tasks")
    mine = [task for task in found["items"] if f"/{task['round_id']}" in county.round]
    assert [(task["action"]["code"], task["deadline_id"]) for task in mine] == [
        ("adopt-plan", "plan")
    ]


async def test_a_school_gets_more_time_for_a_need_that_was_sent_back(
    untouched_county: County,
) -> None:
    county = untouched_county
    await county.open()
    need = await county.forward()
    officer, path = county.officer, f"/needs/{need}"
    until = {"day": "2090-03-01", "source": "county-practice", "citation": "Brev til skulen"}
    await officer.do(f"{path}/return", {"what_is_missing": "Budsjett", "resubmit_by": until})

    async def falls_at() -> object:
        found = await county.unit.read("/tasks", action="forward-need")
        (task,) = [one for one in found["items"] if one["case"] == f"need/{need}"]
        assert task["deadline_id"] == "resubmission-1"
        return task["falls_at"]

    assert await falls_at() == "2090-03-01T23:00:00Z"
    deadline = f"{path}/deadlines/resubmission-1"
    moved = {"day": "2090-03-08"}
    await officer.refused(f"{deadline}/move", moved, 422, "reason-required")
    await county.unit.refused(f"{deadline}/move", moved, 403, "wrong-role")
    await officer.do(f"{deadline}/move", {**moved, "reason": "Rektor er sjuk"})
    assert await falls_at() == "2090-03-08T23:00:00Z"
    await officer.do(f"{deadline}/suspend", {"days": 14, "reason": "Skulen ventar på tal"})
    assert await falls_at() == "2090-03-22T23:00:00Z"
    await officer.do(f"{deadline}/resume", {"reason": "Tala har kome"})
    assert await falls_at() == "2090-03-08T23:00:00Z"
    unknown = f"{path}/deadlines/resubmission-2/move"
    await officer.refused(unknown, {**moved, "reason": "Feil"}, 404, "unknown-deadline")
