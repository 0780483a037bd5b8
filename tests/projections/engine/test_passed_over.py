"""A table is not asked again for a stream that it has no case of, unless it may have one by now."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine, MetaData, Table, event

from domain.state.evolve_need import evolve_need
from domain.state.need import Need
from domain.step2_report.events import NeedRegistered
from projections import memory
from projections.cases import Case, Folding, case_columns, case_row, fold, store
from projections.projection import SCHEMA, Placed
from tests.projections.story import Story

METADATA = MetaData(schema=SCHEMA)
#: What begins with the second event of a need.
REGISTERED = Folding(
    table=Table("registered", METADATA, *case_columns()),
    empty=Need(),
    begins=(NeedRegistered,),
    evolve=evolve_need,
)
ROUND = [
    Placed(*placed) for placed in Story("round.opened", *["own-contribution.pledged"] * 3).events
]
NEED = [
    Placed(*placed) for placed in Story("need.assessed", "need.registered", "need.forwarded").events
]


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    with engine.begin() as connection:
        connection.execution_options(schema_translate_map={SCHEMA: memory.PASSING})
        METADATA.create_all(connection, checkfirst=False)
        yield connection
        connection.rollback()


@pytest.fixture
def asked(connection: Connection) -> list[str]:
    """What is asked of the database."""
    statements: list[str] = []

    @event.listens_for(connection, "before_cursor_execute")
    def see(_c: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    return statements


def folded(connection: Connection, *events: Placed) -> list[Case[Need]]:
    """The cases after these events, as one transaction of a projector leaves them."""
    cases = fold(connection, REGISTERED, events)
    store(connection, REGISTERED.table, cases, case_row)
    return cases


def test_who_follows_a_stream_from_its_beginning_never_asks_for_it(
    connection: Connection, asked: list[str]
) -> None:
    for placed in ROUND:
        assert folded(connection, placed) == []
    assert asked == []


def test_who_comes_to_a_stream_asks_once(connection: Connection, asked: list[str]) -> None:
    for placed in ROUND[1:]:
        assert folded(connection, placed) == []
    assert len(asked) == 1


def test_a_case_that_begins_later_is_no_longer_passed_over(connection: Connection) -> None:
    assert [len(folded(connection, placed)) for placed in NEED] == [0, 1, 1]


def test_who_was_not_there_in_between_asks_again(connection: Connection) -> None:
    assert folded(connection, NEED[0]) == []
    mine = dict(connection.info)
    memory.forget_passing(connection)
    assert len(folded(connection, NEED[1])) == 1
    connection.info.update(mine)
    (case,) = folded(connection, NEED[2])
    assert case.version == 3
    assert case.before is not None
