"""What the server reckons of a statement before it does it, by the statistics that it keeps."""

from typing import Any

from sqlalchemy import Executable, Select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ClauseElement, CompoundSelect
from sqlalchemy.sql.compiler import SQLCompiler


class Explained(Executable, ClauseElement):
    """A query that is not answered: the plan for it, as JSON.

    The rows in it are as good as the statistics, which are those of some minutes ago.
    """

    inherit_cache = False

    def __init__(self, query: Select[Any] | CompoundSelect[Any]) -> None:
        self.query = query


@compiles(Explained, "postgresql")
def _explain(element: Explained, compiler: SQLCompiler, **named: Any) -> str:
    return f"EXPLAIN (FORMAT JSON) {compiler.process(element.query, **named)}"
