"""A round's status, kept as it was sent: never older than it may be, and asked for by its tag."""

import pytest
from sqlalchemy import Engine, event

from domain.case import round_ref
from domain.role import Role
from projections.rebuild import rebuild
from projections.registry import PROJECTIONS
from projections.round_status.project import ROUND_STATUS
from projections.round_status.tables import rounds
from services.api.reads import kept
from tests.projections.story import Story, sample
from tests.samples import ROUND
from tests.services.api.reads.conftest import Get

STATUS = f"/rounds/{ROUND}/status"


def tell_of_another_round(story: Story, engine: Engine) -> None:
    other = ROUND.replace("2026", "2027")
    opened = sample("round.opened", round_id=other, budget_year=2027)
    story.tell(opened, case=round_ref(other))
    story.fold(engine, *PROJECTIONS)


async def test_counts_move_though_the_rounds_version_stands(
    story: Story, engine: Engine, get: Get
) -> None:
    before = await get(STATUS)
    story.tell("need.declined", role=Role.FORUM_CHAIR)
    story.fold(engine, *PROJECTIONS)
    after = await get(STATUS, headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.json()["needs"]["declined"] == 1
    assert after.json()["version"] == before.json()["version"]
    assert after.headers["etag"] != before.headers["etag"]


async def test_what_a_client_has_is_not_sent_again_also_when_others_cases_move_on(
    story: Story, engine: Engine, get: Get
) -> None:
    tag = (await get(STATUS)).headers["etag"]
    for moves_on in (False, True, False):
        if moves_on:
            tell_of_another_round(story, engine)
        again = await get(STATUS, headers={"If-None-Match": tag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        assert again.headers["log-position"] == str(story.head())
        assert again.headers["vary"] == "Accept, Accept-Language"


async def test_a_kept_answer_is_the_one_that_would_be_made_now(
    story: Story, engine: Engine, get: Get
) -> None:
    first = await get(STATUS)
    asked: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        asked.append(statement)

    second = await get(STATUS)
    assert (second.json(), second.headers["etag"]) == (first.json(), first.headers["etag"])
    assert second.headers["content-type"] == "application/json"
    # One look at where the read model stands, and none at the round.
    assert len(asked) == 1, asked

    # The same round somewhere else in the log is told as of there.
    tell_of_another_round(story, engine)
    third = await get(STATUS)
    assert third.json() == {**first.json(), "log_position": story.head()}
    assert third.headers["etag"] == first.headers["etag"]


async def test_who_waits_for_a_later_position_does_not_look_at_what_is_kept_first(
    story: Story, engine: Engine, get: Get
) -> None:
    first = await get(STATUS)
    rebuild(engine, story, [ROUND_STATUS], lambda _reached, _head: None)
    tell_of_another_round(story, engine)
    looks: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_c: object, _cursor: object, statement: str, *_more: object) -> None:
        if "pointer" in statement:
            looks.append(statement)

    waited = await get(STATUS, at_least=str(story.head()))
    # One while it waits, and one in the snapshot that it reads.
    assert len(looks) == 2, looks
    assert waited.json() == {**first.json(), "log_position": story.head()}
    assert (await get(STATUS)).json() == waited.json()


async def test_each_language_has_its_own(story: Story, get: Get) -> None:
    tags = set()
    for language, step in (("nb", "Melde behov"), ("en", "Report needs"), ("nb", "Melde behov")):
        answer = await get(STATUS, headers={"Accept-Language": language})
        assert answer.json()["step"]["label"] == step
        assert answer.headers["content-language"] == language
        tags.add(answer.headers["etag"])
    assert len(tags) == 2


async def test_who_may_not_see_the_round_gets_no_kept_answer(story: Story, get: Get) -> None:
    assert (await get(STATUS)).status_code == 200
    assert (await get(STATUS, of_county="03")).status_code == 404
    assert (await get(STATUS, Role.ADMINISTRATOR)).status_code == 403


async def test_rows_that_were_made_anew_are_read_anew(
    story: Story, engine: Engine, get: Get
) -> None:
    own = [each for _, each in story.events if each.stream_id == round_ref(ROUND).stream_id]
    with engine.begin() as connection:
        connection.execution_options(schema_translate_map={"build": "read_round_status_1"})
        connection.execute(rounds.update().values(version=rounds.c.version + 100))
    wrong = (await get(STATUS)).json()
    rebuild(engine, story, [ROUND_STATUS], lambda _reached, _head: None)
    right = (await get(STATUS)).json()
    assert wrong["log_position"] == right["log_position"]
    assert (wrong["version"], right["version"]) == (len(own) + 100, len(own))


async def test_there_is_room_for_so_much_and_no_more(
    story: Story, get: Get, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "ROOM", 1)
    for _ in range(2):
        assert (await get(STATUS)).status_code == 200


async def test_an_earlier_state_has_the_version_as_its_tag(story: Story, get: Get) -> None:
    now = (await get(STATUS)).json()
    held = story.events[-1][1].recorded_at.isoformat()
    then = await get(STATUS, as_of=held)
    assert then.headers["etag"] == f'"{then.json()["version"]}"'
    assert then.json()["needs"] == now["needs"]
