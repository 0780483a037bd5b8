"""Paths that need a server which knows what workflows are found by, and suggests new runs early."""

from collections.abc import Awaitable, Callable

from domain.case import CaseRef
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import MoveDeadline
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.role import Role
from services.reconciling import start_case
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish
from tests.histories.paths_apart import found_anew
from tests.samples import NOW, by
from tests.workflows.bridge import Bridge
from tests.workflows.house import House
from workflows.contracts import Awaits

#: Plays a path over a bridge to the round's log, and says whose run, and which, is its history.
ServedPath = Callable[[House, Bridge], Awaitable[tuple[CaseRef | Awaits, str]]]

AHEAD = NOW.replace(year=2090)


async def continued(house: House, bridge: Bridge) -> tuple[CaseRef, str]:
    """Pledge until the round's run has handed over to the next; the first run."""
    house.done(wish(OpenRound))
    await house.send(wish(PledgeOwnContribution))
    first = await house.run_id(THE_ROUND)
    number = 0
    while await house.run_id(THE_ROUND) == first:
        number += 1
        await house.send(wish(PledgeOwnContribution), key=f"pledge-{number}")
    return THE_ROUND, first


async def found_from_the_start(house: House, bridge: Bridge) -> tuple[CaseRef, str]:
    """Started by a reconciliation; what it is found by changes once, with its deadline."""
    house.done(wish(OpenRound), wish(SetDeadline, day=None, at=AHEAD))
    await start_case(house.client, THE_ROUND, house.position(THE_ROUND))
    reason = by(Role.COUNTY_OFFICER, reason="Skulane bad om meir tid")
    await house.send(wish(MoveDeadline, reason, day=None, at=AHEAD.replace(month=12)))
    return THE_ROUND, await house.run_id(THE_ROUND)


async def log_away(house: House, bridge: Bridge) -> tuple[CaseRef, str]:
    """Begun while the log could not be read; it waited for it, and took the command."""
    house.done(wish(OpenRound), wish(SetDeadline, day=None, at=AHEAD))
    bridge.away = 2
    await house.send(wish(PledgeOwnContribution))
    return THE_ROUND, await house.run_id(THE_ROUND)


async def report_found_anew(house: House, bridge: Bridge) -> tuple[Awaits, str]:
    """A report's own clock, which is found by another instant once its deadline has moved."""
    clock = await found_anew(house)
    return clock, await house.run_id(clock)


#: Each path by the name of its file. `continued-as-new` was recorded before runs read the log
#: within their step.
SERVED: dict[str, ServedPath] = {
    "round__continued-as-new": continued,
    "round__continued-reading-within": continued,
    "round__found-from-the-start": found_from_the_start,
    "round__log-away": log_away,
    "round__continued-clocks-apart": continued,
    "report__found-anew": report_found_anew,
}
