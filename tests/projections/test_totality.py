"""Every event of the log can be folded into every read model, in batches of any size."""

import pytest
from sqlalchemy import Engine

from domain.event import Event
from domain.events import EVENTS
from projections.projection import Placed, Projection
from projections.projector import Projector
from projections.registry import PROJECTIONS
from tests.projections.story import Story, rows
from tests.samples import SAMPLES


def every_topic() -> Story:
    """A sample of every topic, in the order of the process."""
    return Story(*SAMPLES)


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda projection: projection.name)
def test_every_topic_is_projected_alike_in_one_batch_and_one_by_one(
    engine: Engine, projection: Projection
) -> None:
    story = every_topic()
    assert {recorded.event.TOPIC for _, recorded in story.events} == set(EVENTS)
    story.fold(engine, projection)
    at_once = rows(engine, projection)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA read_{projection.name}_1 CASCADE")
        connection.exec_driver_sql("DELETE FROM read.pointer")
    story.fold(engine, projection, limit=1)
    one_by_one = rows(engine, projection)
    assert one_by_one == at_once
    assert all(at_once.values()), "a table that no event reaches"


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda projection: projection.name)
def test_an_event_that_nobody_knows_stops_the_read_model(
    engine: Engine, projection: Projection
) -> None:
    class Unheard(Event):
        TOPIC = "unheard.of"

    story = every_topic()
    story.fold(engine, projection)
    before = rows(engine, projection)
    ours = {recorded.stream_id: recorded for _, recorded in story.events}
    for known in ours.values():
        strange = known.model_copy(update={"event": Unheard(), "version": known.version + 1})
        placed = Placed(story.head() + 2, strange)

        class Log(Story):
            def select(self, after: int, limit: int, placed: Placed = placed) -> list[Placed]:
                return [placed]

        step = Projector(engine, Log(), [projection]).step(projection)
        if step.stop:
            assert step.stop.position == placed.position
            break
    else:
        pytest.fail("it was passed over in every stream")
    assert rows(engine, projection) == before
