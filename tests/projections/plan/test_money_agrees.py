"""Whatever happens to a round's money, read models, stream and raw events say the same."""

from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import Connection, Engine
from sqlalchemy.schema import CreateTable

from domain.state.round import Round
from projections.plan.project import PLAN
from projections.plan.queries import find_round, payments_of, plan_of
from projections.projection import SCHEMA, Placed, Projection
from projections.round_status import queries
from projections.round_status.project import ROUND_STATUS
from services.event_log.log import EventLog
from tests.domain.money_machine import ROUND, Money
from tests.domain.raw_sums import paid_by_line

_EVERYTHING = 10_000
#: The same histories every time, so that it is red for what was changed.
RUNS = settings(
    max_examples=20,
    stateful_step_count=30,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def test_read_models_stream_and_raw_events_agree_over_random_histories(engine: Engine) -> None:
    class WithReadModels(Money):
        def look(self, log: EventLog, state: Round) -> None:
            placed = [Placed(position, one) for position, one in log.select(0, _EVERYTHING)]
            # In one go as a rebuild, and one by one as they come.
            for size in (len(placed), 1):
                _agree(engine, placed, size, state)

    Money.accepted.clear()

    run_state_machine_as_test(WithReadModels, settings=RUNS)

    often = {
        *("adopt-plan", "decide-grant", "order-payment", "attest-payment", "approve-payment"),
        *("send-payment", "record-payment-answer", "recall-payment", "record-repayment"),
        *("change-grant", "answer-complaint", "record-succession"),
    }
    assert often - Money.accepted.keys() == set(), Money.accepted


@contextmanager
def _folded(
    engine: Engine, projection: Projection, placed: list[Placed], size: int
) -> Iterator[Connection]:
    """The read model of the events, folded in batches into tables that pass with the session."""
    with engine.connect() as connection:
        connection.execution_options(schema_translate_map={SCHEMA: "pg_temp"})
        for table in projection.metadata.sorted_tables:
            connection.execute(CreateTable(table))
        for first in range(0, len(placed), size):
            projection.apply(connection, placed[first : first + size])
        yield connection


def _agree(engine: Engine, placed: list[Placed], size: int, state: Round) -> None:
    paid = paid_by_line(one.recorded.event for one in placed)
    with _folded(engine, ROUND_STATUS, placed, size) as connection:
        status = queries.find(connection, ROUND)
        assert status is not None
        assert status.state == state
    with _folded(engine, PLAN, placed, size) as connection:
        found = find_round(connection, ROUND)
        assert found is not None
        assert found.state == state
        lines = {line.state.plan.line_id: line for line in plan_of(connection, found).lines}
        assert lines.keys() == state.lines.keys()
        for key, line in lines.items():
            assert line.disbursed_ore == state.disbursed_on(key) == paid[key]
            assert line.ordered_ore == state.ordered_on(key)
            assert line.decided_ore == state.lines[key].decided_ore
        rows = payments_of(connection, found.stream_id, limit=_EVERYTHING).items
        assert {row.payment_id: (row.status, row.repaid_ore, row.amount_ore) for row in rows} == {
            key: (payment.status, payment.repaid_ore, payment.amount_ore)
            for key, payment in state.payments.items()
        }
