"""The audit trail: whole, in the reader's language, by page and as a document."""

import re

import pytest
from sqlalchemy import Engine

from domain.language import texts
from projections.audit_trail.project import AUDIT_TRAIL
from projections.registry import PROJECTIONS
from tests.projections.story import Story, everything, sample
from tests.samples import ROUND, SCHOOL
from tests.services.api.reads.conftest import Get

PATH = f"/rounds/{ROUND}/audit-trail"


def of_the_round(story: Story) -> list[int]:
    """The positions of all but the registry's events, which stand in no round's trail."""
    return [
        position
        for position, recorded in story.events
        if not recorded.event.TOPIC.startswith("organisation.")
    ]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
async def test_every_event_has_its_sentence(engine: Engine, get: Get, language: str) -> None:
    story = Story(*everything())
    story.fold(engine, *PROJECTIONS)
    answer = await get(PATH, limit=200, headers={"Accept-Language": language})
    body = answer.json()
    elsewhere = (
        *("command.", "organisation.", "county.", "deadline-practice."),
        *("authority.", "calendar."),
    )
    assert [entry["topic"] for entry in body["items"]] == [
        topic for topic in everything() if not topic.startswith(elsewhere)
    ]
    assert body["total"] == len(body["items"])
    for entry in body["items"]:
        assert entry["label"] == texts.label("event", entry["topic"], language)
        assert entry["sentence"].endswith((".", "»", "”", "?", "!"))
        assert "{" not in entry["sentence"]
    assert answer.headers["content-language"] == language


async def test_an_entry_says_who_when_and_why(story: Story, get: Get) -> None:
    (entry,) = (await get(PATH, topic="need.registered")).json()["items"]
    recorded = next(r for _, r in story.events if r.event.TOPIC == "need.registered")
    assert entry["case"] == "need/n-1a2b"
    assert entry["actor"] == recorded.actor
    assert entry["role"] == {"code": "unit", "label": "Skole eller lærebedrift"}
    assert entry["organisation"] == recorded.organisation
    assert entry["reason"] == recorded.reason
    assert entry["recorded_at"] == recorded.recorded_at.isoformat().replace("+00:00", "Z")
    assert entry["effective_at"] == recorded.effective_at.isoformat().replace("+00:00", "Z")
    assert entry["position"] in [position for position, _ in story.events]


async def test_pages_join_into_the_whole_trail(story: Story, get: Get) -> None:
    positions: list[int] = []
    cursor: dict[str, str] = {}
    while True:
        page = (await get(PATH, limit=7, **cursor)).json()
        assert page["total"] == len(of_the_round(story))
        positions += [entry["position"] for entry in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}
    assert positions == of_the_round(story)


async def test_a_stretch_of_time_and_several_topics(story: Story, get: Get) -> None:
    since, until = story.instant(3).isoformat(), story.instant(6).isoformat()
    body = (await get(PATH, **{"from": since, "to": until})).json()
    assert [entry["topic"] for entry in body["items"]] == [
        "own-contribution.pledged",
        "deadline.set",
        "forum.appointed",
    ]
    assert body["total"] == 3
    chosen = (await get(PATH, topic=["round.opened", "need.assessed"])).json()
    assert chosen["total"] == 3
    unknown = await get(PATH, topic="round.exploded")
    assert (unknown.status_code, unknown.json()["errors"][0]["parameter"]) == (422, "topic")


async def test_the_document_holds_every_entry_whatever_the_page(story: Story, get: Get) -> None:
    headers = {"Accept": "text/markdown", "Accept-Language": "nn"}
    answer = await get(PATH, limit=1, cursor="nonsense", headers=headers)
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert answer.headers["content-language"] == "nn"
    assert answer.headers["log-position"] == str(story.head())
    text = answer.text
    assert text.startswith(f"# Saksgang: {ROUND}\n")
    assert "- Fylke: Vestland\n" in text
    assert f"- Tal på hendingar: {len(of_the_round(story))}\n" in text
    entries = re.findall(r"^### \d\d:\d\d:\d\d .* \((\d+)\)$", text, re.M)
    assert [int(position) for position in entries] == of_the_round(story)
    # What somebody wrote stands there as they wrote it, and is no markup.
    assert r"\<b\>har\</b\> ikkje \# Måla" in text
    assert not re.search(r"(?<!\\)<", text)
    assert len(re.findall(r"^# ", text, re.M)) == 1
    assert "kr\N{NO-BREAK SPACE}7\N{NO-BREAK SPACE}312\N{NO-BREAK SPACE}000" in text


async def test_a_document_of_a_selection_owns_up_to_it(story: Story, get: Get) -> None:
    headers = {"Accept": "text/markdown", "Accept-Language": "en"}
    text = (await get(PATH, topic="round.opened", headers=headers)).text
    assert "- Selection: topic round.opened\n" in text
    assert "- Number of events: 1\n" in text


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("- ei liste", r"\- ei liste"),
        ("1. skule", r"1\. skule"),
        ("2) skule", r"2\) skule"),
        ("Nr. 1 (ny)", "Nr. 1 (ny)"),
        ("[x](http://y) `z` *w* | &amp; ~~q~~", r"\[x\](http://y) \`z\` \*w\* \| \&amp; \~\~q\~\~"),
        ("Til\n\n## linjer", r"Til \#\# linjer"),
    ],
)
async def test_a_name_in_the_document_is_no_markup(
    engine: Engine, get: Get, name: str, line: str
) -> None:
    unit = SCHOOL.model_copy(update={"name": name})
    story = Story("round.opened", sample("need.assessed", unit=unit))
    story.fold(engine, AUDIT_TRAIL)
    text = (await get(PATH, headers={"Accept": "text/markdown"})).text
    assert any(found.startswith(f"{line} vurderte") for found in text.splitlines())
