"""Read models that hold the same cases fold them once, each from where it stands."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine, MetaData, Table

from domain.event import Event
from domain.state.evolve_need import evolve_need
from domain.state.need import Need
from domain.step1_assess.events import NeedAssessed
from projections.batch import Batch
from projections.cases import Folding, case_columns, case_row, fold, store
from projections.projection import SCHEMA, Placed
from tests.projections.story import Story

TOLD: list[Event] = []


def evolve(need: Need, event: Event) -> Need:
    TOLD.append(event)
    return evolve_need(need, event)


METADATA = MetaData(schema=SCHEMA)
BOARD, STATUS = (
    Folding(
        table=Table(name, METADATA, *case_columns()),
        empty=Need(),
        begins=(NeedAssessed,),
        evolve=evolve,
    )
    for name in ("board", "status")
)
EVENTS = Story("need.assessed", "need.registered", "need.forwarded").events


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        connection.execution_options(schema_translate_map={SCHEMA: "pg_temp"})
        METADATA.create_all(connection, checkfirst=False)
        TOLD.clear()
        yield connection
        connection.rollback()


def test_a_case_is_folded_and_written_as_json_once(connection: Connection) -> None:
    batch = Batch(Placed(*placed) for placed in EVENTS)
    (here,), (there,) = (fold(connection, each, batch) for each in (BOARD, STATUS))
    assert len(TOLD) == len(EVENTS)
    assert here.state is there.state
    assert case_row(here)["state"] is case_row(there)["state"]


def test_who_goes_on_from_another_state_folds_by_itself(connection: Connection) -> None:
    first, rest = EVENTS[:1], Batch(Placed(*placed) for placed in EVENTS[1:])
    for each in (BOARD, STATUS):
        store(connection, each.table, fold(connection, each, [Placed(*first[0])]), case_row)
    TOLD.clear()
    (here,), (there,) = (fold(connection, each, rest) for each in (BOARD, STATUS))
    assert len(TOLD) == 2 * len(rest)
    assert here == there._replace(before=here.before, state=here.state)
    assert here.state == there.state
