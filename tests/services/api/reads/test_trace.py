"""The trace over the API: as data that adds up, as pages, and as pictures that are whole XML."""

from xml.etree import ElementTree

import pytest

from domain.role import Role
from tests.projections.story import Story
from tests.samples import NEED
from tests.services.api.reads.conftest import Get

TRACE = "/rounds/yrkesfag-46-2026/trace"


async def test_every_paid_krone_is_traced_or_a_gap(story: Story, get: Get) -> None:
    answer = (await get(TRACE)).json()["trace"]
    assert answer["paid_ore"] > 0
    assert answer["traced_ore"] + sum(gap["ore"] for gap in answer["gaps"]) == answer["paid_ore"]
    paid = next(line for line in answer["lines"] if line["paid_ore"])
    assert [need["need_id"] for need in paid["needs"]] == [NEED]
    assert paid["needs"][0]["networks"]
    assert paid["measure"]
    assert paid["evaluation"]


async def test_the_money_flows_from_the_grant_and_adds_up(story: Story, get: Get) -> None:
    answer = (await get(TRACE)).json()
    flows = answer["flows"]["flows"]
    sums = (await get("/rounds/yrkesfag-46-2026")).json()["sums"]
    came = sum(flow["ore"] for flow in flows if flow["end"]["kind"] == "means")
    went = sum(flow["ore"] for flow in flows if flow["start"]["kind"] == "means")
    granted = sum(flow["ore"] for flow in flows if flow["start"]["kind"] == "grant")
    paid = sum(flow["ore"] for flow in flows if flow["end"]["kind"] == "payee")
    assert came == went
    assert (granted, paid) == (sums["granted_ore"], sums["disbursed_ore"])
    part = (await get(TRACE, payment_id="p-1")).json()["flows"]["flows"]
    assert not any(flow["start"]["kind"] == "grant" for flow in part)


async def test_the_trace_is_found_from_an_event_an_organisation_and_a_need(
    story: Story, get: Get
) -> None:
    whole = (await get(TRACE)).json()["trace"]
    paid = next(line for line in whole["lines"] if line["paid_ore"])
    event = paid["needs"][0]["assessed"][0]["position"]
    for asked in ({"event": event}, {"need_id": NEED}, {"payment_id": "p-1"}):
        part = (await get(TRACE, **asked)).json()["trace"]
        assert paid in part["lines"]
        assert len(part["lines"]) < len(whole["lines"]) or asked != {"payment_id": "p-1"}
    number = paid["recipient"]["organisation"]
    of_unit = (await get(TRACE, party=number)).json()["trace"]
    assert paid in of_unit["lines"]
    assert (await get(TRACE, party="999")).json()["trace"]["lines"] == []


@pytest.mark.parametrize("picture", ["money", "time"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_the_pictures_are_whole_and_repeatable(
    story: Story, get: Get, picture: str, language: str
) -> None:
    headers = {"Accept": "image/svg+xml", "Accept-Language": language}
    first = await get(TRACE, headers=headers, picture=picture)
    root = ElementTree.fromstring(first.text)
    assert root.tag.endswith("svg")
    marks = "path" if picture == "money" else "circle"
    assert any(element.tag.endswith(marks) for element in root.iter())
    assert (await get(TRACE, headers=headers, picture=picture)).content == first.content


@pytest.mark.parametrize("media_type", ["text/markdown", "text/html"])
async def test_the_page_tells_it_to_people_and_keeps_their_words_text(
    story: Story, get: Get, media_type: str
) -> None:
    answered = await get(TRACE, headers={"Accept": media_type, "Accept-Language": "nn"})
    assert answered.headers["content-type"].startswith(media_type)
    assert "Vegen til pengane" in answered.text
    assert "<b>" not in answered.text


async def test_an_unknown_round_and_a_stranger_are_turned_away(story: Story, get: Get) -> None:
    assert (await get("/rounds/yrkesfag-46-2031/trace")).status_code == 404
    assert (await get(TRACE, of_county="11")).status_code == 404
    assert (await get(TRACE, Role.UNIT)).status_code == 403
