"""Workflows are found by kind, county, step and the next instant that the clock waits for."""

from datetime import datetime, timedelta

from domain.case import CaseRef
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import MoveDeadline
from domain.opening.decide import OpenRound
from domain.role import Role
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import RegisterNeed
from services.stack.waiting import until
from tests.domain.facts import THE_NEED, THE_ROUND
from tests.domain.wishes import wish
from tests.samples import NOW, by
from tests.workflows.house import SECONDS, House

AHEAD = NOW.replace(year=2090)


def around(at: datetime) -> str:
    """The query for a deadline within a minute of the instant (UTC)."""
    first, last = at - timedelta(minutes=1), at + timedelta(minutes=1)
    return f"Deadline BETWEEN '{first:%Y-%m-%dT%H:%M:%SZ}' AND '{last:%Y-%m-%dT%H:%M:%SZ}'"


async def found(house: House, query: str, *cases: CaseRef) -> None:
    """Wait until the query finds these cases' workflows and no other."""
    ids: set[str] = set()

    async def finds() -> bool:
        nonlocal ids
        ids = {one.id async for one in house.client.list_workflows(query)}
        return ids == {str(case) for case in cases}

    await until(finds, within=SECONDS, what=f"{query}, which found {ids}")


async def test_cases_are_found_by_where_they_stand(served: House) -> None:
    await served.send(wish(OpenRound))
    await served.send(wish(SetDeadline, day=None, at=AHEAD))
    await served.send(wish(AssessNeed))

    await found(served, "CaseKind = 'need'", THE_NEED)
    await found(served, "CountyNumber = '46'", THE_NEED, THE_ROUND)
    await found(served, "CountyNumber = '50'")
    await found(served, "Step = 'prioritise' AND BudgetYear = 2026", THE_ROUND)
    await found(served, around(AHEAD), THE_ROUND)
    await found(served, "CaseKind = 'need' AND Step = 'report'", THE_NEED)
    await found(served, "RuleSet = 'yrkesfag-2021'", THE_NEED, THE_ROUND)


async def test_a_case_is_found_anew_when_it_has_moved(served: House) -> None:
    await served.send(wish(OpenRound))
    await served.send(wish(SetDeadline, day=None, at=AHEAD))
    later = AHEAD + timedelta(days=30)
    moved = by(Role.COUNTY_OFFICER, reason="Skulane bad om meir tid")
    await served.send(wish(MoveDeadline, moved, day=None, at=later))

    await found(served, around(later), THE_ROUND)
    await found(served, around(AHEAD))


async def test_nothing_that_a_workflow_is_found_by_is_about_a_person(served: House) -> None:
    await served.send(wish(OpenRound))
    await served.send(wish(AssessNeed))
    await served.send(wish(RegisterNeed))
    await found(served, "Step = 'report'", THE_NEED)

    attributes = (await served.workflow(THE_NEED).describe()).typed_search_attributes
    assert "u-unit" not in str(attributes)
