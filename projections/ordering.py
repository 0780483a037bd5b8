"""Lists of cases with the latest first, where they are not given in their usual order."""

from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Column, ColumnElement, Table, tuple_


class Sort(StrEnum):
    """The last changed first, or the newest first."""

    CHANGED = "changed"
    NEWEST = "newest"


class Dated(Protocol):
    """A case with the instants (UTC) of its first and its last event."""

    @property
    def first_recorded_at(self) -> datetime: ...  # noqa: D102

    @property
    def last_recorded_at(self) -> datetime: ...  # noqa: D102


class Latest(NamedTuple):
    """An order by an instant, the latest first, and among those of one instant by key.

    `after` is the place behind which the page begins. It stays where it is when cases are added.
    One that changes while pages are read goes to the front of those by change, where whoever
    reads on does not meet it again.
    """

    sort: Sort
    after: tuple[datetime, str] | None

    def order(self, table: Table, key: Column[Any]) -> tuple[ColumnElement[Any], ...]:
        """What a statement over a table with `case_columns` is ordered by."""
        return self._instant(table).desc(), key.desc()

    def behind(self, table: Table, key: Column[Any]) -> list[ColumnElement[bool]]:
        """What the page's rows must be like."""
        if self.after is None:
            return []
        return [tuple_(self._instant(table), key) < tuple_(*self.after)]

    def place(self, case: Dated, key: str) -> tuple[str, str]:
        """The place of a case in the order."""
        changed = self.sort is Sort.CHANGED
        instant = case.last_recorded_at if changed else case.first_recorded_at
        return instant.isoformat(), key

    def _instant(self, table: Table) -> Column[Any]:
        changed = self.sort is Sort.CHANGED
        return table.c.last_recorded_at if changed else table.c.first_recorded_at
