"""Given what has happened in rounds and their needs, then state and counts are right."""

from sqlalchemy import Engine

from domain.case import need_ref, round_id, round_ref
from domain.duty import Step
from domain.views.round_step import NeedCounts, round_step
from projections.reading import read
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import Rounds, RoundStatus, find, listed
from tests.projections.story import Story, sample
from tests.samples import ROUND


def status(engine: Engine, story: Story) -> RoundStatus:
    story.fold(engine, ROUND_STATUS)
    with read(engine, ROUND_STATUS) as reading:
        found = find(reading.connection, ROUND)
    assert found is not None
    return found


def rounds(engine: Engine, **filters: object) -> Rounds:
    with read(engine, ROUND_STATUS) as reading:
        return listed(reading.connection, **{"limit": 50, **filters})  # type: ignore[arg-type]


def test_needs_are_counted_where_they_are_and_each_once(engine: Engine) -> None:
    story = Story("round.opened")
    for number in range(4):
        case = need_ref(f"n-{number}")
        story.tell(sample("need.assessed", need_id=case.key), case=case)
    assert status(engine, story).needs == NeedCounts(assessed=4)
    for number in range(3):
        story.tell("need.registered", case=need_ref(f"n-{number}"))
    story.tell("need.forwarded", case=need_ref("n-0"))
    story.tell(sample("need.forwarded", network=None), case=need_ref("n-1"))
    counts = status(engine, story).needs
    assert counts == NeedCounts(assessed=1, registered=1, with_network=1, with_forum=1)
    story.tell("need.returned", case=need_ref("n-0"))
    story.tell("need.prioritised", case=need_ref("n-1"))
    story.tell("need.declined", case=need_ref("n-2"))
    counts = status(engine, story).needs
    assert counts == NeedCounts(assessed=1, returned=1, prioritised=1, declined=1)
    assert counts.total == 4


def test_needs_leave_the_rounds_version_alone(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened", "need.assessed", "need.registered")
    found = status(engine, story)
    assert found.version == 2
    assert (found.first_recorded_at, found.last_recorded_at) == (story.instant(1), story.instant(2))


def test_the_state_is_enough_for_step_and_sums(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened", "own-contribution.pledged", "need.assessed")
    story.tell("need.registered")
    story.tell(sample("need.forwarded", network=None))
    for topic in ("need.prioritised", "plan.adopted", "criteria.assured", "grant.decided"):
        story.tell(topic)
    for topic in ("payment.ordered", "payment.attested", "funds.disbursed"):
        story.tell(topic)
    found = status(engine, story)
    assert round_step(found.state, found.needs) is Step.DISPOSE
    assert found.state.means_ore == 731_200_000
    assert (found.state.ordered_ore, found.state.disbursed_ore) == (9_250_000, 9_250_000)


def test_the_lines_of_a_plan_keep_their_order(engine: Engine) -> None:
    adopted = sample("plan.adopted")
    lines = [
        adopted.lines[0].model_copy(update={"line_id": key})  # type: ignore[attr-defined]
        for key in ("l-20", "l-3", "a")
    ]
    story = Story("round.opened", sample("plan.adopted", lines=tuple(lines)))
    assert list(status(engine, story).state.lines) == ["l-20", "l-3", "a"]


def test_a_round_that_nothing_has_happened_in_is_not_there(engine: Engine) -> None:
    Story().fold(engine, ROUND_STATUS)
    with read(engine, ROUND_STATUS) as reading:
        assert find(reading.connection, ROUND) is None


def test_rounds_are_listed_newest_first_page_by_page_with_their_total(engine: Engine) -> None:
    story = Story()
    for county, year in [("46", 2025), ("03", 2026), ("46", 2026), ("11", 2025)]:
        key = round_id("yrkesfag", county, year)
        opened = sample("round.opened", round_id=key, county=county, budget_year=year)
        story.tell(opened, case=round_ref(key))
    story.tell("need.assessed")
    story.fold(engine, ROUND_STATUS)
    expected = [
        "yrkesfag-03-2026",
        "yrkesfag-46-2026",
        "yrkesfag-11-2025",
        "yrkesfag-46-2025",
    ]
    paged: list[str] = []
    after: tuple[int, str] | None = None
    while (page := rounds(engine, limit=3, after=after)).items:
        assert page.total == 4
        paged += [item.state.round_id for item in page.items]
        after = (page.items[-1].state.budget_year, paged[-1])
    assert paged == expected
    assert [item.needs.total for item in rounds(engine).items] == [0, 1, 0, 0]
    assert rounds(engine, county="46").total == 2
    assert rounds(engine, county="46", budget_year=2025).total == 1
    assert rounds(engine, scheme="rekomp").total == 0
