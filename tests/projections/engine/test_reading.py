"""What a reader sees belongs to one position of the log."""

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import InternalError

from projections.projector import Projector
from projections.reading import NotReady, Stands, read, stands
from projections.rebuild import ensure, rebuild
from projections.waiting import wait_for
from tests.projections.engine.tally import Log, rows, rows_in, tally, untouched


def test_an_open_reading_does_not_move(engine: Engine, log: Log) -> None:
    projection = tally()
    first = log.add("a")
    ensure(engine, log, [projection], untouched)
    with read(engine, projection) as reading:
        log.add("a")
        Projector(engine, log, [projection]).step(projection)
        assert rows_in(reading.connection, projection) == {"a": 1}
        assert reading.position == first
    with read(engine, projection) as reading:
        assert reading.position == log.head()
    assert rows(engine, projection) == {"a": 2}


def test_a_build_dropped_between_the_look_and_the_query_is_found_again(
    engine: Engine, log: Log
) -> None:
    projection = tally()
    log.add("a")
    ensure(engine, log, [projection], untouched)
    statements: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def switch_first(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("LOCK TABLE"):
            statements.append(statement)
            if len(statements) == 1:
                rebuild(engine, log, [projection], untouched)

    assert rows(engine, projection) == {"a": 1}
    assert ["read_tally_1" in statements[0], "read_tally_2" in statements[1]] == [True, True]


def test_nothing_can_be_written_through_a_reading(engine: Engine, log: Log) -> None:
    projection = tally()
    ensure(engine, log, [projection], untouched)
    with read(engine, projection) as reading, pytest.raises(InternalError, match="read-only"):
        reading.connection.execute(text("DELETE FROM read.pointer"))


def test_a_read_model_that_was_never_built_is_not_ready(engine: Engine) -> None:
    with pytest.raises(NotReady, match="tally"), read(engine, tally()):
        pass
    assert not wait_for(engine, tally(), at_least=1, timeout=0.01)
    with pytest.raises(NotReady, match="tally"):
        stands(engine, tally())


def test_where_a_read_model_stands_is_its_build_and_its_position(engine: Engine, log: Log) -> None:
    projection = tally()
    log.add("a", "b")
    ensure(engine, log, [projection], untouched)
    assert stands(engine, projection) == Stands(build=1, position=log.head())
    rebuild(engine, log, [projection], untouched)
    assert stands(engine, projection) == Stands(build=2, position=log.head())
    with pytest.raises(NotReady):
        stands(engine, tally(version=2))
