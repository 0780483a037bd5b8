"""A case in parts: what no event touched is not written again, and nothing of it is lost."""

from collections.abc import Mapping

from sqlalchemy import Engine, text

from domain.case import round_ref
from domain.state.evolve_round import evolve_round
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from projections.memory import _SHELVES
from projections.parts import changed_parts
from projections.reading import read
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import find
from tests.projections.story import Story, sample
from tests.samples import LINE, ROUND

PLANNED = PlanAdopted.model_validate(sample("plan.adopted").model_dump())
TITLES = {f"l-{number}": f"Tiltak {number}" for number in range(1, 6)}


def adopted(titles: Mapping[str, str], version: int = 1) -> PlanAdopted:
    lines = tuple(
        LINE.model_copy(update={"line_id": key, "title": title}) for key, title in titles.items()
    )
    return PLANNED.model_copy(update={"lines": lines, "plan_version": version})


def shown(engine: Engine) -> Round:
    with read(engine, ROUND_STATUS) as reading:
        found = find(reading.connection, ROUND)
        assert found is not None
        return found.state


def written(engine: Engine) -> dict[str, str]:
    """Each part of the round by the transaction that wrote it last."""
    with read(engine, ROUND_STATUS) as reading:
        (schema,) = reading.connection.get_execution_options()["schema_translate_map"].values()
        rows = reading.connection.execute(text(f"SELECT key, xmin::text FROM {schema}.round_part"))
        return {row.key: row.xmin for row in rows}


def folded(story: Story) -> Round:
    state = Round()
    for _, envelope in story.events:
        if envelope.stream_id == round_ref(ROUND).stream_id:
            state = evolve_round(state, envelope.event)
    return state


def test_an_event_about_one_line_writes_that_line_alone(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened", adopted(TITLES))
    story.fold(engine, ROUND_STATUS)
    before = written(engine)

    story.tell("grant.decided")
    story.fold(engine, ROUND_STATUS)

    after = written(engine)
    assert [key for key in after if after[key] != before[key]] == ["l-1"]
    assert shown(engine) == folded(story)


def test_what_is_read_is_what_the_events_say_with_and_without_memory(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened", adopted(TITLES))
    story.fold(engine, ROUND_STATUS)
    story.tell(adopted(dict(reversed(TITLES.items())), version=2))
    story.tell("grant.decided")
    story.fold(engine, ROUND_STATUS)

    remembered = shown(engine)
    _SHELVES.clear()
    read_anew = shown(engine)

    assert remembered == read_anew == folded(story)
    # Lines keep the order that the latest plan gave them.
    assert [*read_anew.lines] == [*folded(story).lines]


def test_a_part_that_is_gone_is_told(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened", adopted(TITLES))
    before = folded(story)
    after = before.model_copy(
        update={"lines": {key: line for key, line in before.lines.items() if key != "l-1"}}
    )
    stream = round_ref(ROUND).stream_id

    changed = changed_parts(stream, ("lines",), before, after)

    assert (changed.new, changed.gone) == ([], [(stream, "lines", "l-1")])
    # All others moved up a place.
    assert [(row["key"], row["place"]) for row in changed.others] == [
        (f"l-{number}", number - 2) for number in range(2, 6)
    ]
