"""Given appointments and adoptions, then each county has its latest forum and plan."""

from sqlalchemy import Engine

from domain.case import forum_ref, long_term_plan_ref
from projections.forum.project import FORUM
from projections.forum.queries import forum, long_term_plan
from projections.reading import read
from tests.projections.story import Story, sample


def test_the_latest_appointment_and_plan_hold(engine: Engine) -> None:
    story = Story("forum.appointed", "long-term-plan.adopted")
    story.tell(sample("forum.appointed", county="03"), case=forum_ref("yrkesfag", "03"))
    story.tell(sample("long-term-plan.adopted", plan_version=2))
    story.tell("round.opened")
    story.fold(engine, FORUM)
    with read(engine, FORUM) as reading:
        here = forum(reading.connection, "yrkesfag", "46")
        there = forum(reading.connection, "yrkesfag", "03")
        plan = long_term_plan(reading.connection, "yrkesfag", "46")
        assert long_term_plan(reading.connection, "yrkesfag", "03") is None
        assert forum(reading.connection, "rekomp", "46") is None
    assert here is not None
    assert there is not None
    assert (here.version, here.state.seats) == (1, sample("forum.appointed").seats)  # type: ignore[attr-defined]
    assert (there.state.county, there.stream_id) == ("03", forum_ref("yrkesfag", "03").stream_id)
    assert plan is not None
    assert (plan.version, plan.state.plan_version) == (2, 2)
    assert plan.stream_id == long_term_plan_ref("yrkesfag", "46").stream_id
    assert plan.state.theme_ids == {"t-1"}
