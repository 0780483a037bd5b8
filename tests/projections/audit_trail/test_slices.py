"""What is around the entries of a whole trail is asked for in statements that a database takes."""

from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import Connection, Select, create_engine

from domain.case import need_ref, round_ref
from domain.led_by import LedBy
from projections.audit_trail.around import around
from projections.audit_trail.queries import Entry, Trail
from projections.audit_trail.slices import AT_ONCE, slices
from tests.samples import ROUND, SAMPLES, by

#: How many parameters the protocol between a program and PostgreSQL can count.
MOST = 65_535
#: How statements are written; it is never connected.
AS_SENT = create_engine("postgresql+psycopg://")


class Counting:
    """Counts the parameters of each statement, and finds nothing."""

    def __init__(self) -> None:
        self.parameters: list[int] = []

    def execute(self, statement: Select[Any]) -> list[Any]:
        written = statement.compile(AS_SENT, compile_kwargs={"render_postcompile": True})
        self.parameters.append(len(written.params))
        return []


def entry(number: int) -> Entry:
    led_by = str(LedBy(round_ref(ROUND), number + 1))
    envelope = SimpleNamespace(version=1, causation=led_by, event=SAMPLES["need.assessed"], by=by)
    return Entry(number + 1, need_ref(f"n-{number}"), None, cast(Any, envelope))


def test_a_trail_of_very_many_entries_is_asked_about_some_at_a_time() -> None:
    told = [entry(number) for number in range(MOST + 1)]
    counting = Counting()
    found = around(cast(Connection, counting), Trail(told, len(told)), told)
    assert len(found) == len(told)
    assert max(counting.parameters) <= MOST


def test_nothing_is_lost_between_two_slices() -> None:
    values = [*range(2 * AT_ONCE + 1)]
    assert [value for some in slices(values) for value in some] == values
    assert [*slices([])] == []
