"""What belongs to a case is found by the indexes of the trail, however many entries others have."""

from sqlalchemy import Engine, select

from domain.case import round_ref
from projections.audit_trail.about_case import around_case
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.tables import entries
from projections.projection import Reach
from projections.reading import read
from tests.projections.story import Story
from tests.samples import ROUND


def test_no_entry_of_another_round_is_gone_through(engine: Engine) -> None:
    Story("round.opened", "need.assessed").fold(engine, AUDIT_TRAIL)
    with read(engine, AUDIT_TRAIL) as reading:
        asked = reading.connection
        # For so few rows the server would rather go through all of them, if it may.
        asked.exec_driver_sql("SET LOCAL enable_seqscan = off")
        belongs = around_case(round_ref(ROUND))(asked, Reach.ROUND)
        schemas = asked.get_execution_options()["schema_translate_map"]
        wanted = (
            select(entries.c.position)
            .where(belongs)
            .compile(
                dialect=asked.dialect,
                schema_translate_map=schemas,
                render_schema_translate=True,
                compile_kwargs={"literal_binds": True},
            )
        )
        plan = "\n".join(asked.exec_driver_sql(f"EXPLAIN {wanted}").scalars())
        assert "Seq Scan on entry" not in plan
        assert "entry_by_case" in plan
