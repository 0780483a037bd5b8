"""Somebody reads their deadlines in a calendar, at an address that can be changed and revoked."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar

from domain.role import Role
from tests.journeys.county import County

TODAY = datetime.now(UTC).date()
PLAN = {
    "deadline_id": "plan",
    "kind": "plan",
    "day": "2090-03-01",
    "source": "county-practice",
    "citation": "Årshjulet",
}


async def test_an_address_shows_deadlines_until_it_is_renewed_or_revoked(
    untouched_county: County,
) -> None:
    county = untouched_county
    await county.directorate.do("/grants", county.grant)
    officer, chair = county.officer, county.chair
    await officer.do("/rounds", county.opening, version=1)
    await officer.do(f"{county.round}/deadlines", PLAN)

    calendar = (await chair.do("/calendars", {}, version=0))["id"]
    await officer.refused(f"/calendars/{calendar}/renew", {}, 403, "calendar-of-others")

    async def address() -> str | None:
        items = (await chair.read("/calendars"))["items"]
        (mine,) = [one for one in items if one["calendar_id"] == calendar]
        found: str | None = mine["address"]
        return f"http://127.0.0.1{found}" if found else None

    async def events(at: str) -> list[tuple[str, str]]:
        answer = await chair.http.get(at)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        found = Calendar.from_ical(answer.content).walk("VEVENT")
        mine = [one for one in found if county.round_id in str(one["description"])]
        return [(str(one["uid"]), one.decoded("dtstart").isoformat()) for one in mine]

    first = await address()
    assert first is not None
    ((uid, day),) = await events(first)
    assert day == "2090-03-01"
    moved = {"day": "2090-03-15", "reason": "Skulane bad om meir tid"}
    done = await officer.do(f"{county.round}/deadlines/plan/move", moved)
    await officer.read("/tasks", at_least=done["log_position"])
    assert await events(first) == [(uid, "2090-03-15")]

    await chair.do(f"/calendars/{calendar}/renew", {})
    second = await address()
    assert second not in (None, first)
    assert (await chair.http.get(first)).status_code == 404
    assert second is not None
    assert len(await events(second)) == 1
    guessed = second[:-5] + ("A" if second[-5] != "A" else "B") + ".ics"
    assert (await chair.http.get(guessed)).status_code == 404

    await chair.do(f"/calendars/{calendar}/revoke", {})
    assert await address() is None
    assert (await chair.http.get(second)).status_code == 404


async def test_a_substitutes_calendar_shows_what_they_have_in_anothers_place(
    untouched_county: County,
) -> None:
    county = untouched_county
    await county.directorate.do("/grants", county.grant)
    officer, chair = county.officer, county.chair
    await officer.do("/rounds", county.opening, version=1)
    await officer.do(f"{county.round}/deadlines", PLAN)
    holder = f"u-stand-in-{county.number}"
    stand_in = county.someone(Role.BUDGET_AUTHORITY, name=holder)
    calendar = (await stand_in.do("/calendars", {}, version=0))["id"]

    async def summaries() -> list[str]:
        # The file waits for nothing; this read waits for all that the file is made from.
        await stand_in.read("/tasks")
        items = (await stand_in.read("/calendars"))["items"]
        (address,) = [one["address"] for one in items if one["calendar_id"] == calendar]
        answer = await stand_in.http.get(f"http://127.0.0.1{address}")
        assert answer.status_code == 200, answer.text
        found = Calendar.from_ical(answer.content).walk("VEVENT")
        mine = [one for one in found if county.round_id in str(one["description"])]
        return [str(one["summary"]) for one in mine]

    assert await summaries() == []
    days = {
        "from_day": (TODAY - timedelta(days=1)).isoformat(),
        "last_day": (TODAY + timedelta(days=30)).isoformat(),
    }
    authority = (await chair.do("/substitutes", {"holder": holder, **days}, version=0))["id"]
    (shown,) = await summaries()
    assert shown.endswith("(i stedet for u-forum-chair)")

    await chair.do(f"/authorities/{authority}/end", {"reason": "Tilbake"})
    assert await summaries() == []
