"""The audit trail: whole, in the reader's language, by page and as a document."""

import re
from typing import Any

import pytest
from sqlalchemy import Engine

from domain.case import need_ref
from domain.event import ActorKind
from domain.language import texts
from domain.role import Role
from projections.audit_trail.project import AUDIT_TRAIL
from projections.registry import PROJECTIONS
from tests.projections.story import Story, case_of, everything, sample
from tests.samples import ROUND, SAMPLES, SCHOOL
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
        *("authority.", "calendar.", "subscription."),
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
    assert (await get(PATH, **{"from": until, "to": until})).json()["total"] == 0
    chosen = (await get(PATH, topic=["round.opened", "need.assessed"])).json()
    assert chosen["total"] == 3
    unknown = await get(PATH, topic="round.exploded")
    assert (unknown.status_code, unknown.json()["errors"][0]["parameter"]) == (422, "topic")


@pytest.mark.parametrize(
    ("path", "since", "until"),
    [
        (PATH, "2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z"),
        ("/deadlines", "2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z"),
        ("/forums/yrkesfag/46/meetings", "2026-03-02", "2026-03-01"),
    ],
)
async def test_a_stretch_that_ends_before_it_begins_is_refused(
    story: Story, get: Get, path: str, since: str, until: str
) -> None:
    answer = await get(path, **{"from": since, "to": until})
    (fault,) = answer.json()["errors"]
    assert (answer.status_code, fault["parameter"], fault["code"]) == (
        422,
        "to",
        "end-before-start",
    )


async def test_what_set_an_event_off_is_walked_back_and_forth(engine: Engine, get: Get) -> None:
    file, request = "0f" * 32, "4bf92f3577b34da6a3ce929d0e0e4736"
    story = Story("round.opened", "own-contribution.pledged")
    imported: dict[str, Any] = {
        "command_id": "c-import",
        "correlation": request,
        "kind": ActorKind.IMPORT,
    }
    for row in (1, 12):
        need = sample("need.assessed", need_id=f"n-{row}")
        story.tell(need, case=need_ref(f"n-{row}"), causation=f"{file}#{row}", **imported)
    story.tell("needs.imported", command_id="c-import", correlation=request)
    story.tell("round.closed", role=Role.BUDGET_AUTHORITY, actor="u-0099")
    story.fold(engine, *PROJECTIONS)

    async def found(**of: str) -> list[str]:
        body = (await get(PATH, **of)).json()
        assert body["total"] == len(body["items"])
        return [entry["case"].partition("/")[2] for entry in body["items"]]

    (entry,) = (await get(PATH, causation=f"{file}#1")).json()["items"]
    assert (entry["command_id"], entry["correlation"]) == ("c-import", request)
    # From the row to the file's import, and from the file to its rows, of which #1 is not #12.
    together = ["n-1", "n-12", story_of_import()]
    assert await found(command_id=entry["command_id"]) == together
    assert await found(correlation=entry["correlation"]) == together
    assert await found(causation=file) == ["n-1", "n-12"]
    assert await found(causation=file[:-1]) == await found(causation="%") == []
    assert await found(actor="u-0099") == await found(role="budget-authority") == [ROUND]
    assert (await get(PATH, **{"role": "emperor"})).status_code == 422
    assert (await get(PATH, actor="\0")).status_code == 422
    text = (await get(PATH, causation=file, headers={"Accept": "text/markdown"})).text
    assert file in text


def story_of_import() -> str:
    return case_of(SAMPLES["needs.imported"]).key


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
    odd = "a\n# b<i>[c](http://d)"
    text = (await get(PATH, command_id=odd, headers=headers)).text
    assert "- Selection: command_id a \\# b\\<i\\>\\[c\\](http://d)\n" in text


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
