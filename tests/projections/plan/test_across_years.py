"""Given plans of several years and counties, then exchange adds up and joint measures are found."""

from typing import Any

from sqlalchemy import Engine, select

from domain.case import round_ref
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import ChangeKind, LineChange
from domain.step3_prioritise.line_contents import CountyShare, JointMeasure
from projections.plan.measures import exchange_by_year, lines_of_measure
from projections.plan.project import PLAN
from projections.plan.queries import find_round
from projections.plan.tables import rounds
from projections.plan.versions import versions_of
from projections.reading import read
from tests.projections.story import Story, sample
from tests.samples import LINE, ROUND

SAMPLE = PlanAdopted.model_validate(sample("plan.adopted").model_dump())
JOINT = JointMeasure(
    measure_key="m-kyst",
    lead_county="46",
    total_ore=2 * LINE.amount_ore,
    shares=(CountyShare(county="46", share="1/2"), CountyShare(county="11", share="1/2")),
)


def adopted(*lines: PlanLine, version: int = 1, **changes: Any) -> PlanAdopted:
    return SAMPLE.model_copy(update={"lines": lines, "plan_version": version, **changes})


def line(**changes: Any) -> PlanLine:
    return LINE.model_copy(update=changes)


def tell_round(story: Story, county: str, year: int, *events: PlanAdopted) -> None:
    key = f"yrkesfag-{county}-{year}"
    opened = sample("round.opened", round_id=key, county=county, budget_year=year)
    for event in (opened, *events):
        story.tell(event, case=round_ref(key))


def test_a_rounds_row_is_small_and_its_state_is_whole(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened", adopted(LINE, line(line_id="l-2")))
    story.fold(engine, PLAN)
    # In batches of their own, so that each writes what it changed alone.
    for topic in ("criteria.assured", "grant.decided", "measure.progressed"):
        story.tell(topic)
        story.fold(engine, PLAN)
    with read(engine, PLAN) as reading:
        found = find_round(reading.connection, ROUND)
        stored = reading.connection.execute(select(rounds.c.state)).scalar_one()

    assert not {"lines", "payments"} & set(stored)
    assert found is not None
    assert set(found.state.lines) == {"l-1", "l-2"}
    assert found.state.lines["l-1"].decided_ore == LINE.amount_ore
    assert found.state.lines["l-1"].reached
    assert found.state.planned_ore == 2 * LINE.amount_ore


def test_exchange_adds_up_by_year_over_the_lines_in_the_plan(engine: Engine) -> None:
    story = Story()
    tell_round(story, "46", 2026, adopted(LINE, line(line_id="l-2")))
    tell_round(story, "46", 2027, adopted(LINE), adopted(line(line_id="l-2"), version=2))
    tell_round(story, "11", 2026, adopted(LINE))
    story.fold(engine, PLAN)
    with read(engine, PLAN) as reading:
        first, second = exchange_by_year(reading.connection, "yrkesfag", "46")

    assert (first.budget_year, first.days_to_company, first.days_to_school) == (2026, 90, 40)
    assert (first.places_to_company, first.planned_ore) == (18, 2 * LINE.amount_ore)
    assert (second.budget_year, second.days_to_company) == (2027, 45)
    assert second.planned_ore == LINE.amount_ore


def test_a_joint_measure_is_found_from_every_county(engine: Engine) -> None:
    story = Story()
    tell_round(story, "46", 2026, adopted(line(joint=JOINT)))
    tell_round(story, "11", 2026, adopted(LINE, line(line_id="l-2", joint=JOINT)))
    story.fold(engine, PLAN)
    with read(engine, PLAN) as reading:
        found = lines_of_measure(reading.connection, "m-kyst")
        none = lines_of_measure(reading.connection, "m-fjell")

    assert [(row.county, row.line_id) for row in found] == [("11", "l-2"), ("46", "l-1")]
    assert none == []


def test_versions_show_both_forms_of_what_changed(engine: Engine) -> None:
    less = line(amount_ore=LINE.amount_ore - 1)
    changes = (
        LineChange(line_id="l-1", kinds=(ChangeKind.AMOUNT,), why="Færre melde seg"),
        LineChange(line_id="l-2", kinds=(ChangeKind.REMOVED,), why="Avlyst"),
    )
    story = Story(
        "round.opened",
        adopted(LINE, line(line_id="l-2")),
        adopted(less, version=2, changes=changes),
    )
    story.fold(engine, PLAN)
    with read(engine, PLAN) as reading:
        found = find_round(reading.connection, ROUND)
        assert found is not None
        first, second = versions_of(reading.connection, found.stream_id)
    amount, removed = second.differences

    assert first.differences == ()
    assert (amount.before, amount.after, amount.fields) == (LINE, less, ("amount_ore",))
    assert (removed.after, removed.fields) == (None, ())
    assert removed.before is not None
    assert removed.before.line_id == "l-2"
