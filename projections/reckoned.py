"""How many rows the server reckons with, by its statistics, before it looks for any."""

from typing import Any

from sqlalchemy import Connection, Executable, Select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler


def rows_of(connection: Connection, query: Select[Any]) -> int:
    """The rows that a query is likely to have; the statistics are those of some minutes ago."""
    [reckoned] = connection.execute(_Explained(query)).scalar_one()
    return int(reckoned["Plan"]["Plan Rows"])


class _Explained(Executable, ClauseElement):
    """A query that is not answered: the plan for it, as JSON."""

    inherit_cache = False

    def __init__(self, query: Select[Any]) -> None:
        self.query = query


@compiles(_Explained, "postgresql")
def _explain(element: _Explained, compiler: SQLCompiler, **named: Any) -> str:
    return f"EXPLAIN (FORMAT JSON) {compiler.process(element.query, **named)}"
