"""Projections that keep up go in one transaction, and none is held up by another."""

import pytest
from sqlalchemy import Connection, Engine, text

from projections import position
from projections.lag import lags
from projections.projection import Placed, Projection
from projections.projector import Projector
from projections.rebuild import ensure
from projections.together import Moved, move
from tests.projections.engine.tally import Log, rows, tally, untouched


def built(engine: Engine, log: Log, *projections: Projection) -> None:
    ensure(engine, log, projections, untouched)


def refuse(_connection: Connection, _placed: Placed) -> None:
    raise KeyError("no such line")


def positions(engine: Engine, log: Log, *projections: Projection) -> list[int]:
    return [lag.position for lag in lags(engine, log.head(), projections)]


def test_all_go_on_to_the_same_position(engine: Engine, log: Log) -> None:
    one, other = tally("one"), tally("other")
    built(engine, log, one, other)
    log.add("a", "b", "a")
    assert move(engine, log, [one, other]) == Moved(frozenset({one, other}), log.head(), 3)
    assert rows(engine, one) == rows(engine, other) == {"a": 2, "b": 1}
    assert positions(engine, log, one, other) == [log.head()] * 2
    assert move(engine, log, [one, other]).read == 0


def test_the_log_is_read_once_for_all(engine: Engine, log: Log) -> None:
    one, other = tally("one"), tally("other")
    built(engine, log, one, other)
    log.add("a")
    before = log.selected
    move(engine, log, [one, other])
    assert log.selected == before + 1


def test_a_failure_of_one_moves_none(engine: Engine, log: Log) -> None:
    sound, sick = tally("sound"), tally("sick", before=refuse)
    built(engine, log, sound, sick)
    standing = positions(engine, log, sound, sick)
    log.add("a")
    with pytest.raises(KeyError):
        move(engine, log, [sound, sick])
    assert rows(engine, sound) == {}
    assert positions(engine, log, sound, sick) == standing


def test_who_is_ahead_sees_nothing_twice(engine: Engine, log: Log) -> None:
    ahead, behind = tally("ahead"), tally("behind")
    built(engine, log, ahead, behind)
    log.add("a", "b")
    Projector(engine, log, [ahead]).step(ahead)
    log.add("c")
    move(engine, log, [ahead, behind])
    assert rows(engine, ahead) == rows(engine, behind) == {"a": 1, "b": 1, "c": 1}


def test_who_is_ahead_of_a_whole_batch_does_not_go_back(engine: Engine, log: Log) -> None:
    ahead, behind = tally("ahead"), tally("behind")
    built(engine, log, ahead, behind)
    log.add("a", "b", "c")
    Projector(engine, log, [ahead]).step(ahead)
    assert move(engine, log, [ahead, behind], limit=1).read == 1
    assert positions(engine, log, ahead)[0] == log.head()
    assert rows(engine, behind) == {"a": 1}


def test_one_that_somebody_holds_is_left_behind(engine: Engine, log: Log) -> None:
    free, held = tally("free"), tally("held")
    built(engine, log, free, held)
    log.add("a")
    with engine.begin() as connection:
        position.lock(connection, held)
        assert move(engine, log, [free, held]).went == {free}
    assert (rows(engine, free), rows(engine, held)) == ({"a": 1}, {})


def test_one_of_another_shape_or_that_is_stopped_is_left_behind(engine: Engine, log: Log) -> None:
    sound, old, sick = tally("sound"), tally("old"), tally("sick", before=refuse)
    built(engine, log, sound, tally("old", version=2), sick)
    log.add("a")
    assert Projector(engine, log, [sick]).step(sick).stop is not None
    assert move(engine, log, [sound, old, sick]).went == {sound}


def test_a_refusal_of_the_database_leaves_the_others_rows_out_too(engine: Engine, log: Log) -> None:
    def divide(connection: Connection, _placed: Placed) -> None:
        connection.execute(text("SELECT 1 / 0"))

    sound, sick = tally("sound"), tally("sick", before=divide)
    built(engine, log, sound, sick)
    log.add("a")
    with pytest.raises(Exception, match="division by zero"):
        move(engine, log, [sound, sick])
    assert rows(engine, sound) == {}
