"""Given events of several cases, then the trail tells each of them, in order, as recorded."""

import pytest
from sqlalchemy import Engine

from domain.case import county_ref, need_ref, organisation_ref, round_id, round_ref
from domain.event import ActorKind
from domain.events import EVENTS
from domain.role import Role
from projections.audit_trail.project import AUDIT_TRAIL, UnknownCase, apply
from projections.audit_trail.queries import Trail, find_case, trail_of_case, trail_of_round
from projections.projection import Placed
from projections.reading import read
from tests.projections.story import Story, everything, sample
from tests.samples import COMPANY, LINE, NEED, ROUND, SAMPLES


def trail(engine: Engine, story: Story, key: str = ROUND, **filters: object) -> Trail:
    story.fold(engine, AUDIT_TRAIL)
    with read(engine, AUDIT_TRAIL) as reading:
        found = find_case(reading.connection, round_ref(key))
        assert found is not None
        return trail_of_round(reading.connection, found, **filters)  # type: ignore[arg-type]


def test_the_trail_of_a_round_is_whole(engine: Engine) -> None:
    told = trail(engine, Story(*everything()))
    elsewhere = (
        *("command.", "organisation.", "county.", "deadline-practice."),
        *("authority.", "calendar.", "subscription."),
    )
    of_rounds = {topic for topic in EVENTS if not topic.startswith(elsewhere)}
    assert {e.recorded.event.TOPIC for e in told.items} == of_rounds
    assert told.total == len(told.items) == len(of_rounds)
    positions = [entry.position for entry in told.items]
    assert positions == sorted(positions)


def test_every_entry_gives_the_envelope_back_as_it_was(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened")
    story.tell("need.assessed", role=Role.UNIT, reason="Etter møtet", on_behalf_of="310000019")
    story.tell(
        "deadline.passed", kind=ActorKind.SYSTEM, role=Role.SYSTEM, causation="c", county=None
    )
    entries = trail(engine, story).items
    assert [(e.position, e.recorded) for e in entries] == story.events
    assert [str(entry.case) for entry in entries] == [
        f"round/{ROUND}",
        f"round/{ROUND}",
        f"need/{NEED}",
        f"round/{ROUND}",
    ]


def test_the_registry_has_trails_of_its_own(engine: Engine) -> None:
    story = Story(*(topic for topic in SAMPLES if topic.startswith(("organisation.", "county."))))
    story.fold(engine, AUDIT_TRAIL)
    with read(engine, AUDIT_TRAIL) as reading:
        company = trail_of_case(reading.connection, organisation_ref(COMPANY.organisation))
        viken = trail_of_case(reading.connection, county_ref("30"))
    assert [e.recorded.event.TOPIC for e in viken.items] == ["county.succeeded"]
    assert company.total == len(story.events) - 1
    assert company.items[-1].about == "Vestfjord Massivtre og Element AS (syntetisk)"


def test_target_groups_keep_the_order_they_were_given_in(engine: Engine) -> None:
    story = Story("round.opened", "need.assessed")
    entry = trail(engine, story).items[-1]
    assert entry.recorded.event.model_dump_json() == SAMPLES["need.assessed"].model_dump_json()


def test_forum_and_long_term_plan_belong_to_every_round_of_scheme_and_county(
    engine: Engine,
) -> None:
    story = Story("forum.appointed", "long-term-plan.adopted")
    for county, year in [("46", 2025), ("46", 2026), ("03", 2026)]:
        key = round_id("yrkesfag", county, year)
        opened = sample("round.opened", round_id=key, county=county, budget_year=year)
        story.tell(opened, case=round_ref(key))
    numbers = {
        key: len(trail(engine, story, key).items)
        for key in ("yrkesfag-46-2025", "yrkesfag-46-2026", "yrkesfag-03-2026")
    }
    assert numbers == {"yrkesfag-46-2025": 3, "yrkesfag-46-2026": 3, "yrkesfag-03-2026": 1}


def test_an_entry_names_what_it_is_about_as_it_was_called_then(engine: Engine) -> None:
    corrected = sample("need.corrected")
    renamed = corrected.assessment.model_copy(update={"title": "Nytt namn"})  # type: ignore[attr-defined]
    story = Story("round.opened", "need.assessed", "need.registered")
    story.tell(sample("need.corrected", assessment=renamed))
    story.tell("need.forwarded")
    story.tell("plan.adopted")
    story.tell("grant.decided")
    assert [entry.about for entry in trail(engine, story).items] == [
        None,
        "Hospitering i massivtrebygging",
        "Hospitering i massivtrebygging",
        "Nytt namn",
        "Nytt namn",
        None,
        LINE.title,
    ]


def test_filters_and_pages_lose_nothing(engine: Engine) -> None:
    story = Story("round.opened", "need.assessed", "need.registered", "need.forwarded")
    assert [
        e.recorded.event.TOPIC
        for e in trail(engine, story, topics=["need.assessed", "need.forwarded"]).items
    ] == ["need.assessed", "need.forwarded"]
    between = trail(engine, story, since=story.instant(2), until=story.instant(4))
    assert [e.recorded.event.TOPIC for e in between.items] == ["need.assessed", "need.registered"]
    assert between.total == 2
    first = trail(engine, story, limit=3)
    rest = trail(engine, story, limit=3, after=first.items[-1].position)
    assert [e.position for e in [*first.items, *rest.items]] == [p for p, _ in story.events]
    assert first.total == rest.total == 4


def test_a_need_has_a_trail_of_its_own(engine: Engine) -> None:
    story = Story("round.opened", "need.assessed")
    story.tell(sample("need.assessed", need_id="n-2"), case=need_ref("n-2"))
    story.tell("need.registered")
    story.fold(engine, AUDIT_TRAIL)
    with read(engine, AUDIT_TRAIL) as reading:
        told = trail_of_case(reading.connection, need_ref(NEED))
    assert [e.recorded.event.TOPIC for e in told.items] == ["need.assessed", "need.registered"]


def test_a_stream_that_begins_in_the_middle_is_refused(engine: Engine) -> None:
    story = Story("round.opened")
    story.fold(engine, AUDIT_TRAIL)
    middle = Story("need.registered").events[0]
    with (
        pytest.raises(UnknownCase, match=r"need\.registered"),
        read(engine, AUDIT_TRAIL) as reading,
    ):
        apply(reading.connection, [Placed(*middle)])
