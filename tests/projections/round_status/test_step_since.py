"""Since when a round is in its step: of the event that brought it there, in whatever batches."""

from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import Engine, event

from domain.case import need_ref, round_id, round_ref
from domain.duty import Step
from domain.role import Role
from domain.views.round_step import round_step
from projections.projection import Projection
from projections.reading import read
from projections.rebuild import rebuild
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import RoundStatus, find
from projections.round_status.tables import needs
from tests.projections.story import Story, rows, sample
from tests.samples import LINE, ROUND

NEXT = round_id("yrkesfag", "46", 2027)
Tell = Callable[[Story], int]


def whole(story: Story) -> int:
    """Everything that brings the round on, in one plan line that is paid in full."""
    line = LINE.model_copy(update={"amount_ore": 9_250_000})
    story.tell(sample("plan.adopted", lines=(line,)), role=Role.FORUM_CHAIR)
    story.tell("criteria.assured")
    return story.tell(sample("grant.decided", amount_ore=9_250_000))


#: What is told, and the step that the round is in by then; None keeps the step as it was.
TOLD: tuple[tuple[Tell, Step | None, bool], ...] = (
    (lambda story: story.tell("round.opened"), Step.OPEN, True),
    (lambda story: story.tell("grant.committed"), Step.OPEN, False),
    (lambda story: story.tell("own-contribution.pledged"), Step.ASSESS, True),
    (lambda story: story.tell("deadline.set"), Step.ASSESS, False),
    (lambda story: story.tell("need.assessed"), Step.REPORT, True),
    (lambda story: story.tell("need.registered"), Step.REPORT, False),
    (lambda story: story.tell(sample("need.forwarded", network=None)), Step.PRIORITISE, True),
    (lambda story: story.tell("need.returned"), Step.ASSESS, True),
    (lambda story: story.tell(sample("need.forwarded", network=None)), Step.PRIORITISE, True),
    (lambda story: story.tell("need.prioritised"), Step.PRIORITISE, False),
    (whole, Step.DISPOSE, True),
    (lambda story: story.tell("payment.ordered"), Step.DISPOSE, False),
    (lambda story: story.tell("payment.attested"), Step.DISPOSE, False),
    (lambda story: story.tell("funds.disbursed"), Step.FOLLOW_UP, True),
    (lambda story: story.tell("round.closed"), None, True),
    (lambda story: story.tell("round.reopened"), Step.FOLLOW_UP, True),
)


def status(engine: Engine) -> RoundStatus:
    with read(engine, ROUND_STATUS) as reading:
        found = find(reading.connection, ROUND)
    assert found is not None
    return found


def test_it_is_that_of_the_event_that_brought_the_round_there(engine: Engine) -> None:
    story, since = Story(), datetime.min
    for number, (tell, step, moves) in enumerate(TOLD):
        first = len(story.events) + 1
        tell(story)
        story.fold(engine, ROUND_STATUS)
        found = status(engine)
        assert round_step(found.state, found.needs) is step, number
        if moves:
            since = story.instant(first)
        assert found.step_since == since, number


@pytest.mark.parametrize("limit", [1, 3, 500])
def test_batches_and_rebuilds_find_the_same(engine: Engine, limit: int) -> None:
    story = Story()
    # Needs of a round that nobody has opened yet, and one that goes on to the next round.
    for key in ("n-early", "n-late"):
        story.tell(sample("need.assessed", need_id=key), case=need_ref(key))
    for tell, *_ in TOLD[:11]:
        tell(story)
    story.tell(sample("round.opened", round_id=NEXT, budget_year=2027), case=round_ref(NEXT))
    carried = sample("need.carried-over", to_round=NEXT)
    story.tell(carried, case=need_ref("n-late"))
    story.fold(engine, ROUND_STATUS, limit=limit)
    live = rows(engine, ROUND_STATUS)

    assert live == rebuilt(engine, story, ROUND_STATUS)
    for row in live["round"]:
        assert sum(row["needs"].values()) == counted(engine, row["round_id"])


def test_a_rebuild_asks_no_table_where_a_round_stands(engine: Engine) -> None:
    story = Story()
    story.tell(sample("need.assessed", need_id="n-early"), case=need_ref("n-early"))
    for tell, *_ in TOLD[:5]:
        tell(story)

    def counts(fill: Callable[[], object]) -> int:
        asked: list[str] = []

        def see(_c: object, _cursor: object, statement: str, *_: object) -> None:
            asked.append(statement)

        event.listen(engine, "before_cursor_execute", see)
        fill()
        event.remove(engine, "before_cursor_execute", see)
        # Counted, or asked for by its key: neither has an index yet.
        return sum("count(" in each or "round.round_id IN" in each for each in asked)

    assert counts(lambda: story.fold(engine, ROUND_STATUS)) > 0
    assert counts(lambda: rebuilt(engine, story, ROUND_STATUS)) == 0


def rebuilt(engine: Engine, story: Story, projection: Projection) -> object:
    rebuild(engine, story, [projection], lambda _reached, _head: None)
    return rows(engine, projection)


def counted(engine: Engine, key: str) -> int:
    with read(engine, ROUND_STATUS) as reading:
        wanted = needs.select().where(needs.c.round_id == key)
        return len(reading.connection.execute(wanted).all())
