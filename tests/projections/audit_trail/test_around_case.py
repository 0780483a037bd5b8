"""What belongs to a case is found by the indexes of the trail, however many entries others have."""

from sqlalchemy import Engine, select, text

from domain.case import round_id, round_ref
from projections import build
from projections.audit_trail.about_case import Clocks, around_case, which
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.tables import entries
from projections.projection import Reach
from projections.reading import read
from tests.projections.story import Story, sample
from tests.samples import ROUND, SAMPLES

OTHERS, OWN = 2_000, 100
#: Rows of entries that the transaction has looked at so far.
LOOKED_AT = """
SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_xact_user_tables
WHERE relname = 'entry'
"""


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


def test_what_counted_at_an_instant_is_found_without_a_walk_through_others(engine: Engine) -> None:
    story = Story()
    other, pledged = round_id("yrkesfag", "46", 2031), SAMPLES["own-contribution.pledged"]
    story.tell(sample("round.opened", round_id=other, budget_year=2031), case=round_ref(other))
    for _ in range(OTHERS):
        story.tell(pledged.model_copy(update={"round_id": other}), case=round_ref(other))
    own = [story.tell(topic) for topic in ("round.opened", *["own-contribution.pledged"] * OWN)]
    story.fold(engine, AUDIT_TRAIL)
    with engine.begin() as connection:
        connection.execute(text(f"ANALYZE {', '.join(build.tables(connection, AUDIT_TRAIL, 1))}"))
    with read(engine, AUDIT_TRAIL) as reading:
        belongs = around_case(round_ref(ROUND))(reading.connection, Reach.ROUND)
        before_the_last = Clocks(recorded=story.instant(OTHERS + 1 + OWN))
        marks = which(reading.connection, belongs, before_the_last)
        looked_at = reading.connection.scalar(text(LOOKED_AT))
    assert [mark.position for mark in marks] == own[:-1]
    assert 0 < looked_at < OTHERS / 2
