"""What the person on duty is told of the read models."""

from collections.abc import Sequence

from rich.console import Console
from sqlalchemy import Connection

from domain.event import Recorded
from projections.database import open_engine
from projections.lag import Lag
from projections.projection import Placed, Projection
from projections.projector import Projector
from projections.rebuild import ensure
from projections.registry import PROJECTIONS
from projections.round_status.project import ROUND_STATUS
from projections.round_status.tables import metadata
from services.config import READER, Settings, role_url
from services.projections_shown import Standing, standings, stops, table
from tests.projections.story import Story


def fails(_connection: Connection, _events: Sequence[Placed]) -> None:
    raise LookupError("this event is not understood")


class Beginning:
    """A log with nothing in it."""

    def select(self, _after: int, _limit: int) -> Sequence[tuple[int, Recorded]]:
        return ()

    def wait(self, _after: int, _timeout: float) -> bool:
        return False

    def head(self) -> int:
        return 0


def said(found: Sequence[Standing]) -> str:
    console = Console(width=80)
    with console.capture() as capture:
        console.print(table(found))
    return capture.get()


def test_every_read_model_is_shown_with_what_stops_it(database: Settings) -> None:
    engine = open_engine(role_url(database, READER), connections=4)
    poisoned = Projection(ROUND_STATUS.name, metadata, fails, ROUND_STATUS.version)
    ensure(engine, Beginning(), [poisoned], lambda _reached, _head: None)
    Projector(engine, Story("grant.committed"), [poisoned]).step(poisoned)

    found = standings(database, 0.1)

    engine.dispose()
    assert [standing.lag.name for standing in found] == [p.name for p in PROJECTIONS]
    (stopped,) = (standing for standing in found if standing.lag.error)
    assert (stopped.lag.name, stopped.lag.error_position) == ("round_status", 2)
    (told,) = stops(found)
    assert "this event is not understood" in told
    assert "stopped at 2" in said(found)


def test_how_long_is_left_is_not_guessed_for_one_that_stands_still() -> None:
    lag = Lag("n", build=1, position=10, behind=90, ready=True, error=None, error_position=None)
    assert Standing(lag, rate=30.0).seconds_left == 3.0
    assert Standing(lag, rate=0.0).seconds_left is None
    assert "-" in said([Standing(lag, rate=0.0)])
