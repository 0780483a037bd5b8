"""The rounds that have named an organisation or a measure are looked for where it can be named."""

from sqlalchemy import Engine, select

from domain.events import EVENTS
from projections.audit_trail.about_case import around_naming, topics_with
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.tables import entries
from projections.projection import Reach
from projections.reading import read
from tests.projections.story import Story, sample
from tests.samples import ROUND, SAMPLES, SCHOOL

NUMBER = SCHOOL.organisation


def named(engine: Engine, field: str, value: str) -> set[str]:
    with read(engine, AUDIT_TRAIL) as reading:
        connection = reading.connection
        belongs = around_naming(field, value)(connection, Reach.ROUND)
        return set(connection.scalars(select(entries.c.case_key).where(belongs)))


def test_rounds_are_found_by_what_their_plans_name(engine: Engine) -> None:
    Story(*SAMPLES).fold(engine, AUDIT_TRAIL)
    assert named(engine, "organisation", NUMBER) == {ROUND}
    assert named(engine, "organisation", "999999999") == set()


def test_a_text_that_happens_to_be_the_number_names_nobody(engine: Engine) -> None:
    Story(sample("round.opened", priorities=NUMBER)).fold(engine, AUDIT_TRAIL)
    assert named(engine, "organisation", NUMBER) == set()


def test_every_event_that_says_it_is_asked() -> None:
    saying = {t for t, event in SAMPLES.items() if '"organisation":' in event.model_dump_json()}
    assert set() < saying <= set(topics_with("organisation")) < set(EVENTS)
    assert set(topics_with("measure_key")) == {"plan.taken-over", "plan.adopted", "plan.proposed"}
