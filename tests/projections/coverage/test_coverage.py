"""What needs ask of their rounds, and where organisations lie, as the views read it."""

from sqlalchemy import Engine

from domain.registry.events import OrganisationRegistered
from domain.step3_prioritise.outcomes import Outcome
from projections.coverage.project import COVERAGE
from projections.coverage.queries import (
    asked_in_county,
    asked_in_round,
    municipalities,
    turns_in_county,
)
from projections.reading import read
from tests.projections.story import Story, sample
from tests.samples import NEXT_ROUND, ROUND, SAMPLES

ANSWERED = (
    "need.assessed",
    "need.registered",
    sample("need.forwarded", network=None),
    "need.scored",
    "need.left-waiting",
)


def test_a_need_asks_in_its_round_with_its_scores_and_its_answer(engine: Engine) -> None:
    Story(*ANSWERED).fold(engine, COVERAGE)
    with read(engine, COVERAGE) as reading:
        (found,) = asked_in_round(reading.connection, ROUND)
        assert asked_in_county(reading.connection, "yrkesfag", "46") == [found]
    assert (found.outcome, found.with_forum, found.told) == (Outcome.WAITING, True, False)
    assert [score.scored_by for score in found.scores] == ["u-0021"]


def test_a_carried_need_stays_in_the_view_of_its_first_round(engine: Engine) -> None:
    story = Story(*ANSWERED)
    story.fold(engine, COVERAGE)
    for topic in ("need.outcome-told", "need.carried-over", "need.prioritised"):
        story.tell(topic)
    story.fold(engine, COVERAGE)
    with read(engine, COVERAGE) as reading:
        (before,) = asked_in_round(reading.connection, ROUND)
        (after,) = asked_in_round(reading.connection, NEXT_ROUND)
    assert (before.outcome, before.told) == (Outcome.WAITING, True)
    assert (after.outcome, after.rank, after.scores) == (Outcome.PRIORITISED, 1, ())


def test_an_organisation_lies_where_the_registry_says(engine: Engine) -> None:
    registered = SAMPLES["organisation.registered"]
    assert isinstance(registered, OrganisationRegistered)
    Story(registered).fold(engine, COVERAGE)
    number = registered.organisation
    with read(engine, COVERAGE) as reading:
        found = municipalities(reading.connection, [number, "310000999"])
    assert found == {number: registered.description.municipality}


def test_a_need_that_a_successor_took_over_brings_its_turns_along(engine: Engine) -> None:
    assessed = sample("need.assessed", county="30", round_id="yrkesfag-30-2023")
    taken_over = sample(
        "need.carried-over",
        from_round="yrkesfag-30-2023",
        to_round="yrkesfag-31-2024",
        county="31",
    )
    Story(assessed, *ANSWERED[1:], taken_over).fold(engine, COVERAGE)
    with read(engine, COVERAGE) as reading:
        turns = turns_in_county(reading.connection, "yrkesfag", "31")
        (of_31,) = asked_in_county(reading.connection, "yrkesfag", "31")
        (of_30,) = turns_in_county(reading.connection, "yrkesfag", "30")[:1]
    assert [(turn.budget_year, turn.outcome) for turn in turns] == [
        (2023, Outcome.WAITING),
        (2024, None),
    ]
    assert (of_31.budget_year, of_30.budget_year) == (2024, 2023)
