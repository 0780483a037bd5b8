"""A clock of its own, or what it said, is lost; what it waited for is noted once all the same."""

from collections.abc import AsyncIterator

import pytest_asyncio

from domain.opening.decide import PledgeOwnContribution
from tests.domain.facts import THE_ROUND
from tests.histories.paths_apart import PASSED, THE_REPORT, asked, begins
from tests.workflows.bridge import Bridge, Bridges
from tests.workflows.dates import Calendar, today
from tests.workflows.house import House, house
from tests.workflows.noted_clocks import activities, all_histories, passings
from tests.workflows.test_older_workers import replay


@pytest_asyncio.fixture(loop_scope="session")
async def watched(calendar: Calendar) -> AsyncIterator[tuple[House, Bridge]]:
    """A house in which the test moves the clock, and the bridge to its log."""
    bridges = Bridges()
    client = calendar.environment.client
    async with house(client, now=lambda: calendar.today, watched=bridges) as opened:
        yield opened, bridges[0]


async def test_a_clock_whose_round_has_no_workflow_has_one_started_and_it_is_noted_once(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)
    before = await timed.run_id(THE_ROUND)
    await timed.terminate(THE_ROUND)

    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)
    await timed.comes_to_rest(THE_REPORT)

    assert await timed.run_id(THE_ROUND) != before
    assert "tell-case" in activities(await all_histories(timed, THE_REPORT))
    assert passings(timed) == [falls]
    await replay(await all_histories(timed, THE_REPORT))


async def test_a_clock_that_was_lost_is_started_again_by_the_next_command(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)
    await timed.terminate(THE_REPORT)
    await timed.terminate(THE_ROUND)
    await timed.send(today(calendar, PledgeOwnContribution))
    await begins(timed, THE_REPORT)

    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)
    assert passings(timed) == [falls]


async def test_what_fell_while_nothing_lived_is_noted_once_by_whatever_comes_first(
    timed: House, calendar: Calendar
) -> None:
    falls = await asked(timed, calendar, days=10)
    await timed.terminate(THE_REPORT)
    await timed.terminate(THE_ROUND)
    await calendar.skip(days=61)

    await timed.send(today(calendar, PledgeOwnContribution))
    await timed.comes(THE_ROUND, PASSED)
    await timed.send(today(calendar, PledgeOwnContribution), key="again")
    assert passings(timed) == [falls]


async def test_a_passing_that_was_written_and_not_heard_of_is_noted_once(
    watched: tuple[House, Bridge], calendar: Calendar
) -> None:
    opened, bridge = watched
    falls = await asked(opened, calendar, days=10)
    bridge.unheard = 1
    await calendar.skip(days=11)
    await opened.comes(THE_ROUND, PASSED)
    await opened.comes_to_rest(THE_REPORT)

    assert bridge.unheard == 0
    assert passings(opened) == [falls]


async def test_a_command_that_was_written_and_not_heard_of_starts_its_clock(
    watched: tuple[House, Bridge], calendar: Calendar
) -> None:
    opened, bridge = watched
    bridge.unheard = 1
    falls = await asked(opened, calendar, days=10)
    assert bridge.unheard == 0
    await calendar.skip(days=11)
    await opened.comes(THE_ROUND, PASSED)
    assert passings(opened) == [falls]


async def test_a_clock_reads_the_log_again_where_it_cannot_be_read_within_its_step(
    watched: tuple[House, Bridge], calendar: Calendar
) -> None:
    opened, bridge = watched
    falls = await asked(opened, calendar, days=10)
    bridge.away = 2
    await calendar.skip(days=11)
    await opened.comes(THE_ROUND, PASSED)
    await opened.comes_to_rest(THE_REPORT)
    assert passings(opened) == [falls]
