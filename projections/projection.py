"""What a projection is: a name, its tables, and a plain function that folds events into them."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Connection, MetaData, make_url
from sqlalchemy.schema import CreateIndex, CreateTable

from domain.event import Recorded
from domain.value import Value
from projections.held import held

#: Placeholder schema of every projection's tables; a build's own schema takes its place.
SCHEMA = "build"


class Placed(NamedTuple):
    """An event with its position in the log, which only ever grows and may have gaps."""

    position: int
    recorded: Recorded


class Reach(StrEnum):
    """From which cases the rows follow that a read model shows of one case.

    ROUND: those of its round and its forum. COUNTY: all rounds of its scheme and county, and the
    registry of organisations. REGISTRY: that registry alone.
    """

    ROUND = "round"
    COUNTY = "county"
    REGISTRY = "registry"


Apply = Callable[[Connection, Sequence[Placed]], None]


class Gathering(Protocol):
    """Makes of notes, taken in the log's order, what a read model shows across cases."""

    def take(self, notes: Iterable[Any]) -> None:
        """The notes on one stretch of the log, of all who folded a share of its cases."""
        ...

    def write(self, connection: Connection) -> None:
        """Complete the rows, once all cases have been folded."""
        ...


class Between(NamedTuple):
    """How a read model is built whose rows follow from several cases, when each is folded apart.

    `apply` folds events into the rows of their own cases, and gives a note, which another process
    can be told, of what they mean for others' rows; `gather` begins to put notes together.
    """

    apply: Callable[[Connection, Sequence[Placed]], Any]
    gather: Callable[[], Gathering]


@dataclass(frozen=True)
class Projection:
    """One read model: `apply` folds a batch of events into the tables of `metadata`.

    `name` is lower-case words with underscores. Raise `version` when `apply`
    means something else but the tables stay as they are: it makes the read
    model rebuild itself, as a change of the tables, or of the values that it `holds` as JSON and
    reads back, does without being told. `reach` bounds what must be folded to show a case as it
    was. Without `between`, what a row says follows from the events of one stream alone.

    Raises `ValueError` for a name or tables that cannot live in a schema per build.
    """

    name: str
    metadata: MetaData
    apply: Apply
    version: int = 1
    reach: Reach = Reach.ROUND
    between: Between | None = None
    holds: tuple[type[Value], ...] = ()

    def __post_init__(self) -> None:
        """Refuse what would only fail once a build is made."""
        # Builds add a prefix and a number, and PostgreSQL cuts names off at 63 bytes.
        if not re.fullmatch(r"[a-z]+(_[a-z]+)*", self.name) or len(self.name) > 40:
            raise ValueError(f"{self.name!r} is not a name of lower-case words")
        schemas = {table.schema for table in self.metadata.tables.values()}
        if schemas != {SCHEMA}:
            raise ValueError(f"{self.name} needs tables, all in the schema {SCHEMA!r}")

    @cached_property
    def shape(self) -> str:
        """Fingerprint of tables, held values and version: another shape needs another build."""
        dialect = make_url("postgresql+psycopg://").get_dialect()()
        digest = sha256(str(self.version).encode())
        for table in self.metadata.sorted_tables:
            digest.update(str(CreateTable(table).compile(dialect=dialect)).encode())
            for index in sorted(table.indexes, key=lambda index: str(index.name)):
                digest.update(str(CreateIndex(index).compile(dialect=dialect)).encode())
        digest.update(held(self.holds).encode())
        return digest.hexdigest()
