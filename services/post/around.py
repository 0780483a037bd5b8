"""What the tasks of a case hang on besides the case: its round, and the round's needs."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Engine

from domain.case import round_ref
from domain.state.round import Round
from domain.views.tasks import Task
from projections import tasks
from projections.need_board.project import NEED_BOARD
from projections.reading import read
from services.event_log.folding import Folder


class Behind(Exception):
    """A read model has not come as far as the event that is looked at."""


class Surroundings:
    """Rounds from the log, their needs from the need board."""

    def __init__(self, engine: Engine, folder: Folder) -> None:
        self._engine = engine
        self._folder = folder

    def at(self, position: int) -> "AtPosition":
        """What is around an event at a position of the log."""
        return AtPosition(self._engine, self._folder, position)


class AtPosition:
    """What is around one event; each thing is looked up at most once."""

    def __init__(self, engine: Engine, folder: Folder, position: int) -> None:
        self._engine = engine
        self._folder = folder
        self._position = position
        self._needs: list[Task] | None = None
        self._rounds: dict[str, Round] = {}

    def round(self, round_id: str) -> Round:
        """The round that a case is in, as it stands by now."""
        if round_id not in self._rounds:
            state = self._folder.fold(round_ref(round_id)).state
            self._rounds[round_id] = state if isinstance(state, Round) else Round()
        return self._rounds[round_id]

    def needs_of(self, state: Round, at: datetime) -> list[Task]:
        """The tasks of a round's needs; raises `Behind` until the need board has the event."""
        if self._needs is None:
            self._needs = list(self._read(state, at))
        return self._needs

    def _read(self, state: Round, at: datetime) -> Iterator[Task]:
        with read(self._engine, NEED_BOARD) as reading:
            if reading.position < self._position:
                raise Behind(f"the need board is at {reading.position}")
            yield from tasks.of_needs(reading.connection, state, at)
