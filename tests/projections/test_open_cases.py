"""Which cases wait for a deadline: asked of the read models, for every kind that can have one."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Engine

from domain.case import CaseKind, CaseRef, need_ref, round_ref
from domain.cases import empty
from domain.deadlines.kinds import DeadlineKind
from projections.open_cases import KEPT, OpenCase, open_cases
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import NEED, ROUND

AHEAD = datetime(2199, 3, 1, tzinfo=UTC)


def told(engine: Engine, *more: str) -> list[OpenCase]:
    story = Story("grant.committed", "round.opened", *more)
    story.fold(engine, *PROJECTIONS)
    return list(open_cases(engine))


def waiting(found: Iterable[OpenCase]) -> list[tuple[CaseRef, bool]]:
    return [(case.ref, case.waits) for case in found]


def test_every_kind_of_case_that_has_deadlines_is_looked_at() -> None:
    timed = {type(state) for kind in CaseKind if hasattr(state := empty(kind), "deadlines")}

    assert timed
    assert timed <= {kept.kind for kept in KEPT}


def test_a_case_waits_while_it_has_a_deadline_to_come(engine: Engine) -> None:
    found = told(engine, "need.assessed", "deadline.set")

    assert waiting(found) == [(round_ref(ROUND), True), (need_ref(NEED), False)]


def test_where_an_open_case_stands_is_told_without_its_parts(engine: Engine) -> None:
    (of_round,) = told(engine, "plan.adopted", "deadline.set")
    stands = of_round.stands

    assert (stands.county, stands.rule_set, stands.items) == ("46", "yrkesfag-2021", {})
    assert stands.step
    assert [deadline.at for deadline in stands.deadlines]


def test_a_deadline_whose_duty_is_done_is_not_waited_for(engine: Engine) -> None:
    story = Story("grant.committed", "round.opened", "plan.adopted", "criteria.assured")
    story.tell("grant.decided")
    story.tell("measure.carried-out")
    story.tell(sample("deadline.set", deadline_id="e", kind=DeadlineKind.EVALUATION, at=AHEAD))
    story.fold(engine, *PROJECTIONS)
    assert waiting(open_cases(engine)) == [(round_ref(ROUND), True)]

    story.tell("evaluation.recorded")
    story.fold(engine, *PROJECTIONS)
    assert waiting(open_cases(engine)) == [(round_ref(ROUND), False)]


def test_a_closed_round_is_not_open(engine: Engine) -> None:
    assert told(engine, "deadline.set", "round.closed") == []
